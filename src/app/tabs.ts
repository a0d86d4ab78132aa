import { holdDraft, newId, type Opening, openDocument, openDrafts } from '../store/index.ts';
import { embed } from './embed.ts';

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
  // A page within another one keeps nothing, and shows nothing of what is kept.
  if (embed) return new NoStorage();
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

/** Finds the document of this tab and keeps it for this tab alone, until the tab is closed. */
export async function claimTab(): Promise<Opening> {
  const alive = await openDrafts();
  const own = tab.getItem(tabKey) ?? undefined;
  for (;;) {
    const opening = openDocument(storage, own, alive, newId, Date.now());
    if (await moveTab(opening.id)) return opening;
    // Another tab that opened at the same time was faster.
    alive.add(opening.id);
  }
}

/**
 * Keeps another document for this tab from now on; the one before stays saved, and is nobody's.
 * @returns false where another tab has that one open
 */
export function moveTab(id: string): Promise<boolean> {
  try {
    tab.setItem(tabKey, id);
  } catch {
    // Without session storage a reload finds the newest document instead.
  }
  return holdDraft(id);
}
