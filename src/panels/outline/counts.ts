import { useMemo } from 'react';
import type { Issue, Path } from '../../pod/index.ts';
import { isExplained, type Part, partOf, usePodPath, useSelect } from '../../store/index.ts';

export interface Count {
  errors: number;
  warnings: number;
}

/** Where a finding counts: of a misspelled field of the spec, where the field is that was probably meant. */
function placeOf(podPath: Path, { path, params }: Issue): Path {
  const { meant } = params;
  return path.length === podPath.length + 2 && typeof meant === 'string'
    ? [...path.slice(0, -1), meant]
    : path;
}

/** A part of any kind. */
interface AnyPart {
  readonly kind: string;
  readonly group?: string;
  readonly list?: string;
  readonly index?: number;
}

/** Mostly true of one part and the next: findings stand in the order of the text. */
function isSame(a: AnyPart | undefined, b: AnyPart): boolean {
  return a?.kind === b.kind && a.group === b.group && a.list === b.list && a.index === b.index;
}

/** Errors and warnings by part of the Pod (its JSON as key). Advice does not count: it is an opinion; nor what a draft explains. */
export function useCounts(): ReadonlyMap<string, Count> {
  const findings = useSelect((state) => state.findings);
  const partDraft = useSelect((state) => state.partDraft);
  const current = useSelect((state) => state.current);
  const podPath = usePodPath();
  return useMemo(() => {
    const counts = new Map<string, Count>();
    let last: Part | undefined;
    let count: Count = { errors: 0, warnings: 0 };
    for (const finding of findings) {
      const { issue } = finding;
      // What is wrong with the text itself has no place among the parts.
      if (issue.severity === 'advice' || issue.path.length === 0) continue;
      if (isExplained({ partDraft, current }, finding)) continue;
      const part: Part = partOf(podPath, placeOf(podPath, issue));
      if (!isSame(last, part)) {
        const key = JSON.stringify(part);
        count = counts.get(key) ?? { errors: 0, warnings: 0 };
        counts.set(key, count);
        last = part;
      }
      if (issue.severity === 'error') count.errors++;
      else count.warnings++;
    }
    return counts;
  }, [findings, partDraft, current, podPath]);
}
