// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { workbenchOn } from '../store/testing.ts';
import { draftsOfBrowser, keepDrafts, type SavedTab } from './index.ts';

const pod = 'kind: Pod\nmetadata: {name: a}\n';

/** The times of the data base are its own (20 s are a guard, not a measure); those of our pauses pass at each look. */
const eventually = (check: () => void | Promise<void>) =>
  vi.waitFor(
    () => {
      vi.advanceTimersByTime(1_000);
      return check();
    },
    { timeout: 20_000 },
  );

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (const { id } of await draftsOfBrowser().list()) await draftsOfBrowser().delete(id, 1);
  await draftsOfBrowser().forgetDeleted(2, true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function open(text: string, saved: readonly SavedTab[] = []) {
  const workbench = workbenchOn(text);
  const save = vi.fn();
  const forget = vi.fn(async () => {});
  await keepDrafts(workbench, { saved: () => saved, forget, save });
  const kept = async () => (await draftsOfBrowser().list()).map(({ id, text }) => [id, text]);
  return { ...workbench, kept, save, forget };
}

const tab = (id: string, text: string): SavedTab => ({ id, name: `${id}.yaml`, text, savedAt: 5 });

test('a text is kept once it was changed, and a draft that is left at once', async () => {
  const { actions, kept } = await open(pod);
  expect(await kept()).toEqual([]);
  await actions.set(['metadata', 'name'], 'b');
  await eventually(async () => expect(await kept()).toEqual([['one', pod.replace('a}', 'b}')]]));
  await actions.set(['metadata', 'name'], 'c');
  actions.replaceText('kind: Job\n', 'job.yaml');
  await eventually(async () => expect(await kept()).toContainEqual(['one', pod.replace('a}', 'c}')]));
  await eventually(async () => expect(await kept()).toContainEqual(['draft2', 'kind: Job\n']));
});

test('a text that was changed before this came is kept as well', async () => {
  const workbench = workbenchOn(pod);
  await workbench.actions.set(['metadata', 'name'], 'early');
  await keepDrafts(workbench, { saved: () => [], forget: async () => {}, save: () => {} });
  await eventually(async () => expect((await draftsOfBrowser().list())[0]?.text).toContain('early'));
});

test('a copy that a second tab only showed is no draft', async () => {
  const { actions, kept } = await open(pod);
  actions.replaceText('kind: Job\n', 'job.yaml');
  await eventually(async () => expect(await kept()).toEqual([['draft2', 'kind: Job\n']]));
});

test('what tabs saved is taken in, and said to be safe', async () => {
  const { kept, forget } = await open('', [tab('x', 'X'), tab('y', 'Y')]);
  expect((await kept()).sort()).toEqual([
    ['x', 'X'],
    ['y', 'Y'],
  ]);
  expect(forget).toHaveBeenCalledWith(new Set(['x', 'y']), undefined);
});

test('a draft that is newer than what its tab could save is opened', async () => {
  await draftsOfBrowser().keep({ id: 'one', name: 'kept.yaml', text: 'kind: Job\n' }, 9);
  const { store } = await open(pod, [tab('one', pod)]);
  expect(store.getState()).toMatchObject({ text: 'kind: Job\n', fileName: 'kept.yaml', draftId: 'one' });
});

test('a text that is changed while its draft is read stays', async () => {
  await draftsOfBrowser().keep({ id: 'one', name: 'kept.yaml', text: 'kind: Job\n' }, 9);
  const workbench = workbenchOn(pod);
  const drafts = draftsOfBrowser();
  const get = drafts.get.bind(drafts);
  vi.spyOn(drafts, 'get').mockImplementationOnce(async (id) => {
    const found = await get(id);
    await workbench.actions.set(['metadata', 'name'], 'b');
    return found;
  });
  await keepDrafts(workbench, { saved: () => [], forget: async () => {}, save: () => {} });
  expect(workbench.store.getState().text).toBe(pod.replace('a}', 'b}'));
});

test('where the tab could not be saved, room is made and it is tried again; the draft counts as saved', async () => {
  const { store, save, forget } = await open(pod);
  store.setState({ saved: { at: 1, failed: true } });
  await eventually(() => expect(store.getState().saved?.failed).toBe(false));
  expect(save).toHaveBeenCalledTimes(1);
  expect(forget).toHaveBeenLastCalledWith(expect.any(Set), 0);
  expect(store.getState().faults).toEqual([]);
});

test.each([
  ['QuotaExceededError', true],
  ['SecurityError', false],
])('where nothing can be saved (%s), that is told, and taken back when it can', async (name, full) => {
  const { store } = await open(pod);
  const refused = vi.spyOn(draftsOfBrowser(), 'keep').mockRejectedValue(new DOMException('no', name));
  store.setState({ saved: { at: 1, failed: true } });
  await eventually(() => expect(store.getState().faults).toEqual([{ kind: 'unsaved', full }]));
  refused.mockRestore();
  store.setState({ saved: { at: 2, failed: false } });
  store.setState({ saved: { at: 3, failed: true } });
  await eventually(() => expect(store.getState().faults).toEqual([]));
});
