import { useMemo } from 'react';
import { type Part, partOf, usePodPath, useSelect } from '../../store/index.ts';

export interface Count {
  errors: number;
  warnings: number;
}

/** Errors and warnings by part of the Pod (its JSON as key). Advice does not count: it is an opinion. */
export function useCounts(): ReadonlyMap<string, Count> {
  const findings = useSelect((state) => state.findings);
  const podPath = usePodPath();
  return useMemo(() => {
    const counts = new Map<string, Count>();
    for (const { issue } of findings) {
      // What is wrong with the text itself has no place among the parts.
      if (issue.severity === 'advice' || issue.path.length === 0) continue;
      const part: Part = partOf(podPath, issue.path);
      const key = JSON.stringify(part);
      const count = counts.get(key) ?? { errors: 0, warnings: 0 };
      if (issue.severity === 'error') count.errors++;
      else count.warnings++;
      counts.set(key, count);
    }
    return counts;
  }, [findings, podPath]);
}
