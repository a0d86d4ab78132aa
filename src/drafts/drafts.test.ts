import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Drafts } from './drafts.ts';
import type { Version } from './types.ts';

let drafts: Drafts;
let name = '';
let count = 0;
beforeEach(() => {
  name = `test${++count}`;
  drafts = new Drafts(name);
});
afterEach(() => drafts.close());

const minute = 60_000;
const a = { id: 'a', name: 'a.yaml', text: 'kind: Pod\n' };
const texts = async (id: string) => (await drafts.versions(id)).map(({ text }) => text);
const names = async () => (await drafts.list()).map((draft) => draft.name);

/** Puts what is no draft into the data base. */
async function putDamaged(value: object): Promise<void> {
  await drafts.list();
  const database = await openDB(name);
  await database.put('drafts', value);
  database.close();
}

describe('a draft', () => {
  test('is kept with its name and times, the one that was changed last first', async () => {
    await drafts.keep(a, 10);
    await drafts.keep({ id: 'b', name: 'b.yaml', text: 'b' }, 20);
    await drafts.keep({ ...a, text: 'kind: Job\n' }, 30);
    expect(await drafts.list()).toEqual([
      { id: 'a', name: 'a.yaml', text: 'kind: Job\n', createdAt: 10, changedAt: 30 },
      { id: 'b', name: 'b.yaml', text: 'b', createdAt: 20, changedAt: 20 },
    ]);
  });

  test('is none without a text; one that was emptied stays, with how it was', async () => {
    expect(await drafts.keep({ ...a, text: ' \n' }, 1)).toBe(false);
    expect(await drafts.list()).toEqual([]);
    await drafts.keep(a, 2);
    expect(await drafts.keep({ ...a, text: '' }, 3)).toBe(true);
    expect(await texts('a')).toEqual(['', a.text]);
  });

  test('is renamed, duplicated, deleted and taken back', async () => {
    await drafts.keep(a, 1);
    await drafts.rename('a', 'web.yaml');
    await drafts.duplicate('a', { id: 'c', name: 'web-2.yaml' }, 2);
    expect(await names()).toEqual(['web-2.yaml', 'web.yaml']);
    await drafts.delete('a', 3);
    expect(await names()).toEqual(['web-2.yaml']);
    await drafts.takeBack('a');
    expect(await names()).toEqual(['web-2.yaml', 'web.yaml']);
    expect(await texts('a')).toEqual([a.text]);
  });

  test('that was deleted is forgotten after thirty days, or when there is no more room', async () => {
    const day = 24 * 60 * minute;
    await drafts.keep(a, 1);
    await drafts.delete('a', 1);
    await drafts.forgetDeleted(29 * day);
    expect(await drafts.get('a')).toMatchObject({ deletedAt: 1 });
    await drafts.forgetDeleted(31 * day);
    expect([await drafts.get('a'), await texts('a')]).toEqual([undefined, []]);
    await drafts.keep(a, 1);
    await drafts.delete('a', 1);
    await drafts.keep({ ...a, id: 'b' }, 1);
    await drafts.forgetDeleted(1, true);
    expect([await drafts.get('a'), (await drafts.get('b'))?.id]).toEqual([undefined, 'b']);
  });
});

describe('versions', () => {
  test('are how it was opened, and how it was at the end of each stretch of two minutes', async () => {
    await drafts.keep({ ...a, text: 'opened' }, 0);
    await drafts.keep({ ...a, text: 'first' }, 1_000);
    await drafts.keep({ ...a, text: 'second' }, minute);
    await drafts.keep({ ...a, text: 'third' }, 3 * minute);
    expect(await texts('a')).toEqual(['third', 'second', 'opened']);
    expect((await drafts.versions('a'))[1]).toMatchObject({ at: 1_000, until: minute });
  });

  test('are bounded, the old ones thinned out; the first and the newest stay', async () => {
    for (let i = 0; i < 100; i++) await drafts.keep({ ...a, text: `text ${i}` }, i * 5 * minute);
    const kept = await texts('a');
    expect(kept).toHaveLength(60);
    expect([kept[0], kept.at(-1)]).toEqual(['text 99', 'text 0']);
  });

  test('of large texts are fewer', async () => {
    for (let i = 0; i < 6; i++) await drafts.keep({ ...a, text: `${i}`.repeat(1_000_000) }, i * 5 * minute);
    expect((await texts('a')).map(([digit]) => digit)).toContain('5');
    expect(await texts('a')).toHaveLength(4);
  });

  test('know what was around the Pod; a change of it alone is one, too', async () => {
    await drafts.keep(a, 0);
    await drafts.keep({ ...a, world: { nodes: [] } }, 5 * minute);
    await drafts.keep({ ...a, text: 'b' }, 10 * minute);
    const worlds = (list: readonly Version[]) => list.map(({ world }) => world);
    expect(worlds(await drafts.versions('a'))).toEqual([null, { nodes: [] }, null]);
    const other = new Drafts(`${name}-other`);
    await other.importFile(await drafts.exportFile(), () => 'new');
    expect(worlds(await other.versions('new'))).toEqual([null, { nodes: [] }, null]);
    await other.close();
  });

  test('are none of a rename', async () => {
    await drafts.keep(a, 0);
    await drafts.keep({ ...a, name: 'b.yaml' }, minute);
    expect(await texts('a')).toEqual([a.text]);
    expect(await names()).toEqual(['b.yaml']);
  });
});

describe('what tabs saved', () => {
  const tab = (id: string, text: string, savedAt: number) => ({ id, name: `${id}.yaml`, text, savedAt });

  test('is taken in once, under its id', async () => {
    const tabs = [tab('a', 'A', 1), tab('b', 'B', 2), tab('c', ' ', 3)];
    expect(await drafts.takeIn(tabs)).toEqual(new Set(['a', 'b', 'c']));
    await drafts.takeIn(tabs);
    expect(await drafts.list()).toMatchObject([{ name: 'b.yaml' }, { name: 'a.yaml' }]);
    expect(await texts('a')).toEqual(['A']);
  });

  test('is taken over what is there where it is newer, which stays as a version', async () => {
    await drafts.keep(tab('a', 'old', 0), 5);
    await drafts.takeIn([tab('a', 'newer', 9)]);
    expect([(await drafts.get('a'))?.text, await texts('a')]).toEqual(['newer', ['newer', 'old']]);
    await drafts.takeIn([tab('a', 'older', 7)]);
    expect((await drafts.get('a'))?.text).toBe('newer');
  });

  test('does not bring back what was deleted after it', async () => {
    await drafts.keep(tab('a', 'A', 0), 5);
    await drafts.delete('a', 8);
    await drafts.takeIn([tab('a', 'B', 7)]);
    expect(await drafts.list()).toEqual([]);
    await drafts.takeIn([tab('a', 'B', 9)]);
    expect(await names()).toEqual(['a.yaml']);
  });
});

describe('damage', () => {
  test('is set aside and can be had; the others are there', async () => {
    await drafts.keep(a, 1);
    await putDamaged({ id: 'x', text: 7 });
    expect(await names()).toEqual(['a.yaml']);
    expect(JSON.parse((await drafts.aside()) ?? '')).toEqual([{ id: 'x', text: 7 }]);
    expect(await names()).toEqual(['a.yaml']);
    expect(await drafts.get('x')).toBeUndefined();
  });

  test('a version that cannot be read is left out', async () => {
    await drafts.keep(a, 1);
    const database = await openDB(name);
    await database.put('versions', { draft: 'a', at: 99, text: null });
    database.close();
    expect(await texts('a')).toEqual([a.text]);
  });

  test('a browser without a data base refuses each time, and does not hang', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const refused = new Drafts('none');
    await expect(refused.list()).rejects.toThrow();
    await expect(refused.keep(a, 1)).rejects.toThrow();
    vi.unstubAllGlobals();
    expect(await refused.list()).toEqual([]);
    await refused.close();
  });
});

describe('a file of all drafts', () => {
  let next = 0;
  const newId = () => `new${++next}`;

  test('brings them to another browser with their versions, and once only', async () => {
    await drafts.keep({ ...a, text: 'opened' }, 0);
    await drafts.keep(a, 5 * minute);
    await drafts.keep({ id: 'b', name: 'b.yaml', text: 'b' }, 7);
    const file = await drafts.exportFile();
    expect(await drafts.importFile(file, newId)).toEqual({ added: 0, same: 2, damaged: 0 });
    const other = new Drafts(`${name}-other`);
    expect(await other.importFile(file, newId)).toEqual({ added: 2, same: 0, damaged: 0 });
    const list = await other.list();
    expect(list.map((draft) => [draft.name, draft.text, draft.changedAt])).toEqual([
      ['a.yaml', a.text, 5 * minute],
      ['b.yaml', 'b', 7],
    ]);
    expect((await other.versions(list[0]?.id ?? '')).map(({ text }) => text)).toEqual([a.text, 'opened']);
    await other.close();
  });

  test('is refused where it is none, and what is damaged in it is left out and counted', async () => {
    expect(await drafts.importFile('kind: Pod', newId)).toBeUndefined();
    expect(await drafts.importFile('{"drafts":[]}', newId)).toBeUndefined();
    const file = JSON.stringify({
      format: 'podwright drafts',
      version: 1,
      drafts: [
        { name: 'a', text: 'A', changedAt: 1, versions: [{ at: 'x' }, { at: 1, text: 'A' }] },
        { name: 'b' },
        7,
      ],
    });
    expect(await drafts.importFile(file, newId)).toEqual({ added: 1, same: 0, damaged: 2 });
  });
});

test('another tab is told of what changed', async () => {
  const other = new Drafts(name);
  const told = new Promise<void>((resolve) => other.onChange(resolve));
  await drafts.keep(a, 1);
  await told;
  expect(await other.list()).toHaveLength(1);
  await other.close();
});
