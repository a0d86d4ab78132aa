import { expect, test } from 'vitest';
import { freeName } from './free-name.ts';

test('names that are taken get the next free number, and keep to the longest that is allowed', () => {
  expect(freeName('a', new Set())).toBe('a');
  expect(freeName('a', new Set(['a']))).toBe('a-2');
  expect(freeName('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
  expect(freeName('A', new Set(['A']), { between: '_' })).toBe('A_2');
  expect(freeName('metrics-service', new Set(['metrics-service']), { longest: 15 })).toBe('metrics-servi-2');
  expect(freeName('metrics-the-for', new Set(['metrics-the-for']), { longest: 14 })).toBe('metrics-the-2');
});

test('numbers that are known to be taken are not tried again', () => {
  const taken = new Set(['a', 'b']);
  const tried = new Map<string, number>();
  const names = Array.from({ length: 5 }, () => {
    const name = freeName('a', taken, { tried });
    taken.add(name);
    return name;
  });
  expect([...names, freeName('b', taken, { tried })]).toEqual(['a-2', 'a-3', 'a-4', 'a-5', 'a-6', 'b-2']);
  expect(tried.get('a')).toBe(6);
});
