import { type FieldSchema, fieldOf, fieldsOf, isStruct, nearMiss } from '../../pod/index.ts';

/** An entry of a map or an item of a list whose column is not known. */
export interface Entry {
  /** Characters of `- ` before it; 0 where it is no item. */
  readonly dash: number;
  readonly key: string | undefined;
  /** What stands behind the colon, or is the whole item. */
  readonly value: string;
  /** True for a line inside of brackets that an earlier one opened. */
  readonly inFlow: boolean;
}

type Level = { readonly up: Level | undefined; readonly column: number } & (
  | { readonly kind: 'struct'; readonly type: string; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'map' }
  | { readonly kind: 'list'; readonly field: FieldSchema }
  /** Below a key without a value. */
  | { readonly kind: 'open'; readonly field: FieldSchema }
  /** Below the head of a block scalar. */
  | { readonly kind: 'text' }
);

interface State {
  readonly before: State | undefined;
  readonly level: Level;
  readonly column: number;
  readonly cost: number;
}

/** Ways that are followed at the same time. */
const width = 24;

/** What speaks against a place; these only compare, and have no unit. */
const cost = {
  /** A deeper place that would do as well. */
  passed: 0.05,
  /** A line of a block scalar: less than anything that does not fit. */
  text: 0.3,
  /** `emptyDir:` and the like say something without a value. */
  empty: 0.5,
  /** A required field that is not there, a key that is misspelt. */
  missing: 1,
  /** A field that is there for a few containers and for every Pod. */
  rare: 0.5,
  /** A word that could also be a field of what is around the map. */
  mapKey: 1.5,
  nothing: 2,
  /** A text where an object belongs, or the other way round. */
  shape: 5,
  unknown: 10,
};

const none: ReadonlySet<string> = new Set();

/**
 * Columns at which entries without indentation belong, by the schema: each goes to the deepest object above it that has such
 * a field and not yet this one, as far as no other way leaves less that does not fit.
 * @param kind API type of the document
 * @param strict every key must be at home somewhere
 * @returns a column for each entry; undefined where one has no place
 */
export function placed(
  kind: string,
  entries: readonly Entry[],
  strict: boolean,
): readonly number[] | undefined {
  const root: Level = { kind: 'struct', type: kind, keys: none, up: undefined, column: 0 };
  let states: readonly State[] = [{ before: undefined, level: root, column: 0, cost: 0 }];
  for (const entry of entries) {
    const next = states.flatMap((state) => waysOn(state, entry));
    states = next.sort((a, b) => a.cost - b.cost).slice(0, width);
  }
  const fitting = strict ? states.filter((state) => state.cost < cost.unknown) : states;
  const [best] = fitting
    .map((state) => ({ state, sum: state.cost + leaving(state.level) }))
    .sort((a, b) => a.sum - b.sum);
  if (!best) return undefined;
  const columns: number[] = [];
  for (let at: State | undefined = best.state; at?.before; at = at.before) columns.push(at.column);
  return columns.reverse();
}

/** What it costs to leave a level and all around it. */
function leaving(level: Level | undefined): number {
  let sum = 0;
  for (let at = level; at; at = at.up) sum += closing(at);
  return sum;
}

function closing(level: Level): number {
  if (level.kind === 'struct') return cost.missing * missing(level.type, level.keys);
  if (level.kind !== 'open') return 0;
  return isStruct(level.field.type) && requiredOf(level.field.type).length === 0 ? cost.empty : cost.nothing;
}

const required = new Map<string, readonly string[]>();

function requiredOf(type: string): readonly string[] {
  const known = required.get(type);
  if (known) return known;
  const names = fieldsOf(type).flatMap((field) => (field.required ? [field.name] : []));
  required.set(type, names);
  return names;
}

function missing(type: string, keys: ReadonlySet<string>): number {
  return requiredOf(type).filter((name) => !keys.has(name)).length;
}

/** The states that an entry may lead to. */
function waysOn(state: State, entry: Entry): State[] {
  const ways: State[] = [];
  const add = (level: Level, column: number, paid: number) =>
    ways.push({ before: state, level, column, cost: state.cost + paid });
  const { level: top } = state;
  if (entry.inFlow) {
    add(top, top.column + 2, 0);
    return ways;
  }
  if (top.kind === 'text') add(top, top.column + 2, cost.text);
  let paid = 0;
  for (let level: Level | undefined = top; level; level = level.up) {
    const own = level.kind === 'open' ? below(level, entry) : level;
    const way = own && entering(own, entry);
    if (way) add(way.level, way.column, paid + way.paid + cost.passed * ways.length);
    paid += closing(level);
  }
  if (ways.length > 0) return ways;
  // It is nowhere at home: it stays with what is there. A line of prose has no place at all.
  if (entry.dash === 0 && entry.key === undefined) return ways;
  const home = nearest(top, entry.dash > 0 ? 'list' : 'struct');
  if (home) add(home, home.column, cost.unknown);
  return ways;
}

function nearest(top: Level, kind: Level['kind']): Level | undefined {
  for (let level: Level | undefined = top; level; level = level.up) if (level.kind === kind) return level;
  return undefined;
}

/** What a key without a value turns out to hold, where the entry can be the first thing of it. */
function below({ field, column, up }: Level & { readonly kind: 'open' }, { dash }: Entry): Level | undefined {
  if (dash > 0) return field.shape === 'list' ? { kind: 'list', field, column, up } : undefined;
  if (field.shape === 'map') return { kind: 'map', column: column + 2, up };
  const isObject = field.shape === 'single' && isStruct(field.type);
  return isObject ? { kind: 'struct', type: field.type, keys: none, column: column + 2, up } : undefined;
}

interface Way {
  readonly level: Level;
  readonly column: number;
  readonly paid: number;
}

/** The entry as one of a struct, a map or a list that is open. */
function entering(level: Level, entry: Entry): Way | undefined {
  const { dash, key, value } = entry;
  const { column } = level;
  if (level.kind === 'list') {
    if (dash === 0) return undefined;
    const { type } = level.field;
    if (!isStruct(type))
      return { level: withText(level, value), column, paid: key === undefined ? 0 : cost.shape };
    if (key === undefined) return { level, column, paid: value === '' ? 0 : cost.shape };
    const item: Level = { kind: 'struct', type, keys: none, up: level, column: column + dash };
    const way = entering(item, { ...entry, dash: 0 });
    return way && { ...way, column };
  }
  if (dash > 0 || key === undefined) return undefined;
  if (level.kind === 'map') {
    if (opens(value)) return undefined;
    return { level: withText(level, value), column, paid: isFieldAround(level.up, key) ? cost.mapKey : 0 };
  }
  return level.kind === 'struct' ? enteringStruct(level, key, value) : undefined;
}

function enteringStruct(
  level: Level & { readonly kind: 'struct' },
  key: string,
  value: string,
): Way | undefined {
  const { type, keys, column } = level;
  const exact = fieldOf(type, key);
  const meant = exact ? undefined : nearMiss(type, key, (name) => keys.has(name));
  const field = exact ?? (meant && fieldOf(type, meant.name));
  if (!field || keys.has(field.name)) return undefined;
  const struct: Level = { ...level, keys: new Set([...keys, field.name]) };
  const isRare = type === 'Container' && key === 'restartPolicy' && !isInit(level);
  const paid = (exact ? 0 : cost.missing) + (isRare ? cost.rare : 0) + misfit(field, value);
  if (opens(value)) return { level: { kind: 'open', field, up: struct, column }, column, paid };
  return { level: withText(struct, value), column, paid };
}

const isInit = ({ up }: Level) => up?.kind === 'list' && up.field.name === 'initContainers';

/** True where what belongs to a key stands below it. */
const opens = (value: string) => value === '' || /^[&!]\S*$/.test(value);

/** A level below which a block scalar goes on where the value is the head of one. */
function withText(level: Level, value: string): Level {
  return /^[|>][+-]?\d?[+-]?$/.test(value) ? { kind: 'text', up: level, column: level.column } : level;
}

function misfit(field: FieldSchema, value: string): number {
  const holdsMore = field.shape !== 'single' || isStruct(field.type);
  if (opens(value)) return holdsMore ? 0 : cost.nothing;
  const isPlain = !/^[[{*&!]/.test(value) && value !== 'null' && value !== '~';
  return holdsMore && isPlain ? cost.shape : 0;
}

function isFieldAround(level: Level | undefined, key: string): boolean {
  for (let at = level; at; at = at.up)
    if (at.kind === 'struct' && !at.keys.has(key) && fieldOf(at.type, key)) return true;
  return false;
}
