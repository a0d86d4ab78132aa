import type { Path } from '../pod/index.ts';
import type { Finding } from './types.ts';

const none: readonly Finding[] = [];

/** The findings at one path and below it; put by their next step when one below is asked for. */
class Branch {
  readonly #depth: number;
  readonly #all: Finding[] = [];
  /** Number of errors and warnings at or below the path. */
  count = 0;
  errors = 0;
  #at: readonly Finding[] | undefined;
  #steps: Map<string | number, Branch> | undefined;

  constructor(depth: number) {
    this.#depth = depth;
  }

  add(finding: Finding): void {
    this.#all.push(finding);
    const { severity } = finding.issue;
    if (severity !== 'advice') this.count++;
    if (severity === 'error') this.errors++;
  }

  get at(): readonly Finding[] {
    this.#at ??= this.#all.filter(({ issue }) => issue.path.length === this.#depth);
    return this.#at;
  }

  below(step: string | number): Branch | undefined {
    this.#steps ??= this.#split();
    return this.#steps.get(step);
  }

  /** See {@link FindingsByPath.sortNext}. */
  sortNext(most: number): boolean {
    if (this.#all.length <= most) return false;
    if (!this.#steps) {
      this.#steps = this.#split();
      return true;
    }
    for (const next of this.#steps.values()) if (next.sortNext(most)) return true;
    return false;
  }

  #split(): Map<string | number, Branch> {
    const steps = new Map<string | number, Branch>();
    for (const finding of this.#all) {
      const step = finding.issue.path[this.#depth];
      if (step === undefined) continue;
      let next = steps.get(step);
      if (!next) {
        next = new Branch(this.#depth + 1);
        steps.set(step, next);
      }
      next.add(finding);
    }
    return steps;
  }
}

/**
 * Findings by the path they are at: every field of a form asks for its own. Sorted when the first one asks, and only as deep
 * as is asked: of 100,000 labels that are wrong none may be in view.
 */
export class FindingsByPath {
  readonly #findings: readonly Finding[];
  #top: Branch | undefined;

  constructor(findings: readonly Finding[]) {
    this.#findings = findings;
  }

  /** Findings exactly at a path. */
  at(path: Path): readonly Finding[] {
    return this.#branch(path)?.at ?? none;
  }

  /** Number of errors and warnings at or below a path. */
  count(path: Path): number {
    return this.#branch(path)?.count ?? 0;
  }

  /** The worse of what is found at or below a path; undefined where that is nothing but opinions. */
  worst(path: Path): 'error' | 'warning' | undefined {
    const branch = this.#branch(path);
    return branch?.errors ? 'error' : branch?.count ? 'warning' : undefined;
  }

  /**
   * Sorts one path more of those with more findings than `most`, which takes a while: before it is asked for, in a task of its own.
   * @returns false where no such path is left
   */
  sortNext(most: number): boolean {
    return this.#all().sortNext(most);
  }

  #all(): Branch {
    if (!this.#top) {
      this.#top = new Branch(0);
      for (const finding of this.#findings) this.#top.add(finding);
    }
    return this.#top;
  }

  #branch(path: Path): Branch | undefined {
    let branch: Branch | undefined = this.#all();
    for (const step of path) branch = branch?.below(step);
    return branch;
  }
}

const known = new WeakMap<readonly Finding[], FindingsByPath>();

/** A list of findings by their paths: the same as long as the list is, for it takes a while to sort a long one. */
export function byPathOf(findings: readonly Finding[]): FindingsByPath {
  const byPath = known.get(findings) ?? new FindingsByPath(findings);
  known.set(findings, byPath);
  return byPath;
}
