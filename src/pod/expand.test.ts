import { expect, test } from 'vitest';
import { expandableSpans, renameSpans } from './expand.ts';

test('finds $(NAME) and $$, and no name behind $$', () => {
  const found = (text: string) =>
    expandableSpans(text).map(({ start, end, name }) => [text.slice(start, end), name]);
  expect(found('a $(B) $$(C) $$$(D) $(')).toEqual([
    ['$(B)', 'B'],
    ['$$', undefined],
    ['$$', undefined],
    ['$(D)', 'D'],
  ]);
  expect(found('plain $ text')).toEqual([]);
  expect(found('$( $$ $(A) )')).toEqual([['$( $$ $(A)', ' $$ $(A']]);
  expect(found('$(A) $( $$')).toEqual([
    ['$(A)', 'A'],
    ['$$', undefined],
  ]);
});

test('writes another name in the spans that are meant, and in no other', () => {
  const text = 'a $(B) $$(B) $$$(B)$(B) $(C) $(';
  expect(renameSpans(text, ({ name }) => name === 'B', 'LONG')).toBe(
    'a $(LONG) $$(B) $$$(LONG)$(LONG) $(C) $(',
  );
  expect(renameSpans(text, (_, number) => number === 0, 'X')).toBe('a $(X) $$(B) $$$(B)$(B) $(C) $(');
  expect(renameSpans(text, () => false, 'X')).toBe(text);
});
