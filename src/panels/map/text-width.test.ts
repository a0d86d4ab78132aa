import { expect, test } from 'vitest';
import { cut, cutFront, textWidth } from './text-width.ts';

const style = { size: 10, mono: true };

test('a text that fits stays, and of one that does not the beginning or the end is left', () => {
  const image = 'registry.example/shop/web:2.3.1';
  expect(cutFront(image, textWidth(image, style), style)).toBe(image);
  expect(cut(image, textWidth('registry…', style), style)).toBe('registry…');
  expect(cutFront(image, textWidth('…web:2.3.1', style), style)).toBe('…web:2.3.1');
});

test('a name as long as a book is cut too', () => {
  const book = 'a'.repeat(200_000);
  expect(cutFront(`${book}😀:1`, textWidth('…a😀:1', style), style)).toBe('…a😀:1');
});
