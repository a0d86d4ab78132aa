import { defaultedObject } from '../../engine/index.ts';
import {
  equalJson,
  type Features,
  fieldsOf,
  getIn,
  isList,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
  podKinds,
  pushAll,
  startsWith,
  structAt,
  structOf,
} from '../../pod/index.ts';
import { withoutPath, withoutPaths } from './without.ts';

const kept = new Map<string, ReadonlySet<string>>();

/** Fields of a struct that are never taken out: what it needs, and what chooses one of several by being there (`emptyDir: {}`). */
function keptFields(struct: string): ReadonlySet<string> {
  const known = kept.get(struct);
  if (known) return known;
  const chosen = structOf(struct)?.union?.members.flatMap(({ at, name }) => (at.length === 1 ? [name] : []));
  const required = fieldsOf(struct).flatMap(({ name, required: needed }) => (needed ? [name] : []));
  const fields = new Set([...required, ...(chosen ?? [])]);
  kept.set(struct, fields);
  return fields;
}

/**
 * Fields of an object that carries Pods which a server would fill in just so if they were not there, and fields that say
 * nothing (`resources: {}`, an empty text). It is tried: they are taken out, and what the server makes of the rest must be the
 * same as before; so all that is found can go at once. Entries of maps (labels, requests) go together or stay.
 * @param spared places that stay, counted from the object
 * @returns paths from the object of which none is in another; none where it does not decode
 */
export function defaultedFields(object: JsonObject, spared: readonly Path[], features?: Features): Path[] {
  const kind = podKinds.find((known) => known === own(object, 'kind'));
  const wanted = kind === undefined ? undefined : defaultedObject(kind, object, features);
  if (kind === undefined || !wanted) return [];
  let rest: Json = object;
  const found: Path[] = [];
  const goes = (paths: readonly Path[]): boolean => {
    const without = paths.length === 1 ? withoutPath(rest, paths[0] ?? []) : withoutPaths(rest, paths);
    const made = defaultedObject(kind, without, features);
    if (made?.strict !== wanted.strict || !equalJson(made.object, wanted.object)) return false;
    rest = without;
    pushAll(found, paths);
    return true;
  };
  const isSpared = (path: Path) => spared.some((other) => startsWith(path, other));
  /** Most go together; where one of them may not, halves are tried. */
  const together = (paths: readonly Path[]): void => {
    if (paths.length === 0 || goes(paths) || paths.length === 1) return;
    const half = paths.length >> 1;
    together(paths.slice(0, half));
    together(paths.slice(half));
  };
  for (let before = -1, round = 0; before !== found.length; round++) {
    before = found.length;
    const leaves = leavesOf(kind, rest).filter((path) => !isSpared(path));
    // What one field is may rest on others: on some that are missing too, or on one that is there.
    const removals = [leaves, ...(round === 0 ? apart(leaves) : [])];
    const likely = new Set<Path>();
    for (const removal of removals) {
      const made = defaultedObject(kind, withoutPaths(rest, removal), features);
      if (!made) continue;
      for (const path of removal)
        if (equalJson(getIn(made.object, path), getIn(wanted.object, path))) likely.add(path);
    }
    together([...likely]);
    for (const path of hollowOf(kind, rest)) if (!isSpared(path)) goes([path]);
  }
  return found.filter(
    (path) => !found.some((other) => other.length < path.length && startsWith(path, other)),
  );
}

/** The fields below a value, with whether they may be taken out; those of items through the list. */
function* fieldsAt(kind: string, value: Json, path: Path): Generator<[Path, Json, boolean]> {
  if (isList(value)) {
    for (const [i, item] of value.entries()) yield* fieldsAt(kind, item, [...path, i]);
    return;
  }
  const struct = structAt(kind, path);
  if (!isObject(value) || struct === undefined) return;
  const stays = keptFields(struct);
  for (const [key, inner] of Object.entries(value)) {
    const isFrame = path.length === 0 && (key === 'kind' || key === 'apiVersion');
    if (!isFrame) yield [[...path, key], inner, !stays.has(key)];
  }
}

/** True for a struct, and for a list of such. */
function hasFields(kind: string, value: Json, path: Path): boolean {
  if (isList(value)) return isObject(value[0]) && structAt(kind, [...path, 0]) !== undefined;
  return isObject(value) && structAt(kind, path) !== undefined;
}

/** Optional fields that are no structs: scalars, maps and lists of texts. */
function leavesOf(kind: string, object: Json): Path[] {
  const found: Path[] = [];
  const visit = (value: Json, path: Path): void => {
    for (const [at, inner, optional] of fieldsAt(kind, value, path)) {
      if (hasFields(kind, inner, at)) visit(inner, at);
      else if (optional) found.push(at);
    }
  };
  visit(object, []);
  return found;
}

/** Optional structs and lists of which no optional leaf is left, so that they may say nothing; the outer ones first. */
function hollowOf(kind: string, object: Json): Path[] {
  const leaves = leavesOf(kind, object);
  const found: Path[] = [];
  const visit = (value: Json, path: Path): void => {
    for (const [at, inner, optional] of fieldsAt(kind, value, path)) {
      if (!hasFields(kind, inner, at)) continue;
      if (optional && !leaves.some((leaf) => startsWith(leaf, at))) found.push(at);
      visit(inner, at);
    }
  };
  visit(object, []);
  return found;
}

/** Parts of a list such that of any two items each is in one part without the other. */
function apart<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let bit = 1; bit < items.length; bit <<= 1) {
    parts.push(items.filter((_, i) => (i & bit) === 0));
    parts.push(items.filter((_, i) => (i & bit) !== 0));
  }
  return parts;
}
