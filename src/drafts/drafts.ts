import { equalJson } from '../pod/index.ts';
import { type Database, openDatabase } from './database.ts';
import { type Exported, readDraft, readExport, readVersion, writeExport } from './shape.ts';
import type { Draft, SavedTab, Version } from './types.ts';
import { tooMany, versionOf } from './versions.ts';

/** ms for which a deleted draft can be taken back. */
const deletedFor = 30 * 24 * 3600_000;
/** So many damaged entries are kept aside. */
const asideKept = 20;

export interface Imported {
  readonly added: number;
  /** Drafts that were there already, with the same name and text. */
  readonly same: number;
  readonly damaged: number;
}

type Stores = 'drafts' | 'versions' | 'files' | 'aside';

/** All versions of a draft: between its id with nothing, and its id with what comes behind every number. */
const versionsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** The drafts of this browser with their versions. Every method rejects where the browser refuses; nothing is half done then. */
export class Drafts {
  #database: Promise<Database> | undefined;
  readonly #name: string;
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(name = 'podwright') {
    this.#name = name;
    this.#channel =
      typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`${name}.drafts`);
    this.#channel?.addEventListener('message', () => this.#tell());
  }

  /** Calls back when a draft was added, renamed, deleted or taken back, in whatever tab. @returns what ends it */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #changed(): void {
    this.#channel?.postMessage('changed');
    this.#tell();
  }

  #open(): Promise<Database> {
    this.#database ??= openDatabase(this.#name, () => {
      this.#database = undefined;
    }).catch((error: unknown) => {
      // What failed may do another time.
      this.#database = undefined;
      throw error;
    });
    return this.#database;
  }

  async #write(...stores: Stores[]) {
    return (await this.#open()).transaction(stores, 'readwrite', { durability: 'strict' });
  }

  async close(): Promise<void> {
    this.#channel?.close();
    (await this.#database?.catch(() => undefined))?.close();
  }

  /** Those that are not deleted, the one that was changed last first. What cannot be read is set aside. */
  async list(): Promise<readonly Draft[]> {
    const database = await this.#open();
    const drafts: Draft[] = [];
    const damaged: IDBValidKey[] = [];
    const [keys, values] = await Promise.all([database.getAllKeys('drafts'), database.getAll('drafts')]);
    values.forEach((value, i) => {
      const draft = readDraft(value);
      if (draft) drafts.push(draft);
      else damaged.push(keys[i] ?? '');
    });
    if (damaged.length > 0) await this.#setAside(damaged as string[]);
    return drafts
      .filter(({ deletedAt }) => deletedAt === undefined)
      .sort((a, b) => b.changedAt - a.changedAt);
  }

  async #setAside(keys: readonly string[]): Promise<void> {
    const transaction = await this.#write('drafts', 'aside');
    const drafts = transaction.objectStore('drafts');
    const aside = transaction.objectStore('aside');
    for (const key of keys) {
      await aside.add(await drafts.get(key));
      await drafts.delete(key);
    }
    const old = await aside.getAllKeys();
    for (const key of old.slice(0, -asideKept)) await aside.delete(key);
    await transaction.done;
  }

  /** What was set aside, as one JSON text; undefined where there is nothing. */
  async aside(): Promise<string | undefined> {
    const values = await (await this.#open()).getAll('aside');
    return values.length === 0 ? undefined : `${JSON.stringify(values, undefined, 1)}\n`;
  }

  /**
   * Keeps a text as the draft of an id, and how it was as a version. A blank text is kept only where there was another one.
   * @returns whether it is kept, or was
   */
  async keep(
    { id, name, text, world }: Pick<Draft, 'id' | 'name' | 'text' | 'world'>,
    now: number,
  ): Promise<boolean> {
    const transaction = await this.#write('drafts', 'versions');
    const drafts = transaction.objectStore('drafts');
    const before = readDraft(await drafts.get(id));
    if (!before && text.trim() === '') return false;
    const known = before && before.deletedAt === undefined;
    const sameWorld = equalJson(before?.world ?? null, world ?? null);
    if (known && before.text === text && before.name === name && sameWorld) return true;
    await drafts.put({
      id,
      name,
      text,
      ...(world && { world }),
      createdAt: before?.createdAt ?? now,
      changedAt: now,
    } satisfies Draft);
    if (before?.text !== text || !sameWorld) {
      const versions = transaction.objectStore('versions');
      const all = (await versions.getAll(versionsOf(id))).flatMap((value) => readVersion(value) ?? []);
      const at = versionOf(
        all.map((version) => version.at),
        now,
      );
      const next: Version = { draft: id, at, until: now, text, world: world ?? null };
      await versions.put(next);
      const kept = [...all.filter((version) => version.at !== at), next];
      for (const gone of tooMany(kept)) await versions.delete([id, gone.at]);
    }
    await transaction.done;
    if (!known || before.name !== name) this.#changed();
    return true;
  }

  /**
   * Takes in what tabs saved by themselves: what they saved last of a draft is newer here than what the data base has where they
   * had no time to hand it over, and all of it is new on the first visit with drafts.
   * @returns the ids of which the data base has what was saved, or something newer
   */
  async takeIn(tabs: readonly SavedTab[]): Promise<ReadonlySet<string>> {
    const safe = new Set<string>();
    for (const { id, name, text, world, savedAt } of tabs) {
      const stored = await this.get(id);
      const newer =
        !stored || (stored.text !== text && stored.changedAt < savedAt && (stored.deletedAt ?? 0) < savedAt);
      if (!newer || (await this.keep({ id, name, text, world }, savedAt)) || text.trim() === '') safe.add(id);
    }
    return safe;
  }

  /** One draft, also a deleted one. */
  async get(id: string): Promise<Draft | undefined> {
    return readDraft(await (await this.#open()).get('drafts', id));
  }

  /** Keeps with a draft what leads to its file on disk; undefined forgets it. */
  async keepFile(id: string, file: unknown): Promise<void> {
    const database = await this.#open();
    await (file === undefined ? database.delete('files', id) : database.put('files', file, id));
  }

  /** What {@link keepFile} kept. */
  async fileOf(id: string): Promise<unknown> {
    return (await this.#open()).get('files', id);
  }

  /** The versions of a draft, the newest first. */
  async versions(id: string): Promise<readonly Version[]> {
    const values = await (await this.#open()).getAll('versions', versionsOf(id));
    return values.flatMap((value) => readVersion(value) ?? []).reverse();
  }

  async #change(id: string, change: (draft: Draft) => Draft): Promise<void> {
    const transaction = await this.#write('drafts');
    const drafts = transaction.objectStore('drafts');
    const draft = readDraft(await drafts.get(id));
    if (draft) await drafts.put(change(draft));
    await transaction.done;
    this.#changed();
  }

  rename(id: string, name: string): Promise<void> {
    return this.#change(id, (draft) => ({ ...draft, name }));
  }

  /** Deletes a draft; it can be taken back for {@link deletedFor}. */
  delete(id: string, now: number): Promise<void> {
    return this.#change(id, (draft) => ({ ...draft, deletedAt: now }));
  }

  takeBack(id: string): Promise<void> {
    return this.#change(id, ({ deletedAt: _, ...draft }) => draft);
  }

  /** The same text once more under another id; without its versions. */
  async duplicate(id: string, copy: Pick<Draft, 'id' | 'name'>, now: number): Promise<void> {
    const draft = await this.get(id);
    if (draft) await this.keep({ ...copy, text: draft.text, world: draft.world }, now);
  }

  /** Forgets for good what was deleted long ago; with `all`, whatever was deleted: the browser has no more room. */
  async forgetDeleted(now: number, all = false): Promise<void> {
    const transaction = await this.#write('drafts', 'versions', 'files');
    const drafts = transaction.objectStore('drafts');
    for (const value of await drafts.getAll()) {
      const draft = readDraft(value);
      if (draft?.deletedAt === undefined || (!all && now - draft.deletedAt < deletedFor)) continue;
      await drafts.delete(draft.id);
      await transaction.objectStore('files').delete(draft.id);
      await transaction.objectStore('versions').delete(versionsOf(draft.id));
    }
    await transaction.done;
  }

  /** All drafts with their versions as one file. */
  async exportFile(): Promise<string> {
    const exported: Exported[] = [];
    for (const { id, ...draft } of await this.list()) {
      const versions = [...(await this.versions(id))].reverse();
      const kept = versions.map(({ draft: _, ...version }) => version);
      exported.push({ ...draft, versions: kept });
    }
    return writeExport(exported);
  }

  /**
   * Adds the drafts of an exported file to those that are here; nothing here is changed.
   * @param newId makes an id that no draft has
   * @returns undefined where the text is no such file
   */
  async importFile(text: string, newId: () => string): Promise<Imported | undefined> {
    const read = readExport(text);
    if (!read) return undefined;
    const here = new Set((await this.list()).map((draft) => JSON.stringify([draft.name, draft.text])));
    const fresh = read.drafts.filter((draft) => !here.has(JSON.stringify([draft.name, draft.text])));
    const transaction = await this.#write('drafts', 'versions');
    for (const { versions, ...draft } of fresh) {
      const id = newId();
      await transaction.objectStore('drafts').put({ ...draft, id } satisfies Draft);
      const all = versions.map((version): Version => ({ ...version, draft: id }));
      const gone = new Set(tooMany(all));
      for (const version of all)
        if (!gone.has(version)) await transaction.objectStore('versions').put(version);
    }
    await transaction.done;
    this.#changed();
    return { added: fresh.length, same: read.drafts.length - fresh.length, damaged: read.damaged };
  }
}
