import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSlice, slicesOf } from './slices.ts';

/** As it comes from the worker, slice by slice. */
function sent(answer: unknown): unknown {
  let joined: unknown;
  for (const slice of slicesOf(answer)) joined = joinSlice(joined, structuredClone(slice));
  return joined;
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

test('what is short is not cut', () => {
  expect(slicesOf({ findings: range(1000), focus: undefined })).toEqual([]);
  expect(slicesOf(range(1000))).toEqual([]);
  expect(slicesOf(undefined)).toEqual([]);
  expect(slicesOf('x'.repeat(1_000_000))).toEqual([]);
});

test('lists, maps and Maps in each other come in parts of about the same size, in their order', () => {
  const answer = {
    version: 3,
    focus: {
      value: { spec: { containers: range(20_000).map((i) => ({ name: `c${i}`, args: [i, 'x'] })) } },
      labels: Object.fromEntries(range(30_000).map((i) => [`k${i}`, i])),
      used: new Map<string, unknown>([
        ['few', [1]],
        ['many', range(40_000).map((i) => ({ i }))],
      ]),
      nothing: undefined,
    },
    lists: range(3).map(() => range(15_000)),
    text: 'x'.repeat(2_000_000),
    set: new Set(range(20_000)),
    last: null,
  };
  const slices = slicesOf(answer);
  expect(slices.length).toBeGreaterThan(25);
  const entries = ({ part }: { part: object }) =>
    part instanceof Map ? part.size : Array.isArray(part) ? part.length : Object.keys(part).length;
  expect(Math.max(...slices.map(entries))).toBeLessThanOrEqual(10_000);
  const joined = sent(answer) as typeof answer;
  expect(joined).toEqual(answer);
  expect(Object.keys(joined)).toEqual(Object.keys(answer));
  expect(Object.keys(joined.focus.labels)).toEqual(Object.keys(answer.focus.labels));
});

test('a key `__proto__` is one like any other', () => {
  const answer = JSON.parse(`{"__proto__": {"a": ${JSON.stringify(range(20_000))}}, "b": 1}`) as object;
  const joined = sent(answer) as object;
  expect(Object.getPrototypeOf(joined)).toBe(Object.prototype);
  expect(JSON.stringify(joined)).toBe(JSON.stringify(answer));
});

test('whatever it is, it comes as it was', () => {
  const long = fc.integer({ min: 9000, max: 12_000 }).map(range);
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.constant(undefined),
      long,
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('value'), { maxLength: 5 }),
    map: fc.dictionary(fc.string(), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  })).map;
  fc.assert(
    fc.property(value, (answer) => {
      const joined = slicesOf(answer).length === 0 ? answer : sent(answer);
      expect(joined).toEqual(answer);
    }),
    { numRuns: 40 },
  );
});
