import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadBrief, loadJudgement, preferredLanguage, withoutJudgement } from '../i18n/index.ts';
import {
  loadJudge,
  openWorkbench,
  RemoteAnalyst,
  readPreferences,
  WorkbenchContext,
} from '../store/index.ts';
import { App } from './App.tsx';
import { keepSaved } from './save.ts';
import { claimTab, storage } from './tabs.ts';

function startWorker(): RemoteAnalyst {
  return new RemoteAnalyst(
    new Worker(new URL('../store/worker.ts', import.meta.url), { type: 'module', name: 'analysis' }),
  );
}

/** Opens what was saved, mounts the page, and keeps it saved. */
export async function start(root: HTMLElement): Promise<void> {
  const preferences = readPreferences(storage);
  const language = preferences.language ?? preferredLanguage(navigator.languages);
  document.documentElement.lang = language;
  const [brief, opening] = await Promise.all([loadBrief(language), claimTab()]);
  const workbench = openWorkbench({
    language,
    messages: withoutJudgement(brief),
    preferences,
    document: opening.document,
    startWorker,
    judge: loadJudge(),
    judgementTexts: loadJudgement(language),
  });
  if (opening.shared) workbench.store.setState({ otherTab: true });
  keepSaved(workbench.store, opening.id);
  createRoot(root).render(
    <StrictMode>
      <WorkbenchContext value={workbench}>
        <App />
      </WorkbenchContext>
    </StrictMode>,
  );
}
