import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, nearest, nearMiss, slipOf } from './near.ts';

const free = () => false;

describe('nearest', () => {
  test.each<[string, string[], string | undefined]>([
    ['imge', ['image', 'name'], 'image'],
    ['contianers', ['containers', 'initContainers'], 'containers'],
    ['cet', ['cat', 'cut'], undefined],
    ['cet', ['cat', 'cut', 'cit'], undefined],
    ['cat', ['cut', 'cat', 'cot'], 'cat'],
    ['cats', ['cast', 'cat', 'cats'], 'cats'],
    ['portt', ['pert', 'porta', 'port'], undefined],
    ['ab', ['ac'], undefined],
    ['abc', ['abd'], 'abd'],
    ['abc', ['ade'], undefined],
    ['abcdef', ['abcdxy'], 'abcdxy'],
    ['abcde', ['abcxy'], undefined],
    ['abcdefghijkl', ['abcdefghixyz'], 'abcdefghixyz'],
    ['abcdefghijk', ['abcdefghxyz'], undefined],
    ['restart_policy', ['restartPolicy'], 'restartPolicy'],
    ['x', [], undefined],
  ])('%s of %j', (word, words, expected) => {
    expect(nearest(word, words)).toBe(expected);
    expect(nearest(word, [...words].reverse())).toBe(expected);
  });
});

describe('nearMiss', () => {
  test('tells how sure it is', () => {
    expect(nearMiss('Container', 'imagepullpolicy', free)).toEqual({ name: 'imagePullPolicy', how: 'case' });
    expect(nearMiss('Container', 'entrypoint', free)).toEqual({ name: 'command', how: 'alias' });
    expect(nearMiss('Container', 'imge', free)).toEqual({ name: 'image', how: 'typo' });
    expect(nearMiss('Container', 'zzz', free)).toBeUndefined();
  });

  test('knows what people write for a field of one type, and not of another', () => {
    expect(nearMiss('EphemeralContainer', 'entrypoint', free)?.name).toBe('command');
    expect(nearMiss('PodSpec', 'entrypoint', free)).toBeUndefined();
    expect(nearMiss('ObjectMeta', 'label', free)).toEqual({ name: 'labels', how: 'alias' });
  });

  test('guesses no field that stands beside it', () => {
    expect(nearMiss('Container', 'imge', (name) => name === 'image')).toBeUndefined();
  });
});

test.each([
  ['', '', 0],
  ['', 'ab', 2],
  ['ab', 'ba', 1],
  ['abc', 'acb', 1],
  ['abcd', 'badc', 2],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('the distance of %j and %j is %i', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected);
  expect(distance(b, a)).toBe(expected);
});

describe('a slip of the finger', () => {
  test.each([
    ['htpp', 'http'],
    ['DB_HSOT', 'DB_HOST'],
    ['db-host', 'DB_HOST'],
    ['metric', 'metrics'],
    ['adminn', 'admin'],
  ])('of %s meant %s', (word, meant) => {
    expect(slipOf(word, [meant, 'something-else'])).toBe(meant);
  });

  test.each([
    ['https', 'http'],
    ['port2', 'port1'],
    ['node10', 'node1'],
    ['DB_USER', 'DB_HOST'],
    ['abc', 'xyz'],
    ['htp', 'hxtp'],
  ])('is not told of %s beside %s', (word, other) => {
    expect(slipOf(word, word === 'htp' ? ['hxtp', 'hytp'] : [other])).toBeUndefined();
  });
});

test('a word is meant exactly where it is as near as its length grants', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcxyz019'), minLength: 1, maxLength: 14 });
  const granted = (length: number) => (length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3);
  const near = fc.tuple(word, fc.nat(13), word).map(([a, at, piece]) => {
    return [a, `${a.slice(0, at)}${piece.slice(0, 2)}${a.slice(at + 1)}`] as const;
  });
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(word, word)), ([a, b]) => {
      const meant = distance(a, b) <= granted(Math.min(a.length, b.length));
      expect(nearest(a, [b])).toBe(meant ? b : undefined);
    }),
  );
});
