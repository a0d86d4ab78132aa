import { expect, test } from 'vitest';
import { applyTextEdits } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { planSilence } from './silencing.ts';

/** The text after a plan for the line in which a mark stands; undefined where there is none. */
function planned(text: string, mark: string, code: string, off = true): string | undefined {
  const start = text.indexOf(mark);
  const line = text.slice(0, start).split('\n').length;
  const edits = planSilence(parseStream(text), { code, line, start, off });
  return edits && applyTextEdits(text, edits);
}

test.each([
  ['behind the line', 'a: 1\nb: 2\n', 'a: 1\nb: 2 # podwright-ignore: x\n'],
  ['behind what is said there', 'b: 2 # two\n', 'b: 2 # two # podwright-ignore: x\n'],
  [
    'in the comment that is there',
    'b: 2 # podwright-ignore: y -- w\n',
    'b: 2 # podwright-ignore: y, x -- w\n',
  ],
  ['in the one above', '# podwright-ignore: y\nb: 2\n', '# podwright-ignore: y, x\nb: 2\n'],
  ['at the end of a text without one', 'a: 1\nb: 2', 'a: 1\nb: 2 # podwright-ignore: x'],
  ['before a line end of Windows', 'b: 2\r\na: 1\r\n', 'b: 2 # podwright-ignore: x\r\na: 1\r\n'],
  ['above a text that goes on', 'a:\n  b: "2\n    3"\n', 'a:\n  # podwright-ignore: x\n  b: "2\n    3"\n'],
  ['in a flow list', 'l: [\n  b: 2,\n]\n', 'l: [\n  b: 2, # podwright-ignore: x\n]\n'],
])('silences %s, and takes it back', (_, text, wanted) => {
  expect(planned(text, 'b: ', 'x')).toBe(wanted);
  expect(planned(wanted, 'b: ', 'x', false)).toBe(text);
});

test('takes the first of two codes away', () => {
  const text = 'b: 2 # podwright-ignore: x, y\n';
  expect(planned(text, 'b: ', 'x', false)).toBe('b: 2 # podwright-ignore: y\n');
});

test('plans nothing where no comment can stand, and takes nothing back that is not there', () => {
  expect(planned('a: |\n  text\n  b: 2\n  text\n', 'b: ', 'x')).toBeUndefined();
  expect(planned('b: 2 # podwright-ignore: y\n', 'b: ', 'x', false)).toBeUndefined();
});
