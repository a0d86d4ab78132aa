import { isList, isObject, type Json, type JsonObject, own } from '../pod/index.ts';
import type { Draft, Version } from './types.ts';

function isTime(value: Json | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** A draft as it was stored; undefined where it lacks what makes one. */
export function readDraft(stored: unknown): Draft | undefined {
  const value = stored as Json;
  const [id, name, text] = [own(value, 'id'), own(value, 'name'), own(value, 'text')];
  const changedAt = own(value, 'changedAt');
  if (typeof id !== 'string' || typeof name !== 'string' || typeof text !== 'string') return undefined;
  if (!isTime(changedAt)) return undefined;
  const createdAt = own(value, 'createdAt');
  const deletedAt = own(value, 'deletedAt');
  const world = own(value, 'world');
  return {
    id,
    name,
    text,
    changedAt,
    createdAt: isTime(createdAt) ? createdAt : changedAt,
    ...(isObject(world) && { world }),
    ...(isTime(deletedAt) && { deletedAt }),
  };
}

/** A version as it was stored; undefined where it lacks what makes one. */
export function readVersion(stored: unknown): Version | undefined {
  const value = stored as Json;
  const [draft, at, text, until] = [
    own(value, 'draft'),
    own(value, 'at'),
    own(value, 'text'),
    own(value, 'until'),
  ];
  if (typeof draft !== 'string' || !isTime(at) || typeof text !== 'string') return undefined;
  const world = own(value, 'world');
  return {
    draft,
    at,
    text,
    until: isTime(until) ? until : at,
    ...((isObject(world) || world === null) && { world }),
  };
}

/** A draft of an exported file, with its versions. */
export interface Exported {
  readonly name: string;
  readonly world?: JsonObject | undefined;
  readonly text: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly versions: readonly Omit<Version, 'draft'>[];
}

const format = 'podwright drafts';

/** All drafts as one file. */
export function writeExport(drafts: readonly Exported[]): string {
  return `${JSON.stringify({ format, version: 1, drafts }, undefined, 1)}\n`;
}

/**
 * Reads what {@link writeExport} wrote.
 * @returns undefined for a file that is none; drafts of another shape are left out and counted
 */
export function readExport(
  text: string,
): { readonly drafts: readonly Exported[]; readonly damaged: number } | undefined {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list = own(value, 'drafts');
  if (own(value, 'format') !== format || own(value, 'version') !== 1 || !isList(list)) return undefined;
  const drafts = list.flatMap((item): Exported[] => {
    const draft = isObject(item) ? readDraft({ ...item, id: '' }) : undefined;
    if (!draft) return [];
    const { id: _, ...kept } = draft;
    const versions = own(item, 'versions');
    const read = (isList(versions) ? versions : []).flatMap((each) => {
      const version = isObject(each) ? readVersion({ ...each, draft: '' }) : undefined;
      if (!version) return [];
      const { draft: _, ...rest } = version;
      return [rest];
    });
    return [{ ...kept, versions: read }];
  });
  return { drafts, damaged: list.length - drafts.length };
}
