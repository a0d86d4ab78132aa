import { expect, test } from 'vitest';
import { aboutText, freeName } from './about.ts';

test.each([
  ['kind: Pod\nmetadata:\n  name: web\n', 'Pod', 'web', 3],
  [
    'apiVersion: v1\nkind: "Job"\nmetadata:\n  labels:\n    a: b\n  name: \'nightly\'\nspec:\n  name: x',
    'Job',
    'nightly',
    8,
  ],
  ['# kind: Pod\nspec:\n  name: x\n', '', '', 3],
  ['', '', '', 0],
  ['kind: Pod', 'Pod', '', 1],
])('%j', (text, kind, name, lines) => {
  expect(aboutText(text)).toEqual({ kind, name, lines });
});

test('a name that is taken gets a number before its ending', () => {
  expect(freeName('web.yaml', new Set(['web.yaml']))).toBe('web-2.yaml');
  expect(freeName('web.yaml', new Set(['web-2.yaml', 'web-3.yaml']))).toBe('web-4.yaml');
  expect(freeName('web', new Set())).toBe('web-2');
  expect(freeName('.yaml', new Set())).toBe('.yaml-2');
});
