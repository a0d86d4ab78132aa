import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTextEdits, type TextEdit } from '../pod/index.ts';
import { lineDiff } from './line-diff.ts';

const text = 'a\nb\nc\nd\ne\nf\ng\nh\n';
const at = (start: number, end: number, into: string): TextEdit => ({ start, end, text: into });

test('a line put in is added, one taken out removed, another in its place changed', () => {
  expect(lineDiff(text, [at(4, 4, 'x\ny\n')])).toMatchObject({ added: 2, removed: 0, changed: 0 });
  expect(lineDiff(text, [at(4, 6, '')])).toMatchObject({ added: 0, removed: 1, changed: 0 });
  expect(lineDiff(text, [at(4, 5, 'C')])).toMatchObject({ added: 0, removed: 0, changed: 1 });
  expect(lineDiff(text, [at(4, 5, 'C\nx')])).toMatchObject({ added: 1, removed: 0, changed: 1 });
  expect(lineDiff(text, [])).toEqual({ added: 0, removed: 0, changed: 0, hunks: [] });
});

test('a hunk has the lines around, numbers of the old text, and of the new one for what comes', () => {
  const { hunks } = lineDiff(text, [at(0, 0, 'n\n'), at(12, 13, 'G')]);
  expect(hunks).toEqual([
    {
      line: 1,
      lines: [
        { mark: '+', number: 1, text: 'n' },
        { mark: ' ', number: 1, text: 'a' },
        { mark: ' ', number: 2, text: 'b' },
      ],
    },
    {
      line: 5,
      lines: [
        { mark: ' ', number: 5, text: 'e' },
        { mark: ' ', number: 6, text: 'f' },
        { mark: '-', number: 7, text: 'g' },
        { mark: '+', number: 8, text: 'G' },
        { mark: ' ', number: 8, text: 'h' },
      ],
    },
  ]);
});

test('unchanged lines between two edits that are near stay', () => {
  const diff = lineDiff(text, [at(0, 1, 'A'), at(6, 7, 'D')]);
  expect(diff).toMatchObject({ added: 0, removed: 0, changed: 2 });
  expect(diff.hunks.map(({ lines }) => lines.map(({ mark, text: line }) => mark + line).join(' '))).toEqual([
    '-a +A  b  c -d +D  e  f',
  ]);
});

test('what stays and goes is the old text, what stays and comes the new one, for any edits', () => {
  const line = fc.constantFrom('a', 'b', 'c', '');
  const lines = fc.array(line, { maxLength: 12 }).map((all) => all.map((one) => `${one}\n`).join(''));
  const plans = lines.chain((before) =>
    fc
      .tuple(
        fc.nat(before.length),
        fc.nat(before.length),
        fc.nat(before.length),
        fc.nat(before.length),
        lines,
        lines,
      )
      .map(([a, b, c, d, one, two]) => {
        const [p, q, r, s] = [a, b, c, d].sort((x, y) => x - y) as [number, number, number, number];
        return { before, edits: q < r ? [at(p, q, one), at(r, s, two)] : [at(p, q, one)] };
      }),
  );
  fc.assert(
    fc.property(plans, ({ before, edits }) => {
      const after = applyTextEdits(before, edits);
      const { hunks, added, removed } = lineDiff(before, edits);
      const count = (of: string) => of.split('\n').length - (of.endsWith('\n') || of === '' ? 1 : 0);
      expect(added - removed).toBe(count(after) - count(before));
      const old = before.split('\n');
      const now = after.split('\n');
      for (const { mark, number, text: shown } of hunks.flatMap((hunk) => hunk.lines))
        expect((mark === '+' ? now : old)[number - 1]).toBe(shown);
    }),
  );
});

test('a line that only moves stays where that is asked, and is shown as it becomes', () => {
  const { added, removed, changed, hunks } = lineDiff('a\nb: 1\n', [at(0, 7, 'n\n  a\n  b: 2\n')], 'moved');
  expect({ added, removed, changed }).toEqual({ added: 1, removed: 0, changed: 1 });
  expect(hunks.flatMap(({ lines }) => lines)).toEqual([
    { mark: '+', number: 1, text: 'n' },
    { mark: ' ', number: 2, text: '  a' },
    { mark: '-', number: 2, text: 'b: 1' },
    { mark: '+', number: 3, text: '  b: 2' },
  ]);
});
