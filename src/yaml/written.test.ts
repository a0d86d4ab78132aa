import { expect, test } from 'vitest';
import { parseStream } from './parse.ts';
import { writtenScalars } from './written.ts';

const read = (text: string, path: readonly (string | number)[] = []) =>
  Object.fromEntries(writtenScalars(parseStream(text), 0, path));

test('scalars that print otherwise than they are written, by their path', () => {
  expect(read('a: N\nb: [true, Yes, 010]\nc: {d: 1e3, e: ~, f: 1, g: null}\n')).toEqual({
    '["a"]': 'N',
    '["b",1]': 'Yes',
    '["b",2]': '010',
    '["c","d"]': '1e3',
    '["c","e"]': '~',
  });
});

test('text is what it is, with quotes and without', () => {
  expect(read('a: "N"\nb: \'010\'\nc: 2024-01-01\nd: !!str N\ne:\nf: |\n  N\n')).toEqual({});
});

test('only below the path, and nothing where the path is not', () => {
  expect(read('a: N\nb:\n- c: off\n', ['b', 0])).toEqual({ '["b",0,"c"]': 'off' });
  expect(read('a: N\n', ['b'])).toEqual({});
  expect(read('a: N\n', ['a', 'b'])).toEqual({});
  expect(read('')).toEqual({});
});

test('what is told after edits is what is told of the text anew', () => {
  const texts = ['a: {x: N}\nb:\n- u: 010\n- z: 1\n', 'a: {x: longer}\nb:\n- u: 010\n- z: 1\n'];
  texts.push(`${texts[1]}c: 0x10\n`, 'a: {x: Y}\nb:\n- u: 010\n- z: 1e1\nc: 0x10\n');
  let stream = parseStream('');
  for (const text of texts) {
    stream = parseStream(text, stream);
    expect([...writtenScalars(stream, 0, [])]).toEqual([...writtenScalars(parseStream(text), 0, [])]);
  }
  expect([...writtenScalars(stream, 0, ['b']).keys()]).toEqual(['["b",0,"u"]', '["b",1,"z"]']);
});
