import { describe, expect, it } from 'vitest';
import { type Json, type Path, parsePath } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { keysByLines, readByLines } from './half-typed.ts';
import { lineStart } from './line.ts';

describe('readByLines', () => {
  it.each<[string, string, Json | undefined]>([
    [
      'indented lists',
      'spec:\n  volumes:\n    - name: a\n      secret:\n        name: in\n    - name: "b"\n',
      { spec: { volumes: [{ name: 'a', secret: { name: 'in' } }, { name: 'b' }] } },
    ],
    [
      'unindented lists, comments and blank lines',
      'spec:\n  volumes: # mine\n  - name: a\n  # c\n\n  - secret:\n      name: in\n    name: b\n  x: 1\n',
      { spec: { volumes: [{ name: 'a' }, { secret: { name: 'in' }, name: 'b' }], x: 1 } },
    ],
    ['CRLF', 'volumes:\r\n- name: a\r\n', { volumes: [{ name: 'a' }] }],
    ['CR', 'volumes:\r- name: a\r', { volumes: [{ name: 'a' }] }],
    ['a mark at the start', '\uFEFFkind: Pod\n', { kind: 'Pod' }],
    [
      'a list behind the next key',
      'a:\n- name: a\nb:\n- name: b\n',
      { a: [{ name: 'a' }], b: [{ name: 'b' }] },
    ],
    [
      'words without a colon',
      'a:\n- name: \n- name\n- name: a\n',
      { a: [{ name: null }, 'name', { name: 'a' }] },
    ],
    [
      'types as kubectl reads them',
      "a: 80\nb: yes\nc: \"80\"\nd: 'it''s'\n",
      { a: 80, b: true, c: '80', d: "it's" },
    ],
    ['a quote that is still open', 'a: "web\nb: \'\nc: 1\n', { a: 'web', b: '', c: 1 }],
    ['flow style on one line', 'a: [{name: x}]\nb: [1,\n  2]\nc: 1\n', { a: [{ name: 'x' }], b: null, c: 1 }],
    ['brackets that nobody closes', 'a: [1,\n  2\nb: 1\n', { a: null, b: 1 }],
    [
      'scalars of several lines',
      'a: |\n  name: no\n  - no\nb: &x >-\n  c: no\nd: 1\n',
      { a: null, b: null, d: 1 },
    ],
    ['anchors, tags and aliases', 'a: &x web\nb: !!str 1\nc: *x\n', { a: 'web', b: 1, c: null }],
    ['a key that is there twice', 'a:\n  b: 1\na:\n  c: 2\n', { a: { b: 1, c: 2 } }],
    [
      'names of Object.prototype',
      '__proto__:\n  constructor: 1\n',
      JSON.parse('{"__proto__": {"constructor": 1}}') as Json,
    ],
    [
      'JSON that is not closed yet',
      '{"kind": "Job",\n "l": [{"n": "a b", "p": 80}, {"n": x y # c\n',
      { kind: 'Job', l: [{ n: 'a b', p: 80 }, { n: 'x y' }] },
    ],
    ['JSON behind a marker', '--- # c\n{"a":"b:c","d":[1,2', { a: 'b:c', d: [1, 2] }],
    ['brackets alone', '[[{', undefined],
    ['nothing', '# c\n---\n', undefined],
  ])('reads %s', (_, text, expected) => {
    expect(readByLines(text)).toEqual(expected);
  });

  it('passes over the line that is at fault', () => {
    const text = 'kind: Pod\nspec:\n  containers:\n  - name: web\n    image nginx\n    args: []\n';
    expect(parseStream(text).documents[0]?.value).toBeUndefined();
    expect(readByLines(text)).toEqual({ kind: 'Pod', spec: { containers: [{ name: 'web', args: [] }] } });
  });
});

it('passes over many comments in a moment', () => {
  expect(readByLines(`${'# # #\n'.repeat(50_000)}a: 1\n`)).toEqual({ a: 1 });
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

describe('keysByLines', () => {
  const keys = (marked: string, map: string | Path) => {
    const offset = marked.indexOf('‸');
    const text = marked.replace('‸', '');
    const path = typeof map === 'string' ? (parsePath(map) ?? []) : map;
    return [...keysByLines(text, path, lineStart(text, offset))].sort();
  };

  it('are those of one item of a list', () => {
    expect(keys(pod, 'spec.containers[0]')).toEqual(['image', 'name', 'ports']);
  });
  it('are those of a map around it', () => {
    expect(keys(pod, 'spec')).toEqual(['containers', 'volumes']);
  });
  it('leave out the line that is typed, also where it is a whole key', () => {
    expect(keys('a: 1\nb‸: 2\nc: 3\n', [])).toEqual(['a', 'c']);
    expect(keys('a: 1\nb: 2\nb‸:\n  d: 1\nc: 3\n', [])).toEqual(['a', 'b', 'c']);
  });
  it('begin anew behind a dash', () => {
    expect(keys('l:\n  - a: 1\n    b: 2\n  - ‸\n    c: 3\n', 'l[1]')).toEqual(['c']);
  });
  it('see the key on the dash line from below, with CRLF and comments', () => {
    expect(keys('l:\r\n- a: 1\r\n# note: x\r\n\r\n  b: 2\r\n  ‸', 'l[0]')).toEqual(['a', 'b']);
  });
});
