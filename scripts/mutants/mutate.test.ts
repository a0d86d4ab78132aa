import { expect, test } from 'vitest';
import { mutantsOf } from './mutate.ts';

function broken(source: string): string[] {
  return mutantsOf('a.ts', source).map(
    ({ start, end, text }) => source.slice(0, start) + text + source.slice(end),
  );
}

test.each<[string, string[]]>([
  ['x = a < b;', ['x = a <= b;', 'x = a >= b;']],
  ['x = (a) && b;', ['x = (a) || b;']],
  ['x = !a;', ['x = a;']],
  ['if (a) b();', ['if (!(a)) b();', 'if (a) ;']],
  ['function f() { return a; }', ['function f() { return (undefined as never); }']],
  ['x = [a, b];', ['x = [b];', 'x = [a, ];']],
  [
    "x = 7; y = ''; z = 'a'; w = true;",
    [
      "x = 8; y = ''; z = 'a'; w = true;",
      "x = 7; y = 'x'; z = 'a'; w = true;",
      "x = 7; y = ''; z = ''; w = true;",
      "x = 7; y = ''; z = 'a'; w = false;",
    ],
  ],
])('%s', (source, expected) => {
  expect(broken(source)).toEqual(expected);
});

test.each([
  "import { a } from './a.ts';",
  "export * from './a.ts';",
  "type A = 'a' | 1;",
  "interface A { a: 'b'; c: true }",
  "let a: 'b' | 1;",
  "const x = { 'a-b': y };",
  'function f() { return undefined; }',
])('leaves alone what does nothing at run time: %s', (source) => {
  expect(broken(source)).toEqual([]);
});

test('offsets count UTF-16 units, as the text does', () => {
  expect(broken('// 名 😀\nx = a === b;')).toEqual(['// 名 😀\nx = a !== b;']);
});
