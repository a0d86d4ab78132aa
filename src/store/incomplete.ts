import { equalPath, own } from '../pod/index.ts';
import type { State } from './state.ts';
import type { Finding } from './types.ts';

/** Without these a container is not written. */
export const neededOfContainer = ['name', 'image'] as const;

/** The container that is being made: its name, and what it lacks; undefined where there is none, or nothing is lacking. */
export interface Incomplete {
  readonly name: string;
  readonly missing: readonly (typeof neededOfContainer)[number][];
}

export function incompleteOf({ partDraft }: Pick<State, 'partDraft'>): Incomplete | undefined {
  if (!partDraft) return undefined;
  const missing = neededOfContainer.filter((name) => {
    const value = own(partDraft.value, name);
    return value === undefined || value === null || value === '';
  });
  if (missing.length === 0) return undefined;
  const name = own(partDraft.value, 'name');
  return { name: typeof name === 'string' ? name : '', missing };
}

/** True for an error that is there because a container of the current Pod is still being made: it has none yet. */
export function isExplained(
  { partDraft, current }: Pick<State, 'partDraft' | 'current'>,
  { issue, document }: Finding,
): boolean {
  if (partDraft?.list !== 'containers' || !current || document !== current.document) return false;
  if (issue.type !== 'Required') return false;
  const spec = [...current.ref.podPath, 'spec'];
  return equalPath(issue.path, spec) || equalPath(issue.path, [...spec, 'containers']);
}

/**
 * Number of errors without those that a container in the making explains.
 * @param of what is shown of the file, or of the current document alone
 */
export function errorCount(state: State, of: 'shown' | 'findings' = 'shown'): number {
  return state[of].filter((found) => found.issue.severity === 'error' && !isExplained(state, found)).length;
}
