import { describe, expect, test } from 'vitest';
import { parseStream } from './parse.ts';
import { readTree } from './read/index.ts';
import { scanTree } from './scan.ts';

/** go-yaml takes a key without `?` while the colon stands at most 1024 characters behind its beginning (`scannerc.go`). */
const longest = 1024;
const key = (length: number) => 'k'.repeat(length);

/** Texts with one key of a length, quotes included, in every place a key may stand. */
const places: readonly (readonly [where: string, text: (length: number) => string])[] = [
  ['of a map', (n) => `${key(n)}: 1\n`],
  ['of a map in a map', (n) => `a:\n  ${key(n)}: 1\n`],
  ['of a map in a list', (n) => `- ${key(n)}: 1\n`],
  ['in double quotes', (n) => `"${key(n - 2)}": 1\n`],
  ['in single quotes', (n) => `'${key(n - 2)}': 1\n`],
  ['in quotes, in a list', (n) => `- "${key(n - 2)}": 1\n`],
  ['of a flow map', (n) => `{${key(n)}: 1}\n`],
  ['of a flow map, in quotes', (n) => `a: {"${key(n - 2)}": 1}\n`],
  ['with blanks in front of its colon', (n) => `k${' '.repeat(n - 1)}: 1\n`],
];

describe.each(places)('a key %s', (_, text) => {
  test('is read up to 1024 characters', () => {
    for (const length of [5, 999, 1000, 1001, longest]) {
      expect(parseStream(text(length)).errors, String(length)).toEqual([]);
    }
  });

  test('is a mistake above, which the fast reader leaves to the complete one', () => {
    for (const length of [longest + 1, longest + 2, 4000]) {
      expect(readTree(text(length)).errors, String(length)).toHaveLength(1);
      expect(scanTree(text(length)), String(length)).toBeUndefined();
      expect(parseStream(text(length)).errors, String(length)).toHaveLength(1);
    }
  });

  test('of the usual lengths is read by the fast reader', () => {
    expect(scanTree(text(900))).toBeDefined();
  });
});

test('a value may be of any length', () => {
  for (const text of [`a: ${key(5000)}\n`, `- "${key(5000)}"\n`, `a: ["${key(5000)}", ${key(5000)}]\n`]) {
    expect(scanTree(text)).toBeDefined();
    expect(parseStream(text).errors).toEqual([]);
  }
});
