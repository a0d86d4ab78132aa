import { parseAllDocuments } from 'yaml';
import { analyzeDocument } from '../src/engine/index.ts';
import { findPods, keyOrderOf, type PathEdit } from '../src/pod/index.ts';
import { editDocument, parseStream } from '../src/yaml/index.ts';
import { manyDocuments, oneList, pod } from './manifests.ts';
import { ms, percentile, printTable } from './table.ts';

/** Median time of a function in ms, after one run to warm up, over at most a second or 200 runs. */
function time(work: () => unknown): number {
  work();
  const figures: number[] = [];
  const begin = performance.now();
  while (figures.length < 3 || (performance.now() - begin < 1000 && figures.length < 200)) {
    const start = performance.now();
    work();
    figures.push(performance.now() - start);
  }
  return percentile(figures, 0.5);
}

const inputs: readonly (readonly [string, string])[] = [
  ['one Pod', pod('web', 4)],
  ['documents', manyDocuments(100_000)],
  ['one List', oneList(100_000)],
  ['documents', manyDocuments(1_500_000)],
  // One document of more than a million units is refused (src/yaml/parse.ts).
  ['one List', oneList(990_000)],
];

/** Parse, whole analysis and one edit, each with its ratio to what the `yaml` package alone takes to parse the text. */
export function benchEngine(): void {
  const rows = inputs.map(([shape, text]) => {
    const bare = time(() => parseAllDocuments(text, { uniqueKeys: false }));
    const parsed = time(() => parseStream(text));
    const stream = parseStream(text);
    const analysis = time(() => stream.documents.map(({ value }) => analyzeDocument(value)));
    const middle = Math.floor(stream.documents.length / 2);
    const value = stream.documents[middle]?.value;
    const pods = findPods(value);
    const path = [...(pods[Math.floor(pods.length / 2)]?.podPath ?? []), 'spec', 'containers', 0, 'image'];
    const edit: PathEdit = { op: 'set', path, value: 'registry.example.com/team/other:2' };
    const keyOrder = keyOrderOf(value);
    const tried = editDocument(stream, middle, [edit], { keyOrder });
    if (!tried.ok) throw new Error(`the edit of ${shape}, ${text.length} was refused: ${tried.reason}`);
    const edited = time(() => editDocument(stream, middle, [edit], { keyOrder }));
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
