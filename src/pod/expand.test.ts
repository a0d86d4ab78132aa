import { expect, test } from 'vitest';
import { expandableSpans } from './expand.ts';

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
