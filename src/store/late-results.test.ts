import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tables } from '../i18n/en/all.ts';
import { getIn } from '../pod/index.ts';
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';
import { openWorkbench } from './open.ts';
import { RemoteAnalyst, type Reply, type Request } from './remote.ts';
import { responder } from './responder.ts';

/** A worker that answers when the test says so, or dies. */
class HeldWorker {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  readonly requests: Request[] = [];
  terminated = false;
  readonly #respond = responder(new Analyst(judge));
  #answered = 0;

  postMessage(request: Request): void {
    this.requests.push(structuredClone(request));
  }

  say(data: Reply): void {
    this.onmessage?.({ data } as MessageEvent<Reply>);
  }

  /** Answers the oldest question that is open. */
  async answer(): Promise<void> {
    const request = this.requests[this.#answered++];
    for (const reply of request ? this.#respond(request) : []) this.say(structuredClone(reply));
    await vi.advanceTimersByTimeAsync(0);
  }

  die(): void {
    this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  }

  terminate(): void {
    this.terminated = true;
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const image = ['spec', 'containers', 0, 'image'];
const large = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: one:1\n${`# ${'x'.repeat(98)}\n`.repeat(1100)}`;

/** More than the page analyses itself. */
const huge = `${large}${`# ${'x'.repeat(98)}\n`.repeat(4000)}`;

/** A workbench on a text that only the worker analyses. */
function open(text = large) {
  const workers: HeldWorker[] = [];
  const { store, actions } = openWorkbench({
    language: 'en',
    messages: tables,
    judge,
    startWorker: () => {
      const worker = new HeldWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    document: {
      text,
      fileName: 'pod.yaml',
      selection: { document: 0, pod: 0 },
      part: { kind: 'metadata' },
    },
  });
  const type = (before: string, after: string) => {
    const { text, version } = store.getState();
    const start = text.indexOf(before);
    actions.typed([{ start, end: start + before.length, text: after }], version);
  };
  const shown = () => {
    const { root, pending, derived, version } = store.getState();
    return { image: getIn(root, image), pending, inStep: derived.version === version };
  };
  return { workers, store, actions, type, shown };
}

test('a result for a text that has changed since is dropped, and the new text is asked about', async () => {
  const { workers, type, shown } = open();
  await vi.advanceTimersByTimeAsync(1);
  const [worker] = workers;
  worker?.say({ ready: true });
  expect(worker?.requests).toHaveLength(1);
  type('one:1', 'two:2');
  await vi.advanceTimersByTimeAsync(1);
  await worker?.answer();
  expect(shown()).toMatchObject({ image: undefined, pending: true, inStep: false });
  expect(worker?.requests).toHaveLength(2);
  await worker?.answer();
  expect(shown()).toEqual({ image: 'two:2', pending: false, inStep: true });
});

test('changes that come while the worker is at one question become one more question', async () => {
  const { workers, type, shown } = open();
  await vi.advanceTimersByTimeAsync(1);
  const [worker] = workers;
  worker?.say({ ready: true });
  for (const [before, after] of [
    ['one:1', 'two:2'],
    ['two:2', 'three:3'],
    ['three:3', 'four:4'],
  ] as const) {
    type(before, after);
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(worker?.requests).toHaveLength(1);
  await worker?.answer();
  await worker?.answer();
  expect(worker?.requests).toHaveLength(2);
  expect(shown()).toEqual({ image: 'four:4', pending: false, inStep: true });
});

test('letters that are typed into a field while the worker plans are all written, the last one last', async () => {
  const { workers, store, actions } = open();
  await vi.advanceTimersByTimeAsync(1);
  const [worker] = workers;
  worker?.say({ ready: true });
  await worker?.answer();
  const letters = [...'redis:7-alpine'].map((_, i, all) => all.slice(0, i + 1).join(''));
  const outcomes = letters.map((typed) => actions.set(image, typed));
  const named = actions.set(['metadata', 'name'], 'b');
  for (let answers = 0; answers < 8; answers++) await worker?.answer();
  expect(store.getState().text).toBe(
    large.replace('one:1', 'redis:7-alpine').replace('{name: a}', '{name: b}'),
  );
  expect(store.getState().notice).toBeUndefined();
  expect(new Set(await Promise.all([...outcomes, named]))).toEqual(new Set([{ ok: true }]));
  // Those that waited for the first one were planned as one.
  expect(worker?.requests.filter(({ call }) => call === 'edit')).toHaveLength(3);
});

test('where two workers died the page analyses by itself, says so, and asks no third', async () => {
  const { workers, store, actions, shown } = open();
  await vi.advanceTimersByTimeAsync(1);
  expect(store.getState().workerGone).toBe(false);
  workers[0]?.die();
  expect(store.getState().workerGone).toBe(false);
  workers[1]?.die();
  await vi.advanceTimersByTimeAsync(1);
  expect(store.getState().workerGone).toBe(true);
  expect(shown()).toEqual({ image: 'one:1', pending: false, inStep: true });
  expect(await actions.set(image, 'two:2')).toEqual({ ok: true });
  await vi.advanceTimersByTimeAsync(1);
  expect(shown()).toEqual({ image: 'two:2', pending: false, inStep: true });
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
});

test('a text that is too much keeps what was shown, can be edited, and is tried again when asked', async () => {
  const { workers, store, actions, type, shown } = open(huge);
  await vi.advanceTimersByTimeAsync(1);
  workers[0]?.say({ ready: true });
  await workers[0]?.answer();
  type('one:1', 'two:2');
  await vi.advanceTimersByTimeAsync(20_000);
  workers[1]?.say({ ready: true });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(store.getState().derived.tooMuch).toBe(true);
  expect(shown()).toEqual({ image: 'one:1', pending: false, inStep: true });
  expect(store.getState().current?.fresh).toBe(false);
  expect(store.getState().workerGone).toBe(false);
  expect(store.getState().text).toContain('two:2');
  expect(await actions.set(image, 'three:3')).toMatchObject({ ok: false });
  actions.analyzeAgain();
  await vi.advanceTimersByTimeAsync(1);
  workers[2]?.say({ ready: true });
  await workers[2]?.answer();
  expect(store.getState().derived.tooMuch).toBeUndefined();
  expect(shown()).toEqual({ image: 'two:2', pending: false, inStep: true });
});

test('what a worker says that was given up is not heard, nor that it dies again', async () => {
  const workers: HeldWorker[] = [];
  const start = () => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const onGone = vi.fn();
  const remote = new RemoteAnalyst(start, new Analyst(judge), onGone);
  const asked = remote.locate('a: 1\n', 0, ['a']);
  const [first] = workers;
  first?.die();
  expect(workers).toHaveLength(2);
  first?.say({ id: 1, result: 'late' });
  first?.die();
  expect([workers.length, remote.gone, workers[1]?.terminated]).toEqual([2, false, false]);
  await workers[1]?.answer();
  expect((await asked)?.value).toEqual({ start: 3, end: 4 });
  expect(onGone).not.toHaveBeenCalled();
});

test.each([
  [0, 5_000],
  [1_000_000, 25_000],
])('a worker that is up has its time by the length of the text: %i units', async (length, limit) => {
  const workers: HeldWorker[] = [];
  const start = () => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const remote = new RemoteAnalyst(start, new Analyst(judge), () => undefined);
  workers[0]?.say({ ready: true });
  const asked = remote.fixAll(' '.repeat(length), {});
  await vi.advanceTimersByTimeAsync(limit - 1);
  expect(workers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(workers).toHaveLength(2);
  await workers[1]?.answer();
  expect((await asked).fixes).toBe(0);
});

test('a worker that has not started yet has half a minute', async () => {
  const workers: HeldWorker[] = [];
  const start = () => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const remote = new RemoteAnalyst(start, new Analyst(judge), () => undefined);
  const asked = remote.fixAll('a: 1\n', {});
  await vi.advanceTimersByTimeAsync(29_999);
  expect(workers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(workers).toHaveLength(2);
  workers[1]?.die();
  expect((await asked).text).toBe('a: 1\n');
});
