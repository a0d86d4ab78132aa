import { beforeEach, expect, test } from 'vitest';
import { openDocument, readPreferences, writeDocument, writePreferences } from './persistence.ts';
import { workbenchOn } from './testing.ts';

class MemoryStorage implements Storage {
  #items = new Map<string, string>();
  full = false;
  get length() {
    return this.#items.size;
  }
  clear() {
    this.#items.clear();
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  setItem(key: string, value: string) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
}

let storage: MemoryStorage;
beforeEach(() => {
  storage = new MemoryStorage();
});

const alive = (...ids: string[]) => new Set(ids);
const state = (text: string) => workbenchOn(text).store.getState();

test('a reload finds the document of its own tab', () => {
  writeDocument(storage, 'a', state('kind: A\n'), 1);
  writeDocument(storage, 'b', state('kind: B\n'), 2);
  const opening = openDocument(storage, 'a', alive('b'), () => 'new');
  expect(opening).toMatchObject({ id: 'a', shared: false, document: { text: 'kind: A\n' } });
});

test('after a crash a new tab takes over the newest document that nobody has open', () => {
  writeDocument(storage, 'a', state('kind: A\n'), 1);
  writeDocument(storage, 'b', state('kind: B\n'), 2);
  const opening = openDocument(storage, undefined, alive(), () => 'new');
  expect(opening).toMatchObject({ id: 'b', shared: false, document: { text: 'kind: B\n' } });
});

test('a second tab works on a copy of its own and is told', () => {
  writeDocument(storage, 'a', state('kind: A\n'), 1);
  const opening = openDocument(storage, undefined, alive('a'), () => 'new');
  expect(opening).toMatchObject({ id: 'new', shared: true, document: { text: 'kind: A\n' } });
  const duplicate = openDocument(storage, 'a', alive('a'), () => 'new');
  expect(duplicate).toMatchObject({ id: 'new', shared: true, document: { text: 'kind: A\n' } });
});

test('a first visit starts empty', () => {
  const opening = openDocument(storage, undefined, alive(), () => 'new');
  expect(opening).toEqual({ id: 'new', document: undefined, shared: false });
});

test('a full storage is reported and keeps what was saved before', () => {
  writeDocument(storage, 'a', state('kind: A\n'), 1);
  storage.full = true;
  expect(writeDocument(storage, 'a', state('kind: B\n'), 2)).toBe(false);
  expect(openDocument(storage, 'a', alive(), () => 'new').document?.text).toBe('kind: A\n');
});

test('preferences survive, and rubbish in their place is left out', () => {
  const workbench = workbenchOn('');
  workbench.actions.setTheme('dark');
  workbench.actions.setSettings({ nodeMemory: 2 ** 34 });
  writePreferences(storage, workbench.store.getState());
  expect(readPreferences(storage)).toMatchObject({ theme: 'dark', settings: { nodeMemory: 2 ** 34 } });
  storage.setItem('podwright.preferences', '{"theme":7,"layout":{"columns":"x"},"language":"fr"}');
  expect(readPreferences(storage)).toEqual({});
  storage.setItem('podwright.preferences', 'not JSON');
  expect(readPreferences(storage)).toEqual({});
});
