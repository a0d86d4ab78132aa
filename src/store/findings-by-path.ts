import type { Path } from '../pod/index.ts';
import type { Finding } from './types.ts';

const none: readonly Finding[] = [];
const nothing = { count: 0, errors: 0 };

/**
 * Findings by the path they are at: every field of a form asks for its own. Sorted when the first one asks, and only as deep
 * as is asked: of 100,000 labels that are wrong none may be in view.
 */
export class FindingsByPath {
  readonly #all: readonly Finding[];
  readonly #depth: number;
  /** By the next step of their paths; one alone as it is, for each of those labels has its own. */
  #steps: Map<string | number, Finding | Finding[] | FindingsByPath> | undefined;
  #here: readonly Finding[] | undefined;
  #counted: { readonly count: number; readonly errors: number } | undefined;

  /** @param depth number of steps that all of them begin with */
  constructor(findings: readonly Finding[], depth = 0) {
    this.#all = findings;
    this.#depth = depth;
  }

  /** Findings exactly at a path. */
  at(path: Path): readonly Finding[] {
    const own = this.#below(path);
    if (!own) return none;
    own.#here ??= own.#all.filter(({ issue }) => issue.path.length === own.#depth);
    return own.#here;
  }

  /** Number of errors and warnings at or below a path. */
  count(path: Path): number {
    return this.#tally(path).count;
  }

  /** The worse of what is found at or below a path; undefined where that is nothing but opinions. */
  worst(path: Path): 'error' | 'warning' | undefined {
    const { count, errors } = this.#tally(path);
    return errors ? 'error' : count ? 'warning' : undefined;
  }

  /**
   * Sorts one path more of those with more findings than `most`, which takes a while: before it is asked for, in a task of its own.
   * @returns false where no such path is left
   */
  sortNext(most: number): boolean {
    if (this.#all.length <= most) return false;
    if (!this.#steps) {
      this.#split();
      return true;
    }
    for (const [step, own] of this.#steps) {
      const mayBeMany = Array.isArray(own) ? own.length > most : own instanceof FindingsByPath;
      if (mayBeMany && this.#next(step)?.sortNext(most)) return true;
    }
    return false;
  }

  #tally(path: Path) {
    const own = this.#below(path);
    if (!own) return nothing;
    if (!own.#counted) {
      let [count, errors] = [0, 0];
      for (const { issue } of own.#all) {
        if (issue.severity !== 'advice') count++;
        if (issue.severity === 'error') errors++;
      }
      own.#counted = { count, errors };
    }
    return own.#counted;
  }

  #below(path: Path): FindingsByPath | undefined {
    let own: FindingsByPath | undefined = this;
    for (const step of path) if (own) own = own.#next(step);
    return own;
  }

  #next(step: string | number): FindingsByPath | undefined {
    const steps = this.#split();
    const found = steps.get(step);
    if (!found || found instanceof FindingsByPath) return found;
    const next = new FindingsByPath(Array.isArray(found) ? found : [found as Finding], this.#depth + 1);
    steps.set(step, next);
    return next;
  }

  #split() {
    if (this.#steps) return this.#steps;
    const here: Finding[] = [];
    const steps = new Map<string | number, Finding | Finding[] | FindingsByPath>();
    for (const finding of this.#all) {
      const step = finding.issue.path[this.#depth];
      const before = step === undefined ? here : steps.get(step);
      if (Array.isArray(before)) before.push(finding);
      else steps.set(step as string | number, before ? [before as Finding, finding] : finding);
    }
    this.#here ??= here;
    this.#steps = steps;
    return steps;
  }
}

const known = new WeakMap<readonly Finding[], FindingsByPath>();

/** A list of findings by their paths: the same as long as the list is, for it takes a while to sort a long one. */
export function byPathOf(findings: readonly Finding[]): FindingsByPath {
  const byPath = known.get(findings) ?? new FindingsByPath(findings);
  known.set(findings, byPath);
  return byPath;
}
