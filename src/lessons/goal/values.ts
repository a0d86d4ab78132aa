import {
  compareQuantities,
  equalJson,
  isList,
  isObject,
  type Json,
  own,
  parsePath,
  parseQuantity,
  type Quantity,
} from '../../pod/index.ts';

/** One thing that a term may come to. */
export interface Item {
  readonly json: Json;
  /** How it compares: quantities by amount, levels by how strict they are. */
  readonly unit?: 'quantity' | 'level' | undefined;
}

/** What an expression comes to: nothing, one item, or with `[*]` any of several. */
export type Value = readonly Item[];

export const nothing: Value = [];

export function single(json: Json | undefined, unit?: Item['unit']): Value {
  return json === undefined ? nothing : [{ json, unit }];
}

/** A value alone holds if it is there and is not null, `false`, empty text or an empty list. */
export function holds(value: Value): boolean {
  return value.some(({ json }) => {
    if (isList(json)) return json.length > 0;
    return json !== null && json !== false && json !== '';
  });
}

/** As JSON, for people and programs: null for nothing, a list for several. */
export function shownJson(value: Value): Json {
  const [first, ...rest] = value;
  if (!first) return null;
  return rest.length === 0 ? first.json : value.map(({ json }) => json);
}

/** Pod Security levels, the strictest last. */
export const levels = ['privileged', 'baseline', 'restricted'] as const;

function amount({ json }: Item): Quantity | undefined {
  if (typeof json !== 'string' && typeof json !== 'number') return undefined;
  const parsed = parseQuantity(String(json));
  return parsed.ok ? parsed.quantity : undefined;
}

/** Less than 0, 0 or more than 0; undefined for what has no order. */
function order(a: Item, b: Item): number | undefined {
  if (a.unit === 'quantity' || b.unit === 'quantity') {
    const [left, right] = [amount(a), amount(b)];
    return left && right && compareQuantities(left, right);
  }
  if (a.unit === 'level' || b.unit === 'level') {
    const [left, right] = [a, b].map(({ json }) => levels.findIndex((level) => equalJson(level, json)));
    return left === undefined || right === undefined || left < 0 || right < 0 ? undefined : left - right;
  }
  return typeof a.json === 'number' && typeof b.json === 'number' ? a.json - b.json : undefined;
}

function equal(a: Item, b: Item): boolean {
  if (a.unit === 'quantity' || b.unit === 'quantity') return order(a, b) === 0;
  return equalJson(a.json, b.json);
}

type Fits = (a: Item, b: Item) => boolean;

const ordered =
  (fits: (difference: number) => boolean): Fits =>
  (a, b) => {
    const difference = order(a, b);
    return difference !== undefined && fits(difference);
  };

const fits = {
  '==': equal,
  '!=': (a, b) => !equal(a, b),
  '<': ordered((difference) => difference < 0),
  '<=': ordered((difference) => difference <= 0),
  '>': ordered((difference) => difference > 0),
  '>=': ordered((difference) => difference >= 0),
  has: ({ json }, { json: wanted }) => isList(json) && json.some((item) => equalJson(item, wanted)),
} satisfies Record<string, Fits>;

/** Whether some item of the one side goes with some item of the other; what is not there is unequal to everything. */
export function compare(op: keyof typeof fits, left: Value, right: Value): boolean {
  if (op === '!=' && (left.length === 0 || right.length === 0)) return true;
  return left.some((a) => right.some((b) => fits[op](a, b)));
}

/** A step of a path in quotes: a key, an index, any item, or the items with a value. */
type Step = string | number | { readonly any: true } | { readonly key: string; readonly is: string };

/** A path as goals write it: `spec.containers[*].image`, `spec.containers[name=web].ports[0]`. */
export type GoalPath = readonly Step[];

/** @returns undefined for what is no path */
export function parseGoalPath(text: string): GoalPath | undefined {
  if (text === '') return undefined;
  return parsePath(text)?.map((step): Step => {
    if (step === '*') return { any: true };
    const at = typeof step === 'string' ? step.indexOf('=') : -1;
    if (typeof step !== 'string' || at < 1) return step;
    return { key: step.slice(0, at), is: step.slice(at + 1) };
  });
}

function stepInto(json: Json, step: Step): readonly Json[] {
  if (typeof step === 'string' || typeof step === 'number') {
    const found = typeof step === 'string' ? own(json, step) : isList(json) ? json.at(step) : undefined;
    return found === undefined ? [] : [found];
  }
  const items = isList(json) ? json : 'any' in step && isObject(json) ? Object.values(json) : [];
  if ('any' in step) return items;
  return items.filter((item) => {
    const found = own(item, step.key);
    return found !== undefined && typeof found !== 'object' && String(found) === step.is;
  });
}

/** Every value that stands at such a path. */
export function valuesAt(root: Json | undefined, path: GoalPath): readonly Json[] {
  if (root === undefined) return [];
  return path.reduce<readonly Json[]>((all, step) => all.flatMap((json) => stepInto(json, step)), [root]);
}
