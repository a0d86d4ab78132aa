import { isList, isObject, type Json, own, parseQuantity, put } from '../pod/index.ts';
import type { WorldProblem, WorldProblemCode } from './world.ts';

type At = readonly (string | number)[];

/** Reads a value of plain JSON as a `T`, and says what is wrong with it. Undefined where something is. */
export type Shape<T> = (value: Json, at: At, problems: WorldProblem[]) => T | undefined;

function problem(
  problems: WorldProblem[],
  path: At,
  code: WorldProblemCode,
  params: WorldProblem['params'],
): undefined {
  problems.push({ path, code, params });
  return undefined;
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

export type Wanted = 'map' | 'list' | 'text' | 'number' | 'whole' | 'boolean' | 'scalar' | 'items' | 'name';

const wrong = (problems: WorldProblem[], at: At, wanted: Wanted, count = 0) =>
  problem(problems, at, 'type', { wanted, count });

export const text: Shape<string> = (value, at, problems) =>
  typeof value === 'string' ? value : wrong(problems, at, 'text');

/** A text that is not empty. */
export const name: Shape<string> = (value, at, problems) =>
  typeof value === 'string' && value !== '' ? value : wrong(problems, at, 'name');

export const flag: Shape<boolean> = (value, at, problems) =>
  typeof value === 'boolean' ? value : wrong(problems, at, 'boolean');

/** A number of seconds or CPUs: from 0, and no more than a JSON number can count exactly. */
export const amount: Shape<number> = (value, at, problems) =>
  typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER
    ? value
    : wrong(problems, at, 'number');

export const whole: Shape<number> = (value, at, problems) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 2 ** 31
    ? value
    : wrong(problems, at, 'whole');

/** Text as a program gets it: numbers and truth values of YAML are read as they are written in JSON. */
export const scalar: Shape<string> = (value, at, problems) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return wrong(problems, at, 'scalar');
};

/** A quantity that is not negative; a number of YAML counts as its text. */
export const quantity: Shape<string> = (value, at, problems) => {
  const written = typeof value === 'number' ? String(value) : value;
  const read = typeof written === 'string' ? parseQuantity(written) : undefined;
  if (typeof written === 'string' && read?.ok && read.quantity.unscaled >= 0n) return written;
  return problem(problems, at, 'quantity', { value: shown(value) });
};

export const anything: Shape<Json> = (value) => value;

export function choice<const T extends string | number | null>(...allowed: readonly T[]): Shape<T> {
  return (value, at, problems) =>
    allowed.find((one) => one === value) ??
    problem(problems, at, 'choice', { value: shown(value), allowed: allowed.map(String).join(', ') });
}

/** Null, or what the shape says. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at, problems) => (value === null ? null : shape(value, at, problems));
}

/** A word of its own, or what the shape says. */
export function orWord<T, const W extends string>(word: W, shape: Shape<T>): Shape<T | W> {
  return (value, at, problems) => (value === word ? word : shape(value, at, problems));
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value, at, problems) => {
    if (!isList(value)) return wrong(problems, at, 'list');
    const before = problems.length;
    const items = value.flatMap((one, i) => {
      const read = item(one, [...at, i], problems);
      return read === undefined ? [] : [read];
    });
    return problems.length === before ? items : undefined;
  };
}

/** One, or a list of at least one. */
export function oneOrMore<T>(item: Shape<T>): Shape<T | readonly T[]> {
  const many = list(item);
  return (value, at, problems) => {
    if (!isList(value)) return item(value, at, problems);
    return value.length === 0 ? wrong(problems, at, 'items', 1) : many(value, at, problems);
  };
}

/** A list with a place for each shape. */
export function row<T extends readonly unknown[]>(
  ...shapes: { readonly [K in keyof T]: Shape<T[K]> }
): Shape<T> {
  const each: readonly Shape<unknown>[] = shapes;
  return (value, at, problems) => {
    if (!isList(value) || value.length !== each.length) return wrong(problems, at, 'items', each.length);
    const before = problems.length;
    const items = each.map((shape, i) => shape(value[i] ?? null, [...at, i], problems));
    return problems.length === before ? (items as unknown as T) : undefined;
  };
}

/** A map of any keys. */
export function table<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, at, problems) => {
    if (!isObject(value)) return wrong(problems, at, 'map');
    const before = problems.length;
    const out: Record<string, T> = {};
    for (const [key, one] of Object.entries(value)) {
      const read = item(one, [...at, key], problems);
      if (read !== undefined) put(out, key, read);
    }
    return problems.length === before ? out : undefined;
  };
}

type Fields<T> = { readonly [K in keyof T]-?: Shape<Exclude<T[K], undefined>> };

/** A map of known keys. A null counts as left out, as for the API server. */
export function record<T extends object>(
  fields: Fields<T>,
  required: readonly (keyof T & string)[] = [],
): Shape<T> {
  const shapes = new Map<string, Shape<unknown>>(Object.entries(fields));
  return (value, at, problems) => {
    if (!isObject(value)) return wrong(problems, at, 'map');
    const before = problems.length;
    const out: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(value)) {
      const shape = shapes.get(key);
      if (!shape)
        problem(problems, [...at, key], 'unknown-key', { key, allowed: [...shapes.keys()].join(', ') });
      else if (one !== null) put(out, key, shape(one, [...at, key], problems));
    }
    for (const key of required)
      if ((own(value, key) ?? null) === null) problem(problems, [...at, key], 'missing', { key });
    return problems.length === before ? (out as T) : undefined;
  };
}
