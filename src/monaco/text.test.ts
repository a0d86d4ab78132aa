import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyTextEdits, type TextEdit } from '../pod/index.ts';
import { type LineChange, LineTable } from './raw-text.ts';
import { RawText, type TextModel } from './text.ts';

/** Monaco's model as far as it matters: LF inside, no BOM, positions counted from the text before the edits. */
function fakeModel(text: string) {
  let value = text.replace(/^\uFEFF/, '').replace(/\r\n|\r/g, '\n');
  const told: LineChange[][] = [];
  let listener: (changes: LineChange[]) => void = () => {};
  const model: TextModel = {
    getValue: () => value,
    getLineCount: () => value.split('\n').length,
    applyEdits(edits) {
      const table = new LineTable(value, false);
      const changes = edits.map(({ range, text: put }) => ({
        start: { line: range.startLineNumber, column: range.startColumn },
        end: { line: range.endLineNumber, column: range.endColumn },
        text: put,
      }));
      value = applyTextEdits(
        value,
        changes.map((change) => ({
          start: table.offsetAt(change.start),
          end: table.offsetAt(change.end),
          text: change.text.replace(/\r\n|\r/g, '\n'),
        })),
      );
      told.push(changes);
      listener(changes);
    },
  };
  return {
    model,
    told,
    onChange(call: typeof listener) {
      listener = call;
    },
    set(next: string) {
      value = next;
    },
  };
}

/** What the model of a raw text holds. */
const inside = (text: string) => fakeModel(text).model.getValue();

function open(text: string) {
  const fake = fakeModel(text);
  const raw = new RawText(fake.model, text);
  return { ...fake, raw };
}

const at = (line: number, column: number) => ({ line, column });

describe('what the person types', () => {
  it('becomes edits of the raw text, with its BOM and its line ends', () => {
    const { raw, model } = open('\uFEFFa\r\nb\r\n');
    const change = { start: at(2, 2), end: at(2, 2), text: '\nc' };
    model.applyEdits([
      {
        range: { startLineNumber: 2, startColumn: 2, endLineNumber: 2, endColumn: 2 },
        text: change.text,
      },
    ]);
    expect(raw.typed([change])).toEqual([{ start: 5, end: 5, text: '\r\nc' }]);
    expect(raw.table.text).toBe('\uFEFFa\r\nb\r\nc\r\n');
  });

  it('is told as the whole text where the lines come out otherwise than thought', () => {
    const { raw, set } = open('a\nb');
    set('a\nx\nb');
    expect(raw.typed([{ start: at(1, 2), end: at(1, 2), text: 'x' }])).toEqual([
      { start: 0, end: 3, text: 'a\nx\nb' },
    ]);
    expect(raw.table.text).toBe('a\nx\nb');
  });
});

describe('what the page changes', () => {
  it('is known for an echo while the model tells of it, and only then', () => {
    const { raw, onChange } = open('a: 1\n');
    const seen: boolean[] = [];
    onChange(() => seen.push(raw.changing));
    raw.apply([{ start: 3, end: 4, text: '2' }], 'a: 2\n');
    raw.show('a: 3\n');
    raw.replace('b: 1\n', () => seen.push(raw.changing));
    expect(seen).toEqual([true, true, true]);
    expect(raw.changing).toBe(false);
  });

  it('is no echo any more after the model has thrown', () => {
    const { raw, model } = open('a');
    model.applyEdits = () => {
      throw new Error('disposed');
    };
    expect(() => raw.apply([{ start: 0, end: 0, text: 'b' }], 'ba')).toThrow('disposed');
    expect(raw.changing).toBe(false);
  });

  it('comes edit by edit, so that cursors and folds elsewhere stay', () => {
    const { raw, told } = open('a: 1\r\nb: 2\r\nc: 3\r\n');
    const edits = [
      { start: 3, end: 4, text: '10' },
      { start: 15, end: 16, text: '30' },
    ];
    raw.apply(edits, 'a: 10\r\nb: 2\r\nc: 30\r\n');
    expect(told).toEqual([
      [
        { start: at(1, 4), end: at(1, 5), text: '10' },
        { start: at(3, 4), end: at(3, 5), text: '30' },
      ],
    ]);
  });

  it('shows another text by the lines that differ', () => {
    const { raw, told, model } = open('a\nb\nc\n');
    raw.show('a\nx\nc\n');
    expect(told).toEqual([[{ start: at(2, 1), end: at(2, 2), text: 'x' }]]);
    raw.show('a\nx\nc\n');
    expect(told).toHaveLength(1);
    expect(model.getValue()).toBe('a\nx\nc\n');
  });

  it('shows exactly the raw text after any edits, of any line ends and BOMs', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', '\uFEFF'), maxLength: 20 });
    const cuts = fc.array(fc.tuple(fc.nat(6), text, fc.nat(3)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(text, fc.array(cuts, { minLength: 1, maxLength: 3 }), (first, steps) => {
        const { raw, model } = open(first);
        for (const step of steps) {
          const before = raw.table.text;
          let end = 0;
          const edits = step.map(([gap, put, length]): TextEdit => {
            const start = Math.min(before.length, end + gap);
            end = Math.min(before.length, start + length);
            return { start, end, text: put };
          });
          const after = applyTextEdits(before, edits);
          raw.apply(edits, after);
          expect(raw.table.text).toBe(after);
          expect(model.getValue()).toBe(inside(after));
          expect(raw.table.lineCount).toBe(model.getLineCount());
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
