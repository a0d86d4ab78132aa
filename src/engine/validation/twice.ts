import { freeName, type Issue, type Path } from '../../pod/index.ts';
import { duplicate } from './errors.ts';

/** The names of one list, also of the items behind, and those that fixes gave. */
export class TakenNames {
  readonly #written: () => Iterable<string>;
  #names: Set<string> | undefined;
  /** Numbers that are known to be taken: of thousands of equal names, each would try all of those before it. */
  readonly tried = new Map<string, number>();

  /** @param written read where a name is taken twice alone */
  constructor(written: () => Iterable<string>) {
    this.#written = written;
  }

  get names(): Set<string> {
    this.#names ??= new Set(this.#written());
    return this.#names;
  }
}

/** The longest DNS label. */
const longestLabel = 63;
/** The longest name of a port. */
export const longestPortName = 15;

/**
 * A name that an item before it has already; the fix gives it one that is free, which is taken from then on. What uses the
 * name goes on to mean the first: an API server would not have told them apart either.
 */
export function nameTwice(
  path: Path,
  name: string,
  { names, tried }: TakenNames,
  longest = longestLabel,
): Issue {
  const free = freeName(name, names, { longest, tried });
  names.add(free);
  return duplicate(path, name, 'duplicate-name', {
    params: { value: name },
    fix: [{ op: 'set', path, value: free }],
  });
}
