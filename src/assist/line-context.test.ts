import { describe, expect, it } from 'vitest';
import { indentStyle, lineContext, siblingKeys } from './line-context.ts';

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
    ['a: |\n  te‸', { mode: 'none' }],
    ['- run: >-\n    x\n\n    te‸', { mode: 'none' }],
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

const pod = `spec:
  containers:
  - name: a
    image: x
    ‸
    ports:
    - containerPort: 1
      name: p
  - name: b
    args: []
  volumes: []
`;

describe('siblingKeys', () => {
  const keys = (marked: string, indent: number, item = false) => {
    const offset = marked.indexOf('‸');
    return [...siblingKeys(marked.replace('‸', ''), offset, indent, item)].sort();
  };

  it('are those of the same list item', () => {
    expect(keys(pod, 4)).toEqual(['image', 'name', 'ports']);
  });
  it('are those of the map that the indentation names', () => {
    expect(keys(pod, 2)).toEqual(['containers', 'volumes']);
  });
  it('stop at the next document', () => {
    expect(keys('kind: Pod\n---\napi: 1\n‸\nspec: {}\n---\nmetadata: {}\n', 0)).toEqual(['api', 'spec']);
  });
  it('begin anew behind a dash', () => {
    expect(keys('l:\n  - a: 1\n    b: 2\n  - ‸\n    c: 3\n', 4, true)).toEqual(['c']);
  });
  it('see the key on the dash line from below, with CRLF and comments', () => {
    expect(keys('l:\r\n- a: 1\r\n# note: x\r\n\r\n  b: 2\r\n  ‸', 2)).toEqual(['a', 'b']);
  });
});

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
