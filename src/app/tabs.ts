import { newId, type Opening, openDocument } from '../store/index.ts';

/** A storage that forgets, for browsers that refuse one: the page works, and says that it does not save. */
class NoStorage implements Storage {
  readonly length = 0;
  clear(): void {}
  getItem(): null {
    return null;
  }
  key(): null {
    return null;
  }
  removeItem(): void {}
  setItem(): void {
    throw new DOMException('no storage', 'QuotaExceededError');
  }
}

function open(name: 'localStorage' | 'sessionStorage'): Storage {
  try {
    const found = window[name];
    found.getItem('');
    return found;
  } catch {
    return new NoStorage();
  }
}

export const storage = open('localStorage');
const tab = open('sessionStorage');
const tabKey = 'podwright.tab';
const lockPrefix = 'podwright.tab.';

/** Ids of the tabs that are open now: each holds a lock as long as it lives, also when it crashes. */
async function aliveTabs(): Promise<Set<string>> {
  const held = (await navigator.locks?.query().catch(() => undefined))?.held ?? [];
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [])),
  );
}

/** Gives up the lock that is held. */
let release = () => {};

function holdLock(id: string): void {
  release();
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(lockPrefix + id, () => until).catch(() => undefined);
}

/** Finds the document of this tab and keeps it for this tab alone, until the tab is closed. */
export async function claimTab(): Promise<Opening> {
  const alive = await aliveTabs();
  const own = tab.getItem(tabKey) ?? undefined;
  const opening = openDocument(storage, own, alive, newId, Date.now());
  moveTab(opening.id);
  return opening;
}

/** Keeps another document for this tab from now on; the one before stays saved, and is nobody's. */
export function moveTab(id: string): void {
  holdLock(id);
  try {
    tab.setItem(tabKey, id);
  } catch {
    // Without session storage a reload finds the newest document instead.
  }
}
