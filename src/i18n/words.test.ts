import { describe, expect, test } from 'vitest';
import { alternatives, list, plural, readerOf } from './words.ts';

test.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a and b', 'a、b'],
  [['a', 'b', 'c'], 'a, b and c', 'a、b、c'],
])('%j as a list', (items, en, zh) => {
  expect(list('en', items)).toBe(en);
  expect(list('zh-CN', items)).toBe(zh);
});

test.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a or b', 'a 或 b'],
  [['a', 'b', 'c'], 'a, b or c', 'a、b 或 c'],
])('%j as alternatives', (items, en, zh) => {
  expect(alternatives('en', items)).toBe(en);
  expect(alternatives('zh-CN', items)).toBe(zh);
});

test('lists are those of Intl.ListFormat: British English has no comma before the last, Chinese joins by its comma alone', () => {
  const format = (locale: string, type: 'conjunction' | 'disjunction', style: 'long' | 'narrow') => {
    const made = new Intl.ListFormat(locale, { type, style });
    return (items: readonly string[]) => made.format(items);
  };
  for (let length = 0; length < 6; length += 1) {
    const items = [...'abcdef'].slice(0, length);
    expect(list('en', items)).toBe(format('en-GB', 'conjunction', 'long')(items));
    expect(alternatives('en', items)).toBe(format('en-GB', 'disjunction', 'long')(items));
    expect(list('zh-CN', items)).toBe(format('zh-CN', 'conjunction', 'narrow')(items));
  }
});

test('English tells one from all others, Chinese does not', () => {
  const forms = { one: 'one', other: 'other' };
  expect([0, 1, 2, 1.5].map((n) => plural('en', n, forms))).toEqual(['other', 'one', 'other', 'other']);
  expect(plural('zh-CN', 1, forms)).toBe('other');
});

describe('a reader of params', () => {
  const p = readerOf('en', { names: ['a', 'b'], one: ['a'], n: 1, text: 'web', none: [] });

  test('gives text, numbers and lists as words', () => {
    expect([p('names'), p('n'), p('text'), p('none')]).toEqual(['a and b', '1', 'web', '']);
    expect([p.code('names'), p.or('names')]).toEqual(['`a` and `b`', 'a or b']);
  });

  test('has the empty text for what is not there, also for names of Object.prototype', () => {
    expect([p('other'), p('constructor'), p.code('toString')]).toEqual(['', '', '']);
  });

  test('counts the items of a list, a number as itself, and a text once', () => {
    expect(['names', 'one', 'none', 'n', 'text'].map(p.count)).toEqual([2, 1, 0, 1, 1]);
    expect(p.plural('names', 'is', 'are')).toBe('are');
    expect(p.plural('one', 'is', 'are')).toBe('is');
  });
});
