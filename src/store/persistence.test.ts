import { beforeEach, describe, expect, test } from 'vitest';
import { tables } from '../i18n/en/all.ts';
import { containerLists, structs } from '../pod/index.ts';
import { initialState } from './initial.ts';
import {
  forgetSaved,
  openDocument,
  readPreferences,
  savedTabs,
  writeDocument,
  writePreferences,
} from './persistence.ts';
import { layoutBounds } from './saved-shape.ts';
import { dockTabs } from './state.ts';
import { workbenchOn } from './testing.ts';
import { MemoryStorage } from './testing-storage.ts';

let storage: MemoryStorage;
beforeEach(() => {
  storage = new MemoryStorage();
});

const alive = (...ids: string[]) => new Set(ids);
const state = (text: string) => workbenchOn(text).store.getState();

test('a reload finds the document of its own tab', () => {
  writeDocument(storage, 'a', state('kind: A\n'), 1);
  writeDocument(storage, 'b', state('kind: B\n'), 2);
  const opening = openDocument(storage, 'a', alive('b'), () => 'new', 9);
  expect(opening).toMatchObject({ id: 'a', shared: false, document: { text: 'kind: A\n' } });
});

test('after a crash a new tab takes over the newest document that nobody has open', () => {
  writeDocument(storage, 'a', state('kind: A\n'), 1);
  writeDocument(storage, 'b', state('kind: B\n'), 2);
  const opening = openDocument(storage, undefined, alive(), () => 'new', 9);
  expect(opening).toMatchObject({ id: 'b', shared: false, document: { text: 'kind: B\n' } });
});

test('beside a living tab the document of a crashed one is taken over only where it is the newest', () => {
  writeDocument(storage, 'crashed', state('kind: A\n'), 1);
  writeDocument(storage, 'living', state('kind: B\n'), 2);
  const older = openDocument(storage, undefined, alive('living'), () => 'new', 9);
  expect(older).toMatchObject({ id: 'new', shared: true, document: { text: 'kind: B\n' } });
  writeDocument(storage, 'crashed', state('kind: A\n'), 3);
  const newest = openDocument(storage, undefined, alive('living'), () => 'new', 9);
  expect(newest).toMatchObject({ id: 'crashed', shared: false, document: { text: 'kind: A\n' } });
});

test('the newest documents of closed tabs are kept, and those of living ones besides', () => {
  for (let i = 0; i < 36; i++) writeDocument(storage, `tab${i}`, state(`kind: A${i}\n`), i + 1);
  openDocument(storage, undefined, alive('tab0', 'tab35'), () => 'new', 99);
  const kept = Array.from({ length: 36 }, (_, i) => i).filter(
    (i) => storage.getItem(`podwright.document.tab${i}`) !== null,
  );
  expect(kept).toEqual([0, ...Array.from({ length: 32 }, (_, i) => i + 4)]);
});

test('room is made of documents that are kept elsewhere too, but for the newest and those of living tabs', () => {
  for (let i = 0; i < 12; i++) writeDocument(storage, `tab${i}`, state(`kind: A${i}\n`), i + 1);
  const safe = new Set(Array.from({ length: 12 }, (_, i) => `tab${i}`).filter((id) => id !== 'tab1'));
  const left = () => savedTabs(storage).map(({ savedAt }) => savedAt - 1);
  forgetSaved(storage, safe, alive('tab0'));
  expect(left()).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 1, 0]);
  forgetSaved(storage, safe, alive('tab0'), 0);
  expect(left()).toEqual([1, 0]);
});

test('a second tab works on a copy of its own and is told', () => {
  writeDocument(storage, 'a', state('kind: A\n'), 1);
  const opening = openDocument(storage, undefined, alive('a'), () => 'new', 9);
  expect(opening).toMatchObject({ id: 'new', shared: true, document: { text: 'kind: A\n' } });
  const duplicate = openDocument(storage, 'a', alive('a'), () => 'new', 9);
  expect(duplicate).toMatchObject({ id: 'new', shared: true, document: { text: 'kind: A\n' } });
});

test('a first visit starts empty', () => {
  const opening = openDocument(storage, undefined, alive(), () => 'new', 9);
  expect(opening).toEqual({ id: 'new', document: undefined, shared: false, aside: [] });
});

test('a full storage is reported and keeps what was saved before', () => {
  writeDocument(storage, 'a', state('kind: A\n'), 1);
  storage.full = true;
  expect(writeDocument(storage, 'a', state('kind: B\n'), 2)).toBe(false);
  expect(openDocument(storage, 'a', alive(), () => 'new', 9).document?.text).toBe('kind: A\n');
});

test('preferences survive, and rubbish in their place is left out', () => {
  const workbench = workbenchOn('');
  workbench.actions.setTheme('dark');
  workbench.actions.setSettings({ nodeMemory: 2 ** 34, nodeCpu: 16 });
  writePreferences(storage, workbench.store.getState());
  expect(readPreferences(storage, 9).preferences).toMatchObject({
    theme: 'dark',
    settings: { nodeMemory: 2 ** 34, nodeCpu: 16 },
  });
  storage.setItem('podwright.preferences', '{"theme":7,"layout":{"columns":"x"},"language":"fr"}');
  expect(readPreferences(storage, 9)).toEqual({ preferences: {}, aside: [] });
});

describe('what cannot be read', () => {
  const aside = () =>
    Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      .filter((key) => key.startsWith('podwright.aside.'))
      .map((key) => storage.getItem(key));

  test.each(['not JSON', '{"text":"cut of', '{"text":7,"savedAt":1}', '[]', 'null', '"text"'])(
    'is set aside, told and not overwritten: %s',
    (damaged) => {
      storage.setItem('podwright.document.a', damaged);
      writeDocument(storage, 'b', state('kind: B\n'), 2);
      const opening = openDocument(storage, 'a', alive(), () => 'new', 9);
      expect(opening).toMatchObject({ id: 'a', document: undefined });
      expect(opening.aside.map((key) => storage.getItem(key))).toEqual([damaged]);
      writeDocument(storage, opening.id, state('kind: A\n'), 10);
      expect(aside()).toEqual([damaged]);
      expect(openDocument(storage, 'a', alive(), () => 'new', 11).aside).toEqual([]);
    },
  );

  test('stays where it is while its tab lives, and where there is no room; this tab saves elsewhere then', () => {
    storage.setItem('podwright.document.a', 'not JSON');
    expect(openDocument(storage, undefined, alive('a'), () => 'new', 9).aside).toEqual([]);
    storage.refuses = 'podwright.aside.';
    const opening = openDocument(storage, 'a', alive(), () => 'new', 9);
    expect(opening).toMatchObject({ id: 'new', aside: ['podwright.document.a'] });
    expect(storage.getItem('podwright.document.a')).toBe('not JSON');
  });

  test('of the preferences is set aside, the newest three of all', () => {
    for (let now = 1; now <= 5; now++) {
      storage.setItem('podwright.preferences', `{${now}`);
      expect(readPreferences(storage, now).preferences).toEqual({});
    }
    expect(aside()).toEqual(['{3', '{4', '{5']);
  });
});

/** Everything JSON can put in the place of a value. */
const wrong: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  [],
  [1, 1, 1],
  {},
  { a: 1 },
];

describe('a saved document of which one field was replaced', () => {
  const good = {
    text: 'kind: Pod\n',
    fileName: 'a.yaml',
    selection: { document: 1, pod: 2 },
    part: { kind: 'container', list: 'initContainers', index: 3 },
    savedAt: 5,
  };
  const damaged = [
    ...Object.keys(good).flatMap((field) => wrong.map((value) => ({ ...good, [field]: value }))),
    ...['document', 'pod'].flatMap((field) =>
      wrong.map((value) => ({ ...good, selection: { ...good.selection, [field]: value } })),
    ),
    ...['kind', 'list', 'index'].flatMap((field) =>
      wrong.map((value) => ({ ...good, part: { ...good.part, [field]: value } })),
    ),
    ...wrong.map((group) => ({ ...good, part: { kind: 'group', group } })),
    ...wrong.map((index) => ({ ...good, part: { kind: 'volume', index } })),
  ];

  test.each(damaged.map((slot) => [JSON.stringify(slot)]))(
    'opens with its text and a whole state: %s',
    (slot) => {
      storage.setItem('podwright.document.a', slot);
      const { document, aside } = openDocument(storage, 'a', alive(), () => 'new', 9);
      const { text } = JSON.parse(slot);
      if (typeof text !== 'string') {
        expect([document, aside.length]).toEqual([undefined, 1]);
        return;
      }
      expect(document?.text).toBe(text);
      expect(document?.fileName).toMatch(/./);
      for (const index of Object.values(document?.selection ?? {}))
        expect(Number.isSafeInteger(index)).toBe(true);
      const { part } = document ?? {};
      if (part?.kind === 'container') expect(containerLists).toContain(part.list);
      if (part?.kind === 'container' || part?.kind === 'volume') expect(part.index).toBeGreaterThanOrEqual(0);
      else if (part?.kind === 'group')
        expect(structs.PodSpec.sections.map(({ id }) => id as string)).toContain(part.group);
      else expect(['object', 'metadata']).toContain(part?.kind);
    },
  );
});

describe('preferences of which one field was replaced', () => {
  const layout = {
    outline: 240,
    form: 50,
    dockHeight: 300,
    dockWidth: 500,
    dockSide: 'right',
    dockMax: true,
    dockOpen: true,
    dockTab: 'linux',
    narrowTab: 'yaml',
  };
  const good = { language: 'zh-CN', theme: 'dark', settings: { nodeMemory: 2 ** 34 }, layout };
  const damaged = [
    ...Object.keys(good).flatMap((field) => wrong.map((value) => ({ ...good, [field]: value }))),
    ...Object.keys(layout).flatMap((field) =>
      wrong.map((value) => ({ ...good, layout: { ...layout, [field]: value } })),
    ),
    ...wrong.map((nodeMemory) => ({ ...good, settings: { nodeMemory } })),
    { ...good, layout: { ...layout, outline: 1e-9, form: 1e9, dockHeight: 1, dockWidth: 1e9 } },
    { ...good, layout: { columns: [16, 42, 42], dockHeight: 30, dockOpen: true, dockTab: 'linux' } },
  ];

  test.each(damaged.map((saved) => [JSON.stringify(saved)]))('give a page one can use: %s', (saved) => {
    storage.setItem('podwright.preferences', saved);
    const { preferences } = readPreferences(storage, 9);
    const state = initialState('en', tables, preferences, undefined);
    expect(['light', 'dark', 'auto']).toContain(state.theme);
    expect(state.settings.nodeMemory).toBeGreaterThanOrEqual(2 ** 20);
    expect(state.settings.nodeMemory).toBeLessThanOrEqual(2 ** 50);
    for (const [name, [least, most]] of Object.entries(layoutBounds)) {
      const size = state.layout[name as keyof typeof layoutBounds];
      expect(size).toBeGreaterThanOrEqual(least);
      expect(size).toBeLessThanOrEqual(most);
    }
    expect(['below', 'right']).toContain(state.layout.dockSide);
    // The panels never stand over the form of a page that was just opened.
    expect(state.layout.dockMax).toBe(false);
    expect(dockTabs).toContain(state.layout.dockTab);
    expect(['outline', 'form', 'yaml', 'panels']).toContain(state.layout.narrowTab);
  });
});

test('a language whose texts did not come stays the one that was chosen', () => {
  const { store, actions } = workbenchOn('');
  actions.report({ kind: 'language', language: 'zh-CN' });
  writePreferences(storage, store.getState());
  expect(readPreferences(storage, 1).preferences.language).toBe('zh-CN');
});
