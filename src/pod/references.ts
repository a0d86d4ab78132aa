import { isList } from './json.ts';
import {
  type Definition,
  isLocalUse,
  type LocalUse,
  namesIn,
  type PodNames,
  type PodScope,
  podScope,
  type Use,
} from './names.ts';
import { equalPath, formatPath, getIn, type Path } from './path.ts';

/** What refers to what in a Pod. Pure; paths count from the document's root. */

/** A use of a name of the Pod, with what it means; nothing defines it where `definition` is missing. */
export interface Reference {
  readonly use: LocalUse;
  readonly definition: Definition | undefined;
}

/** Everything in a Pod that has a name others may use, in the order of the manifest; claim templates first. */
export function definitions(pod: PodScope): readonly Definition[] {
  return namesIn(pod).definitions;
}

/** Everything in a Pod that names something, of the Pod or beside it. */
export function allUses(pod: PodScope): readonly Use[] {
  return namesIn(pod).uses;
}

/** Item of the list `env` that a path is in; past the end for the other places of a container. */
function variableIndex(scope: Path, path: Path): number {
  const [list, index] = path.slice(scope.length);
  return list === 'env' && typeof index === 'number' ? index : Number.POSITIVE_INFINITY;
}

/** Definitions by what they are the names of. */
function byName(
  all: readonly Definition[],
  keyOf: ReturnType<typeof keying>,
): ReadonlyMap<string, readonly Definition[]> {
  const table = new Map<string, Definition[]>();
  for (const definition of all) {
    const key = keyOf(definition);
    const same = table.get(key);
    if (same) same.push(definition);
    else table.set(key, [definition]);
  }
  return table;
}

/** Gives what a definition and the uses of it have in common; the names of a container come one after the other. */
function keying(): (named: Definition | LocalUse) => string {
  let last = podScope;
  let printed = '';
  return ({ kind, name, scope }) => {
    if (scope !== last) printed = formatPath(scope);
    last = scope;
    return `${kind} ${printed} ${name}`;
  };
}

/**
 * What a use means. Of several volumes, ports or claims of a name the first counts, as in validation (which refuses the
 * others). Of variables the last one counts, and for the value of a variable the last one before it. Only an annotation
 * may name an ephemeral container: the others are looked up among containers and init containers (`findContainerInPod` of
 * pkg/api/v1/resource/helpers.go, `validateEphemeralContainers`).
 */
function resolve(use: LocalUse, same: readonly Definition[] | undefined): Definition | undefined {
  const isSeen = (definition: Definition) => canSee(use, definition);
  return use.kind === 'env' ? same?.findLast(isSeen) : same?.find(isSeen);
}

/** True where a use means a definition of its name, kind and scope, if no other does. */
export function canSee(use: LocalUse, { path, item }: Definition): boolean {
  if (use.kind === 'container') return use.as === 'annotation' || item.at(-2) !== 'ephemeralContainers';
  return use.kind !== 'env' || variableIndex(use.scope, path) < variableIndex(use.scope, use.path);
}

/**
 * Every use of a name of the Pod, with what it means.
 * @param found what {@link namesIn} finds in the Pod, where that is at hand
 */
export function references(pod: PodScope, found: PodNames = namesIn(pod)): Reference[] {
  const keyOf = keying();
  const all = byName(found.definitions, keyOf);
  return found.uses.filter(isLocalUse).map((use) => ({ use, definition: resolve(use, all.get(keyOf(use))) }));
}

/**
 * Uses of names that nothing in the Pod gives. Left out is what may come from elsewhere: variables of a container that
 * takes all keys of an object (`envFrom`), or whose name looks like one the kubelet adds for Services; ports written as
 * the text of a number; and what a shell would run: `$(date)` in a command, or anything that no variable is called.
 */
export function unknownReferences(pod: PodScope, all: readonly Reference[] = references(pod)): LocalUse[] {
  return all.flatMap(({ use, definition }) => (definition || fromElsewhere(pod, use) ? [] : [use]));
}

const serviceVariable = /._SERVICE_(?:HOST|PORT)|._PORT(?:_\d|$)/;
const identifier = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

function fromElsewhere({ root }: PodScope, { kind, name, scope, as }: LocalUse): boolean {
  if (kind === 'port') return /^\d+$/.test(name);
  if (kind !== 'env') return false;
  if (!identifier.test(name) || serviceVariable.test(name)) return true;
  if ((as === 'command' || as === 'argument' || as === 'probe') && /[a-z]/.test(name)) return true;
  const imported = getIn(root, [...scope, 'envFrom']);
  return isList(imported) && imported.length > 0;
}

/** The definition at or around a path: that of the name, or of the item. */
export function definitionAt(pod: PodScope, path: Path): Definition | undefined {
  const all = definitions(pod);
  return all.find((d) => equalPath(d.path, path)) ?? all.find((d) => equalPath(d.item, path));
}
