import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../pod/index.ts';
import { LineTable, lineDiff, toRawEdits } from './raw-text.ts';

const apply = (text: string, edits: readonly TextEdit[]) =>
  edits.reduceRight((out, e) => out.slice(0, e.start) + e.text + out.slice(e.end), text);

/** What Monaco's model holds of a raw text: lines without their ends. */
const lines = (text: string) => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

function applyToLines(model: readonly string[], table: LineTable, edits: readonly TextEdit[]) {
  const flat = model.join('\n');
  const flatTable = new LineTable(flat, false);
  const moved = edits.map((e) => ({
    start: flatTable.offsetAt(table.positionAt(e.start)),
    end: flatTable.offsetAt(table.positionAt(e.end)),
    text: e.text.replace(/\r\n|\r|\n/g, '\n'),
  }));
  return apply(flat, moved).split('\n');
}

describe('LineTable', () => {
  it('after edits is the table of the edited text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', '\uFEFF'), maxLength: 30 });
    const cuts = fc.array(fc.tuple(fc.nat(60), text), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(text, cuts, fc.nat(3), fc.boolean(), (before, places, length, bom) => {
        const table = new LineTable(before, bom);
        let at: number = table.bom;
        const edits = places.map(([gap, inserted]): TextEdit => {
          const start = Math.min(before.length, at + (gap % 7));
          at = Math.min(before.length, start + length);
          return { start, end: at, text: inserted };
        });
        const after = table.edited(edits);
        const fresh = new LineTable(apply(before, edits), table.bom === 1);
        expect(after.text).toBe(fresh.text);
        expect(after.bom).toBe(fresh.bom);
        expect(after.lineCount).toBe(fresh.lineCount);
        expect(after.lineEnd).toBe(fresh.lineEnd);
        for (let n = 1; n <= fresh.lineCount; n++) expect(after.line(n)).toBe(fresh.line(n));
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts CRLF as one line end, and CR and LF as one each', () => {
    const table = new LineTable('a\r\nbc\rd\n');
    expect(table.lineCount).toBe(4);
    expect([1, 2, 3, 4].map((n) => table.line(n))).toEqual(['a', 'bc', 'd', '']);
    expect(table.positionAt(3)).toEqual({ line: 2, column: 1 });
    expect(table.positionAt(2)).toEqual({ line: 1, column: 2 });
    expect(table.positionAt(6)).toEqual({ line: 3, column: 1 });
    expect(table.positionAt(8)).toEqual({ line: 4, column: 1 });
    expect(table.offsetAt({ line: 3, column: 99 })).toBe(7);
    expect(table.offsetAt({ line: 9, column: 1 })).toBe(8);
  });

  it('leaves a BOM out of the first line', () => {
    const table = new LineTable('\uFEFFa: 1\n');
    expect(table.line(1)).toBe('a: 1');
    expect(table.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(table.positionAt(1)).toEqual({ line: 1, column: 1 });
    expect(table.offsetAt({ line: 1, column: 1 })).toBe(1);
  });

  it('names the line end of most lines', () => {
    const ends = ['a', '', 'a\nb', 'a\r\nb', 'a\r\nb\r\nc\n', 'a\r\nb\nc\n', '\uFEFF\r\n'];
    expect(ends.map((text) => new LineTable(text).lineEnd)).toEqual([
      '\n',
      '\n',
      '\n',
      '\r\n',
      '\r\n',
      '\n',
      '\r\n',
    ]);
  });

  it('gives every content offset back', () => {
    fc.assert(
      fc.property(rawText, (text) => {
        const table = new LineTable(text);
        for (let n = 1; n <= table.lineCount; n++) {
          for (let c = 1; c <= table.line(n).length + 1; c++) {
            const offset = table.offsetAt({ line: n, column: c });
            expect(table.positionAt(offset)).toEqual({ line: n, column: c });
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

const piece = fc.constantFrom('a', 'b: c', '\n', '\r\n', '\r', ' ', '文', '😀', '- x');
const rawText = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(piece, { maxLength: 14 }))
  .map(([bom, parts]) => bom + parts.join(''));

describe('toRawEdits', () => {
  it('keeps the line ends around a change in a CRLF text', () => {
    const table = new LineTable('\uFEFFa\r\nb\r\nc');
    const edits = toRawEdits(
      table,
      [{ start: { line: 2, column: 2 }, end: { line: 2, column: 2 }, text: '\nx' }],
      '\r\n',
    );
    expect(edits).toEqual([{ start: 5, end: 5, text: '\r\nx' }]);
    expect(apply(table.text, edits)).toBe('\uFEFFa\r\nb\r\nx\r\nc');
  });

  it('does not join a lone CR with the LF behind the change', () => {
    const table = new LineTable('x\ry\nz');
    const edits = toRawEdits(
      table,
      [{ start: { line: 2, column: 1 }, end: { line: 2, column: 2 }, text: '' }],
      '\n',
    );
    expect(lines(apply(table.text, edits))).toEqual(['x', '', 'z']);
  });

  it('does in the raw text what the model did to its lines, whatever the line ends', () => {
    fc.assert(
      fc.property(
        rawText,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', 'q', '\n', 'q\n', '\nq'),
        (text, a, b, insert) => {
          const table = new LineTable(text);
          const flat = lines(text).join('\n');
          const flatTable = new LineTable(flat, false);
          const [from, to] = [a % (flat.length + 1), b % (flat.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const change = { start: flatTable.positionAt(from), end: flatTable.positionAt(to), text: insert };
          const raw = apply(text, toRawEdits(table, [change], text.includes('\r\n') ? '\r\n' : '\n'));
          expect(lines(raw)).toEqual((flat.slice(0, from) + insert + flat.slice(to)).split('\n'));
          expect(raw.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('lineDiff', () => {
  it('takes any text to any other', () => {
    fc.assert(
      fc.property(rawText, rawText, (a, b) => {
        const from = new LineTable(a);
        const change = lineDiff(from, new LineTable(b));
        if (!change) {
          expect(lines(a)).toEqual(lines(b));
          return;
        }
        const edit = {
          start: from.offsetAt(change.start),
          end: from.offsetAt(change.end),
          text: change.text,
        };
        expect(applyToLines(lines(a), from, [edit])).toEqual(lines(b));
      }),
      { numRuns: 1000 },
    );
  });

  it('touches only the lines that differ', () => {
    expect(lineDiff(new LineTable('a\nb\nc\nd'), new LineTable('a\nX\nc\nd'))).toEqual({
      start: { line: 2, column: 1 },
      end: { line: 2, column: 2 },
      text: 'X',
    });
    expect(lineDiff(new LineTable('a\nb'), new LineTable('a\nb'))).toBeUndefined();
  });
});
