import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';
import { RemoteAnalyst, type Reply } from './remote.ts';
import { type Behaviour, fakeWorkers } from './testing-worker.ts';

const small = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec: {}\n';
const path = ['metadata', 'name'];

function open(...behaviours: (Behaviour | 'refused')[]) {
  const { workers, start } = fakeWorkers(...behaviours);
  const onGone = vi.fn();
  return { remote: new RemoteAnalyst(start, new Analyst(judge), onGone), workers, onGone };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Every call, as an answer or a refusal, with all the time it wants. */
async function askAll(remote: RemoteAnalyst, text = small) {
  const asked = Promise.all([
    remote.derive(text, 7, {}, { document: 0, pod: 0 }),
    remote.locate(text, 0, path),
    remote.edit(text, 0, [{ op: 'set', path, value: 'x' }]),
    remote.planNames(text, { task: 'rename', document: 0, path, name: 'x' }),
    remote.pathAt(text, text.indexOf('web')),
    remote.fixAll(text, {}),
    remote.complete(text, { offset: text.indexOf('spec'), known: undefined }, true),
    remote.hover(text, { offset: text.indexOf('web'), known: undefined }),
  ]);
  await vi.advanceTimersByTimeAsync(200_000);
  return asked;
}

async function expectRight(remote: RemoteAnalyst, text = small): Promise<void> {
  const [derived, located, plan, names, at, fixed, completions, hovered] = await askAll(remote, text);
  expect(derived.version).toBe(7);
  expect(derived.documents).toHaveLength(1);
  expect(text.slice(located?.entry.start).startsWith('name: web')).toBe(true);
  expect(plan.ok).toBe(true);
  expect(names).toEqual({ ok: false, problem: 'no-name' });
  expect(at.path).toEqual(path);
  expect(fixed.text).toContain('name: web');
  expect(completions.map((completion) => completion.text)).toEqual(['spec']);
  expect(hovered).toEqual({ document: 0, path, field: { owner: 'ObjectMeta', name: 'name' } });
}

describe('every question is answered', () => {
  const once: (Behaviour | 'refused')[] = ['silent', 'dies', 'never starts'];

  test('by a worker that works, which is kept', async () => {
    const { remote, workers, onGone } = open('works');
    await expectRight(remote);
    expect([workers.length, remote.gone, onGone.mock.calls.length]).toEqual([1, false, 0]);
  });

  test.each(once)('by a second worker, where the first one %s', async (behaviour) => {
    const { remote, workers, onGone } = open(behaviour, 'works');
    await expectRight(remote);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(remote.gone).toBe(false);
    expect(onGone).not.toHaveBeenCalled();
  });

  test.each([...once, 'refused'] as const)('by the page, where both workers are: %s', async (behaviour) => {
    const { remote, workers, onGone } = open(behaviour);
    await expectRight(remote);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    expect(workers.length).toBeLessThanOrEqual(2);
    expect(remote.gone).toBe(true);
    await expectRight(remote);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  test('by the page, where the worker fails at the question alone', async () => {
    const { remote, onGone } = open('errs');
    await expectRight(remote);
    expect(onGone).not.toHaveBeenCalled();
  });
});

test('of a large text that takes all the time of two workers nothing is said, and not by the page either', async () => {
  const text = `${small}${`# ${'x'.repeat(97)}\n`.repeat(5_000)}`;
  const { workers, start } = fakeWorkers('silent', 'silent', 'works');
  const local = new Analyst(judge);
  const used = vi.spyOn(local, 'stream');
  const remote = new RemoteAnalyst(start, local, () => expect.unreachable('it is not gone'));
  const [derived, located, plan, names, , fixed, completions, hovered] = await askAll(remote, text);
  expect([derived.version, derived.tooMuch, derived.findings]).toEqual([7, true, []]);
  expect(derived.documents.map(({ broken, end }) => [broken, end])).toEqual([[true, text.length]]);
  expect([plan.ok, names.ok, fixed.text]).toEqual([false, false, text]);
  expect([located, completions, hovered]).toEqual([undefined, [], undefined]);
  expect(remote.isTooMuch(text)).toBe(true);
  // Another text has a worker, and so has this one when it is asked for once more.
  const other = remote.locate(`${text}# more\n`, 0, path);
  await vi.advanceTimersByTimeAsync(100);
  expect(await other).toBeDefined();
  expect((await askAll(remote, text))[0].tooMuch).toBe(true);
  remote.tryAgain();
  await expectRight(remote, text);
  expect(workers).toHaveLength(3);
  expect(used).not.toHaveBeenCalled();
});

test('a worker that answers slowly, one question after the other, is not given up', async () => {
  const { remote, workers } = open('silent');
  const asked = [1, 2, 3].map((version) => remote.derive(small, version, {}, { document: 0, pod: 0 }));
  await vi.advanceTimersByTimeAsync(0);
  for (const id of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(4_000);
    workers[0]?.onmessage?.({ data: { id, result: id } } as MessageEvent<Reply>);
  }
  expect(await Promise.all(asked)).toEqual([1, 2, 3]);
  expect(workers).toHaveLength(1);
});

describe('the text goes to the worker', () => {
  test('whole at first, then as what changed, and not at all while it is the same', async () => {
    const { remote, workers } = open('works');
    const next = small.replace('web', 'shop');
    const asked = [
      remote.locate(small, 0, path),
      remote.locate(small, 0, path),
      remote.locate(next, 0, path),
    ];
    await vi.advanceTimersByTimeAsync(100);
    const [, same, changed] = await Promise.all(asked);
    expect(same).toBeDefined();
    expect(changed?.entry.end).toBeGreaterThan(same?.entry.end ?? 0);
    const sent = workers[0]?.requests.map((request) => request.text);
    expect(sent?.[0]).toEqual({ whole: small });
    expect(sent?.[1]).toBeUndefined();
    expect(sent?.[2]).toMatchObject({ edit: { text: 'shop' }, length: next.length });
  });

  test('whole again where the worker has another one', async () => {
    const { remote, workers } = open('forgets');
    const next = small.replace('web', 'shop');
    const asked = [remote.locate(small, 0, path), remote.locate(next, 0, path)];
    await vi.advanceTimersByTimeAsync(100);
    const [, located] = await Promise.all(asked);
    expect(next.slice(located?.entry.start, located?.entry.end)).toContain('shop');
    expect(workers[0]?.requests.at(-1)?.text).toEqual({ whole: next });
  });
});
