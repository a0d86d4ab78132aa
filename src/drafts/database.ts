import { type IDBPDatabase, openDB } from 'idb';

/** Values are of no type: what was stored is read by its shape. */
export interface Tables {
  drafts: { key: string; value: unknown };
  versions: { key: [string, number]; value: unknown };
  /** The file on disk that a draft was opened from, by the id of the draft. */
  files: { key: string; value: unknown };
  /** What could not be read, as it was. */
  aside: { key: number; value: unknown };
}

export type Database = IDBPDatabase<Tables>;

/** Opens the data base of this browser, or makes it. Rejects where the browser has none, or refuses it to this page. */
export function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  return openDB<Tables>(name, 2, {
    upgrade(database, before) {
      if (before < 2) database.createObjectStore('files');
      if (before > 0) return;
      database.createObjectStore('drafts', { keyPath: 'id' });
      database.createObjectStore('versions', { keyPath: ['draft', 'at'] });
      database.createObjectStore('aside', { autoIncrement: true });
    },
    // A newer page in another tab wants another shape: it is let in, and this one opens anew when it needs to.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}
