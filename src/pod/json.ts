/** A value as JSON carries it; what a YAML document holds once it is read. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** True for a map; lists and null are not maps. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a list, narrowed to the readonly form that `Json` uses. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** Own property only: `__proto__` and `constructor` in a manifest are ordinary keys. */
export function own(value: unknown, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What a table of ours has for a word of the manifest; own property only, so nothing for `constructor`. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Sets an own property, also for `__proto__`, which an assignment would take for the prototype. */
export function put<T>(target: Record<string, T>, key: string, value: T): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  } else target[key] = value;
}

/** Deep equality of two JSON values; key order does not count, `-0` equals `0`. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, i) => equalJson(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
  );
}

/** Whole numbers that no number of ours is, by what the reader hands on in their place. */
const ends = new Map([
  [2 ** 63, '9223372036854775807'],
  [2 ** 63 + 2 ** 11, '9223372036854775808'],
  [-(2 ** 63) - 2 ** 11, '-9223372036854776000'],
  [2 ** 64, '18446744073709551615'],
]);

/** A number as Go hands it on: a whole one of up to 64 bits with all its digits, where JavaScript puts zeros. */
export function numberText(value: number): string {
  const exact = Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 2 ** 64;
  return ends.get(value) ?? (exact ? BigInt(value).toString() : JSON.stringify(value));
}
