import { expect, test } from 'vitest';
import type { Path } from '../../pod/index.ts';
import { typographyWarnings } from './typography.ts';

const told = (value: string, path: Path) =>
  [...typographyWarnings(value, path)].map(({ code, fix }) => [
    code,
    fix?.map((edit) => 'value' in edit && edit.value),
  ]);

test.each([
  ['“8080”', ['env', 0, 'value'], 'word-quotes', '8080'],
  ['“”', ['env', 0, 'value'], 'word-quotes', ''],
  ['‘/app’', ['workingDir'], 'word-quotes', '/app'],
  ['„-c“', ['command', 1], 'word-quotes', '-c'],
  ['＂ｄｅｍｏ＂', ['env', 0, 'value'], 'word-quotes', 'demo'],
  ['—verbose', ['args', 0], 'word-dash', '--verbose'],
  ['–v', ['args', 0], 'word-dash', '-v'],
  ['–v=2', ['args', 0], 'word-dash', '--v=2'],
  ['–Xmx512m', ['args', 0], 'word-dash', '-Xmx512m'],
])('%s at %j: %s, meant is %s', (value, path, code, meant) => {
  expect(told(value, path as Path)).toEqual([[code, [meant]]]);
});

test.each([
  ['“a” and “b”', ['args', 0]],
  ['说“你好”', ['args', 0]],
  ['– 8080', ['args', 0]],
  ['—verbose', ['env', 0, 'value']],
  ['“x”', ['metadata', 'name']],
  ['你好', ['env', 0, 'value']],
])('%s at %j is meant', (value, path) => {
  expect(told(value, path as Path)).toEqual([]);
});
