import { expect, test } from 'vitest';
import type { State } from './state.ts';
import { isBroken, tallyOf } from './tally.ts';
import type { DocumentState, Finding } from './types.ts';

const finding = (issue: object, start = 0) =>
  ({ issue: { path: [], ...issue }, start }) as unknown as Finding;

test('errors, warnings, and what can be fixed are counted; opinions are neither', () => {
  const unread = finding({ severity: 'error', type: 'SyntaxError' }, 4);
  const first = finding({ severity: 'error', type: 'Required' }, 3);
  const list = [
    finding({ severity: 'error', type: 'Required' }, 5),
    first,
    unread,
    finding({ severity: 'error', type: 'SyntaxError', textFix: [] }, 6),
    finding({ severity: 'warning', fix: [] }),
    finding({ severity: 'advice', fix: [] }),
  ];
  expect(tallyOf(list)).toEqual({ errors: 4, first, warnings: 1, fixable: 3, unread });
  expect(tallyOf([])).toEqual({
    errors: 0,
    first: undefined,
    warnings: 0,
    fixable: 0,
    unread: undefined,
  });
});

test('a list is counted once', () => {
  const list = [finding({ severity: 'error' })];
  expect(tallyOf(list)).toBe(tallyOf(list));
});

test('a text is broken where one of its documents is, and asked for once', () => {
  const state = (documents: readonly Partial<DocumentState>[]) =>
    ({ derived: { documents } }) as unknown as Pick<State, 'derived'>;
  expect(isBroken(state([]))).toBe(false);
  expect(isBroken(state([{ broken: false }, { broken: false }]))).toBe(false);
  const broken = state([{ broken: false }, { broken: true }]);
  expect(isBroken(broken)).toBe(true);
  broken.derived.documents.some = () => expect.unreachable();
  expect(isBroken(broken)).toBe(true);
});
