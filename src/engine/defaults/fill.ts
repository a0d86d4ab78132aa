import { isList, isObject, type Json, type JsonObject, own } from '../../pod/index.ts';

/** Fills the defaults of a struct in. Places of a wrong type stay as they are. */
export type Fill = (value: JsonObject) => JsonObject;

/** Go's zero value: defaulting of a plain field sees no difference between it and an absent one. */
export const isZero = (value: Json | undefined) =>
  value === undefined || value === null || value === '' || value === 0 || value === false;
export const isNil = (value: Json | undefined) => value === undefined || value === null;

/** Gives plain fields their default where they have Go's zero value. */
export const plain =
  (defaults: JsonObject): Fill =>
  (value) =>
    fillWhere(isZero, defaults, value);

/** Gives pointer fields their default where they are absent or null. */
export const pointers =
  (defaults: JsonObject): Fill =>
  (value) =>
    fillWhere(isNil, defaults, value);

function fillWhere(
  unset: (value: Json | undefined) => boolean,
  defaults: JsonObject,
  value: JsonObject,
): JsonObject {
  const missing = Object.entries(defaults).filter(([key]) => unset(own(value, key)));
  return missing.length === 0 ? value : { ...value, ...Object.fromEntries(missing) };
}

/** Applies `fill` to the map at `key`, where there is one. */
export const inside =
  (key: string, ...fills: Fill[]): Fill =>
  (value) => {
    const inner = own(value, key);
    return isObject(inner) ? { ...value, [key]: chain(fills)(inner) } : value;
  };

/** Applies `fill` to the struct at `key`, which Go has always: an absent one is an empty one. */
export const struct =
  (key: string, ...fills: Fill[]): Fill =>
  (value) =>
    inside(key, ...fills)(isNil(own(value, key)) ? { ...value, [key]: {} } : value);

/** Applies `fill` to every map in the list at `key`. */
export const each =
  (key: string, ...fills: Fill[]): Fill =>
  (value) => {
    const items = own(value, key);
    if (!isList(items)) return value;
    return { ...value, [key]: items.map((item) => (isObject(item) ? chain(fills)(item) : item)) };
  };

export const chain =
  (fills: readonly Fill[]): Fill =>
  (value) =>
    fills.reduce((at, fill) => fill(at), value);
