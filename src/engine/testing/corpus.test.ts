import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeStream } from '../../judge/index.ts';
import { parseStream, positionOf } from '../../yaml/index.ts';
import { corpusMistakes, corpusSize } from './corpus-expectations.ts';

/** Tutorial manifests that lie beside the repository on the maintainers' machines. */
const seeds = new URL('../../../../shared/corpus/seeds/', import.meta.url);
const files = existsSync(seeds) ? readdirSync(seeds).filter((file) => file.endsWith('.yaml')) : [];

function errorsOf(text: string): string[] {
  const stream = parseStream(text);
  const placed = judgeStream(stream).flatMap(({ issues }) => issues);
  return placed
    .filter(({ issue }) => issue.severity === 'error')
    .map(({ issue, range }) => `${positionOf(stream, range.start).line} ${issue.code}`);
}

describe.skipIf(files.length === 0)('the corpus', () => {
  test('is the one that was read', () => {
    expect(files).toHaveLength(corpusSize);
    const names = files.map((file) => file.replace('.yaml', ''));
    expect(Object.keys(corpusMistakes).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(files)('%s', (file) => {
    const text = readFileSync(new URL(file, seeds), 'utf8');
    const expected = corpusMistakes[file.replace('.yaml', '')] ?? [];
    expect([...new Set(errorsOf(text))].sort()).toEqual([...expected].sort());
  });
});
