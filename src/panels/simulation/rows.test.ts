import { expect, it } from 'vitest';
import { rowsOf, rowsText } from './rows.ts';

it('rows are words, and what is left out is the whole time', () => {
  expect(rowsOf('listens', '8080; 9000 5 30')).toEqual([
    [8080, 0, null],
    [9000, 5, 30],
  ]);
  expect(rowsOf('http', '80 /healthz 500 10; 80')).toEqual([
    [80, '/healthz', 10, null, 500],
    [80, '*', 0, null, 200],
  ]);
  expect(rowsOf('memory', '250Mi; 1Gi 20')).toEqual([
    [0, '250Mi'],
    [20, '1Gi'],
  ]);
  expect(rowsOf('files', '/tmp/ok 0 30')).toEqual([['/tmp/ok', 0, 30]]);
  expect(rowsOf('files', ' ; ')).toBeUndefined();
});

it.each([
  ['listens', '8080; 9000 5 30'],
  ['http', '80 /healthz hang 10 20'],
  ['memory', '250Mi; 1Gi 20'],
  ['files', '/tmp/ok 0 30'],
] as const)('%s: %s reads back', (part, text) => {
  expect(rowsText(part, rowsOf(part, text) as never)).toBe(text);
});
