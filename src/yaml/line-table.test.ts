import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breaksIn, positionOf } from './line-table.ts';
import { parseStream } from './parse.ts';

test('lines end where those of the editor do: at CRLF, LF and a lone CR', () => {
  const piece = fc.constantFrom('a', ' b', '\r', '\n', '\r\n', '\r\r\n', '\u2028', '');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(30), (pieces, offset) => {
      const text = pieces.join('');
      const at = Math.min(offset, text.length);
      // An offset between CR and LF is still on the line that they end.
      const above = text.slice(0, text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at);
      const lines = above.split(/\r\n|\r|\n/);
      const position = positionOf(text, offset);
      expect([position.offset, position.line]).toEqual([at, lines.length]);
      expect(position.column).toBe(at - (above.length - (lines.at(-1)?.length ?? 0)) + 1);
      expect(breaksIn({ text, documents: [], errors: [] })).toBe(text.split(/\r\n|\r|\n/).length - 1);
    }),
  );
});

test('an error of a text with lone CRs is on the line that the editor shows', () => {
  const [error] = parseStream('a: 1\rb: 2\ra: 3\r').errors;
  expect([error?.kind, error?.line, error?.column]).toEqual(['duplicate-key', 3, 1]);
});
