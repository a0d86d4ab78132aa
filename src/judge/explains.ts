import { type ServerAnswer, serverPath } from '../engine/index.ts';
import type { Issue, Path } from '../pod/index.ts';

/** A line of a server's answer: of which list, and which of it. The decode error is the one of its list. */
export interface ServerLine {
  readonly list: 'decode' | 'strict' | 'errors' | 'warnings';
  readonly index: number;
}

/** A line with the findings that explain it, the best first: indexes into the list of findings. */
export interface ExplainedLine extends ServerLine {
  readonly explainedBy: readonly number[];
}

interface Said {
  readonly line: ServerLine;
  readonly type: string;
  readonly field: string;
}

/**
 * Links each line of a server's answer with the findings about the same object that explain it: those at the very field, else
 * those nearest to it, for what follows from a mistake is told beside it or below it. A line without a finding of its own
 * severity has none.
 * @param issues findings of the object
 * @param objectPath where the object is in its document: lines count from it
 */
export function explainLines(
  answer: ServerAnswer,
  issues: readonly Issue[],
  objectPath: Path = [],
): readonly ExplainedLine[] {
  const known = issues.map((issue, index) => ({
    index,
    issue,
    field: serverPath({ ...issue, path: issue.path.slice(objectPath.length) }),
    path: plain(issue.path.slice(objectPath.length).join('.')),
  }));
  return linesOf(answer).map(({ line, type, field }) => {
    const isWarning = line.list === 'warnings';
    const of = known.filter(({ issue }) => (issue.severity === 'error') !== isWarning);
    const exact = of.filter((one) => one.field === field);
    const typed = exact.filter(({ issue }) => issue.type === type);
    const found = typed.length > 0 ? typed : exact.length > 0 ? exact : nearest(of, plain(field));
    return { ...line, explainedBy: found.map(({ index }) => index) };
  });
}

function linesOf(answer: ServerAnswer): readonly Said[] {
  const { decodeError } = answer;
  if (decodeError) {
    const line = { list: 'decode', index: 0 } as const;
    return [{ line, type: 'TypeInvalid', field: decodeError.path ?? '' }];
  }
  return [
    ...answer.strict.map(({ type, field }, index) => ({
      line: { list: 'strict', index } as const,
      type,
      field,
    })),
    ...answer.errors.map(({ type, field }, index) => ({
      line: { list: 'errors', index } as const,
      type,
      field,
    })),
    ...answer.warnings.map(({ field }, index) => ({
      line: { list: 'warnings', index } as const,
      type: 'Invalid',
      field,
    })),
  ];
}

/** The steps of a field one by one, indexes and keys too: `spec.containers[0].image` -> `spec.containers.0.image`. */
function plain(field: string): string {
  return field.replaceAll('[', '.').replaceAll(']', '');
}

/** Those that share most steps from the beginning with a field; at least the first two, where it has as many. */
function nearest<T extends { readonly path: string }>(known: readonly T[], field: string): readonly T[] {
  const steps = field.split('.');
  const shared = known.map((one) => {
    const others = one.path.split('.');
    const differs = steps.findIndex((step, i) => step !== others[i]);
    return differs < 0 ? steps.length : differs;
  });
  const most = shared.reduce((longest, steps) => Math.max(longest, steps), 0);
  return known.filter((_, i) => shared[i] === most);
}
