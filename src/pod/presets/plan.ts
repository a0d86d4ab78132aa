import type { PathEdit } from '../edit.ts';
import { isList, isObject, type Json, own } from '../json.ts';
import type { PodScope } from '../names.ts';
import { getIn, type Path } from '../path.ts';

/** Sets what is not set: nothing where a value stands, or where a parent is no map. */
export function setMissing({ root }: PodScope, path: Path, value: Json): PathEdit[] {
  const found = getIn(root, path);
  if (found !== undefined && found !== null) return [];
  return hasRoomFor(root, path) ? [{ op: 'set', path, value }] : [];
}

/** Puts items at the end of a list, which is made where it is missing; nothing where something else stands there. */
export function append({ root }: PodScope, path: Path, items: readonly Json[]): PathEdit[] {
  const list = getIn(root, path);
  if (list !== undefined && list !== null && !isList(list)) return [];
  const length = isList(list) ? list.length : 0;
  return items.map((value, i) => ({ op: 'insert', path, index: length + i, value }));
}

/** The items of a list; none where there is no list. */
export function itemsAt({ root }: PodScope, path: Path): readonly Json[] {
  const list = getIn(root, path);
  return isList(list) ? list : [];
}

/** `base`, or `base-2`, `base-3`, ... where it is taken by the `name` of an item. */
export function freeNameIn(items: readonly Json[], base: string): string {
  const taken = new Set(items.map((item) => own(item, 'name')));
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  return name;
}

/** True where every parent of a path is a map or a list, or is missing. */
function hasRoomFor(root: Json | undefined, path: Path): boolean {
  for (let length = path.length - 1; length >= 0; length--) {
    const parent = getIn(root, path.slice(0, length));
    if (parent === undefined || parent === null) continue;
    return typeof path[length] === 'number' ? isList(parent) : isObject(parent);
  }
  return true;
}

/** True where a plan takes something away or writes over it, so that a person wants to see it before. */
export function removes({ root }: PodScope, edits: readonly PathEdit[]): boolean {
  return edits.some(
    (edit) =>
      (edit.op === 'delete' && getIn(root, edit.path) !== undefined) ||
      (edit.op === 'set' && isWritten(getIn(root, edit.path))),
  );
}

const isWritten = (value: Json | undefined) => value !== undefined && value !== null;

/** Sets a value whatever stood there; nothing where it stands already. */
export function setTo({ root }: PodScope, path: Path, value: boolean | number | string): PathEdit[] {
  return getIn(root, path) !== value && hasRoomFor(root, path) ? [{ op: 'set', path, value }] : [];
}

/** Takes a value away, with the maps above it that it leaves empty; nothing where there is none. */
export function unset({ root }: PodScope, path: Path, prune = 0): PathEdit[] {
  return getIn(root, path) === undefined ? [] : [{ op: 'delete', path, prune }];
}
