import type { AtOffset, Completion, Hover } from '../../assist/index.ts';
import {
  applyTextEdits,
  type Json,
  type Path,
  pruneDepth,
  schemaPlace,
  type TextEdit,
} from '../../pod/index.ts';
import type { Located } from '../../yaml/index.ts';
import type { AssistQuestion } from '../analyst.ts';
import { type Gateway, lineAt } from '../gateway.ts';
import type { EditOutcome, EditRequest } from '../types.ts';
import type { Workbench } from '../workbench.ts';
import { commandsOf } from './command.ts';
import { opened } from './selection.ts';

/** What changes the text, and what is asked about it. Paths count from the current document's root. */
export interface TextActions {
  /** Carries out path edits on the current document. The one way of forms, fixes and lessons. */
  edit(request: EditRequest): Promise<EditOutcome>;
  /** Resolves when what the forms show follows from the text as it is now; derives it where that was put off. */
  settled(): Promise<void>;
  /** `set` of one value. */
  set(path: Path, value: Json, group?: string): Promise<EditOutcome>;
  /** Takes a value away, and the maps above it that are left empty and mean nothing when empty. */
  clear(path: Path, group?: string): Promise<EditOutcome>;
  /**
   * Takes over what the person did in the editor; the edits count from the text of `version`.
   * @param after what they make of it, where that is known already
   */
  typed(edits: readonly TextEdit[], version: number, after?: string): void;
  /** The person left the editor: the line that was being typed is judged like the others. */
  doneTyping(): void;
  /** Opens a text: file, drop, example. A draft of its own, and one step of undo that leads back to the one before. */
  replaceText(text: string, fileName?: string): void;
  undo(): void;
  redo(): void;
  /** Where a path of a document stands in the text; undefined where it does not, or the text has moved on. */
  locate(document: number, path: Path): Promise<Located | undefined>;
  /** What stands at an offset of the text. */
  pathAt(offset: number): Promise<AtOffset>;
  /**
   * What may be typed at an offset; nothing once the text has moved on.
   * @param explicit the person asked for the list
   */
  complete(offset: number, explicit: boolean): Promise<readonly Completion[]>;
  /** What is at an offset; undefined where there is nothing to say, or the text has moved on. */
  hover(offset: number): Promise<Hover | undefined>;
}

/** The changes people make that start a new step of undo whatever came before. */
function changesLines(edits: readonly TextEdit[]): boolean {
  return edits.some((edit) => edit.text.includes('\n') || edit.end - edit.start > 1);
}

export function textActions(gateway: Gateway): TextActions {
  const { store, analysis } = gateway;

  function prune(path: Path): number {
    const { current } = store.getState();
    const place = schemaPlace(current ? [current.ref] : [], path);
    return pruneDepth(place.root, place.path);
  }

  /** Of the files that were open before, nothing counts: `root` is that of this one. */
  function question(offset: number): AssistQuestion {
    const { root, derived } = store.getState();
    return { offset, known: root === undefined ? undefined : derived.focus?.document };
  }

  return {
    edit: ({ edits, group, part }) =>
      gateway.edit(gateway.currentDocument(), edits, group, part && opened(store.getState(), part)),
    async settled() {
      if (store.getState().pending) await analysis.now();
    },
    set: (path, value, group) => gateway.edit(gateway.currentDocument(), [{ op: 'set', path, value }], group),
    clear: (path, group) =>
      gateway.edit(gateway.currentDocument(), [{ op: 'delete', path, prune: prune(path) }], group),

    typed(edits, version, known) {
      const state = store.getState();
      if (version !== state.version || edits.length === 0) return;
      if (changesLines(edits)) gateway.closeStep();
      const after = known ?? applyTextEdits(state.text, edits);
      const grown = after.length - state.text.length;
      const typingLine = lineAt(after, (edits.at(-1)?.end ?? 0) + grown);
      gateway.change(edits, 'editor', { group: 'editor', after, typingLine });
    },

    doneTyping: () => gateway.typeOn(undefined),

    replaceText: (text, fileName) => gateway.open(text, fileName),

    undo: () => gateway.undo(),
    redo: () => gateway.redo(),

    async locate(document, path) {
      const { text, version } = store.getState();
      const located = await analysis.for(text).locate(text, document, path);
      return store.getState().version === version ? located : undefined;
    },
    async pathAt(offset) {
      const { text } = store.getState();
      return analysis.for(text).pathAt(text, offset);
    },
    async complete(offset, explicit) {
      const { text, version } = store.getState();
      const found = await analysis.for(text).complete(text, question(offset), explicit);
      return store.getState().version === version ? found : [];
    },
    async hover(offset) {
      const { text, version } = store.getState();
      const found = await analysis.for(text).hover(text, question(offset));
      return store.getState().version === version ? found : undefined;
    },
  };
}

export const textCommands = commandsOf<Workbench>()({
  new: { label: 'header.new', run: ({ actions }) => actions.replaceText('', 'pod.yaml') },
  undo: {
    label: 'header.undo',
    shortcuts: [{ key: 'z', command: true }],
    can: (state) => state.canUndo,
    run: ({ actions }) => actions.undo(),
  },
  redo: {
    label: 'header.redo',
    shortcuts: [
      { key: 'z', command: true, shift: true },
      { key: 'y', command: true },
    ],
    can: (state) => state.canRedo,
    run: ({ actions }) => actions.redo(),
  },
});
