import { createStore } from 'zustand/vanilla';
import type { Tables } from '../i18n/index.ts';
import { actionsOn } from './actions/index.ts';
import type { JudgementSource } from './actions/judgement.ts';
import { Deriver } from './deriver.ts';
import { Gateway } from './gateway.ts';
import { initialState } from './initial.ts';
import { newId } from './new-id.ts';
import type { Preferences, SavedDocument } from './persistence.ts';
import type { State } from './state.ts';
import type { Language } from './types.ts';
import { watcherOf } from './watch.ts';
import type { Workbench } from './workbench.ts';

export interface Opened extends JudgementSource {
  readonly language: Language;
  readonly messages: Tables;
  readonly preferences?: Partial<Preferences>;
  readonly document?: SavedDocument | undefined;
  /** What the document is saved under. */
  readonly draftId?: string;
  /** Makes an id that no other draft has. */
  readonly newId?: () => string;
  /** Starts the worker for large texts; may throw. Absent where there is none (tests). */
  readonly startWorker?: () => Worker;
  /** ms, any origin; for grouping undo steps. */
  readonly now?: () => number;
  /** What is typed is painted before it is derived, where that takes long; for a page that somebody looks at. */
  readonly paintsFirst?: boolean;
}

/**
 * Opens a workbench on a text. Everything else in the state is derived from it; nothing happens outside of the
 * returned actions.
 */
export function openWorkbench(opened: Opened): Workbench {
  const store = createStore<State>(() =>
    initialState(opened.language, opened.messages, opened.preferences ?? {}, opened.document, opened.draftId),
  );
  const analysis = new Deriver(store, opened.startWorker, opened.paintsFirst);
  const actions = actionsOn(
    new Gateway(store, analysis, opened.now ?? (() => Date.now()), opened.newId ?? newId),
    opened,
  );
  if (typeof opened.judge === 'function' || opened.judgementTexts) {
    analysis.refresh();
    void actions.loadJudgement();
  } else {
    analysis.judgeWith(opened.judge);
  }
  return { store, watch: watcherOf(store), actions, editor: {} };
}
