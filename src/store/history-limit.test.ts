import { expect, test } from 'vitest';
import { applyTextEdits } from '../pod/index.ts';
import { difference, History } from './history.ts';

test('the last thousand steps can be taken back, and no more', () => {
  const history = new History();
  const texts = Array.from({ length: 1006 }, (_, i) => `text ${i}`);
  for (const [i, text] of texts.slice(0, -1).entries()) history.record(text, undefined, i);
  let text = texts.at(-1) ?? '';
  let steps = 0;
  for (let edit = history.undo(text); edit; edit = history.undo(text)) {
    text = applyTextEdits(text, [edit]);
    steps++;
  }
  expect([steps, text, history.canUndo]).toEqual([1000, 'text 5', false]);
});

test.each<[number, string | undefined, string | undefined, number]>([
  [999, 'image', 'image', 1],
  [1000, 'image', 'image', 2],
  [1, 'image', 'name', 2],
  [1, undefined, undefined, 2],
])('changes %i ms apart of the groups %j and %j are %i steps', (apart, first, second, steps) => {
  const history = new History();
  history.record('', first, 0);
  history.record('a', second, apart);
  let text = 'ab';
  let undone = 0;
  for (let edit = history.undo(text); edit; edit = history.undo(text)) {
    text = applyTextEdits(text, [edit]);
    undone++;
  }
  expect([undone, text]).toEqual([steps, '']);
});

test('a pause counts from the last change of the step, not from its first', () => {
  const history = new History();
  for (const [i, at] of [0, 900, 1800, 2700].entries()) history.record('a'.repeat(i), 'image', at);
  expect(history.undo('aaaa')).toEqual({ start: 0, end: 4, text: '' });
  expect(history.canUndo).toBe(false);
});

test('a step that was closed is not gone on with, and what was undone can be redone', () => {
  const history = new History();
  history.record('', 'image', 0);
  history.close('a');
  history.record('a', 'image', 10);
  expect(history.undo('ab')).toEqual({ start: 1, end: 2, text: '' });
  expect([history.canUndo, history.canRedo]).toEqual([true, true]);
  expect(history.redo('a')).toEqual({ start: 1, end: 1, text: 'b' });
  expect(history.canRedo).toBe(false);
});

test.each([0, 1, 4095, 4096, 4097, 9000])(
  'the difference of long texts is the one place, %i units from both ends',
  (n) => {
    const side = 'x'.repeat(n);
    expect(difference(`${side}ab${side}`, `${side}cd${side}`)).toEqual({ start: n, end: n + 2, text: 'cd' });
    expect(difference(`${side}${side}`, `${side}ab${side}`)).toEqual({ start: n, end: n, text: 'ab' });
    expect(difference(`${side}ab${side}`, `${side}${side}`)).toEqual({ start: n, end: n + 2, text: '' });
  },
);
