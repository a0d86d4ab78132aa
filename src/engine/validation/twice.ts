import { freeName, type Issue, type Path } from '../../pod/index.ts';
import { duplicate } from './errors.ts';

/** Numbers that are known to be taken: of thousands of equal names, each would try all of those before it. */
const tried = new WeakMap<ReadonlySet<string>, Map<string, number>>();

/** The longest DNS label. */
const longestLabel = 63;
/** The longest name of a port. */
export const longestPortName = 15;

/**
 * A name that an item before it has already; the fix gives it one that is free, which is taken from then on. What uses the
 * name goes on to mean the first: an API server would not have told them apart either.
 * @param taken every name of the list, also of the items behind
 */
export function nameTwice(path: Path, name: string, taken: Set<string>, longest = longestLabel): Issue {
  const numbers = tried.get(taken) ?? new Map<string, number>();
  tried.set(taken, numbers);
  const free = freeName(name, taken, { longest, tried: numbers });
  taken.add(free);
  return duplicate(path, name, 'duplicate-name', {
    params: { value: name },
    fix: [{ op: 'set', path, value: free }],
  });
}
