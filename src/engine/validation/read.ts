import { isList, isObject, type JsonObject, own, type Path } from '../../pod/index.ts';

/**
 * Reads fields of a decoded object as Go reads a struct: what is missing is the zero value, so that a rule can be
 * written down as upstream states it. Decoding has made sure of the types.
 */

export const str = (o: JsonObject | undefined, key: string): string => {
  const value = own(o, key);
  return typeof value === 'string' ? value : '';
};

/** Undefined where missing: upstream's pointer fields. Add `?? 0` for the others. */
export const num = (o: JsonObject | undefined, key: string): number | undefined => {
  const value = own(o, key);
  return typeof value === 'number' ? value : undefined;
};

export const bool = (o: JsonObject | undefined, key: string): boolean | undefined => {
  const value = own(o, key);
  return typeof value === 'boolean' ? value : undefined;
};

export const obj = (o: JsonObject | undefined, key: string): JsonObject | undefined => {
  const value = own(o, key);
  return isObject(value) ? value : undefined;
};

export const has = (o: JsonObject | undefined, key: string): boolean => own(o, key) !== undefined;

export const strs = (o: JsonObject | undefined, key: string): string[] => {
  const value = own(o, key);
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
};

export const nums = (o: JsonObject | undefined, key: string): number[] => {
  const value = own(o, key);
  return isList(value) ? value.filter((item) => typeof item === 'number') : [];
};

/** The structs of a list field with their paths. */
export function objs(
  o: JsonObject | undefined,
  key: string,
  path: Path,
): { value: JsonObject; path: Path }[] {
  const list = own(o, key);
  if (!isList(list)) return [];
  const found: { value: JsonObject; path: Path }[] = [];
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    if (isObject(value)) found.push({ value, path: [...path, key, i] });
  }
  return found;
}

/** Keys and string values of a map field. */
export function entries(o: JsonObject | undefined, key: string): [string, string][] {
  const map = obj(o, key);
  return map
    ? Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];
}

const encoder = new TextEncoder();
const notPrintable = /[^ -~]/;

/** Length in bytes, as upstream's `len` counts. */
export function byteLength(text: string): number {
  return notPrintable.test(text) ? encoder.encode(text).length : text.length;
}

/** True where Go's `strings.TrimSpace` takes something away: U+0085 is white space to it, and a byte order mark is none. */
export function isPadded(text: string): boolean {
  const isSpace = (char = 'x') => char === '\u0085' || (char !== '\ufeff' && char.trim() === '');
  return isSpace(text.at(0)) || isSpace(text.at(-1));
}
