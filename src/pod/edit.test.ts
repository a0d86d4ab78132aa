import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTextEdits, invertTextEdits, type TextEdit } from './edit.ts';

/** Sorted edits that do not overlap, over a text of the given length. */
function editsOf(length: number, cuts: readonly number[], words: readonly string[]): TextEdit[] {
  const points = cuts.map((cut) => cut % (length + 1)).sort((a, b) => a - b);
  return words.slice(0, Math.floor(points.length / 2)).map((text, i) => ({
    start: points[2 * i] ?? 0,
    end: points[2 * i + 1] ?? 0,
    text,
  }));
}

test('the inverse of any edits gives the text back', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat(99)), fc.array(fc.string()), (text, cuts, words) => {
      const edits = editsOf(text.length, cuts, words);
      const after = applyTextEdits(text, edits);
      expect(applyTextEdits(after, invertTextEdits(text, edits))).toBe(text);
    }),
  );
});
