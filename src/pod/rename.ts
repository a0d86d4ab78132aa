import type { FileUse, PodInFile } from './beside.ts';
import type { PathEdit } from './edit.ts';
import { expandableSpans, renameSpans } from './expand.ts';
import { fileReferences } from './file-references.ts';
import { type Definition, namesIn } from './names.ts';
import { equalPath, formatPath, getIn, type Path } from './path.ts';
import { canSee, definitionAt, references } from './references.ts';

/**
 * Why a name cannot be given. no-name: nothing has a name there. taken: another volume, container, variable ... is called so,
 * and what refers to it would mean both. unwritable: `$(NAME)` cannot be written with it.
 */
export type RenameProblem = 'no-name' | 'empty' | 'taken' | 'unwritable';

/** A text of a document in which a name is written anew. */
export interface NameEdit {
  readonly document: number;
  readonly path: Path;
  /** The whole text, or the key at the path, before and after. */
  readonly before: string;
  readonly after: string;
  /** Numbers, among the `$(NAME)` of the text, of those that are written anew; undefined where the text is the name. */
  readonly spans?: readonly number[];
  /** True where the name is in the last key of the path. */
  readonly inKey?: boolean;
  /** The name as it was and as it will be. */
  readonly from: string;
  readonly to: string;
}

export interface RenamePlan {
  readonly ok: true;
  readonly definition: Definition;
  /** What refers to the name and is written anew with it. */
  readonly follows: readonly FileUse[];
  /** What refers to it and keeps the old name: an object that selects other Pods with that name, too. */
  readonly stays: readonly FileUse[];
  /** What named nothing and will mean this. */
  readonly joins: readonly FileUse[];
  readonly edits: readonly NameEdit[];
}

/** What refers to the name at `path`, in the Pod first and then in the other objects of its file. */
export function usesInFile(pod: PodInFile, path: Path): FileUse[] {
  return fileReferences(pod).flatMap(({ use, definition }) =>
    equalPath(definition.path, path) || equalPath(definition.item, path) ? [use] : [],
  );
}

/**
 * What has to be written to give a thing of a Pod another name, at its definition and wherever it is used: whole texts,
 * `$(NAME)` within one, and keys. Meant to be undone in one step.
 * @param path of the defining name, or of the item that has it
 * @returns a plan without edits where it has that name already
 */
export function planRename(
  pod: PodInFile,
  path: Path,
  newName: string,
): RenamePlan | { readonly ok: false; readonly problem: RenameProblem } {
  const definition = definitionAt(pod, path);
  if (!definition) return { ok: false, problem: 'no-name' };
  const none = { ok: true, definition, follows: [], stays: [], joins: [], edits: [] } as const;
  if (definition.name === newName) return none;
  if (newName === '') return { ok: false, problem: 'empty' };
  if (isTaken(pod, definition, newName)) return { ok: false, problem: 'taken' };
  const found = usesInFile(pod, definition.path);
  const follows = found.filter(({ shared }) => !shared);
  if (newName.includes(')') && follows.some(({ span }) => span)) return { ok: false, problem: 'unwritable' };
  const { document } = pod;
  const { name: from } = definition;
  const own = { document, path: definition.path, before: from, after: newName, from, to: newName };
  return {
    ...none,
    follows,
    stays: found.filter(({ shared }) => shared),
    joins: joinsOf(pod, definition, newName),
    edits: [own, ...nameEdits(pod, follows, newName)],
  };
}

/** Names of ports are told apart in the whole Pod: what selects the Pod looks there. */
function isTaken(pod: PodInFile, { kind, scope, path }: Definition, name: string): boolean {
  return namesIn(pod).definitions.some(
    (other) =>
      other.kind === kind &&
      other.name === name &&
      !equalPath(other.path, path) &&
      (kind === 'port' || equalPath(other.scope, scope)),
  );
}

function joinsOf(pod: PodInFile, definition: Definition, name: string): FileUse[] {
  return references(pod).flatMap(({ use, definition: known }) => {
    if (known || use.kind !== definition.kind || use.name !== name) return [];
    if (!equalPath(use.scope, definition.scope) || !canSee(use, definition)) return [];
    return [{ ...use, document: pod.document }];
  });
}

/** The texts in which the names of the uses stand, with another name in them; each text once. */
export function nameEdits(pod: PodInFile, uses: readonly FileUse[], to: string): NameEdit[] {
  const byText = new Map<string, FileUse[]>();
  for (const use of uses) {
    const key = `${use.document} ${formatPath(use.path)}`;
    byText.get(key)?.push(use) ?? byText.set(key, [use]);
  }
  return [...byText.values()].flatMap((found): NameEdit[] => {
    const [first] = found;
    if (!first) return [];
    const { document, path, keyPrefix, name: from } = first;
    const base = { document, path, from, to };
    const key = path.at(-1);
    if (keyPrefix !== undefined && typeof key === 'string')
      return [{ ...base, before: key, after: keyPrefix + to, inKey: true }];
    const before = getIn(pod.roots[document], path);
    if (typeof before !== 'string') return [];
    if (!first.span) return [{ ...base, before, after: to }];
    const starts = new Set(found.map(({ span }) => span?.start));
    const spans = expandableSpans(before);
    const after = renameSpans(before, ({ start }) => starts.has(start), to);
    const numbers = spans.flatMap(({ start }, i) => (starts.has(start) ? [i] : []));
    return [{ ...base, before, after, spans: numbers }];
  });
}

/** The path edit that writes a name anew. */
export function pathEditOf({ path, after, inKey }: NameEdit): PathEdit {
  return inKey ? { op: 'rename', path, to: after } : { op: 'set', path, value: after };
}
