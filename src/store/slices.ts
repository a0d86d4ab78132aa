/**
 * Part of a long answer. The first one is what the others are put into: each the entries of a list, a map or a `Map` that came
 * empty.
 */
export interface Slice {
  /** Steps from the answer to what the part is of. */
  readonly at: readonly unknown[];
  readonly part: object;
}

type Holder = readonly unknown[] | ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>;

/** Values in a slice, about: to copy more of them from thread to thread at once would hold the page for long. */
const most = 10_000;
/** Characters of a text that count as one value more. */
const charactersOfValue = 64;

/** What has entries; anything else goes as it is. */
function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || value instanceof Map || kind === Object.prototype || kind === null;
}

function entriesOf(holder: Holder): Iterable<readonly [unknown, unknown]> {
  return Array.isArray(holder) || holder instanceof Map ? holder.entries() : Object.entries(holder);
}

/** Number of values in a value, as far as it is not more than `most` by much. */
function weigh(value: unknown): number {
  const open = [value];
  let weight = 0;
  while (open.length > 0 && weight + open.length <= most) {
    const next = open.pop();
    weight++;
    if (typeof next === 'string') weight += next.length / charactersOfValue;
    else if (next instanceof Set) weight += next.size;
    else if (isHolder(next)) for (const [, child] of entriesOf(next)) open.push(child);
  }
  return weight + open.length;
}

/** Nothing yet, of the kind of a holder. */
function emptied(holder: Holder): Holder {
  return Array.isArray(holder) ? [] : holder instanceof Map ? new Map() : {};
}

function put(target: Holder, key: unknown, value: unknown): void {
  if (Array.isArray(target)) target.push(value);
  else if (target instanceof Map) target.set(key, value);
  // A key may be `__proto__`.
  else
    Object.defineProperty(target, key as string, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

function* cut(holder: Holder, at: readonly unknown[]): Generator<Slice> {
  let part = emptied(holder);
  let weight = 0;
  let later: (readonly [unknown, Holder])[] = [];
  let first = true;
  function* flush(): Generator<Slice> {
    yield { at, part };
    for (const [key, long] of later) yield* cut(long, [...at, key]);
    part = emptied(holder);
    [weight, later, first] = [0, [], false];
  }
  for (const [key, value] of entriesOf(holder)) {
    const own = weigh(value);
    const long = own > most && isHolder(value) ? value : undefined;
    if (weight > 0 && weight + (long ? 1 : own) > most) yield* flush();
    put(part, key, long ? emptied(long) : value);
    weight += long ? 1 : own;
    if (long) later.push([key, long]);
  }
  if (weight > 0 || first) yield* flush();
}

/** An answer in slices of about the same size; none where it is short enough to be sent as it is. */
export function slicesOf(answer: unknown): readonly Slice[] {
  return isHolder(answer) && weigh(answer) > most ? [...cut(answer, [])] : [];
}

/** Puts a slice into those that came before it. @returns all of them, as one value */
export function joinSlice(before: unknown, { at, part }: Slice): unknown {
  if (!before) return part;
  let target = before;
  for (const step of at) target = target instanceof Map ? target.get(step) : target[step as never];
  if (Array.isArray(target)) for (const value of part as unknown[]) target.push(value);
  else if (target instanceof Map) for (const [key, value] of part as typeof target) target.set(key, value);
  // A key may be `__proto__`.
  else Object.defineProperties(target, Object.getOwnPropertyDescriptors(part));
  return before;
}
