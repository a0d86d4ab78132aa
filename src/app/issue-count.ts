import { errorCount, tallyOf, useSelect } from '../store/index.ts';

/** What a badge says of the file: errors and warnings, opinions left out, and whether a server rejects it. */
export function useIssueCount(): { readonly count: number; readonly kind: 'error' | 'warning' } {
  const count = useSelect(({ shown }) => tallyOf(shown).errors + tallyOf(shown).warnings);
  const rejected = useSelect((state) => errorCount(state) > 0);
  return { count, kind: rejected ? 'error' : 'warning' };
}
