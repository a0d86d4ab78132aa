import type { Issue } from '../pod/index.ts';
import type { State } from './state.ts';
import type { DocumentState, Finding } from './types.ts';

/** What is asked of all findings by several parts of the page, at each change of the state. */
export interface Tally {
  readonly errors: number;
  /** The error that stands first in the text. */
  readonly first: Finding | undefined;
  readonly warnings: number;
  /** Number of findings of which it is certain what to change. */
  readonly fixable: number;
  /** The first finding that says where the text cannot be read. */
  readonly unread: Finding | undefined;
}

/** True where it is certain what to change. */
export function isFixable(issue: Issue): boolean {
  return issue.fix !== undefined || issue.textFix !== undefined;
}

const tallies = new WeakMap<readonly Finding[], Tally>();

/** Counts a list of findings; once, for a list is never changed, and may have 100,000 of them. */
export function tallyOf(findings: readonly Finding[]): Tally {
  const known = tallies.get(findings);
  if (known) return known;
  let [errors, warnings, fixable] = [0, 0, 0];
  let first: Finding | undefined;
  let unread: Finding | undefined;
  for (const finding of findings) {
    const { issue } = finding;
    if (issue.severity === 'error') {
      errors++;
      if (!first || finding.start < first.start) first = finding;
    }
    if (issue.severity === 'warning') warnings++;
    if (isFixable(issue)) fixable++;
    if (issue.type === 'SyntaxError') unread ??= finding;
  }
  const tally = { errors, first, warnings, fixable, unread };
  tallies.set(findings, tally);
  return tally;
}

const brokenOnes = new WeakMap<readonly DocumentState[], boolean>();

/** True where a document of the text is not read as it stands; looked for once, for there may be 100,000 documents. */
export function isBroken({ derived: { documents } }: Pick<State, 'derived'>): boolean {
  const known = brokenOnes.get(documents) ?? documents.some(({ broken }) => broken);
  brokenOnes.set(documents, known);
  return known;
}
