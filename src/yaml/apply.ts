import {
  getIn,
  isList,
  isObject,
  type Json,
  own,
  type Path,
  type PathEdit,
  put,
  startsWith,
} from '../pod/index.ts';
import type { Refusal } from './types.ts';

/** Thrown inside of this room only; `editDocument` turns it into its result. */
export class Refused extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The object that `edit` (see `PathEdit`) makes of `root`: untouched parts keep their identity, and an edit that
 * changes nothing returns `root` itself. Deleting the root gives null.
 * @throws Refused where the edit has no meaning: a map where a list is needed, an index beyond the end, ...
 */
export function applyToJson(root: Json | undefined, edit: PathEdit): Json | undefined {
  switch (edit.op) {
    case 'set':
      return change(root, edit.path, 0, () => edit.value);
    case 'insert':
      return change(root, edit.path, 0, (list) => {
        if (list !== undefined && list !== null && !isList(list)) throw new Refused('not-a-list');
        return insertAt(isList(list) ? list : [], edit.index, edit.value);
      });
    case 'move':
      return change(root, edit.path, 0, (list) => {
        if (list === undefined) throw new Refused('missing');
        if (!isList(list)) throw new Refused('not-a-list');
        const item = list[edit.from];
        if (item === undefined || !inRange(edit.to, list.length - 1)) throw new Refused('index');
        if (edit.from === edit.to) return list;
        return insertAt(list.toSpliced(edit.from, 1), edit.to, item);
      });
    case 'transfer': {
      const { path, from, into, to } = edit;
      if (startsWith(into, path) || startsWith(path, into)) throw new Refused('unsupported');
      const list = getIn(root, path);
      if (list === undefined) throw new Refused('missing');
      if (!isList(list)) throw new Refused('not-a-list');
      const item = list[from];
      if (item === undefined) throw new Refused('index');
      const placed = applyToJson(root, { op: 'insert', path: into, index: to, value: item });
      return removeAt(placed, [...path, from]);
    }
    case 'rename':
      return renameKey(root, edit.path, edit.to);
    case 'delete': {
      const path = deletedPath(root, edit.path, edit.prune ?? 0);
      if (!path) return root;
      return path.length === 0 ? null : removeAt(root, path);
    }
  }
}

/** The path that a `delete` takes away once emptied ancestors are counted; undefined where there is nothing. */
export function deletedPath(root: Json | undefined, path: Path, prune: number): Path | undefined {
  const chain: Json[] = [];
  let at = root;
  for (const step of path) {
    if (at === undefined || at === null) return undefined;
    chain.push(at);
    at = child(at, step);
  }
  if (at === undefined || (path.length === 0 && at === null)) return undefined;
  let end = path.length;
  for (let left = prune; left > 0 && end > 1; left--) {
    const parent = chain[end - 1];
    const size = isList(parent) ? parent.length : isObject(parent) ? Object.keys(parent).length : 0;
    if (size !== 1) break;
    end--;
  }
  return path.slice(0, end);
}

function child(parent: Json, step: string | number): Json | undefined {
  if (typeof step === 'number') {
    if (!isList(parent)) throw new Refused('not-a-list');
    return parent[step];
  }
  if (!isObject(parent)) throw new Refused('not-a-map');
  return own(parent, step);
}

/** Replaces what is at `path` by `make` of it, creating parents on the way. */
function change(
  at: Json | undefined,
  path: Path,
  depth: number,
  make: (old: Json | undefined) => Json,
): Json {
  const step = path[depth];
  if (step === undefined) return make(at);
  if (typeof step === 'number') {
    if (at !== undefined && at !== null && !isList(at)) throw new Refused('not-a-list');
    const list = isList(at) ? at : [];
    if (!inRange(step, list.length)) throw new Refused('index');
    const old = list[step];
    const value = change(old, path, depth + 1, make);
    return value === old ? list : step === list.length ? [...list, value] : list.with(step, value);
  }
  if (at !== undefined && at !== null && !isObject(at)) throw new Refused('not-a-map');
  const map = isObject(at) ? at : {};
  const old = own(map, step);
  const value = change(old, path, depth + 1, make);
  return value === old ? map : withKey(map, step, value);
}

function removeAt(at: Json | undefined, path: Path): Json {
  const [step, ...rest] = path;
  if (isList(at) && typeof step === 'number') {
    return rest.length === 0 ? at.toSpliced(step, 1) : at.with(step, removeAt(at[step], rest));
  }
  const map = isObject(at) ? at : {};
  const key = String(step);
  if (rest.length > 0) return withKey(map, key, removeAt(own(map, key), rest));
  const out: Record<string, Json> = {};
  for (const [name, value] of Object.entries(map)) if (name !== key) put(out, name, value);
  return out;
}

function renameKey(root: Json | undefined, path: Path, to: string): Json {
  const from = path.at(-1);
  if (typeof from !== 'string') throw new Refused(from === undefined ? 'missing' : 'not-a-map');
  return change(root, path.slice(0, -1), 0, (map) => {
    if (map === undefined || map === null) throw new Refused('missing');
    if (!isObject(map)) throw new Refused('not-a-map');
    if (!Object.hasOwn(map, from)) throw new Refused('missing');
    if (from === to) return map;
    if (Object.hasOwn(map, to)) throw new Refused('exists');
    const out: Record<string, Json> = {};
    for (const [name, value] of Object.entries(map)) put(out, name === from ? to : name, value);
    return out;
  });
}

function insertAt(list: readonly Json[], index: number, value: Json): Json {
  if (!inRange(index, list.length)) throw new Refused('index');
  return list.toSpliced(index, 0, value);
}

function inRange(index: number, last: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= last;
}

function withKey(map: { readonly [key: string]: Json }, key: string, value: Json): Json {
  const out: Record<string, Json> = {};
  for (const [name, child] of Object.entries(map)) put(out, name, child);
  put(out, key, value);
  return out;
}
