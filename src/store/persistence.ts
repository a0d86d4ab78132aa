import { dockTabs, type State } from './state.ts';

/**
 * What outlives a reload, for every piece of state: `document` is kept per tab, `preference` is shared by all tabs,
 * `derived` follows from the others, `session` ends with the page.
 */
export const persistence = {
  text: 'document',
  fileName: 'document',
  selection: 'document',
  part: 'document',
  language: 'preference',
  theme: 'preference',
  settings: 'preference',
  layout: 'preference',
  version: 'derived',
  derived: 'derived',
  current: 'derived',
  root: 'derived',
  typingLine: 'session',
  shown: 'derived',
  findings: 'derived',
  messages: 'derived',
  canUndo: 'derived',
  canRedo: 'derived',
  pending: 'derived',
  change: 'session',
  spot: 'session',
  notice: 'session',
  faults: 'session',
  workerGone: 'session',
  saved: 'session',
  otherTab: 'session',
} as const satisfies Record<keyof State, 'document' | 'preference' | 'derived' | 'session'>;

type Kept<K extends 'document' | 'preference'> = {
  [P in keyof State as (typeof persistence)[P] extends K ? P : never]: State[P];
};
export type SavedDocument = Kept<'document'>;
export type Preferences = Kept<'preference'>;

function pick<K extends 'document' | 'preference'>(state: State, kind: K): Kept<K> {
  const entries = Object.entries(state).filter(([name]) => persistence[name as keyof State] === kind);
  return Object.fromEntries(entries) as Kept<K>;
}

const prefix = 'podwright.';
const preferencesKey = `${prefix}preferences`;
const slotPrefix = `${prefix}document.`;
/** Documents of closed tabs that are kept, so that a crash loses nothing. */
const slotsKept = 8;

interface Slot extends SavedDocument {
  readonly savedAt: number;
}

function readJson(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** What people chose before; entries of another type than today's state has are left out. */
export function readPreferences(storage: Storage): Partial<Preferences> {
  const saved = record(readJson(storage, preferencesKey));
  const out: Partial<{ -readonly [K in keyof Preferences]: Preferences[K] }> = {};
  if (saved.language === 'en' || saved.language === 'zh-CN') out.language = saved.language;
  if (saved.theme === 'light' || saved.theme === 'dark' || saved.theme === 'auto') out.theme = saved.theme;
  const memory = record(saved.settings).nodeMemory;
  if (typeof memory === 'number' && memory > 0) out.settings = { nodeMemory: memory };
  const layout = record(saved.layout);
  const columns = layout.columns;
  if (
    Array.isArray(columns) &&
    columns.length === 3 &&
    columns.every((c) => typeof c === 'number' && c > 0) &&
    typeof layout.dockHeight === 'number' &&
    typeof layout.dockOpen === 'boolean' &&
    (dockTabs as readonly unknown[]).includes(layout.dockTab)
  ) {
    out.layout = { ...(layout as unknown as Preferences['layout']), narrowTab: 'form' };
  }
  return out;
}

/** Saves the preferences; false when the browser refuses. */
export function writePreferences(storage: Storage, state: State): boolean {
  return write(storage, preferencesKey, pick(state, 'preference'));
}

function write(storage: Storage, key: string, value: unknown): boolean {
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function readSlot(storage: Storage, id: string): Slot | undefined {
  const slot = record(readJson(storage, slotPrefix + id));
  return typeof slot.text === 'string' && typeof slot.savedAt === 'number'
    ? (slot as unknown as Slot)
    : undefined;
}

function slots(storage: Storage): { id: string; slot: Slot }[] {
  const found: { id: string; slot: Slot }[] = [];
  for (let i = 0; i < storage.length; i++) {
    const key = storage.key(i);
    if (!key?.startsWith(slotPrefix)) continue;
    const id = key.slice(slotPrefix.length);
    const slot = readSlot(storage, id);
    if (slot) found.push({ id, slot });
  }
  return found.sort((a, b) => b.slot.savedAt - a.slot.savedAt);
}

/**
 * Saves the document of a tab.
 * @returns false when the browser refuses (quota, private mode); what was saved before stays
 */
export function writeDocument(storage: Storage, id: string, state: State, now: number): boolean {
  return write(storage, slotPrefix + id, { ...pick(state, 'document'), savedAt: now });
}

export interface Opening {
  /** Slot this tab saves to from now on. */
  readonly id: string;
  readonly document: SavedDocument | undefined;
  /** True when another living tab has the same text open; this one works on a copy. */
  readonly shared: boolean;
}

/**
 * Finds the document of a tab that opens: its own after a reload; else the newest one. One that a living tab owns is
 * taken as a copy under an id of its own, so that no tab writes over another's text. The oldest documents of tabs that
 * are gone are forgotten here.
 * @param ownId the id this tab had before a reload, if any
 * @param alive ids of tabs that are open now
 * @param newId makes an id for a new tab
 */
export function openDocument(
  storage: Storage,
  ownId: string | undefined,
  alive: ReadonlySet<string>,
  newId: () => string,
): Opening {
  const own = ownId === undefined ? undefined : readSlot(storage, ownId);
  if (ownId !== undefined && !alive.has(ownId)) return { id: ownId, document: own, shared: false };
  const all = slots(storage);
  for (const { id } of all.slice(slotsKept)) if (!alive.has(id)) storage.removeItem(slotPrefix + id);
  const orphan = all.find(({ id }) => !alive.has(id));
  const newest = all[0];
  // A crash leaves its document without an owner; a second tab beside a living one starts from the living one's text.
  if (orphan && (alive.size === 0 || orphan.id === newest?.id)) {
    return { id: orphan.id, document: orphan.slot, shared: false };
  }
  const source = own ?? newest?.slot;
  return { id: newId(), document: source, shared: source !== undefined && source.text.trim() !== '' };
}
