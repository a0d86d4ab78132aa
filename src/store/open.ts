import { createStore } from 'zustand/vanilla';
import type { JudgementTables, Tables } from '../i18n/index.ts';
import { loadTables } from '../i18n/index.ts';
import {
  applyTextEdits,
  equalPath,
  getIn,
  type Json,
  type PathEdit,
  pruneDepth,
  schemaPlace,
  startsWith,
  type TextEdit,
} from '../pod/index.ts';
import { Analysis, visible } from './analysis.ts';
import type { EditPlan } from './analyst.ts';
import type { Actions, Workbench } from './create.ts';
import { withFault, withoutFault } from './faults.ts';
import { difference, History } from './history.ts';
import { initialState } from './initial.ts';
import type { Judge } from './judge.ts';
import { partOf } from './parts.ts';
import type { Preferences, SavedDocument } from './persistence.ts';
import type { State } from './state.ts';
import type { EditOutcome, Language, Spot, TextChange } from './types.ts';

export interface Opened {
  readonly language: Language;
  readonly messages: Tables;
  readonly preferences?: Partial<Preferences>;
  readonly document?: SavedDocument | undefined;
  /** Starts the worker for large texts; may throw. Absent where there is none (tests). */
  readonly startWorker?: () => Worker;
  /** The judgement, or what loads it: until it is there the text is parsed, edited and saved all the same. */
  readonly judge: Judge | (() => Promise<Judge>);
  /**
   * Loads the texts that `messages` has not yet, where they are loaded apart; nothing is judged before they are there.
   * Both are called again when a person asks for what did not come.
   */
  readonly judgementTexts?: (language: Language) => Promise<JudgementTables>;
  /** ms, any origin; for grouping undo steps. */
  readonly now?: () => number;
}

const done: EditOutcome = { ok: true };
/** How often an edit is planned anew when the text changes while the worker plans it. */
const attempts = 4;

/** The changes people make that start a new step of undo whatever came before. */
function changesLines(edits: readonly TextEdit[]): boolean {
  return edits.some((edit) => edit.text.includes('\n') || edit.end - edit.start > 1);
}

/**
 * Opens a workbench on a text. Everything else in the state is derived from it; nothing happens outside of the
 * returned actions.
 */
export function openWorkbench(opened: Opened): Workbench {
  const now = opened.now ?? (() => Date.now());
  const store = createStore<State>(() =>
    initialState(opened.language, opened.messages, opened.preferences ?? {}, opened.document),
  );
  const analysis = new Analysis(store, opened.startWorker);
  const history = new History();
  /** The language last asked for: an earlier one that arrives later is dropped. */
  let wanted = opened.language;

  /** The one gateway for a change of the text. */
  function change(edits: readonly TextEdit[], origin: TextChange['origin'], after?: string): void {
    const { text, version } = store.getState();
    const next = after ?? applyTextEdits(text, edits);
    if (next === text) return;
    store.setState({
      text: next,
      version: version + 1,
      change: { version: version + 1, edits, origin },
      pending: true,
      notice: undefined,
      canUndo: history.canUndo,
      canRedo: history.canRedo,
    });
    analysis.refresh(origin === 'editor');
  }

  function refuse(plan: Extract<EditPlan, { ok: false }>): EditOutcome {
    store.setState({ notice: { reason: plan.reason, edit: plan.edit } });
    return { ok: false, reason: plan.reason };
  }

  function carryOut(plan: EditPlan, group: string | undefined): EditOutcome {
    if (!plan.ok) return refuse(plan);
    if (plan.edits.length === 0) return done;
    history.record(store.getState().text, group, now());
    change(plan.edits, 'form');
    return done;
  }

  async function editDocument(
    document: number,
    edits: readonly PathEdit[],
    group: string | undefined,
  ): Promise<EditOutcome> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const { version } = store.getState();
      const planned = analysis.plan(document, edits);
      const plan = planned instanceof Promise ? await planned : planned;
      if (store.getState().version === version) return carryOut(plan, group);
    }
    store.setState({ notice: { reason: 'busy' } });
    return { ok: false, reason: 'busy' };
  }

  function currentDocument(): number {
    return store.getState().current?.document ?? 0;
  }

  function prune(path: readonly (string | number)[]): number {
    const { current } = store.getState();
    const place = schemaPlace(current ? [current.ref] : [], path);
    return pruneDepth(place.root, place.path);
  }

  /** Opens the part of the current Pod that a spot is in, where there is one. */
  function openPartOf({ path, by }: Spot): void {
    const { current, root } = store.getState();
    if (!current) return;
    // Between the fields of the spec a cursor is in no part; the form stays where it is.
    if (by === 'text' && equalPath(path, [...current.ref.podPath, 'spec'])) return;
    const part = partOf(current.ref.podPath, path);
    if (partExists(root, current.ref.podPath, part)) store.setState({ part });
  }

  function typeOn(line: number | undefined): void {
    const { typingLine, derived } = store.getState();
    if (line === typingLine) return;
    store.setState({ typingLine: line, ...visible(derived, currentDocument(), line) });
  }

  function step(edit: TextEdit | undefined): void {
    if (edit) change([edit], 'undo');
  }

  const actions: Actions = {
    edit: ({ edits, group }) => editDocument(currentDocument(), edits, group),
    set: (path, value, group) => editDocument(currentDocument(), [{ op: 'set', path, value }], group),
    clear: (path, group) =>
      editDocument(currentDocument(), [{ op: 'delete', path, prune: prune(path) }], group),

    typed(edits, version) {
      const state = store.getState();
      if (version !== state.version || edits.length === 0) return;
      if (changesLines(edits)) history.close(state.text);
      history.record(state.text, 'editor', now());
      const after = applyTextEdits(state.text, edits);
      const grown = after.length - state.text.length;
      typeOn(lineAt(after, (edits.at(-1)?.end ?? 0) + grown));
      change(edits, 'editor', after);
    },

    doneTyping: () => typeOn(undefined),

    replaceText(text, fileName) {
      const state = store.getState();
      history.record(state.text, undefined, now());
      store.setState({
        selection: { document: 0, pod: 0 },
        part: { kind: 'metadata' },
        current: undefined,
        root: undefined,
        spot: undefined,
        ...(fileName === undefined ? {} : { fileName }),
      });
      change([difference(state.text, text)], 'file', text);
    },

    undo: () => step(history.undo(store.getState().text)),
    redo: () => step(history.redo(store.getState().text)),

    async applyFix(issue, document) {
      if (issue.fix) return editDocument(document, issue.fix, undefined);
      if (!issue.textFix) return { ok: false, reason: 'missing' };
      history.record(store.getState().text, undefined, now());
      change(issue.textFix, 'form');
      return done;
    },

    async planFixes() {
      const { text, version } = store.getState();
      const { text: after, fixes, left } = await analysis.for(text).fixAll(text);
      return store.getState().version === version ? { version, before: text, after, fixes, left } : undefined;
    },
    applyPlan(plan) {
      const { text, version } = store.getState();
      if (version !== plan.version) return { ok: false, reason: 'missing' };
      history.record(text, undefined, now());
      change([difference(text, plan.after)], 'form', plan.after);
      return done;
    },

    async selectPod(selection) {
      if (!store.getState().derived.documents[selection.document]?.refs[selection.pod]) return;
      store.setState({ selection, spot: undefined });
      await analysis.now();
    },

    selectPart: (part) => store.setState({ part, spot: undefined }),

    visit(spot) {
      const { typingLine, text } = store.getState();
      const typing = spot?.by === 'text' && spot.offset !== undefined && typingLine !== undefined;
      if (!typing || lineAt(text, spot.offset) !== typingLine) typeOn(undefined);
      store.setState({ spot });
      if (!spot || spot.by === 'form' || spot.path.length === 0) return;
      const { current, derived } = store.getState();
      if (spot.document === current?.document) return openPartOf(spot);
      const refs = derived.documents[spot.document]?.refs ?? [];
      const pod = refs.findIndex((ref) => startsWith(spot.path, ref.objectPath));
      if (pod < 0) return;
      void actions.selectPod({ document: spot.document, pod }).then(() => {
        store.setState({ spot });
        openPartOf(spot);
      });
    },

    async setLanguage(language) {
      wanted = language;
      const messages = await loadTables(language).catch(() => undefined);
      if (wanted !== language) return;
      if (!messages) return actions.report({ kind: 'language', language });
      actions.dismissFault('language');
      store.setState({ language, messages });
      if (!store.getState().derived.judged) void actions.loadJudgement();
    },
    setTheme: (theme) => store.setState({ theme }),
    setSettings(settings) {
      store.setState((state) => ({ settings: { ...state.settings, ...settings } }));
      analysis.refresh();
    },
    setLayout: (layout) => store.setState((state) => ({ layout: { ...state.layout, ...layout } })),
    notify: (notice) => store.setState({ notice }),
    dismissNotice: () => store.setState({ notice: undefined }),
    report: (fault) => store.setState(({ faults }) => ({ faults: withFault(faults, fault) })),
    dismissFault: (kind) => store.setState(({ faults }) => ({ faults: withoutFault(faults, kind) })),
    async loadJudgement() {
      try {
        await judgeWhenLoaded();
        actions.dismissFault('judgement');
      } catch {
        actions.report({ kind: 'judgement' });
      }
    },

    async locate(document, path) {
      const { text, version } = store.getState();
      const located = await analysis.for(text).locate(text, document, path);
      return store.getState().version === version ? located : undefined;
    },
    async pathAt(offset) {
      const { text } = store.getState();
      return analysis.for(text).pathAt(text, offset);
    },
  };

  async function judgeWhenLoaded(): Promise<void> {
    const before = store.getState().messages;
    const [judge, texts] = await Promise.all([
      typeof opened.judge === 'function' ? opened.judge() : opened.judge,
      Object.keys(before.issues).length > 0 ? undefined : opened.judgementTexts?.(before.language),
    ]);
    const { messages } = store.getState();
    // Another language that was chosen meanwhile came with all its texts.
    if (texts && messages.language === before.language)
      store.setState({ messages: { ...messages, ...texts } });
    analysis.judgeWith(judge);
  }

  if (typeof opened.judge === 'function' || opened.judgementTexts) {
    analysis.refresh();
    void actions.loadJudgement();
  } else {
    analysis.judgeWith(opened.judge);
  }
  return { store, actions };
}

/** One-based line of an offset. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function partExists(
  root: Json | undefined,
  podPath: readonly (string | number)[],
  part: State['part'],
): boolean {
  if (part.kind === 'container')
    return getIn(root, [...podPath, 'spec', part.list, part.index]) !== undefined;
  if (part.kind === 'volume') return getIn(root, [...podPath, 'spec', 'volumes', part.index]) !== undefined;
  return true;
}
