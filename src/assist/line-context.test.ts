import { describe, expect, it } from 'vitest';
import { lineContext } from './line-context.ts';

/** Reads the text with the cursor at `|`. */
const at = (marked: string) => {
  const offset = marked.indexOf('‸');
  return lineContext(marked.replace('‸', ''), offset);
};

describe('lineContext', () => {
  it.each([
    ['spec:\n  con‸', { mode: 'key', word: 'con', indent: 2, item: false }],
    ['spec:\n  ‸', { mode: 'key', word: '', indent: 2 }],
    ['‸', { mode: 'key', word: '', indent: 0 }],
    ['- na‸', { mode: 'key', word: 'na', indent: 2, item: true }],
    ['  - name: web\n    im‸age: x', { mode: 'key', word: 'im', indent: 4, more: true }],
    ['image: nginx:1.2‸', { mode: 'value', key: 'image', word: 'nginx:1.2' }],
    ['imagePullPolicy:‸', { mode: 'value', key: 'imagePullPolicy', word: '', glued: true }],
    ['imagePullPolicy: ‸', { mode: 'value', key: 'imagePullPolicy', word: '', glued: false }],
    ['a: "Al‸"', { mode: 'value', key: 'a', word: 'Al', quote: '"' }],
    ['"a b": ‸', { mode: 'value', key: 'a b' }],
    ['  - name: we‸', { mode: 'value', key: 'name', word: 'we', item: true, indent: 4 }],
    ['ports: [{na‸', { mode: 'key', word: 'na', flow: true }],
    ['ports: [{name: http, pro‸', { mode: 'key', word: 'pro', flow: true }],
    ['ports: [{name: http, protocol: T‸', { mode: 'value', key: 'protocol', word: 'T', flow: true }],
    ['emptyDir: {} ‸', { mode: 'value', key: 'emptyDir', word: '{} ' }],
    ['a: 1 # com‸', { mode: 'none' }],
    ['--‸-', { mode: 'key' }],
    ['---‸', { mode: 'none' }],
    ['a: |\n  text\nb‸', { mode: 'key', word: 'b' }],
    ['a: *an‸', { mode: 'none' }],
    ['\uFEFFki‸', { mode: 'key', word: 'ki', indent: 0 }],
    ['a: 1\r\n  b‸\r\n', { mode: 'key', word: 'b', indent: 2, more: false }],
  ])('%j', (marked, expected) => {
    expect(at(marked)).toMatchObject(expected);
  });

  it('says where the word begins', () => {
    expect(at('a:\n  b: "co‸').start).toBe(9);
    expect(at('a: [x, yy‸').start).toBe(7);
  });
});
