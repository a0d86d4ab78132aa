import { parseAllDocuments } from 'yaml';
import { analyzeDocument } from '../src/engine/index.ts';
import { findPods, keyOrderOf, type PathEdit } from '../src/pod/index.ts';
import { editDocument, parseStream, type YamlStream } from '../src/yaml/index.ts';
import { manyDocuments, oneList, pod } from './manifests.ts';
import { ms, percentile, printTable } from './table.ts';

/** Median time in ms of a function over what `prepare` makes, after one run to warm up; a second or 50 runs at most. */
function time<T>(prepare: (run: number) => T, work: (input: T) => unknown): number {
  work(prepare(0));
  const figures: number[] = [];
  const begin = performance.now();
  while (figures.length < 3 || (performance.now() - begin < 1000 && figures.length < 50)) {
    const input = prepare(figures.length + 1);
    const start = performance.now();
    work(input);
    figures.push(performance.now() - start);
  }
  return percentile(figures, 0.5);
}

/** A text in which every container differs from the last run's: what was parsed before is of no help. */
function fresh(text: string, run: number): string {
  return text.replaceAll('1.27.3', `1.27.${100 + run}`);
}

const inputs: readonly (readonly [string, string])[] = [
  ['one Pod', pod('web', 4)],
  ['documents', manyDocuments(100_000)],
  ['one List', oneList(100_000)],
  ['documents', manyDocuments(1_500_000)],
  ['one List', oneList(1_000_000)],
];

interface Plan {
  readonly stream: YamlStream;
  readonly document: number;
  readonly edit: PathEdit;
}

/** A new image for the first container of the Pod in the middle. */
function planOf(stream: YamlStream): Plan {
  const document = Math.floor(stream.documents.length / 2);
  const pods = findPods(stream.documents[document]?.value);
  const path = [...(pods[Math.floor(pods.length / 2)]?.podPath ?? []), 'spec', 'containers', 0, 'image'];
  return { stream, document, edit: { op: 'set', path, value: 'registry.example.com/team/other:2' } };
}

function carryOut({ stream, document, edit }: Plan): void {
  const keyOrder = keyOrderOf(stream.documents[document]?.value);
  const result = editDocument(stream, document, [edit], { keyOrder });
  if (!result.ok) throw new Error(`the edit was refused: ${result.reason}`);
}

/** Parse, whole analysis and one edit, each with its ratio to what the `yaml` package alone takes to parse the text. */
export function benchEngine(): void {
  const rows = inputs.map(([shape, text]) => {
    const next = (run: number) => fresh(text, run);
    const bare = time(next, (input) => parseAllDocuments(input, { uniqueKeys: false }));
    const parsed = time(next, parseStream);
    const analysis = time(
      (run) => parseStream(next(run)),
      ({ documents }) => documents.map(({ value }) => analyzeDocument(value)),
    );
    const edited = time((run) => planOf(parseStream(next(run))), carryOut);
    const ratio = (figure: number) => `${(figure / bare).toFixed(2)}x`;
    return [
      `${(text.length / 1000).toFixed(0)} KB, ${shape}`,
      ms(bare),
      ms(parsed),
      ratio(parsed),
      ms(analysis),
      ratio(analysis),
      ms(edited),
      ratio(edited),
    ];
  });
  printTable(
    'Engine: median times, and the ratio to a bare parse by the yaml package',
    ['text', 'bare', 'parse', '', 'analysis', '', 'edit', ''],
    rows,
  );
}
