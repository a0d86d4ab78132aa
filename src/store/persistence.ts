import { readChoices, readSlot, type Slot } from './saved-shape.ts';
import type { State } from './state.ts';

/**
 * What outlives a reload, for every piece of state: `document` is kept per tab, `preference` is shared by all tabs,
 * `derived` follows from the others, `session` ends with the page.
 */
interface Lifetimes {
  text: 'document';
  fileName: 'document';
  draftId: 'session';
  world: 'document';
  selection: 'document';
  part: 'document';
  partLater: 'session';
  partDraft: 'document';
  language: 'preference';
  theme: 'preference';
  settings: 'preference';
  visit: 'session';
  layout: 'preference';
  version: 'derived';
  derived: 'derived';
  current: 'derived';
  root: 'derived';
  names: 'derived';
  namesAt: 'derived';
  typingLine: 'session';
  typingField: 'session';
  hint: 'session';
  presetAsked: 'session';
  reviewing: 'session';
  shown: 'derived';
  findings: 'derived';
  byPath: 'derived';
  wanted: 'session';
  facts: 'derived';
  messages: 'derived';
  canUndo: 'derived';
  canRedo: 'derived';
  pending: 'derived';
  change: 'session';
  spot: 'session';
  notice: 'session';
  faults: 'session';
  workerGone: 'session';
  saved: 'session';
  arrival: 'session';
  brought: 'session';
  aroundView: 'session';
  aroundKind: 'session';
  readOnly: 'session';
  offered: 'session';
  onDisk: 'session';
  otherTab: 'session';
}

type Kept<K extends 'document' | 'preference'> = {
  [P in keyof State as Lifetimes[P] extends K ? P : never]: State[P];
};
export type SavedDocument = Kept<'document'>;
export type Preferences = Kept<'preference'>;

const ofDocument: Record<keyof SavedDocument, true> = {
  text: true,
  fileName: true,
  world: true,
  selection: true,
  part: true,
  partDraft: true,
};
const ofPreferences: Record<keyof Preferences, true> = {
  language: true,
  theme: true,
  settings: true,
  layout: true,
};
/** Names of the pieces of state that are kept per tab, and of those that all tabs share. */
export const documentNames = Object.keys(ofDocument) as (keyof SavedDocument)[];
export const preferenceNames = Object.keys(ofPreferences) as (keyof Preferences)[];

function pick<K extends keyof State>(state: State, names: readonly K[]): Pick<State, K> {
  return Object.fromEntries(names.map((name) => [name, state[name]])) as Pick<State, K>;
}

const prefix = 'podwright.';
const preferencesKey = `${prefix}preferences`;
const slotPrefix = `${prefix}document.`;
/** Documents of closed tabs that are kept, so that a crash loses nothing: fewer of those that are kept elsewhere too. */
const slotsKept = 32;
const slotsKeptSafe = 8;

/** Keys under which what could not be read is kept; the newest of them, for the browser has little room. */
const asidePrefix = `${prefix}aside.`;
const asideKept = 3;

/** `broken`: something is saved, and it is no JSON. */
function readJson(storage: Storage, key: string): { readonly value: unknown } | 'broken' | undefined {
  try {
    const saved = storage.getItem(key);
    return saved === null ? undefined : { value: JSON.parse(saved) };
  } catch {
    return 'broken';
  }
}

function keysOf(storage: Storage, start: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  return keys.filter((key) => key.startsWith(start)).sort();
}

/**
 * Moves what could not be read to a key of its own, so that nothing overwrites it.
 * @returns that key; the old one where the browser refuses, and then it stays there
 */
function setAside(storage: Storage, key: string, now: number): string {
  const saved = storage.getItem(key) ?? '';
  const aside = `${asidePrefix}${String(now).padStart(15, '0')}.${key.slice(prefix.length)}`;
  try {
    // First away, then there: two of it may be more than there is room for.
    storage.removeItem(key);
    storage.setItem(aside, saved);
  } catch {
    storage.setItem(key, saved);
    return key;
  }
  for (const old of keysOf(storage, asidePrefix).slice(0, -asideKept)) storage.removeItem(old);
  return aside;
}

export interface ReadPreferences {
  readonly preferences: Partial<Preferences>;
  /** Keys of what could not be read. */
  readonly aside: readonly string[];
}

/** What people chose before; entries of another shape than today's state has are left out, and no JSON is set aside. */
export function readPreferences(storage: Storage, now: number): ReadPreferences {
  const saved = readJson(storage, preferencesKey);
  if (saved === 'broken') return { preferences: {}, aside: [setAside(storage, preferencesKey, now)] };
  return { preferences: readChoices(saved?.value), aside: [] };
}

/**
 * Saves the preferences; false when the browser refuses. A language whose texts did not come stays the one chosen, and so does
 * the release that was chosen before the address named one.
 */
export function writePreferences(storage: Storage, state: State): boolean {
  const missing = state.faults.find((fault) => fault.kind === 'language');
  const chosen = {
    ...(missing && { language: missing.language }),
    ...(state.visit && { settings: { ...state.settings, cluster: state.visit.cluster } }),
  };
  return write(storage, preferencesKey, { ...pick(state, preferenceNames), ...chosen });
}

function write(storage: Storage, key: string, value: unknown): boolean {
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The document of a tab; `damaged` where something is saved that has no text in it. */
function slotOf(storage: Storage, id: string): Slot | 'damaged' | undefined {
  const saved = readJson(storage, slotPrefix + id);
  if (saved === undefined) return undefined;
  return (saved === 'broken' ? undefined : readSlot(saved.value)) ?? 'damaged';
}

function slots(storage: Storage): { id: string; slot: Slot }[] {
  const found: { id: string; slot: Slot }[] = [];
  for (const key of keysOf(storage, slotPrefix)) {
    const id = key.slice(slotPrefix.length);
    const slot = slotOf(storage, id);
    if (slot && slot !== 'damaged') found.push({ id, slot });
  }
  return found.sort((a, b) => b.slot.savedAt - a.slot.savedAt);
}

/** Sets aside the damaged documents of tabs that are gone. @returns their keys now */
function setDamagedAside(storage: Storage, alive: ReadonlySet<string>, now: number): string[] {
  const ids = keysOf(storage, slotPrefix).map((key) => key.slice(slotPrefix.length));
  return ids
    .filter((id) => !alive.has(id) && slotOf(storage, id) === 'damaged')
    .map((id) => setAside(storage, slotPrefix + id, now));
}

/**
 * Saves the document of a tab.
 * @returns false when the browser refuses (quota, private mode); what was saved before stays
 */
export function writeDocument(storage: Storage, id: string, state: State, now: number): boolean {
  return write(storage, slotPrefix + id, { ...pick(state, documentNames), savedAt: now });
}

export interface Opening {
  /** Slot this tab saves to from now on. */
  readonly id: string;
  readonly document: SavedDocument | undefined;
  /** True when another living tab has the same text open; this one works on a copy. */
  readonly shared: boolean;
  /** Keys of what could not be read. */
  readonly aside: readonly string[];
}

/**
 * Finds the document of a tab that opens: its own after a reload; else the newest one. One that a living tab owns is
 * taken as a copy under an id of its own, so that no tab writes over another's text. The oldest documents of tabs that
 * are gone are forgotten here, and those that cannot be read are set aside.
 * @param ownId the id this tab had before a reload, if any
 * @param alive ids of tabs that are open now
 * @param newId makes an id for a new tab
 * @param now ms since the epoch
 */
export function openDocument(
  storage: Storage,
  ownId: string | undefined,
  alive: ReadonlySet<string>,
  newId: () => string,
  now: number,
): Opening {
  const aside = setDamagedAside(storage, alive, now);
  // What could not be moved stays where it is; this tab saves elsewhere then.
  const stuck = aside.some((key) => key === `${slotPrefix}${ownId}`);
  const found = ownId === undefined ? undefined : slotOf(storage, ownId);
  const own = found === 'damaged' ? undefined : found;
  if (ownId !== undefined && !alive.has(ownId) && !stuck)
    return { id: ownId, document: own, shared: false, aside };
  const all = slots(storage);
  for (const { id } of all.slice(slotsKept)) if (!alive.has(id)) storage.removeItem(slotPrefix + id);
  const orphan = all.find(({ id }) => !alive.has(id));
  const newest = all[0];
  // A crash leaves its document without an owner; a second tab beside a living one starts from the living one's text.
  if (orphan && (alive.size === 0 || orphan.id === newest?.id)) {
    return { id: orphan.id, document: orphan.slot, shared: false, aside };
  }
  const source = own ?? newest?.slot;
  const shared = source !== undefined && source.text.trim() !== '';
  return { id: newId(), document: source, shared, aside };
}

/** A document as a tab saved it. */
export interface SavedTab {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly world?: State['world'];
  /** ms since the epoch. */
  readonly savedAt: number;
}

/** The documents that tabs saved, the newest first. */
export function savedTabs(storage: Storage): readonly SavedTab[] {
  return slots(storage).map(({ id, slot: { text, fileName, world, savedAt } }) => ({
    id,
    name: fileName,
    text,
    world,
    savedAt,
  }));
}

/**
 * Makes room: forgets what tabs saved that are gone.
 * @param safe ids of documents that are kept elsewhere too; the others stay
 * @param alive ids of tabs that are open now
 * @param kept how many of the newest stay all the same
 */
export function forgetSaved(
  storage: Storage,
  safe: ReadonlySet<string>,
  alive: ReadonlySet<string>,
  kept = slotsKeptSafe,
): void {
  const gone = slots(storage).filter(({ id }) => !alive.has(id));
  for (const { id } of gone.slice(kept)) if (safe.has(id)) storage.removeItem(slotPrefix + id);
}

/** Forgets what a tab saved that is gone: its document was deleted. */
export function forgetSlot(id: string): void {
  try {
    localStorage.removeItem(slotPrefix + id);
  } catch {
    // A browser that refuses its storage has nothing in it.
  }
}
