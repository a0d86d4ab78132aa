import { type FileUse, outerReferences, type PodInFile } from './beside.ts';
import { type UnknownUse, unknownUses } from './create.ts';
import { fileReferences } from './file-references.ts';
import { equalJson, type Json } from './json.ts';
import { type Definition, type NameMemory, namesIn, type PodNames } from './names.ts';
import { type Neighbour, neighbours } from './neighbours.ts';
import { equalPath, formatPath, getIn } from './path.ts';
import { findPods } from './pods.ts';
import { references } from './references.ts';

/** What refers to what in a Pod, by printed paths. */
export interface NameFacts {
  /** By the path of the defining name, and by that of the item that has it. */
  readonly used: ReadonlyMap<string, readonly FileUse[]>;
  /** Uses that name nothing, by the path of the text. */
  readonly unknown: ReadonlyMap<string, readonly UnknownUse[]>;
  /** The objects of the file that the Pod may name. */
  readonly beside: readonly Neighbour[];
}

export const noNames: NameFacts = { used: new Map(), unknown: new Map(), beside: [] };

/** Of the same question before. */
export interface FactsMemory {
  readonly items: NameMemory;
  /** The last answer, where it followed from the names of the Pod alone. */
  last?: { readonly document: number; readonly found: PodNames; facts: NameFacts } | undefined;
}

/** What forms say of the names of a Pod; what nothing refers to is not in it. */
export function nameFacts(pod: PodInFile, memory?: FactsMemory): NameFacts {
  const { document } = pod;
  const found = namesIn(pod, memory?.items);
  const outer = outerReferences(pod, found.definitions);
  const last = outer.length === 0 ? memory?.last : undefined;
  // Most names are the very same, of parts that did not change.
  if (last?.document === document && equalJson(last.found as unknown as Json, found as unknown as Json))
    return { ...last.facts, beside: besideOf(pod) };
  const inner = references(pod, found);
  const uses = new Map<Definition, FileUse[]>();
  for (const { use, definition } of fileReferences(pod, found, inner, outer))
    uses.get(definition)?.push(use) ?? uses.set(definition, [use]);
  const used = new Map<string, readonly FileUse[]>();
  for (const [definition, all] of uses) {
    used.set(formatPath(definition.path), all);
    used.set(formatPath(definition.item), all);
  }
  const unknown = new Map<string, UnknownUse[]>();
  for (const use of unknownUses(pod, found, inner)) {
    const key = formatPath(use.path);
    unknown.get(key)?.push(use) ?? unknown.set(key, [use]);
  }
  const facts = { used, unknown, beside: besideOf(pod) };
  // What names nothing may be told by more than by names.
  const alone = outer.length === 0 && inner.every(({ definition }) => definition);
  if (memory) memory.last = alone ? { document, found, facts } : undefined;
  return facts;
}

function besideOf({ root, podPath, roots }: PodInFile): readonly Neighbour[] {
  const ref = findPods(root).find((known) => equalPath(known.podPath, podPath));
  return neighbours(roots, ref && getIn(root, ref.objectPath));
}

/** The facts with the parts of those before that say the same, so that what hangs on them stays as it is. */
export function shareNames(before: NameFacts, now: NameFacts): NameFacts {
  if (before === now) return before;
  // An item and its name have one list.
  const kept = new Map<readonly FileUse[], readonly FileUse[]>();
  const used = shareMap(before.used, now.used, (old, fresh) => {
    const known = kept.get(fresh);
    if (known) return known;
    const result = sameUses(old, fresh) ? old : fresh;
    kept.set(fresh, result);
    return result;
  });
  const unknown = shareMap(before.unknown, now.unknown, (old, fresh) =>
    equalJson(old as unknown as Json, fresh as unknown as Json) ? old : fresh,
  );
  const sameBeside = equalJson(before.beside as unknown as Json, now.beside as unknown as Json);
  const beside = sameBeside ? before.beside : now.beside;
  return used === before.used && unknown === before.unknown && sameBeside
    ? before
    : { used, unknown, beside };
}

function sameUses(a: readonly FileUse[], b: readonly FileUse[]): boolean {
  return a.length === b.length && a.every((use, i) => sameUse(use, b[i] as FileUse));
}

function sameUse(a: FileUse, b: FileUse): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.as === b.as &&
      a.document === b.document &&
      a.shared === b.shared &&
      a.span?.start === b.span?.start &&
      equalPath(a.path, b.path))
  );
}

function shareMap<T>(
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
  share: (old: T, fresh: T) => T,
): ReadonlyMap<string, T> {
  if (before === now) return before;
  let same = before.size === now.size;
  const shared = new Map<string, T>();
  for (const [key, fresh] of now) {
    const old = before.get(key);
    const fact = old === undefined ? fresh : share(old, fresh);
    same &&= fact === old;
    shared.set(key, fact);
  }
  return same ? before : shared;
}
