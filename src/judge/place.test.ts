import { expect, test } from 'vitest';
import type { Issue, Path } from '../pod/index.ts';
import { parseStream, type YamlDocument } from '../yaml/index.ts';
import { issueOf, positioned, rangeOf } from './place.ts';

const text = 'a:\n  b: one\n  c:\n  list: [x]\n  d:\n  - e\n  - f\n';
const issue = (path: Path, more: Partial<Issue> = {}): Issue => ({
  code: 'x',
  type: 'Invalid',
  severity: 'error',
  path,
  params: {},
  ...more,
});

function shown(path: Path, more?: Partial<Issue>): string {
  const stream = parseStream(text);
  const { start, end } = rangeOf(stream, stream.documents[0] as YamlDocument, issue(path, more));
  return `${start} ${text.slice(start, end)}`;
}

test.each<[string, Path, string]>([
  ['a value of one line', ['a', 'b'], '8 one'],
  ['a list of one line', ['a', 'list'], '25 [x]'],
  ['an item', ['a', 'd', 0], '38 e'],
  ['a block at its key', ['a'], '0 a'],
  ['a block in a block at its key', ['a', 'd'], '31 d'],
  ['nothing at its key', ['a', 'c'], '14 c'],
  ['what is missing at the nearest key that is written', ['a', 'b', 'z'], '5 b'],
  ['what is missing in a block at the key of that', ['a', 'z', 'z'], '0 a'],
  ['what is missing at the root, with all of it', ['z'], `0 ${text.trimEnd()}`],
])('%s is shown', (_, path, expected) => {
  expect(shown(path)).toBe(expected);
});

test('an issue of a key is shown there, and one with a span at its span', () => {
  expect(shown(['a', 'b'], { on: 'key' })).toBe('5 b');
  expect(shown(['a', 'b'], { on: 'key', span: { start: 8, end: 10 } })).toBe('8 on');
});

test('a document without anything in it is shown at its start', () => {
  const stream = parseStream('a: 1\n---\n# nothing\n');
  const [, second] = stream.documents;
  if (!second) throw new Error('no second document');
  expect(rangeOf(stream, second, issue(['kind']))).toEqual({ start: second.start, end: second.start });
});

test('lines count from the document in which the issue stands, columns from one', () => {
  const stream = parseStream('# head\na: 1\n---\nb:\n  c: 2\n');
  const [first, second] = stream.documents as [YamlDocument, YamlDocument];
  const at = (document: YamlDocument, path: Path) => {
    const found = issue(path);
    const placed = positioned(stream, document, undefined, found, rangeOf(stream, document, found));
    return [placed.line, placed.column];
  };
  expect(at(first, ['a'])).toEqual([2, 4]);
  expect(at(second, ['b', 'c'])).toEqual([3, 6]);
});

test('errors of the text become issues: a key that is there twice is a duplicate, all else is syntax', () => {
  const errors = ['a: 1\na: 2\n', 'a: [1\n'].map((broken) => {
    const [error] = parseStream(broken).errors;
    if (!error) throw new Error('no error');
    const { code, type, path, severity, span } = issueOf(error);
    return { code, type, path, severity, at: span?.start };
  });
  expect(errors).toEqual([
    { code: 'yaml.duplicate-key', type: 'Duplicate', path: ['a'], severity: 'error', at: 5 },
    { code: 'yaml.syntax', type: 'SyntaxError', path: [], severity: 'error', at: 6 },
  ]);
});
