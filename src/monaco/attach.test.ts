import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyTextEdits } from '../pod/index.ts';
import { attach } from './attach.ts';
import { sliceEnd } from './filling.ts';
import type { Area, EditorOptions, Marker } from './types.ts';

type Listener<T> = (event: T) => void;
interface Operation {
  readonly range: Area;
  readonly text: string;
}

const monaco = vi.hoisted(() => ({
  markers: vi.fn(),
  removed: [] as unknown[],
  providers: { completion: [] as unknown[], hover: [] as unknown[], fixes: [] as unknown[] },
  disposed: 0,
}));

// Monaco needs a browser; what it is told and tells is what is tested.
vi.mock('monaco-editor/editor', () => {
  const subscription = () => ({ dispose: () => monaco.disposed++ });
  const register = (all: unknown[]) => (_: string, provider: unknown) => {
    all.push(provider);
    return subscription();
  };
  return {
    KeyCode: { KeyZ: 1, KeyY: 2 },
    KeyMod: { CtrlCmd: 16, Shift: 32 },
    MarkerSeverity: { Error: 8, Warning: 4, Info: 2 },
    editor: {
      setModelMarkers: monaco.markers,
      registerCommand: subscription,
      EndOfLineSequence: { LF: 0 },
    },
    languages: {
      CompletionItemKind: {},
      CompletionItemInsertTextRule: { InsertAsSnippet: 4, KeepWhitespace: 1 },
      CompletionTriggerKind: { Invoke: 0 },
      registerCompletionItemProvider: register(monaco.providers.completion),
      registerHoverProvider: register(monaco.providers.hover),
      registerCodeActionProvider: register(monaco.providers.fixes),
    },
  };
});
vi.mock('monaco-editor/editor/standalone/browser/standaloneServices', () => ({
  StandaloneServices: { get: () => ({ removeElements: (uri: unknown) => monaco.removed.push(uri) }) },
}));
vi.mock('monaco-editor/platform/undoRedo/common/undoRedo', () => ({ IUndoRedoService: {} }));

/** The model and the view of a text, which tell of a change whoever made it, as Monaco does. */
function fakeEditor(opened: string) {
  let value = opened.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const heard: Record<'model' | 'view' | 'cursor' | 'keys' | 'scroll', Listener<never>[]> = {
    model: [],
    view: [],
    cursor: [],
    keys: [],
    scroll: [],
  };
  const listen = (to: keyof typeof heard) => (listener: Listener<never>) => {
    heard[to].push(listener);
    return {
      dispose() {
        heard[to] = heard[to].filter((each) => each !== listener);
      },
    };
  };
  const tell = (changes: readonly Operation[], more: object = {}) => {
    for (const listener of [...heard.model, ...heard.view])
      (listener as Listener<unknown>)({ changes, ...more });
  };
  const offsetAt = (line: number, column: number) =>
    value
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  const apply = (operations: readonly Operation[]) => {
    value = applyTextEdits(
      value,
      operations.map(({ range, text }) => ({
        start: offsetAt(range.startLineNumber, range.startColumn),
        end: offsetAt(range.endLineNumber, range.endColumn),
        text: text.replaceAll(/\r\n?/g, '\n'),
      })),
    );
    tell(operations);
  };
  const model = {
    uri: 'uri',
    getValue: () => value,
    getLineCount: () => value.split('\n').length,
    getLineMaxColumn: (line: number) => (value.split('\n')[line - 1] ?? '').length + 1,
    applyEdits: apply,
    setValue(text: string) {
      value = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
      tell([]);
    },
    setEOL: () => tell([], { isEolChange: true }),
    detectIndentation() {},
    onDidChangeContent: listen('model'),
  };
  const actions = new Map<string, { keybindings: readonly number[]; run: () => void }>();
  const collection = { ranges: [] as Area[] };
  const view = {
    layout: vi.fn(),
    updateOptions: vi.fn(),
    restoreViewState: vi.fn(),
    saveViewState: () => 'the view',
    setPosition: vi.fn(),
    revealPositionInCenterIfOutsideViewport: vi.fn(),
    revealRangeInCenterIfOutsideViewport: vi.fn(),
    setScrollPosition: vi.fn(),
    getScrollLeft: vi.fn(() => 0),
    getVisibleRanges: vi.fn(() => [] as Area[]),
    focus: vi.fn(),
    hasTextFocus: vi.fn(() => true),
    onDidChangeModelContent: listen('view'),
    onKeyDown: listen('keys'),
    onDidChangeCursorPosition: listen('cursor'),
    onDidScrollChange: listen('scroll'),
    addAction(action: { id: string; keybindings: readonly number[]; run: () => void }) {
      actions.set(action.id, action);
      return { dispose: () => actions.delete(action.id) };
    },
    createDecorationsCollection: () => ({
      getRange: (i: number) => collection.ranges[i] ?? null,
      set: (marks: { range: Area }[]) => {
        collection.ranges = marks.map(({ range }) => range);
      },
      clear: () => {
        collection.ranges = [];
      },
    }),
  };
  const cursor = (source: string, lineNumber: number, column: number) => {
    for (const listener of heard.cursor)
      (listener as Listener<unknown>)({ source, position: { lineNumber, column } });
  };
  const press = () => {
    for (const listener of heard.keys) (listener as Listener<unknown>)({});
  };
  return { model, view, actions, marked: collection, apply, tell, cursor, press };
}

function open(text: string, more: Partial<EditorOptions> = {}) {
  const fake = fakeEditor(text.slice(0, sliceEnd(text, 0)));
  const told: string[] = [];
  const handle = attach(fake.view as never, fake.model as never, text, {
    ariaLabel: 'YAML',
    onEdits: (edits, after) => told.push(`${JSON.stringify(edits)} ${JSON.stringify(after)}`),
    onCursor: (offset) => told.push(`cursor ${offset}`),
    onUndo: () => told.push('undo'),
    onRedo: () => told.push('redo'),
    suggest: async () => [],
    hover: async () => undefined,
    fixes: () => [],
    ...more,
  });
  return { ...fake, handle, told };
}

const at = (line: number, from: number, to = from): Area => ({
  startLineNumber: line,
  startColumn: from,
  endLineNumber: line,
  endColumn: to,
});

beforeEach(() => {
  monaco.markers.mockClear();
  monaco.removed.length = 0;
  for (const all of Object.values(monaco.providers)) all.length = 0;
});

const crlf = '\uFEFFa: 1\r\nb: 2\r\n';

describe('what the person types', () => {
  it('is told as edits of the raw text, and what it makes', () => {
    const { apply, told, handle } = open(crlf);
    apply([{ range: at(2, 4, 5), text: '22' }]);
    const after = '\uFEFFa: 1\r\nb: 22\r\n';
    expect(told).toEqual([`[{"start":10,"end":11,"text":"22"}] ${JSON.stringify(after)}`]);
    expect(handle.text()).toBe(after);
    expect(handle.lineOf(10)).toBe(2);
  });

  it('leaves no history in Monaco, which the store has', () => {
    const { apply } = open('a: 1\n');
    apply([{ range: at(1, 4, 5), text: '2' }]);
    expect(monaco.removed).toEqual(['uri']);
  });

  it('is no change of the text where Monaco only counts line ends otherwise', () => {
    const { tell, told } = open(crlf);
    tell([{ range: at(1, 1, 2), text: 'x' }], { isEolChange: true });
    expect(told).toEqual([]);
  });
});

describe('what the page changes', () => {
  it('does not come back as typed', () => {
    const { handle, model, told } = open(crlf);
    const edits = [{ start: 4, end: 5, text: '7' }];
    handle.applyEdits(edits, applyTextEdits(crlf, edits));
    expect(model.getValue()).toBe('a: 7\nb: 2\n');
    handle.sync('c: 3\n');
    expect([model.getValue(), handle.text()]).toEqual(['c: 3\n', 'c: 3\n']);
    handle.replace(crlf);
    expect([model.getValue(), handle.text()]).toEqual(['a: 1\nb: 2\n', crlf]);
    expect(told).toEqual([]);
  });

  it('is followed by what the person types, which is told again', () => {
    const { handle, apply, told } = open('a: 1\n');
    handle.applyEdits([{ start: 3, end: 4, text: '2' }], 'a: 2\n');
    apply([{ range: at(1, 4, 5), text: '3' }]);
    expect(told).toHaveLength(1);
    expect(handle.text()).toBe('a: 3\n');
  });

  it('moves the cursor where it is to follow and the person is in the text', () => {
    const { handle, view } = open('a: 1\nb: 2\n');
    handle.applyEdits([{ start: 8, end: 9, text: '22' }], 'a: 1\nb: 22\n');
    expect(view.setPosition).not.toHaveBeenCalled();
    handle.applyEdits(
      [
        { start: 3, end: 4, text: '' },
        { start: 8, end: 10, text: '3' },
      ],
      'a: \nb: 3\n',
      true,
    );
    // Behind the last edit.
    expect(view.setPosition).toHaveBeenCalledExactlyOnceWith({ lineNumber: 2, column: 5 });
    expect(view.revealPositionInCenterIfOutsideViewport).toHaveBeenCalledWith({ lineNumber: 2, column: 5 });
    view.hasTextFocus.mockReturnValue(false);
    handle.applyEdits([{ start: 0, end: 1, text: 'c' }], 'c: \nb: 3\n', true);
    expect(view.setPosition).toHaveBeenCalledTimes(1);
  });

  it('is nothing where there are no edits', () => {
    const { handle, view } = open('a: 1\n');
    handle.applyEdits([], 'b: 1\n', true);
    expect([handle.text(), view.setPosition.mock.calls.length]).toEqual(['a: 1\n', 0]);
  });

  it('to another file begins at its top', () => {
    const { handle, view } = open('a: 1\n');
    handle.replace('b: 1\n'.repeat(20_000));
    expect(view.setScrollPosition).toHaveBeenCalledWith({ scrollTop: 0, scrollLeft: 0 });
    expect(view.updateOptions).toHaveBeenLastCalledWith({ foldingMaximumRegions: 1_500 });
    handle.replace('b: 1\n');
    expect(view.updateOptions).toHaveBeenLastCalledWith({ foldingMaximumRegions: 5_000 });
  });
});

describe('the cursor', () => {
  it('is told where a person moved it, counted in the raw text', () => {
    const { cursor, told } = open(crlf);
    cursor('keyboard', 2, 1);
    cursor('mouse', 1, 1);
    cursor('api', 1, 3);
    cursor('model', 1, 3);
    expect(told).toEqual(['cursor 7', 'cursor 1']);
  });

  it('is not told while the page changes the text', () => {
    const { handle, cursor, model, told } = open('a: 1\n');
    model.onDidChangeContent(() => cursor('keyboard', 1, 2));
    handle.sync('a: 2\n');
    expect(told).toEqual([]);
  });

  it('goes to an offset, with the focus where that is wanted', () => {
    const { handle, view } = open(crlf);
    handle.reveal(7, false);
    expect(view.setPosition).toHaveBeenLastCalledWith({ lineNumber: 2, column: 1 });
    expect(view.focus).not.toHaveBeenCalled();
    handle.reveal(1, true);
    expect(view.setPosition).toHaveBeenLastCalledWith({ lineNumber: 1, column: 1 });
    expect(view.focus).toHaveBeenCalledTimes(1);
  });
});

it('undo and redo are the page’s, under the keys people know', () => {
  const { actions, told } = open('a: 1\n');
  const keys = [...actions.values()].map(({ keybindings }) => keybindings);
  expect(keys).toEqual([[16 | 1], [16 | 32 | 1, 16 | 2]]);
  for (const action of actions.values()) action.run();
  expect(told).toEqual(['undo', 'redo']);
});

it('opens with its name, its size and the view of an earlier editor', () => {
  const { view, handle } = open('a: 1\n', { view: 'kept' });
  expect(view.layout).toHaveBeenCalledTimes(1);
  expect(view.updateOptions).toHaveBeenCalledWith({ ariaLabel: 'YAML', foldingMaximumRegions: 5_000 });
  expect(view.restoreViewState).toHaveBeenCalledWith('kept');
  handle.setAriaLabel('文本');
  expect(view.updateOptions).toHaveBeenLastCalledWith({ ariaLabel: '文本' });
  handle.focus();
  expect(view.focus).toHaveBeenCalledTimes(1);
  expect(open('a: 1\n').view.restoreViewState).not.toHaveBeenCalled();
});

it('marks what was found, and asks for the fixes of a marker by its id', () => {
  const fixes = vi.fn(() => [{ title: 'Fix it', preferred: true, run() {} }]);
  const { handle, model } = open('a: 1\nb: 2\n', { fixes });
  const marker: Marker = { id: '7', start: 8, end: 9, severity: 'warning', message: 'no' };
  handle.setMarkers([marker, { ...marker, id: '8', start: 0, end: 1, severity: 'error' }]);
  expect(monaco.markers).toHaveBeenCalledExactlyOnceWith(model, 'podwright', [
    { ...at(2, 4, 5), message: 'no', severity: 4 },
    { ...at(1, 1, 2), message: 'no', severity: 8 },
  ]);
  const [provider] = monaco.providers.fixes as {
    provideCodeActions: (...asked: unknown[]) => { actions: { title: string; isPreferred: boolean }[] };
  }[];
  const context = { markers: [{ ...at(2, 4, 5), message: 'no' }] };
  const answer = provider?.provideCodeActions(model, undefined, context);
  expect(answer?.actions).toMatchObject([{ title: 'Fix it', isPreferred: true, kind: 'quickfix' }]);
  expect(fixes).toHaveBeenCalledExactlyOnceWith('7');
  expect(provider?.provideCodeActions({}, undefined, context).actions).toEqual([]);
});

it('draws markers anew after an edit of their line', () => {
  const { handle, apply } = open('a: 1\nb: 2\n');
  const marker: Marker = { id: '7', start: 8, end: 9, severity: 'info', message: 'no' };
  handle.setMarkers([marker]);
  apply([{ range: at(1, 4, 5), text: '3' }]);
  handle.setMarkers([marker]);
  expect(monaco.markers).toHaveBeenCalledTimes(1);
  apply([{ range: at(2, 4, 5), text: '3' }]);
  handle.setMarkers([marker]);
  expect(monaco.markers).toHaveBeenCalledTimes(2);
});

it('marks the lines of an entry and takes the mark away', () => {
  const { handle, marked, view } = open(crlf);
  handle.highlight({ start: 7, end: 11 }, true);
  expect(marked.ranges).toEqual([at(2, 1, 5)]);
  expect(view.revealRangeInCenterIfOutsideViewport).toHaveBeenCalledWith(at(2, 1, 5));
  handle.highlight(undefined, false);
  expect(marked.ranges).toEqual([]);
});

describe('a large text', () => {
  const large = `\uFEFF${'key: value\r\n'.repeat(30_000)}`;
  const lines = large.slice(1).replaceAll('\r\n', '\n');
  const inner = (text: string) => text.replace('\uFEFF', '').replaceAll('\r\n', '\n');
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('comes slice by slice, and what is marked in it when it is there', async () => {
    const { handle, model, told } = open(large);
    handle.setMarkers([{ id: '1', start: 8, end: 9, severity: 'info', message: 'no' }]);
    const lengths: number[] = [];
    while (vi.getTimerCount() > 0) {
      lengths.push(model.getValue().length);
      expect(monaco.markers).not.toHaveBeenCalled();
      await vi.advanceTimersToNextTimerAsync();
    }
    expect(lengths.length).toBeGreaterThan(2);
    expect(lengths.every((length, i) => length - (lengths[i - 1] ?? 0) <= 100_000)).toBe(true);
    expect(model.getValue()).toBe(lines);
    expect(handle.text()).toBe(large);
    expect(monaco.markers).toHaveBeenCalledTimes(1);
    expect(told).toEqual([]);
  });

  it('is whole at the first key, at an edit and where something far below is shown', () => {
    const uses: ((editor: ReturnType<typeof open>) => void)[] = [
      ({ press }) => press(),
      ({ handle }) => handle.reveal(large.length, false),
      ({ handle }) => handle.highlight({ start: large.length - 5, end: large.length }, false),
      ({ handle }) => handle.applyEdits([{ start: 1, end: 4, text: 'KEY' }], large.replace('key', 'KEY')),
      ({ handle }) => handle.sync(large.replace('key', 'KEY')),
    ];
    for (const use of uses) {
      const editor = open(large);
      expect(editor.model.getValue().length).toBeLessThan(lines.length);
      use(editor);
      expect(editor.model.getValue()).toBe(inner(editor.handle.text()));
      expect(editor.model.getValue()).toHaveLength(lines.length);
    }
  });

  it('loses nothing when something is typed before it is whole, nor when another file comes', () => {
    const { handle, model, apply, told } = open(large);
    apply([{ range: at(1, 1, 4), text: 'KEY' }]);
    expect(handle.text()).toBe(large.replace('key', 'KEY'));
    expect(model.getValue()).toBe(inner(handle.text()));
    expect(told).toEqual([`[{"start":1,"end":4,"text":"KEY"}] ${JSON.stringify(handle.text())}`]);
    handle.replace(large);
    handle.replace('a: 1\n');
    vi.runAllTimers();
    expect(model.getValue()).toBe('a: 1\n');
  });
});

it('scrolls to what a form changes only where it is not in view', () => {
  const { handle, view } = open('a: 1\nb: 2\n');
  view.getVisibleRanges.mockReturnValue([at(1, 1, 5)]);
  handle.show({ start: 3, end: 4 });
  expect(view.revealRangeInCenterIfOutsideViewport).not.toHaveBeenCalled();
  handle.show({ start: 8, end: 9 });
  expect(view.revealRangeInCenterIfOutsideViewport).toHaveBeenCalledExactlyOnceWith(at(2, 4, 5));
  view.getScrollLeft.mockReturnValue(40);
  handle.show({ start: 3, end: 4 });
  expect(view.revealRangeInCenterIfOutsideViewport).toHaveBeenLastCalledWith(at(1, 4, 5));
});

it('hears nothing any more after it was let go', () => {
  const { handle, apply, cursor, told, actions } = open('a: 1\n');
  monaco.disposed = 0;
  expect(handle.detach()).toBe('the view');
  apply([{ range: at(1, 4, 5), text: '2' }]);
  cursor('keyboard', 1, 1);
  expect([told, actions.size, monaco.removed]).toEqual([[], 0, []]);
  expect(monaco.disposed).toBe(4);
});
