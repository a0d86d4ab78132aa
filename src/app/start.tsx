import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import {
  type BriefTables,
  languages,
  loadBrief,
  loadJudgement,
  preferredLanguage,
  withoutJudgement,
} from '../i18n/index.ts';
import { brokenSheets, lazily, mendSheets, onLoadFailure, untilLoaded } from '../lazy/index.ts';
import {
  defaultLayout,
  forgetSaved,
  type Language,
  type Layout,
  loadJudge,
  openDrafts,
  openWorkbench,
  readPreferences,
  savedTabs,
  type Workbench,
  WorkbenchContext,
} from '../store/index.ts';
import { App } from './App.tsx';
import { followAddress } from './address.ts';
import { askedRelease } from './asked-release.ts';
import { followDisk } from './commands.ts';
import { isNewerDeployed } from './deployment.ts';
import { embed } from './embed.ts';
import { formPart } from './form-part.tsx';
import { lastResort } from './last-resort.ts';
import { keepSaved } from './save.ts';
import { claimTab, storage } from './tabs.ts';

const keeping = lazily(() => import('../drafts/index.ts'));
const offline = lazily(() => import('./offline.ts'));

/** What tabs saved, for who keeps drafts. */
function savedBeside(save: () => void) {
  return {
    saved: () => savedTabs(storage),
    forget: async (safe: ReadonlySet<string>, kept?: number) =>
      forgetSaved(storage, safe, await openDrafts(), kept),
    save,
  };
}

function startWorker(): Worker {
  return new Worker(new URL('../store/worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
}

/** The texts of a language, or of another one where they do not come. The person is asked where none comes. */
async function firstTexts(wanted: Language, root: HTMLElement): Promise<BriefTables> {
  for (;;) {
    for (const language of [wanted, ...languages.filter((other) => other !== wanted)]) {
      const brief = await loadBrief(language).catch(() => undefined);
      if (brief) return brief;
    }
    await lastResort(root);
  }
}

/** Tells when parts of the page are gone from the host because it has a newer page; the text is saved before. */
function watchDeployment({ actions }: Workbench, save: () => void): void {
  let told = false;
  onLoadFailure(async () => {
    if (told || !(await isNewerDeployed()) || told) return;
    told = true;
    save();
    actions.report({ kind: 'newer' });
  });
}

/** The style sheets of the page itself are loaded by the browser: nothing but a look at them tells that they are not there. */
function watchStyles({ actions }: Workbench): void {
  const look = async () => {
    if (brokenSheets().length > 0 && !(await mendSheets())) actions.report({ kind: 'styles' });
  };
  if (document.readyState === 'complete') void look();
  else addEventListener('load', look, { once: true });
}

/** What is kept besides, drafts and the page itself, when nothing else is on its way: saving at once does not wait for it. */
function keepBeside(workbench: Workbench, save: () => void): void {
  void untilLoaded()
    .then(keeping.load)
    .then(({ keepDrafts }) => keepDrafts(workbench, savedBeside(save)))
    .then(() => followDisk(workbench))
    .catch(() => undefined)
    .then(offline.load)
    .then(({ keepOffline }) => keepOffline(() => workbench.actions.report({ kind: 'newer' })))
    .catch(() => undefined);
}

/** Does what was asked for before the page was there, and what is until it has taken the place of what stood before. */
function answerShell({ actions }: Workbench): void {
  const { dataset } = document.documentElement;
  const answer = () => {
    if (dataset.asked !== 'new') return;
    removeEventListener('asked', answer);
    delete dataset.asked;
    actions.newPod();
  };
  addEventListener('asked', answer);
  answer();
}

/** On a first visit the panels are open where the window is high enough to spare the room. */
function firstLayout(): Layout {
  return { ...defaultLayout, dockOpen: innerHeight > 900 };
}

/** Opens what was saved, mounts the page, and keeps it saved. */
export async function start(root: HTMLElement): Promise<void> {
  const { preferences, aside } = readPreferences(storage, Date.now());
  const wanted = preferences.language ?? preferredLanguage(navigator.languages);
  document.documentElement.lang = wanted;
  // A failure is told, and can be tried again, where the form would stand.
  if (!embed) formPart.load().catch(() => undefined);
  const [brief, opening] = await Promise.all([firstTexts(wanted, root), claimTab()]);
  // In a task apart from the evaluation of the texts.
  await new Promise((resolve) => setTimeout(resolve));
  const workbench = openWorkbench({
    language: brief.language,
    messages: withoutJudgement(brief),
    preferences: { ...preferences, layout: preferences.layout ?? firstLayout() },
    document: opening.document,
    draftId: opening.id,
    startWorker,
    paintsFirst: true,
    judge: loadJudge,
    judgementTexts: loadJudgement,
  });
  const asked = askedRelease(location.search);
  if (asked) workbench.actions.setRelease(asked, false);
  if (opening.shared) workbench.store.setState({ otherTab: true });
  if (brief.language !== wanted) workbench.actions.report({ kind: 'language', language: wanted });
  const keys = [...aside, ...opening.aside];
  if (keys.length > 0) workbench.actions.report({ kind: 'setAside', keys });
  const save = keepSaved(workbench.store);
  watchDeployment(workbench, save);
  watchStyles(workbench);
  await followAddress(workbench);
  if (embed) workbench.store.setState({ readOnly: !embed.editable });
  else keepBeside(workbench, save);
  const page = (
    <StrictMode>
      <WorkbenchContext value={workbench}>
        <App
          reload={() => {
            save();
            void Promise.resolve(offline.loaded()?.takeOver()).then(() => location.reload());
          }}
        />
      </WorkbenchContext>
    </StrictMode>
  );
  // In slices: what stands before the page stays, and answers, until all of it is there.
  startTransition(() => createRoot(root).render(page));
  answerShell(workbench);
}
