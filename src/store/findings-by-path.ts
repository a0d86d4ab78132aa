import type { Path } from '../pod/index.ts';
import type { Finding } from './types.ts';

/** The findings at one path, and those below it by their next step. */
interface Branch {
  readonly at: Finding[];
  /** Number of errors and warnings at or below the path. */
  count: number;
  errors: number;
  readonly steps: Map<string | number, Branch>;
}

const newBranch = (): Branch => ({ at: [], count: 0, errors: 0, steps: new Map() });
const none: readonly Finding[] = [];

/** Findings by the path they are at: every field of a form asks for its own. Sorted when the first one asks. */
export class FindingsByPath {
  readonly #findings: readonly Finding[];
  #top: Branch | undefined;

  constructor(findings: readonly Finding[]) {
    this.#findings = findings;
  }

  /** Findings exactly at a path. */
  at(path: Path): readonly Finding[] {
    const at = this.#branch(path)?.at;
    return at && at.length > 0 ? at : none;
  }

  /** Number of errors and warnings at or below a path. */
  count(path: Path): number {
    return this.#branch(path)?.count ?? 0;
  }

  /** The worse of what is found at or below a path; undefined where that is nothing but opinions. */
  worst(path: Path): 'error' | 'warning' | undefined {
    const branch = this.#branch(path);
    if (!branch || branch.count === 0) return undefined;
    return branch.errors > 0 ? 'error' : 'warning';
  }

  #branch(path: Path): Branch | undefined {
    this.#top ??= grow(this.#findings);
    let branch: Branch | undefined = this.#top;
    for (const step of path) branch = branch?.steps.get(step);
    return branch;
  }
}

function grow(findings: readonly Finding[]): Branch {
  const top = newBranch();
  for (const finding of findings) {
    const { path, severity } = finding.issue;
    const counts = severity === 'advice' ? 0 : 1;
    const errors = severity === 'error' ? 1 : 0;
    let branch = top;
    branch.count += counts;
    branch.errors += errors;
    for (const step of path) {
      let next = branch.steps.get(step);
      if (!next) {
        next = newBranch();
        branch.steps.set(step, next);
      }
      branch = next;
      branch.count += counts;
      branch.errors += errors;
    }
    branch.at.push(finding);
  }
  return top;
}
