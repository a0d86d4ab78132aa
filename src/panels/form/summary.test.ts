import { expect, it } from 'vitest';
import type { Json, Path } from '../../pod/index.ts';
import { snippet, summarize } from './summary.ts';

it('sums values up as they stand in the text', () => {
  const env: Json = [{ name: false, value: '1' }, { name: 'B' }];
  const written = new Map([
    ['[0,"name"]', 'N'],
    ['["mode"]', '0644'],
  ]);
  const at = (path: readonly (string | number)[]) => written.get(JSON.stringify(path));
  expect(summarize(env, at)).toBe('N, B');
  expect(summarize({ mode: 420, key: 'a' }, at)).toBe('mode: 0644 · key: a');
  expect(summarize({ mode: 420, key: '' })).toBe('mode: 420 · key: ""');
});

it.each<[Json | undefined, string]>([
  [undefined, ''],
  [null, 'null'],
  ['', '""'],
  ['a\nb', 'a'],
  [0, '0'],
  [false, 'false'],
  [[], '[]'],
  [{}, '{}'],
  [[1, 2, 3, 4], '1, 2, 3, 4'],
  [[1, 2, 3, 4, 5], '1, 2, 3, 4, …'],
  [{ a: 1, b: [] }, 'a: 1 · b: []'],
  [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, 'a: 1 · b: 2 · c: 3 · d: 4 · e: 5'],
  // What holds but one map is named with what is in that.
  [{ httpGet: { path: '/', port: 80 } }, 'httpGet path: / · port: 80'],
  [{ a: 1 }, 'a: 1'],
  // An item is called by its name; the value itself is not.
  [[{ name: 'data', emptyDir: {} }, { name: 'log' }], 'data, log'],
  [{ name: 'data', emptyDir: {} }, 'name: data · emptyDir: {}'],
  [[{ name: 1, x: 2 }], 'name: 1 · x: 2'],
  [[[[{ a: 1, b: 2 }]]], '…'],
  [[[{ a: 1, b: 2 }]], 'a: 1 · b: 2'],
])('%j in one line', (value, line) => {
  expect(summarize(value)).toBe(line);
});

it('a long line is cut to its limit', () => {
  expect(summarize('a'.repeat(120))).toBe('a'.repeat(120));
  expect(summarize('a'.repeat(121))).toBe(`${'a'.repeat(119)}…`);
});

it('a value as it stands is JSON, cut where it gets long', () => {
  expect(snippet('a"b')).toBe('"a\\"b"');
  expect(snippet({ a: [], b: {} })).toBe('{\n  "a": [],\n  "b": {}\n}');
  const written = (path: Path) => (path.join('.') === 'a.0' ? '0644' : undefined);
  expect(snippet({ a: [420, 1] }, written)).toBe('{\n  "a": [\n    0644,\n    1\n  ]\n}');
  expect(snippet({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(snippet('abc', undefined, 5)).toBe('"abc"');
  expect(snippet('abcd', undefined, 5)).toBe('"abcd\n…');
});
