import {
  isList,
  isObject,
  type JsonObject,
  own,
  parseQuantity,
  type Quantity,
  zeroQuantity,
} from '../../pod/index.ts';

/** The structs of a list field; a server has decoded it, so that every item is one. */
export function items(o: JsonObject | undefined, key: string): readonly JsonObject[] {
  const list = own(o, key);
  return isList(list) ? list.filter(isObject) : [];
}

/** Keys and values of a map field, by key: Go's order is random, and one must be chosen. */
export function sorted(o: JsonObject | undefined, key: string): readonly (readonly [string, string])[] {
  const map = own(o, key);
  if (!isObject(map)) return [];
  return Object.entries(map)
    .map(([name, value]) => [name, typeof value === 'string' ? value : ''] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What a map of texts has for a key; undefined where it is not there. */
export function entry(o: JsonObject | undefined, map: string, key: string): string | undefined {
  const value = own(own(o, map), key);
  return typeof value === 'string' ? value : undefined;
}

/** The quantities of a resource list by name, sorted. */
export function quantities(o: JsonObject | undefined, key: string): ReadonlyMap<string, Quantity> {
  return new Map(sorted(o, key).map(([name, text]) => [name, quantity(text)]));
}

/** A quantity that a server has decoded. */
export function quantity(text: string): Quantity {
  const parsed = parseQuantity(text);
  return parsed.ok ? parsed.quantity : zeroQuantity;
}
