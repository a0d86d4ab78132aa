import type { FileUse, PodInFile } from './beside.ts';
import { type UnknownUse, unknownUses } from './create.ts';
import { fileReferences } from './file-references.ts';
import { equalJson, type Json } from './json.ts';
import { type Definition, namesIn } from './names.ts';
import { formatPath } from './path.ts';
import { usesAtRemoval } from './remove.ts';

/** What refers to a name. */
export interface Used {
  readonly uses: readonly FileUse[];
  /** Which of them can go where it is removed, and which would stay and name nothing. */
  readonly goes: readonly FileUse[];
  readonly stays: readonly FileUse[];
}

/** What refers to what in a Pod, by printed paths. */
export interface NameFacts {
  /** By the path of the defining name, and by that of the item that has it. */
  readonly used: ReadonlyMap<string, Used>;
  /** Uses that name nothing, by the path of the text. */
  readonly unknown: ReadonlyMap<string, readonly UnknownUse[]>;
}

export const noNames: NameFacts = { used: new Map(), unknown: new Map() };

/** What forms say of the names of a Pod; what nothing refers to is not in it. */
export function nameFacts(pod: PodInFile): NameFacts {
  const found = namesIn(pod);
  const uses = new Map<Definition, FileUse[]>();
  for (const { use, definition } of fileReferences(pod, found))
    uses.set(definition, [...(uses.get(definition) ?? []), use]);
  const used = new Map<string, Used>();
  for (const [definition, all] of uses) {
    const fact = { uses: all, ...usesAtRemoval(pod, definition, all) };
    used.set(formatPath(definition.path), fact);
    used.set(formatPath(definition.item), fact);
  }
  const unknown = new Map<string, UnknownUse[]>();
  for (const use of unknownUses(pod, found)) {
    const key = formatPath(use.path);
    unknown.set(key, [...(unknown.get(key) ?? []), use]);
  }
  return { used, unknown };
}

/** The facts with the parts of those before that say the same, so that what hangs on them stays as it is. */
export function shareNames(before: NameFacts, now: NameFacts): NameFacts {
  if (before === now) return before;
  const used = shareMap(before.used, now.used);
  const unknown = shareMap(before.unknown, now.unknown);
  return used === before.used && unknown === before.unknown ? before : { used, unknown };
}

function shareMap<T>(before: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  let same = before.size === now.size;
  const shared = [...now].map(([key, fact]): [string, T] => {
    const old = before.get(key);
    if (old !== undefined && equalJson(old as Json, fact as Json)) return [key, old];
    same = false;
    return [key, fact];
  });
  return same ? before : new Map(shared);
}
