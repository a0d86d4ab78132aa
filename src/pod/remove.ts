import type { FileUse, PodInFile } from './beside.ts';
import type { PathEdit } from './edit.ts';
import type { Definition, LocalUse } from './names.ts';
import { schemaPlace } from './order.ts';
import { equalPath, getIn, type Path, startsWith } from './path.ts';
import { findPods } from './pods.ts';
import { pruneDepth } from './prune.ts';
import { definitionAt } from './references.ts';
import { usesInFile } from './rename.ts';

/** What happens to what refers to a thing that is removed. */
export interface AtRemoval {
  /** What can go with it: mounts, probes, entries of lists. */
  readonly goes: readonly FileUse[];
  /** What stays, naming nothing: texts with `$(NAME)`, and other objects of the file. */
  readonly stays: readonly FileUse[];
}

export interface RemovalPlan extends AtRemoval {
  readonly definition: Definition;
  /** Takes the thing alone away. */
  readonly alone: readonly PathEdit[];
  /** Takes the thing away and what can go with it. */
  readonly together: readonly PathEdit[];
}

/** The last item of a list that a path is in. */
function itemAround(path: Path): Path | undefined {
  const index = path.findLastIndex((step) => typeof step === 'number');
  return index < 0 ? undefined : path.slice(0, index + 1);
}

/** What goes where the name that it uses goes; undefined where nothing can without harm. */
function goingWith({ kind, as, path }: LocalUse): Path | undefined {
  if (kind === 'env') return undefined;
  switch (as) {
    case 'mount':
    case 'device':
    case 'env-file':
    case 'claim':
    case 'resource-value':
    case 'failure-rule':
      return itemAround(path);
    case 'probe':
    case 'hook':
      return path.slice(0, -2);
    case 'debug-target':
    case 'annotation':
      return path;
    default:
      return undefined;
  }
}

/** Later places first, so that removing one does not move another. */
function backwards(a: Path, b: Path): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [one, other] = [a[i], b[i]];
    if (one === other) continue;
    if (typeof one === 'number' && typeof other === 'number') return other - one;
    return String(one) < String(other) ? 1 : -1;
  }
  return b.length - a.length;
}

/**
 * Which uses of a thing go with it and which stay; those inside of it are not told.
 * @param document number of that of the thing
 * @param item the whole thing
 */
export function usesAtRemoval(document: number, item: Path, uses: readonly FileUse[]): AtRemoval {
  const beside = uses.filter((use) => use.document !== document || !startsWith(use.path, item));
  const isGoing = (use: FileUse) => use.document === document && goingWith(use) !== undefined;
  return { goes: beside.filter(isGoing), stays: beside.filter((use) => !isGoing(use)) };
}

/**
 * What removing a thing of the Pod takes along.
 * @param path of the defining name, or of the item that has it
 * @returns undefined where nothing has a name there
 */
export function planRemoval(pod: PodInFile, path: Path): RemovalPlan | undefined {
  const definition = definitionAt(pod, path);
  if (!definition) return undefined;
  const { item } = definition;
  const { goes, stays } = usesAtRemoval(pod.document, item, usesInFile(pod, definition.path));
  const units = [item, ...goes.map((use) => goingWith(use) ?? use.path)].filter(
    (unit, i, all) =>
      all.findIndex((other) => equalPath(other, unit)) === i &&
      !all.some((other) => other.length < unit.length && startsWith(unit, other)),
  );
  const refs = findPods(pod.root);
  const edit = (at: Path): PathEdit => {
    const place = schemaPlace(refs, at);
    return { op: 'delete', path: at, prune: pruneDepth(place.root, place.path) };
  };
  return {
    definition,
    goes,
    stays,
    alone: getIn(pod.root, item) === undefined ? [] : [edit(item)],
    together: units.sort(backwards).map(edit),
  };
}
