import { errorCount, useSelect } from '../store/index.ts';

/** What a badge says of the file: errors and warnings, opinions left out, and whether a server rejects it. */
export function useIssueCount(): { readonly count: number; readonly kind: 'error' | 'warning' } {
  const count = useSelect(({ shown }) => shown.filter(({ issue }) => issue.severity !== 'advice').length);
  const rejected = useSelect((state) => errorCount(state) > 0);
  return { count, kind: rejected ? 'error' : 'warning' };
}
