import { isList, isObject, type Json, type JsonObject, type Path } from '../../pod/index.ts';
import type { At } from '../notes.ts';

/** A value of a compose file with its path. */
export interface Placed<T> {
  readonly value: T;
  readonly path: Path;
}

/** The text of a scalar; undefined for lists, maps and nothing. */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** True for what compose takes as true. */
export function isTrue(value: Json | undefined): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|yes|y|on|1)$/i.test(value));
}

/** One text or a list of texts. */
export function textsOf(value: Json, path: Path): Placed<string>[] {
  if (isList(value))
    return value.flatMap((item, i) => {
      const text = textOf(item);
      return text === undefined ? [] : [{ value: text, path: [...path, i] }];
    });
  const text = textOf(value);
  return text === undefined ? [] : [{ value: text, path }];
}

export interface Pair {
  readonly key: string;
  /** Undefined where there is none: `- NAME`, `NAME:`. */
  readonly text: string | undefined;
  readonly path: Path;
}

/** A list of `KEY=VALUE` or a map. */
export function pairsOf(value: Json, path: Path, sign = '='): Pair[] {
  if (isObject(value))
    return Object.entries(value).map(([key, item]) => ({ key, text: textOf(item), path: [...path, key] }));
  return textsOf(value, path).map(({ value: text, path: at }) => {
    const index = text.indexOf(sign);
    return index < 0
      ? { key: text, text: undefined, path: at }
      : { key: text.slice(0, index), text: text.slice(index + 1), path: at };
  });
}

/** The items of a list that are maps or texts. */
export function itemsOf(value: Json, path: Path): Placed<string | JsonObject>[] {
  return (isList(value) ? value : []).flatMap((item, i): Placed<string | JsonObject>[] => {
    const at = [...path, i];
    if (isObject(item)) return [{ value: item, path: at }];
    const text = textOf(item);
    return text === undefined ? [] : [{ value: text, path: at }];
  });
}

/** Names of a list, or the keys of a map. */
export function namesOf(value: Json | undefined): string[] {
  if (isObject(value)) return Object.keys(value);
  return (isList(value) ? value : []).flatMap((item) => (typeof item === 'string' ? [item] : []));
}

export type Place = (path: Path) => At;
