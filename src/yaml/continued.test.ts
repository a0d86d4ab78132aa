import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween } from './change.ts';
import { parsedDocument, parseStream } from './parse.ts';
import { hands, pods, write } from './testing.ts';
import type { YamlStream } from './types.ts';

const runs = Number(process.env.YAML_RUNS ?? 60);

/** All that a stream tells, trees included. */
function told(stream: YamlStream): unknown {
  const trees = stream.documents.map((document) => parsedDocument(stream, document).root);
  return JSON.parse(JSON.stringify({ ...stream, trees }));
}

const pieces = fc.constantFrom(
  ...[
    'x',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '- ',
    ': ',
    'a: 1\n',
    '#',
    ' # c',
    '"',
    "'",
    '|',
    '>',
    '[',
    '}',
    ',',
    '&a ',
    '*a',
    '\t',
  ],
  ...[
    '---\n',
    '\n---\n',
    '\n--- ',
    '...\n',
    '\n...\n',
    '-',
    '.',
    '\uFEFF',
    '\r',
    '%',
    '<<: ',
    '\u2028',
    '\u0007',
    'name: b\n',
  ],
);
const edits = fc.array(
  fc.tuple(fc.nat(1_000_000), fc.oneof(fc.nat(3), fc.nat(60)), fc.oneof(fc.constant(''), pieces)),
  {
    minLength: 1,
    maxLength: 6,
  },
);

describe('parseStream with the stream before', () => {
  it('tells what a fresh reading tells, edit after edit', () => {
    const texts = fc
      .array(fc.tuple(pods, hands, fc.constantFrom('---\n', '...\n', '\n---\n', '# c\n---\n', '')), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => parts.map(([pod, hand, end]) => write(pod, hand).text + end).join(''));
    fc.assert(
      fc.property(texts, edits, (start, changes) => {
        let text = start;
        let stream = parseStream(text);
        for (const [where, length, piece] of changes) {
          const at = where % (text.length + 1);
          text = text.slice(0, at) + piece + text.slice(at + length);
          stream = parseStream(text, stream);
          const fresh = parseStream(text);
          if (JSON.stringify(told(stream)) !== JSON.stringify(told(fresh)))
            expect(told(stream)).toEqual(told(fresh));
        }
      }),
      { numRuns: runs },
    );
  }, 900_000);

  it('keeps the values of documents that the change does not touch, wherever they go', () => {
    const before = parseStream('a: {x: 1}\n---\nb: {x: 2}\n---\nc: {x: 3}\n');
    const after = parseStream('a: {x: 1}\n---\nb: {x: 22}\n---\nnew: 1\n---\nc: {x: 3}\n', before);
    const values = (stream: YamlStream) => stream.documents.map(({ value }) => value);
    expect(values(after)).toEqual([{ a: { x: 1 } }, { b: { x: 22 } }, { new: 1 }, { c: { x: 3 } }]);
    expect(values(after)[0]).toBe(values(before)[0]);
    expect(values(after)[3]).toBe(values(before)[2]);
  });
});

describe('changeBetween', () => {
  it('is the change', () => {
    const long = 'x'.repeat(10_000);
    expect(changeBetween(`${long}a${long}`, `${long}bc${long}`)).toEqual({
      start: 10_000,
      oldEnd: 10_001,
      newEnd: 10_002,
    });
    expect(changeBetween('aa', 'aaa')).toEqual({ start: 2, oldEnd: 2, newEnd: 3 });
    expect(changeBetween('same', 'same')).toEqual({ start: 4, oldEnd: 4, newEnd: 4 });
    expect(changeBetween('', 'x')).toEqual({ start: 0, oldEnd: 0, newEnd: 1 });
  });
});
