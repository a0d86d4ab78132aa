import { beforeEach, expect, test } from 'vitest';
import { openDocument, writeDocument } from './persistence.ts';
import { workbenchOn } from './testing.ts';
import { MemoryStorage } from './testing-storage.ts';

let storage: MemoryStorage;
beforeEach(() => {
  storage = new MemoryStorage();
});

const save = (id: string, at: number, text = `kind: ${id}\n`) =>
  writeDocument(storage, id, workbenchOn(text).store.getState(), at);

function opened(ownId: string | undefined, ...alive: string[]) {
  const { id, document, shared } = openDocument(storage, ownId, new Set(alive), () => 'new', 99);
  return [id, document?.text, shared];
}

test('with no tab open, the newest document is taken over, whatever the order of the names', () => {
  save('b', 1);
  save('c', 3);
  save('a', 2);
  expect(opened(undefined)).toEqual(['c', 'kind: c\n', false]);
});

test('beside a living tab, an orphan is taken over where it is the newest of all', () => {
  save('living', 1);
  save('orphan', 2);
  expect(opened(undefined, 'living')).toEqual(['orphan', 'kind: orphan\n', false]);
});

test('beside a living tab with the newest document, a copy of that is opened, and the orphan stays', () => {
  save('older', 1);
  save('orphan', 2);
  save('living', 3);
  expect(opened(undefined, 'living')).toEqual(['new', 'kind: living\n', true]);
  expect(opened('orphan', 'living')).toEqual(['orphan', 'kind: orphan\n', false]);
});

test('of several orphans the newest is taken over', () => {
  save('first', 1);
  save('second', 2);
  save('living', 0);
  expect(opened(undefined, 'living')).toEqual(['second', 'kind: second\n', false]);
});

test('a tab that was duplicated works on a copy of its own text, not of the newest', () => {
  save('own', 1);
  save('other', 2);
  expect(opened('own', 'own', 'other')).toEqual(['new', 'kind: own\n', true]);
});

test('a copy of a blank text is nothing shared', () => {
  save('living', 1, ' \n');
  expect(opened(undefined, 'living')).toEqual(['new', ' \n', false]);
});
