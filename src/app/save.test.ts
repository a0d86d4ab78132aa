// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { workbenchOn } from '../store/testing.ts';
import { keepSaved } from './save.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: b:1}]}\n';

/** Each test has a page of its own: what earlier ones listen to is taken away. */
let listeners: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  listeners = new AbortController();
  for (const target of [window, document] as const) {
    const listen = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation(
      (name: string, listener: EventListenerOrEventListenerObject | null) =>
        listen(name, listener as EventListener, { signal: listeners.signal }),
    );
  }
});
afterEach(() => {
  listeners.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open(text = pod) {
  const workbench = workbenchOn(text);
  const save = keepSaved(workbench.store);
  return {
    ...workbench,
    save,
    type(what: string) {
      const { version } = workbench.store.getState();
      workbench.actions.typed([{ start: 0, end: 0, text: what }], version);
    },
  };
}

function savedText(): unknown {
  const saved = localStorage.getItem('podwright.document.one');
  return saved === null ? undefined : (JSON.parse(saved) as { text: unknown }).text;
}

function hide(): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

test('a change is saved a moment after it, and nothing is saved unasked', () => {
  const { store, type } = open();
  vi.advanceTimersByTime(5_000);
  expect(localStorage.length).toBe(0);
  type('# a\n');
  vi.advanceTimersByTime(200);
  expect(savedText()).toBeUndefined();
  vi.advanceTimersByTime(200);
  expect(savedText()).toBe(`# a\n${pod}`);
  expect(store.getState().saved?.failed).toBe(false);
  expect(Date.now() - (store.getState().saved?.at ?? 0)).toBeLessThan(200);
});

test.each([
  ['goes away', () => window.dispatchEvent(new Event('pagehide'))],
  ['is hidden', hide],
])('a change is saved at once when the page %s', (_, leave) => {
  const { type } = open();
  type('# a\n');
  leave();
  expect(savedText()).toBe(`# a\n${pod}`);
});

test('a page that comes to the front saves nothing yet', () => {
  const { type } = open();
  type('# a\n');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(savedText()).toBeUndefined();
});

test('what is saved at once is not saved again later', () => {
  const { type, save } = open();
  type('# a\n');
  save();
  expect(savedText()).toBe(`# a\n${pod}`);
  localStorage.clear();
  vi.advanceTimersByTime(5_000);
  expect(localStorage.length).toBe(0);
});

test('somebody who goes on typing is saved now and then all the same', () => {
  const { type } = open();
  let saves = 0;
  for (let stroke = 0; stroke < 60; stroke++) {
    type('#');
    vi.advanceTimersByTime(100);
    if (savedText() === undefined) continue;
    saves++;
    localStorage.clear();
  }
  expect(saves).toBeGreaterThan(1);
  expect(saves).toBeLessThan(10);
});

test('a large text waits until the browser has nothing to do, but not when the page goes away', () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (task: () => void) => idle.push(task));
  vi.stubGlobal('cancelIdleCallback', (id: number) => delete idle[id - 1]);
  const { type } = open(pod + `# ${'x'.repeat(98)}\n`.repeat(1_200));
  type('# a\n');
  vi.advanceTimersByTime(2_000);
  expect(savedText()).toBeUndefined();
  idle[0]?.();
  expect(String(savedText()).startsWith('# a\n')).toBe(true);
  type('# b\n');
  vi.advanceTimersByTime(2_000);
  window.dispatchEvent(new Event('pagehide'));
  expect(String(savedText()).startsWith('# b\n')).toBe(true);
  expect(idle[1]).toBeUndefined();
});

test('a choice is saved without the text', () => {
  const { actions } = open();
  actions.setTheme('dark');
  vi.advanceTimersByTime(400);
  expect(savedText()).toBeUndefined();
  expect(JSON.parse(localStorage.getItem('podwright.preferences') ?? '{}')).toMatchObject({ theme: 'dark' });
});

test('a storage that refuses is said', () => {
  const { store, actions } = workbenchOn(pod);
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  keepSaved(store, { length: 0, key: () => null, getItem: () => null, setItem } as unknown as Storage);
  actions.replaceText('kind: Pod\n');
  vi.advanceTimersByTime(400);
  expect(store.getState().saved?.failed).toBe(true);
});

test('a draft that is left is saved at once as it was, and the next one under an id of its own', () => {
  const { actions, type } = open();
  type('# typed\n');
  actions.replaceText('kind: Pod\n', 'next.yaml');
  expect(savedText()).toBe(`# typed\n${pod}`);
  expect(localStorage.getItem('podwright.document.draft2')).toBeNull();
  expect(sessionStorage.getItem('podwright.tab')).toBe('draft2');
  vi.advanceTimersByTime(400);
  expect(JSON.parse(localStorage.getItem('podwright.document.draft2') ?? '{}')).toMatchObject({
    text: 'kind: Pod\n',
    fileName: 'next.yaml',
  });
  expect(savedText()).toBe(`# typed\n${pod}`);
  actions.undo();
  vi.advanceTimersByTime(400);
  expect(sessionStorage.getItem('podwright.tab')).toBe('one');
  expect(savedText()).toBe(`# typed\n${pod}`);
});
