import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getIn } from '../pod/index.ts';
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';
import { RemoteAnalyst, type Reply, type Request } from './remote.ts';
import { responder } from './responder.ts';
import { workbenchOn } from './testing.ts';
import { fakeWorkers } from './testing-worker.ts';

/** More fields that nobody knows than are sent at once, in more documents than that. */
const fields = Array.from({ length: 4500 }, (_, i) => `  field${i}: x\n`).join('');
const large = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n${fields}${'---\na: 1\n'.repeat(2500)}`;
const options = {};
const focus = { document: 0, pod: 0 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that is gone after some of its replies to its first question. */
function worker(replies: number) {
  const respond = responder(new Analyst(judge));
  const said: Reply[] = [];
  const one = {
    onmessage: null as ((event: MessageEvent<Reply>) => void) | null,
    onerror: null as ((event: ErrorEvent) => void) | null,
    postMessage(request: Request) {
      for (const reply of respond(request).slice(0, replies)) {
        said.push(structuredClone(reply));
        setTimeout(() => one.onmessage?.({ data: said.shift() } as MessageEvent<Reply>));
      }
      if (said.length === replies)
        setTimeout(() => one.onerror?.({ preventDefault: () => undefined } as ErrorEvent));
    },
    terminate: () => undefined,
  };
  setTimeout(() => one.onmessage?.({ data: { ready: true } } as MessageEvent<Reply>));
  return one as unknown as Worker;
}

async function derive(remote: RemoteAnalyst, text: string, version: number) {
  const asked = remote.derive(text, version, options, focus);
  await vi.advanceTimersByTimeAsync(1000);
  return asked;
}

test('a long answer comes in slices, each small, and is what was derived', async () => {
  const replies = responder(new Analyst(judge))({
    call: 'derive',
    id: 1,
    text: { whole: large },
    version: 1,
    options,
    focus,
    wanted: {},
  });
  const slices = replies.flatMap((reply) => ('slice' in reply ? [reply.slice] : []));
  expect(slices.length).toBeGreaterThanOrEqual(5);
  const sizes = slices.map((slice) => JSON.stringify(slice).length);
  expect(Math.max(...sizes)).toBeLessThan(300_000);
  // None comes a second time, with the Pod that it is of.
  expect(JSON.stringify(slices).split('"code":"unknown-field"').length - 1).toBe(4500);
  expect(replies.at(-1)).toEqual({ id: 1, derived: undefined });
  const remote = new RemoteAnalyst(
    () => worker(100),
    new Analyst(judge),
    () => undefined,
  );
  const derived = await derive(remote, large, 1);
  expect(derived.findings.length).toBeGreaterThan(4500);
  expect(derived).toEqual(new Analyst(judge).derive(large, 1, options, focus));
  // The next answer is of one piece again.
  const next = large.replace('name: a', 'name: b');
  expect(await derive(remote, next, 2)).toEqual(new Analyst(judge).derive(next, 2, options, focus));
});

test('slices of a worker that died do not come into the answer of the next one', async () => {
  const workers = [worker(2), worker(100)];
  const onGone = vi.fn();
  const remote = new RemoteAnalyst(() => workers.shift() as Worker, new Analyst(judge), onGone);
  expect(await derive(remote, large, 1)).toEqual(new Analyst(judge).derive(large, 1, options, focus));
  expect(workers).toEqual([]);
  expect(onGone).not.toHaveBeenCalled();
});

/** The same, as long as only the worker analyses. */
const inWorker = `${large}---\n${'# a comment\n'.repeat(9000)}`;

test('of a text in which much is wrong the forms come first, then the findings, each once', async () => {
  const { store } = workbenchOn(inWorker, fakeWorkers('works').start);
  const seen: string[] = [];
  store.subscribe(({ derived, pending, root, shown, byPath }) => {
    const name = getIn(root, ['metadata', 'name']) ?? '';
    seen.push(`${pending ? 'pending' : 'settled'} ${name} ${derived.judged} ${shown.length > 4500}`);
    expect(byPath.count([])).toBe(
      shown.filter(({ issue, document }) => document === 0 && issue.severity !== 'advice').length,
    );
  });
  await vi.advanceTimersByTimeAsync(1000);
  // The last is what is said in the pause.
  expect(seen).toEqual(['pending a false false', 'settled a true true', 'settled a true true']);
});

test('a text that is another by the time its long answer was prepared is not shown', async () => {
  const { store, actions } = workbenchOn(inWorker, fakeWorkers('works').start);
  const shown = new Set<unknown>();
  store.subscribe(({ root }) => shown.add(getIn(root, ['metadata', 'name'])));
  await vi.advanceTimersByTimeAsync(1);
  actions.typed(
    [{ start: inWorker.indexOf('name: a') + 6, end: inWorker.indexOf('name: a') + 7, text: 'b' }],
    store.getState().version,
    inWorker.replace('name: a', 'name: b'),
  );
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.getState().derived.version).toBe(store.getState().version);
  expect(getIn(store.getState().root, ['metadata', 'name'])).toBe('b');
  expect(shown.has('a')).toBe(false);
});
