// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const document_ = (text: string) =>
  JSON.stringify({
    text,
    fileName: 'pod.yaml',
    selection: { document: 0, pod: 0 },
    part: { kind: 'metadata' },
    savedAt: 1,
  });

/** The module reads the storages when it is loaded: each test loads its own. */
const load = () => import('./tabs.ts');

/** Locks as a browser has them; `held` are those of other tabs. */
function locks(held: readonly (string | undefined)[]) {
  const requested: string[] = [];
  const fake = {
    query: async () => ({ held: held.map((name) => ({ name, mode: 'exclusive' })), pending: [] }),
    request: async (name: string, _: object, hold: (lock: object | null) => unknown) => {
      requested.push(name);
      await hold(held.includes(name) ? null : {});
    },
  };
  vi.stubGlobal('navigator', { locks: fake });
  return { fake, requested };
}

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a first visit gets an id of its own, keeps it for the reload, and holds a lock while it lives', async () => {
  const { requested } = locks([]);
  const { claimTab } = await load();
  const { id } = await claimTab();
  expect(id).toMatch(/^[\da-z]+(-[\da-z]+){3}$/);
  expect(sessionStorage.getItem('podwright.tab')).toBe(id);
  expect(requested).toEqual([`podwright.tab.${id}`]);
  expect((await claimTab()).id).toBe(id);
  sessionStorage.clear();
  expect((await claimTab()).id).not.toBe(id);
});

test('a reload finds the document of its tab', async () => {
  locks([]);
  localStorage.setItem('podwright.document.mine', document_('mine'));
  localStorage.setItem('podwright.document.other', document_('other'));
  sessionStorage.setItem('podwright.tab', 'mine');
  const { claimTab } = await load();
  const opening = await claimTab();
  expect([opening.id, opening.document?.text]).toEqual(['mine', 'mine']);
});

test('a document is taken over where its tab is gone, and copied where it lives', async () => {
  localStorage.setItem('podwright.document.first', document_('kept'));
  locks(['podwright.tab.first', 'podwright.tab', 'somebody else', undefined]);
  const { claimTab } = await load();
  const copy = await claimTab();
  expect(copy.id).not.toBe('first');
  expect([copy.document?.text, copy.shared]).toEqual(['kept', true]);

  sessionStorage.clear();
  locks([]);
  const taken = await claimTab();
  expect([taken.id, taken.document?.text, taken.shared]).toEqual(['first', 'kept', false]);
});

test('a duplicated tab, which brings the id of the first along, does not write over it', async () => {
  localStorage.setItem('podwright.document.first', document_('kept'));
  sessionStorage.setItem('podwright.tab', 'first');
  locks(['podwright.tab.first']);
  const { claimTab } = await load();
  const { id, document } = await claimTab();
  expect(id).not.toBe('first');
  expect(document?.text).toBe('kept');
});

test.each<[string, () => void]>([
  ['has no locks', () => vi.stubGlobal('navigator', {})],
  [
    'refuses locks',
    () => {
      const { fake } = locks([]);
      fake.query = () => Promise.reject(new DOMException('no', 'SecurityError'));
      fake.request = () => Promise.reject(new DOMException('no', 'SecurityError'));
    },
  ],
])('a browser that %s opens what was there', async (_, prepare) => {
  prepare();
  localStorage.setItem('podwright.document.first', document_('kept'));
  const { claimTab } = await load();
  expect((await claimTab()).document?.text).toBe('kept');
});

test('a browser that refuses storages has an empty page that saves nothing', async () => {
  locks([]);
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    vi.spyOn(window, name, 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
  }
  const { claimTab, storage } = await load();
  const { document, aside, id } = await claimTab();
  expect([document, aside]).toEqual([undefined, []]);
  expect(id).not.toBe('');
  expect(() => storage.setItem('a', 'b')).toThrow('no storage');
  expect([storage.length, storage.getItem('a'), storage.key(0)]).toEqual([0, null, null]);
  expect(() => [storage.removeItem('a'), storage.clear()]).not.toThrow();
});

test('a storage that can be had but not read counts as refused', async () => {
  locks([]);
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const { storage } = await load();
  expect(storage.getItem('a')).toBeNull();
});
