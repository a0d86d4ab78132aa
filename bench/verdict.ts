import {
  answeredBy,
  compareVerdict,
  figures,
  olderAnswers,
  verdictCases,
} from '../src/judge/testing-verdicts.ts';
import { versions } from '../src/pod/index.ts';
import { printTable } from './table.ts';

/** Named from the project's folder: in a bundle no module is where its file is. */
const fixture = 'src/judge/verdicts.fixture.jsonl.gz';
const olderFixture = 'src/judge/versions.fixture.jsonl.gz';

/**
 * How often our answers agree with those of the code of Kubernetes: on the documents of the repository, or on those of the
 * file that `PODWRIGHT_VERDICTS` names (JSON lines, compressed or not).
 */
export function benchVerdict(): void {
  const file = process.env.PODWRIGHT_VERDICTS;
  const cases = verdictCases(file ?? fixture);
  const right = new Map(figures.map((figure) => [figure, 0]));
  const rules = new Map<string, string[]>();
  for (const c of cases) {
    const compared = compareVerdict(c);
    for (const figure of figures) {
      if (compared.right[figure]) right.set(figure, (right.get(figure) ?? 0) + 1);
    }
    for (const rule of compared.disagreements) rules.set(rule, [...(rules.get(rule) ?? []), c.id]);
  }
  const share = (count: number) => `${((100 * count) / cases.length).toFixed(2)} %`;
  printTable(
    `Answers equal to those of Kubernetes 1.36, of ${cases.length} documents`,
    ['', 'equal', 'share'],
    figures.map((figure) => [figure, String(right.get(figure)), share(right.get(figure) ?? 0)]),
  );
  if (file === undefined) benchVersions();
  const rows = [...rules].sort(([, a], [, b]) => b.length - a.length).slice(0, 60);
  if (rows.length === 0) return;
  printTable(
    'Disagreements by rule',
    ['rule', 'documents', 'such as'],
    rows.map(([rule, ids]) => [rule, String(ids.length), ids[0] ?? '']),
  );
}

/** What is compared of older releases: the answers to the documents that every release was asked about. */
const byVersion = ['verdict', 'verdict of our findings', 'set of types and fields', 'warnings'] as const;

/** The same rates for each release. */
function benchVersions(): void {
  const cases = verdictCases(fixture);
  const older = olderAnswers(olderFixture);
  const rows = versions.map((version) => {
    const compared = cases.map((c) => compareVerdict(answeredBy(version, c, older), version));
    const rate = (figure: (typeof byVersion)[number]) =>
      `${((100 * compared.filter(({ right }) => right[figure]).length) / cases.length).toFixed(2)} %`;
    return [version, ...byVersion.map(rate)];
  });
  printTable(`By release, of ${cases.length} documents`, ['release', ...byVersion], rows);
}
