import { describe, expect, it } from 'vitest';
import { indentStyle } from './indent-style.ts';

describe('indentStyle', () => {
  it.each([
    ['', { unit: 2, sequence: 2 }],
    ['spec:\n    containers:\n    - name: a\n', { unit: 4, sequence: 0 }],
    ['spec:\n  containers:\n    - name: a\n', { unit: 2, sequence: 2 }],
    ['metadata:\n  # c\n\n   name: x\n', { unit: 3, sequence: 2 }],
  ])('%j', (text, style) => {
    expect(indentStyle(text)).toEqual(style);
  });
});
