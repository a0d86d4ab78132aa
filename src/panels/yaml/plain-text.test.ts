import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTextEdits } from '../../pod/index.ts';
import { editFromField, inField } from './plain-text.ts';

test('a word is changed and CRLF stays', () => {
  const text = 'kind: Pod\r\nname: a\r\nspec: {}\r\n';
  const edit = editFromField(text, 'kind: Pod\nname: bc\nx: 1\nspec: {}\n');
  expect(applyTextEdits(text, [edit])).toBe('kind: Pod\r\nname: bc\r\nx: 1\r\nspec: {}\r\n');
});

test('the edit makes the text what the field shows, and leaves the lines before and after as they were', () => {
  const line = fc.constantFrom('a', 'b: c', '', '  - x', '名');
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 8 })
    .map((lines) => lines.flat().join(''));
  fc.assert(
    fc.property(text, text, fc.nat(20), (before, inserted, at) => {
      const shown = inField(before);
      const place = Math.min(at, shown.length);
      const field = shown.slice(0, place) + inField(inserted) + shown.slice(place);
      const after = applyTextEdits(before, [editFromField(before, field)]);
      expect(inField(after)).toBe(field);
      if (inserted === '') expect(after).toBe(before);
    }),
  );
});
