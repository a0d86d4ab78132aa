import type { JudgedDocument } from '../judge/index.ts';
import { positionOf, type YamlStream } from '../yaml/index.ts';
import type { Judge } from './judge.ts';
import type { Derived, Finding } from './types.ts';

/** Findings by their place. */
export function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end;
}

/** Without those that comments silence, and with the comments that silence none, once all is said. */
export function heard(
  judge: Judge | undefined,
  stream: YamlStream,
  all: readonly Finding[],
  judged: readonly JudgedDocument[],
): Pick<Derived, 'findings' | 'silenced'> {
  if (!judge?.isSilencing(stream)) return { findings: all, silenced: [] };
  const { silenced, idle } = judge.silence(stream, all);
  const told = judged.every(({ diagnosed }) => diagnosed) ? idle : [];
  const idleFindings = told.map((one): Finding => {
    const { range } = one;
    const document = stream.documents.findLastIndex(({ start }) => start <= range.start);
    const { line, column } = positionOf(stream, range.start);
    return {
      issue: judge.idleIssue(one),
      server: '',
      document: Math.max(0, document),
      ...range,
      line,
      column,
    };
  });
  return {
    findings: [...all.filter((finding) => !silenced.has(finding)), ...idleFindings].sort(byPlace),
    silenced: [...silenced].sort(byPlace),
  };
}
