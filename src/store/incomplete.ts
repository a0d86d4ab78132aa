import { equalPath, own } from '../pod/index.ts';
import type { State } from './state.ts';
import { tallyOf } from './tally.ts';
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

/** True while a container of the current Pod is being made. */
function mayExplain({ partDraft, current }: Pick<State, 'partDraft' | 'current'>): boolean {
  return partDraft?.list === 'containers' && current !== undefined;
}

/** True for an error that is there because a container of the current Pod is still being made: it has none yet. */
export function isExplained(
  state: Pick<State, 'partDraft' | 'current'>,
  { issue, document }: Finding,
): boolean {
  const { current } = state;
  if (!mayExplain(state) || !current || document !== current.document) return false;
  if (issue.type !== 'Required') return false;
  const spec = [...current.ref.podPath, 'spec'];
  return equalPath(issue.path, spec) || equalPath(issue.path, [...spec, 'containers']);
}

/**
 * Number of errors without those that a container in the making explains.
 * @param of what is shown of the file, or of the current document alone
 */
export function errorCount(state: State, of: 'shown' | 'findings' = 'shown'): number {
  return tallyOf(unexplained(state, of)).errors;
}

/** The first of these errors in the text. */
export function firstError(state: State): Finding | undefined {
  return tallyOf(unexplained(state, 'findings')).first;
}

function unexplained(state: State, of: 'shown' | 'findings'): readonly Finding[] {
  return mayExplain(state) ? state[of].filter((found) => !isExplained(state, found)) : state[of];
}
