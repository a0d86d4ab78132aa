import { editor, KeyCode, KeyMod, MarkerSeverity } from 'monaco-editor/editor';
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices';
import { IUndoRedoService } from 'monaco-editor/platform/undoRedo/common/undoRedo';
import { Filling, sliceEnd } from './filling.ts';
import { Markers } from './markers.ts';
import { append, fill, foldable } from './model.ts';
import { registerProviders } from './providers.ts';
import { toRange } from './ranges.ts';
import { createSpot } from './spot.ts';
import { RawText } from './text.ts';
import type { Area, EditorHandle, EditorOptions, Marker } from './types.ts';

const owner = 'podwright';
const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const;

/** Movements that a person makes; the others follow from changes and from calls. */
const personal = new Set(['keyboard', 'mouse']);

/** Columns that stand in every pane that is not scrolled sideways. */
const narrow = 32;

let attached = 0;

/**
 * Makes a handle of an editor that Monaco has opened.
 * @param text the raw text of which `model` has the first slice; the rest comes while the browser is idle
 */
export function attach(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  text: string,
  options: EditorOptions,
): EditorHandle {
  const raw = new RawText(model, text);
  const markers = new Markers(
    (placed) =>
      editor.setModelMarkers(
        model,
        owner,
        placed.map(({ severity, ...marker }) => ({ ...marker, severity: severities[severity] })),
      ),
    () => {
      const ranges = view.getVisibleRanges();
      return {
        start: raw.table.offsetAt({ line: ranges[0]?.startLineNumber ?? 1, column: 1 }),
        end: raw.table.offsetAt({ line: (ranges.at(-1)?.endLineNumber ?? 0) + 1, column: 1 }),
      };
    },
  );
  /** What to mark once the whole text is there. */
  let waiting: readonly Marker[] | undefined;
  const fillWith = (whole: string) =>
    new Filling(
      whole,
      sliceEnd(whole, 0),
      (part) => raw.grow(() => append(model, part)),
      () => {
        if (waiting) markers.set(waiting, raw.table);
        waiting = undefined;
      },
    );
  let filling = fillWith(text);
  const spot = createSpot(view);
  // It was made in an element that was hidden until now.
  view.layout();
  view.updateOptions({ ariaLabel: options.ariaLabel, foldingMaximumRegions: foldable(raw.table.lineCount) });
  if (options.view) {
    filling.reach();
    view.restoreViewState(options.view as editor.ICodeEditorViewState);
  }

  // Monaco measures the line in every case, which lays the page out once more in each key stroke of a form.
  const isInView = ({ startLineNumber, endLineNumber, endColumn }: Area) =>
    endColumn <= narrow &&
    view.getScrollLeft() === 0 &&
    view
      .getVisibleRanges()
      .some((seen) => seen.startLineNumber <= startLineNumber && endLineNumber <= seen.endLineNumber);

  const goTo = (offset: number) => {
    filling.reach(offset);
    const { line, column } = raw.table.positionAt(offset);
    view.setPosition({ lineNumber: line, column });
    view.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
  };

  const undo = StandaloneServices.get(IUndoRedoService);
  const subscriptions = [
    model.onDidChangeContent(({ changes }) => {
      // The store has the history; Monaco's own would only grow.
      undo.removeElements(model.uri);
      markers.edited(changes.map(({ range }) => range));
    }),
    view.onDidChangeModelContent((event) => {
      if (raw.changing || event.isEolChange) return;
      filling.reach();
      const edits = raw.typed(
        event.changes.map(({ range, text: put }) => ({
          start: { line: range.startLineNumber, column: range.startColumn },
          end: { line: range.endLineNumber, column: range.endColumn },
          text: put,
        })),
      );
      options.onEdits(edits, raw.table.text);
    }),
    view.onDidScrollChange(() => markers.see()),
    // A key may go to the end of the text, or select all of it.
    view.onKeyDown(() => filling.reach()),
    view.onDidChangeCursorPosition((event) => {
      if (raw.changing || !personal.has(event.source)) return;
      const { lineNumber: line, column } = event.position;
      options.onCursor(raw.table.offsetAt({ line, column }));
    }),
    view.addAction({
      id: 'podwright.undo',
      label: 'Undo',
      keybindings: [KeyMod.CtrlCmd | KeyCode.KeyZ],
      run: () => options.onUndo(),
    }),
    view.addAction({
      id: 'podwright.redo',
      label: 'Redo',
      keybindings: [KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, KeyMod.CtrlCmd | KeyCode.KeyY],
      run: () => options.onRedo(),
    }),
    ...registerProviders(
      model,
      () => raw.table,
      { ...options, fixes: (key) => options.fixes(markers.idOf(key)) },
      `podwright.fix.${++attached}`,
    ),
  ];

  return {
    text: () => raw.table.text,
    lineOf: (offset) => raw.table.positionAt(offset).line,

    applyEdits(edits, after, follow = false) {
      const last = edits.at(-1);
      if (!last) return;
      filling.reach();
      const grown = after.length - raw.table.text.length;
      raw.apply(edits, after);
      if (follow && view.hasTextFocus()) goTo(last.end + grown);
    },

    sync(after) {
      filling.reach();
      raw.show(after);
    },

    replace(after) {
      filling.stop();
      waiting = undefined;
      raw.replace(after, () => fill(model, after));
      filling = fillWith(after);
      view.updateOptions({ foldingMaximumRegions: foldable(raw.table.lineCount) });
      view.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
    },

    setMarkers(all) {
      if (filling.pending) waiting = all;
      else markers.set(all, raw.table);
    },

    highlight(range, scroll) {
      if (range) filling.reach(range.end);
      if (range) spot.show(toRange(raw.table, range.start, range.end), scroll);
      else spot.hide();
    },

    reveal(offset, focus) {
      goTo(offset);
      if (focus) view.focus();
    },

    show({ start, end }) {
      filling.reach(end);
      const range = toRange(raw.table, start, end);
      if (!isInView(range)) view.revealRangeInCenterIfOutsideViewport(range);
    },

    setAriaLabel: (ariaLabel) => view.updateOptions({ ariaLabel }),
    focus: () => view.focus(),

    detach() {
      filling.stop();
      const state = view.saveViewState();
      for (const subscription of subscriptions) subscription.dispose();
      return state;
    },
  };
}
