import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compilePattern } from './pattern.ts';

const pieces = fc.constantFrom(
  'a',
  'b',
  '.',
  '\\d',
  '\\.',
  '[ab]',
  '[^a]',
  '[a-c0]',
  '\\w',
  '\\s',
  '^',
  '$',
  ' ',
  '1',
);
const times = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,3}', '{0,}');
const one = fc
  .tuple(pieces, times)
  .map(([piece, count]) => (piece === '^' || piece === '$' ? piece : piece + count));
const row = fc.array(one, { maxLength: 4 }).map((all) => all.join(''));
const pattern = fc
  .tuple(row, row, row, times)
  .map(([before, a, b, count]) => `${before}(${a}|${b})${a === '' || b === '' ? '' : count}`);

describe('patterns of goals', () => {
  it('find what regular expressions find', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '1', '.', ' ', '\n'), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        expect(compilePattern(source)?.test(subject)).toBe(new RegExp(source, 'u').test(subject));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '(',
    ')',
    'a)',
    '[a',
    'a**',
    '*',
    '(?=a)',
    '(?<x>a)',
    '\\1',
    '\\b',
    'a{2',
    'a{3,2}',
    '[z-a]',
    'a{999}{9}',
    '((((a{99}){99}){99}))',
    '\\',
  ])('%s is none', (source) => {
    expect(compilePattern(source)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (source, text) => {
        expect([true, false, undefined]).toContain(compilePattern(source)?.test(text));
      }),
    );
  });

  it('steps through a text once, also where regular expressions go back', () => {
    const steps = compilePattern('^(a+)+$');
    expect(steps?.test(`${'a'.repeat(20_000)}b`)).toBe(false);
    expect(steps?.test('a'.repeat(20_000))).toBe(true);
  });
});
