import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { getIn } from '../pod/index.ts';
import { Analyst } from './analyst.ts';
import type { State } from './state.ts';
import { workbenchOn } from './testing.ts';
import { type Behaviour, fakeWorkers } from './testing-worker.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: nginx:1.27
`;
const image = ['spec', 'containers', 0, 'image'];
/** Comments of about so many characters. */
const padding = (size: number) => `# ${'x'.repeat(97)}\n`.repeat(size / 100);
const large = pod + padding(120_000);
const middling = pod + padding(30_000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A workbench with fake workers, and every state in which nothing was pending. */
function open(text: string, ...behaviours: (Behaviour | 'refused')[]) {
  const { workers, start } = fakeWorkers(...behaviours);
  const workbench = workbenchOn(text, start);
  const settled: State[] = [];
  workbench.store.subscribe((state, before) => {
    if (state.derived !== before.derived) settled.push(state);
  });
  const derivations = () =>
    workers.flatMap(({ requests }) => requests.flatMap((each) => (each.call === 'derive' ? [each] : [])));
  const type = (what: string) => {
    const { version } = workbench.store.getState();
    const at = pod.indexOf('nginx');
    workbench.actions.typed([{ start: at, end: at, text: what }], version);
  };
  return { ...workbench, workers, settled, derivations, type };
}

test('a change and what is derived from it come in one step, and what it leaves as it was is the same object', () => {
  const { store, actions, type } = open(pod);
  actions.want({ process: ['spec', 'containers', 0] });
  const before = store.getState();
  const seen: State[] = [];
  store.subscribe((state) => seen.push(state));
  type('my-');
  const [state, ...others] = seen;
  expect(others).toEqual([]);
  expect(state).toMatchObject({ version: 1, pending: false, typingLine: 8, derived: { version: 1 } });
  expect(getIn(state?.root, image)).toBe('my-nginx:1.27');
  expect(before.facts.process?.view).toBeDefined();
  expect(state?.facts.process).toBe(before.facts.process);
  expect(before.current).toBeDefined();
  expect(state?.current).toBe(before.current);
  const securityOf = ({ derived }: State) => derived.focus?.pods[0]?.security;
  expect(securityOf(before)).toBeDefined();
  expect(state && securityOf(state)).toBe(securityOf(before));
});

test('a text that cannot be derived is kept', () => {
  const { store, type } = open(pod);
  vi.spyOn(Analyst.prototype, 'derive').mockImplementation(() => {
    throw new Error('a fault');
  });
  expect(() => type('my-')).toThrow('a fault');
  expect(store.getState().text).toContain('image: my-nginx');
});

describe('a short text on a page that paints first', () => {
  /** One of which deriving took so many ms the last time. */
  function took(ms: number) {
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      time += ms;
      return time;
    });
    return workbenchOn(pod, undefined, true);
  }

  test('is derived after the paint when a key, or undo, changed it and that took long; its letter is there before', async () => {
    const { store, actions } = took(100);
    const typed = [
      () => actions.typed([{ start: pod.length, end: pod.length, text: '# x' }], store.getState().version),
      () => {
        actions.typeField('spec.containers[0].image');
        void actions.set(image, 'redis:7');
      },
      () => actions.undo(),
      () => actions.redo(),
    ];
    for (const [i, type] of typed.entries()) {
      // What is undone is remembered, and takes nothing; to do it again takes what it took.
      if (i === 2) vi.spyOn(performance, 'now').mockReturnValue(0);
      const { text, version } = store.getState();
      type();
      expect([i, store.getState().pending, store.getState().text === text]).toEqual([i, true, false]);
      expect(store.getState().text).not.toBe(text);
      await vi.advanceTimersByTimeAsync(50);
      expect(store.getState()).toMatchObject({ pending: false, derived: { version: version + 1 } });
    }
  });

  test('is derived with what a click changes or a key adds, and with any key as long as that takes little', async () => {
    const slow = took(100);
    void slow.actions.set(image, 'redis:7');
    expect(slow.store.getState().pending).toBe(false);
    // Nor with a key that makes what was not there: the form has no control of it before.
    slow.actions.typeField('spec.containers[0].workingDir');
    void slow.actions.set(['spec', 'containers', 0, 'workingDir'], '/');
    expect(slow.store.getState().pending).toBe(false);
    const quick = took(1);
    quick.actions.typeField('spec.containers[0].image');
    void quick.actions.set(image, 'redis:7');
    expect(quick.store.getState().pending).toBe(false);
  });
});

describe('a large text', () => {
  test('is derived by the worker, after the task that changed it', async () => {
    const { store, derivations, type } = open(large, 'works');
    await vi.advanceTimersByTimeAsync(50);
    expect(derivations()).toHaveLength(1);
    expect(store.getState()).toMatchObject({ pending: false, workerGone: false });
    type('my-');
    expect(store.getState().pending).toBe(true);
    expect(getIn(store.getState().root, image)).toBe('nginx:1.27');
    await vi.advanceTimersByTimeAsync(50);
    expect(getIn(store.getState().root, image)).toBe('my-nginx:1.27');
    expect(derivations()).toHaveLength(2);
  });

  test('that changes while it is derived is derived once more, and what came late is dropped', async () => {
    const { store, settled, derivations, type } = open(large, 'works');
    await vi.advanceTimersToNextTimerAsync();
    expect(derivations()).toHaveLength(1);
    for (const letter of 'abc') type(letter);
    await vi.advanceTimersByTimeAsync(100);
    expect(store.getState().version).toBe(3);
    expect(settled.map(({ derived }) => derived.version)).toEqual([3]);
    expect(settled.every(({ derived, version }) => derived.version === version)).toBe(true);
    expect(getIn(store.getState().root, image)).toBe('cbanginx:1.27');
    expect(derivations().length).toBeLessThanOrEqual(3);
  });

  test('is derived by the page where the workers die, and that is said', async () => {
    const { store, type } = open(large, 'dies');
    await vi.advanceTimersByTimeAsync(100);
    expect(store.getState()).toMatchObject({ workerGone: true, pending: false });
    type('my-');
    await vi.advanceTimersByTimeAsync(100);
    expect(getIn(store.getState().root, image)).toBe('my-nginx:1.27');
    expect(store.getState().derived.version).toBe(1);
  });

  test('is edited by a plan of the worker, anew where the text changed meanwhile', async () => {
    const { store, actions, workers, type } = open(large, 'works');
    await vi.advanceTimersByTimeAsync(50);
    const edited = actions.set(image, 'redis:7');
    type('my-');
    await vi.advanceTimersByTimeAsync(100);
    expect(await edited).toEqual({ ok: true });
    expect(store.getState().text).toBe(large.replace('nginx:1.27', 'redis:7'));
    expect(workers[0]?.requests.filter(({ call }) => call === 'edit')).toHaveLength(2);
  });

  test('has another of its Pods opened when that one is derived', async () => {
    const { store, actions } = open(`${pod}---\n${large.replace('name: web', 'name: other')}`, 'works');
    await vi.advanceTimersByTimeAsync(50);
    const opened = actions.selectPod({ document: 1, pod: 0 });
    expect(store.getState().current?.ref.name).toBe('web');
    await vi.advanceTimersByTimeAsync(50);
    await opened;
    expect(store.getState().current?.ref.name).toBe('other');
    expect(getIn(store.getState().root, ['metadata', 'name'])).toBe('other');
  });

  test('has what panels want derived by the worker, the last of it alone', async () => {
    const { store, actions, workers } = open(large, 'works');
    await vi.advanceTimersByTimeAsync(50);
    const shown: unknown[] = [];
    store.subscribe(({ facts }, before) => facts !== before.facts && shown.push(facts.field?.path));
    actions.want({ field: ['spec', 'restartPolicy'] });
    actions.want({ field: image });
    await vi.advanceTimersByTimeAsync(50);
    expect(shown).toEqual([image]);
    expect(store.getState().facts.field?.explanations.length).toBeGreaterThan(0);
    expect(workers[0]?.requests.filter(({ call }) => call === 'facts')).toHaveLength(2);
    await Promise.all([actions.set(image, 'redis'), vi.advanceTimersByTimeAsync(100)]);
    expect(store.getState().facts.field?.path).toEqual(image);
    expect(workers[0]?.requests.filter(({ call }) => call === 'facts')).toHaveLength(2);
  });
});

describe('a middling text', () => {
  test('is derived with the edit as long as that takes little, after the paint when it took long', async () => {
    let passing = 1;
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      time += passing;
      return time;
    });
    const { store, type } = open(middling);
    expect(store.getState().pending).toBe(true);
    await vi.advanceTimersByTimeAsync(50);
    expect(store.getState().pending).toBe(false);
    passing = 100;
    type('a');
    expect(store.getState().pending).toBe(false);
    expect(getIn(store.getState().root, image)).toBe('anginx:1.27');
    passing = 1;
    type('b');
    expect(store.getState().pending).toBe(true);
    expect(getIn(store.getState().root, image)).toBe('anginx:1.27');
    await vi.advanceTimersByTimeAsync(50);
    expect(getIn(store.getState().root, image)).toBe('banginx:1.27');
    type('c');
    expect(store.getState().pending).toBe(false);
  });

  test('is derived after the paint where another file takes its place', async () => {
    const { store, actions } = open(middling);
    await vi.advanceTimersByTimeAsync(50);
    actions.replaceText(middling.replace('nginx', 'redis'));
    expect(store.getState().pending).toBe(true);
    await vi.advanceTimersByTimeAsync(50);
    expect(getIn(store.getState().root, image)).toBe('redis:1.27');
  });

  test('has what is wanted by now shown, though what was wanted before comes from the worker later', async () => {
    const { store, actions, type } = open(middling, 'works');
    await vi.advanceTimersByTimeAsync(50);
    actions.want({ field: image });
    type('"');
    await vi.advanceTimersByTimeAsync(50);
    type('b');
    await vi.advanceTimersToNextTimerAsync();
    actions.want({ field: ['spec', 'restartPolicy'] });
    await vi.advanceTimersByTimeAsync(300);
    expect(store.getState().derived).toMatchObject({ diagnosed: true, version: 2 });
    expect(store.getState().facts.field?.path).toEqual(['spec', 'restartPolicy']);
  });

  test('is derived by the page, and by the worker while it is at fault', async () => {
    const { store, derivations, type } = open(middling, 'works');
    await vi.advanceTimersByTimeAsync(50);
    expect(derivations()).toEqual([]);
    type('"');
    await vi.advanceTimersByTimeAsync(50);
    expect(store.getState().derived).toMatchObject({ diagnosed: false, version: 1 });
    expect(derivations()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(store.getState().derived).toMatchObject({ diagnosed: true, version: 1 });
    expect(store.getState().derived.findings.map(({ issue }) => issue.code)).toContain('text.unclosed-quote');
    expect(derivations()).toHaveLength(1);
  });

  test('that is typed on is diagnosed in a pause only', async () => {
    const { store, derivations, type } = open(middling, 'works');
    await vi.advanceTimersByTimeAsync(50);
    for (let stroke = 0; stroke < 5; stroke++) {
      type('"');
      await vi.advanceTimersByTimeAsync(70);
    }
    const diagnoses = () => derivations().filter(({ options }) => options.diagnosing).length;
    expect(diagnoses()).toBe(0);
    await vi.advanceTimersByTimeAsync(300);
    expect(diagnoses()).toBe(1);
    expect(store.getState().derived).toMatchObject({ diagnosed: true, version: 5 });
  });
});
