import './features.ts';
import './editor.css';
import { editor, type IRange, KeyCode, KeyMod, MarkerSeverity } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices';
import { IUndoRedoService } from 'monaco-editor/platform/undoRedo/common/undoRedo';
import { applyTextEdits } from '../pod/index.ts';
import type { Range } from '../yaml/index.ts';
import { LineTable, lineDiff, toRawEdits } from './lines.ts';
import { markerKey, registerProviders, toRange } from './providers.ts';
import { defineThemes, themeName } from './theme.ts';
import type { EditorHandle, EditorOptions, Marker } from './types.ts';
import { registerYaml } from './yaml-language.ts';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
defineThemes();
registerYaml();

const owner = 'podwright';
const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const;

/** Movements that a person makes; the others follow from changes and from calls. */
const personal = new Set(['keyboard', 'mouse']);

interface ShownMarker extends IRange {
  readonly severity: MarkerSeverity;
  readonly message: string;
  readonly source: string | undefined;
  readonly id: string;
}

function isSame(a: ShownMarker, b: ShownMarker | undefined): boolean {
  return (
    b !== undefined &&
    a.startLineNumber === b.startLineNumber &&
    a.startColumn === b.startColumn &&
    a.endLineNumber === b.endLineNumber &&
    a.endColumn === b.endColumn &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.source === b.source &&
    a.id === b.id
  );
}

/** Lines from which fewer blocks can be folded: Monaco computes and marks all of them anew in each pause. */
const manyLines = 10_000;
const foldable = (model: editor.ITextModel) => (model.getLineCount() > manyLines ? 1_500 : 5_000);

let mounted = 0;

/** See `Mount`. The model always has LF inside; {@link LineTable} carries offsets over to the raw text. */
export function mount(element: HTMLElement, options: EditorOptions): EditorHandle {
  mounted++;
  let table = new LineTable(options.text);
  let applying = false;
  const model = editor.createModel(options.text, 'yaml');
  model.setEOL(editor.EndOfLineSequence.LF);
  model.detectIndentation(true, 2);
  // The option of the view alone leaves the model reading all brackets of a text, at once when it is opened.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  element.classList.add('monaco-component');
  const view = editor.create(element, {
    model,
    theme: themeName(options.theme),
    ariaLabel: options.ariaLabel,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    wordBasedSuggestions: 'off',
    quickSuggestions: { other: true, strings: true, comments: false },
    suggest: { showWords: false, snippetsPreventQuickSuggestions: false, preview: false },
    renderFinalNewline: 'on',
    unusualLineTerminators: 'off',
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    tabSize: 2,
    insertSpaces: true,
    fontSize: 13,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 10,
    folding: true,
    foldingMaximumRegions: foldable(model),
    dropIntoEditor: { enabled: false },
    occurrencesHighlight: 'off',
    padding: { top: 6, bottom: 6 },
    bracketPairColorization: { enabled: false },
  });
  if (options.view) view.restoreViewState(options.view as editor.ICodeEditorViewState);
  let shownMarkers: readonly ShownMarker[] = [];
  const markerIds = new Map<string, string>();
  /** True when lines with markers were edited: then Monaco has moved the markers in its own way. */
  let markersMoved = false;
  const spot = view.createDecorationsCollection();

  /** Changes the model without telling the page about it; by `applyEdits`, for the undo is the store's. */
  const change = (work: () => void) => {
    applying = true;
    try {
      work();
    } finally {
      applying = false;
    }
  };

  const show = (text: string) => {
    const next = new LineTable(text);
    const diff = lineDiff(new LineTable(model.getValue(), false), next);
    if (diff) {
      const range = {
        startLineNumber: diff.start.line,
        startColumn: diff.start.column,
        endLineNumber: diff.end.line,
        endColumn: diff.end.column,
      };
      change(() => model.applyEdits([{ range, text: diff.text }]));
    }
    table = next;
  };

  const undo = StandaloneServices.get(IUndoRedoService);
  const subscriptions = [
    model.onDidChangeContent(({ changes }) => {
      // The store has the history; Monaco's own would only grow.
      undo.removeElements(model.uri);
      markersMoved ||= shownMarkers.some((marker) =>
        changes.some(
          ({ range }) =>
            range.startLineNumber <= marker.endLineNumber && range.endLineNumber >= marker.startLineNumber,
        ),
      );
    }),
    view.onDidChangeModelContent((event) => {
      if (applying || event.isEolChange) return;
      const changes = event.changes.map(({ range, text }) => ({
        start: { line: range.startLineNumber, column: range.startColumn },
        end: { line: range.endLineNumber, column: range.endColumn },
        text,
      }));
      let edits = toRawEdits(table, changes, table.lineEnd);
      let next = table.edited(edits);
      if (next.lineCount !== model.getLineCount()) {
        const whole = model.getValue().replaceAll('\n', table.lineEnd);
        edits = [{ start: table.bom, end: table.text.length, text: whole }];
        next = new LineTable(applyTextEdits(table.text, edits), table.bom === 1);
      }
      table = next;
      options.onEdits(edits);
    }),
    view.onDidChangeCursorPosition((event) => {
      if (applying || !personal.has(event.source)) return;
      const { lineNumber: line, column } = event.position;
      options.onCursor(table.offsetAt({ line, column }));
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
      () => table,
      { ...options, fixes: (key) => options.fixes(markerIds.get(key) ?? '') },
      `podwright.fix.${mounted}`,
    ),
  ];

  return {
    text: () => table.text,
    lineOf: (offset) => table.positionAt(offset).line,

    applyEdits(edits, follow = false) {
      const last = edits.at(-1);
      if (!last) return;
      const before = table.text.length;
      const start = edits[0]?.start ?? 0;
      const next = start < table.bom ? undefined : table.edited(edits);
      if (next?.bom !== (next?.text.charCodeAt(0) === 0xfeff ? 1 : 0)) {
        show(applyTextEdits(table.text, edits));
        return;
      }
      const { text } = next;
      const operations = edits.map((edit) => ({
        range: toRange(table, edit.start, edit.end),
        text: edit.text,
      }));
      change(() => model.applyEdits(operations));
      if (model.getLineCount() !== next.lineCount) show(text);
      table = next;
      if (follow && view.hasTextFocus()) {
        const { line, column } = next.positionAt(last.end + text.length - before);
        view.setPosition({ lineNumber: line, column });
        view.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
      }
    },

    sync: show,

    replace(text) {
      change(() => {
        model.setValue(text);
        model.setEOL(editor.EndOfLineSequence.LF);
        model.detectIndentation(true, 2);
      });
      view.updateOptions({ foldingMaximumRegions: foldable(model) });
      table = new LineTable(text);
      view.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
    },

    setMarkers(markers: readonly Marker[]) {
      const next = markers.map(
        ({ start, end, severity, message, source, id }): ShownMarker => ({
          ...toRange(table, start, end),
          severity: severities[severity],
          message,
          source,
          id,
        }),
      );
      // An edit moves few of them; to Monaco every marker that is set is a new one, to be drawn anew.
      const same =
        next.length === shownMarkers.length && next.every((one, i) => isSame(one, shownMarkers[i]));
      if (same && !markersMoved) return;
      shownMarkers = next;
      markersMoved = false;
      markerIds.clear();
      for (const marker of next) markerIds.set(markerKey(marker), marker.id);
      const data = next.map(({ id: _, source, ...rest }) =>
        source === undefined ? rest : { ...rest, source },
      );
      editor.setModelMarkers(model, owner, data);
    },

    highlight(range: Range | undefined, scroll) {
      if (!range) {
        spot.clear();
        return;
      }
      const where = toRange(table, range.start, range.end);
      const marked = spot.getRange(0);
      const same =
        marked?.startLineNumber === where.startLineNumber && marked.endLineNumber === where.endLineNumber;
      if (scroll) view.revealRangeInCenterIfOutsideViewport(where);
      if (same) return;
      spot.set([
        {
          range: where,
          options: { isWholeLine: true, className: 'pw-spot', linesDecorationsClassName: 'pw-spot-bar' },
        },
      ]);
    },

    reveal(offset, focus) {
      const { line, column } = table.positionAt(offset);
      view.setPosition({ lineNumber: line, column });
      view.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
      if (focus) view.focus();
    },

    setTheme: (theme) => editor.setTheme(themeName(theme)),
    setAriaLabel: (ariaLabel) => view.updateOptions({ ariaLabel }),
    focus: () => view.focus(),

    dispose() {
      const state = view.saveViewState();
      for (const subscription of subscriptions) subscription.dispose();
      view.dispose();
      model.dispose();
      return state;
    },
  };
}
