import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTextEdits } from '../pod/index.ts';
import { difference, History } from './history.ts';

test('the difference of two texts makes the second out of the first', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, a, b, tail) => {
      const before = head + a + tail;
      const after = head + b + tail;
      expect(applyTextEdits(before, [difference(before, after)])).toBe(after);
    }),
  );
});

function typing() {
  const history = new History();
  let text = '';
  return {
    history,
    change(next: string, group: string | undefined, now: number) {
      history.record(text, group, now);
      text = next;
    },
    undo() {
      const edit = history.undo(text);
      if (edit) text = applyTextEdits(text, [edit]);
      return text;
    },
    redo() {
      const edit = history.redo(text);
      if (edit) text = applyTextEdits(text, [edit]);
      return text;
    },
  };
}

test('key strokes in one control are one step, a pause or another control starts a new one', () => {
  const t = typing();
  t.change('a', 'image', 0);
  t.change('ab', 'image', 300);
  t.change('abc', 'image', 2_000);
  t.change('abc!', 'name', 2_100);
  expect([t.undo(), t.undo(), t.undo(), t.undo()]).toEqual(['abc', 'ab', '', '']);
  expect([t.redo(), t.redo(), t.redo(), t.redo()]).toEqual(['ab', 'abc', 'abc!', 'abc!']);
});

test('a change after undo forgets what was undone', () => {
  const t = typing();
  t.change('a', undefined, 0);
  t.change('ab', undefined, 1);
  t.undo();
  t.change('ax', undefined, 2);
  expect(t.history.canRedo).toBe(false);
  expect(t.undo()).toBe('a');
});

test('a step that leads back to where it began is none', () => {
  const t = typing();
  t.change('a', 'image', 0);
  t.change('', 'image', 10);
  t.change('b', 'name', 20);
  expect(t.undo()).toBe('');
  expect(t.history.canUndo).toBe(false);
});

test('the last thousand steps can be taken back, and no more', () => {
  const t = typing();
  for (let step = 1; step <= 1_005; step++) t.change(`${step}`, undefined, step);
  let undone = 0;
  for (let last = '1005'; t.history.canUndo; undone++) {
    const text = t.undo();
    expect(text).not.toBe(last);
    last = text;
  }
  expect(undone).toBe(1_000);
  expect(t.undo()).toBe('5');
});
