import { describe, expect, it } from 'vitest';
import { applyTextEdits, type PathEdit } from '../pod/index.ts';
import { editDocument } from './edit.ts';
import { parseStream } from './parse.ts';

const order = [
  'apiVersion',
  'kind',
  'metadata',
  'spec',
  'name',
  'image',
  'command',
  'env',
  'containers',
  'volumes',
];

describe('many edits at once', () => {
  const count = 40;
  const text = `items:\n${Array.from({ length: count }, (_, i) => `- a: ${i} # own\n  b: x\n`).join('')}`;
  const oneByOne = (edits: readonly PathEdit[]) => edits.reduce((now, each) => edit(now, each), text);

  it('come to what they come to one by one', () => {
    const edits = Array.from({ length: count }, (_, i): PathEdit[] => [
      { op: 'set', path: ['items', i, 'a'], value: String(i) },
      { op: 'rename', path: ['items', i, 'b'], to: 'c' },
    ]).flat();
    expect(edit(text, ...edits)).toBe(oneByOne(edits));
    expect(edit(text, ...edits)).toContain('- a: "39" # own\n  c: x\n');
  });

  it('take those by themselves that touch each other', () => {
    const edits = Array.from({ length: count }, (_, i): PathEdit[] => [
      { op: 'set', path: ['items', i, 'd'], value: i },
      { op: 'set', path: ['items', i, 'e'], value: i },
      { op: 'delete', path: ['items', i, 'a'] },
      { op: 'delete', path: ['items', i, 'b'] },
    ]).flat();
    expect(edit(text, ...edits)).toBe(oneByOne(edits));
  });

  it('read no more than they may', () => {
    const stream = parseStream(text);
    const edits = Array.from(
      { length: count },
      (_, i): PathEdit => ({ op: 'set', path: ['items', i, 'a'], value: String(i) }),
    );
    const effort = { left: 2 * text.length };
    expect(editDocument(stream, 0, edits, { effort }).ok).toBe(true);
    expect(effort.left).toBe(text.length);
    expect(editDocument(stream, 0, edits, { effort: { left: 0 } }).ok).toBe(false);
  });
});

/** The text after the edits, or why they are refused. */
function edit(text: string, ...edits: PathEdit[]): string {
  return editIn(text, 0, ...edits);
}

function editIn(text: string, document: number, ...edits: PathEdit[]): string {
  const stream = parseStream(text);
  const result = editDocument(stream, document, edits, { keyOrder: () => order });
  if (!result.ok) return `refused: ${result.reason}`;
  expect(applyTextEdits(text, result.edits)).toBe(result.stream.text);
  return result.stream.text;
}

const set = (path: PathEdit['path'], value: Extract<PathEdit, { op: 'set' }>['value']): PathEdit => ({
  op: 'set',
  path,
  value,
});
const remove = (path: PathEdit['path'], prune?: number): PathEdit =>
  prune === undefined ? { op: 'delete', path } : { op: 'delete', path, prune };

describe('set a scalar', () => {
  it.each<[string, PathEdit, string]>([
    ['a: b   # c\n', set(['a'], 'x'), 'a: x   # c\n'],
    ["a: 'b'\n", set(['a'], "it's"), "a: 'it''s'\n"],
    ['a: "b"\n', set(['a'], 'say "x"'), 'a: "say \\"x\\""\n'],
    ['a: b\n', set(['a'], 8080), 'a: 8080\n'],
    ['a: b\n', set(['a'], '8080'), 'a: "8080"\n'],
    ['a: "8080"\n', set(['a'], 'web'), 'a: web\n'],
    ['a: "8080"\n', set(['a'], 8080), 'a: 8080\n'],
    ['a: b\r\nc: d\r\n', set(['a'], 'x'), 'a: x\r\nc: d\r\n'],
    ['a:   # nothing\n', set(['a'], true), 'a: true   # nothing\n'],
    ['- # nothing\n- b\n', set([0], 'x'), '- x # nothing\n- b\n'],
    ['a: [b, c]\n', set(['a', 1], 'x, y'), 'a: [b, "x, y"]\n'],
    ['{"a": "b"}\n', set(['a'], 'x'), '{"a": "x"}\n'],
    ['a: {b, c: 1}\n', set(['a', 'b'], 2), 'a: {b: 2, c: 1}\n'],
    ['a: >-\n  folded\n  text # no comment\nb: 1\n', set(['a'], 'x'), 'a: x\nb: 1\n'],
    ['a: | # why\n  x\nb: 1\n', set(['a'], 'y\n'), 'a: | # why\n  y\nb: 1\n'],
    ['a: | # why\n  x\nb: 1\n', set(['a'], 'z'), 'a: z # why\nb: 1\n'],
    ['a: one\n  two # c\nb: 1\n', set(['a'], 'x'), 'a: x # c\nb: 1\n'],
    ['a:\n  b\nc: 1\n', set(['a'], 'x'), 'a:\n  x\nc: 1\n'],
    ['a: b', set(['a'], null), 'a: null'],
    ['---\nb\n', set([], 'c'), '---\nc\n'],
    ['a: !!str 1\n', set(['a'], 2), 'a: 2\n'],
    ['a: &x 1\n', set(['a'], 2), 'a: &x 2\n'],
  ])('%j', (text, change, expected) => {
    expect(edit(text, change)).toBe(expected);
  });

  it.each([
    '8080',
    'true',
    'on',
    '0644',
    '1e3',
    'null',
    '~',
    '',
    'y',
    '.5',
    '1_000',
    '- x',
    'a: b',
    '#x',
    '*x',
    ' x',
    'x ',
  ])('quotes the string %j', (value) => {
    expect(edit('a: b\n', set(['a'], value))).toBe(`a: ${JSON.stringify(value)}\n`);
  });

  it.each(['22:22', 'nginx:1.27', '250m', '$(X)', 'a#b', '2024-01-01', "it's", 'C:\\x', '-x', '中文'])(
    'does not quote %j',
    (value) => {
      expect(edit('a: b\n', set(['a'], value))).toBe(`a: ${value}\n`);
    },
  );

  it('uses the quotes that the document uses, also for keys that it quotes without need', () => {
    expect(edit("a: 'x'\nb: y\n", set(['b'], '1'))).toBe("a: 'x'\nb: '1'\n");
    expect(edit('env:\n- name: A\n  value: "x"\n- name: B\n', set(['env', 1, 'value'], 'y'))).toBe(
      'env:\n- name: A\n  value: "x"\n- name: B\n  value: "y"\n',
    );
  });

  it('writes strings of several lines as block scalars with the right chomping', () => {
    expect(edit('a: b # c\nd: 1\n', set(['a'], 'x\ny\n'))).toBe('a: | # c\n  x\n  y\nd: 1\n');
    expect(edit('a: b\n', set(['a'], 'x\ny'))).toBe('a: |-\n  x\n  y\n');
    expect(edit('a: b\nc: 1\n', set(['a'], 'x\n\n'))).toBe('a: |+\n  x\n\nc: 1\n');
    expect(edit('a: b\n\nc: 1\n', set(['a'], 'x\n\n'))).toBe('a: "x\\n\\n"\n\nc: 1\n');
    expect(edit('a: b\n', set(['a'], '  x\ny\n'))).toBe('a: |2\n    x\n  y\n');
    expect(edit('a: b\n', set(['a'], 'x\r\ny'))).toBe('a: "x\\r\\ny"\n');
    expect(edit('a: [b]\n', set(['a', 0], 'x\ny'))).toBe('a: ["x\\ny"]\n');
    expect(edit('- b\n', set([0], 'x\ny\n'))).toBe('- |\n  x\n  y\n');
    expect(edit('a: "x\\ny"\n', set(['a'], 'z\nz'))).toBe('a: "z\\nz"\n');
  });
});

describe('insert a key', () => {
  it('goes to its customary place', () => {
    const text = 'kind: Pod\nspec: {}\n';
    expect(edit(text, set(['apiVersion'], 'v1'))).toBe('apiVersion: v1\nkind: Pod\nspec: {}\n');
    expect(edit(text, set(['metadata', 'name'], 'x'))).toBe('kind: Pod\nmetadata:\n  name: x\nspec: {}\n');
    expect(edit(text, set(['other'], 'x'))).toBe('kind: Pod\nspec: {}\nother: x\n');
    expect(edit('- image: x\n', set([0, 'name'], 'web'))).toBe('- name: web\n  image: x\n');
  });

  it.each<[string, PathEdit, string]>([
    ['', set(['spec', 'containers', 0, 'image'], 'x'), 'spec:\n  containers:\n  - image: x\n'],
    ['\uFEFF', set(['a'], 1), '\uFEFFa: 1\n'],
    ['\uFEFFa: 1\n', set(['b'], 2), '\uFEFFa: 1\nb: 2\n'],
    ['#\n\uFEFF: 1\n', set(['a'], 1), '#\n\uFEFF: 1\na: 1\n'],
    ['# only\n', set(['a'], 1), '# only\na: 1\n'],
    ['# only', set(['a'], 1), '# only\na: 1\n'],
    ['---\n...\n', set(['a'], 1), '---\na: 1\n...\n'],
    ['spec:\n', set(['spec', 'a'], 1), 'spec:\n  a: 1\n'],
    ['spec: # c\nx: 1\n', set(['spec', 'a'], 1), 'spec: # c\n  a: 1\nx: 1\n'],
    ['spec: null # c\n', set(['spec', 'a'], 1), 'spec: # c\n  a: 1\n'],
    ['spec: {} # c\n', set(['spec', 'a'], 1), 'spec: # c\n  a: 1\n'],
    ['{}\n', set(['a'], 1), 'a: 1\n'],
    ['null\n', set(['a'], 1), 'a: 1\n'],
    ['~', set(['a'], 1), 'a: 1'],
    ['[]\n', { op: 'insert', path: [], index: 0, value: 'x' }, '- x\n'],
    ['a: []\n', { op: 'insert', path: ['a'], index: 0, value: 'x' }, 'a:\n- x\n'],
    ['a:\n', { op: 'insert', path: ['a'], index: 0, value: { b: 1, c: 2 } }, 'a:\n- b: 1\n  c: 2\n'],
    ['---\n{} # c\n', set(['a'], 1), '---\n# c\na: 1\n'],
    ['a: 1', set(['b'], 2), 'a: 1\nb: 2'],
    ['a: 1\r\n', set(['b', 'c'], 2), 'a: 1\r\nb:\r\n  c: 2\r\n'],
    ['a:\n    b: 1\n', set(['a', 'c', 'd'], 2), 'a:\n    b: 1\n    c:\n        d: 2\n'],
    ['a:\n  - b: 1\n', set(['c', 0, 'd'], 2), 'a:\n  - b: 1\nc:\n  - d: 2\n'],
    [
      'a:\n-   b: 1\n',
      { op: 'insert', path: ['a'], index: 1, value: { b: 2, c: 3 } },
      'a:\n-   b: 1\n-   b: 2\n    c: 3\n',
    ],
    ['a: {b: 1}\n', set(['a', 'c'], [1, { d: 2 }]), 'a: {b: 1, c: [1, {d: 2}]}\n'],
    ['a: { b: 1, }\n', set(['a', 'c'], 2), 'a: { b: 1, c: 2, }\n'],
    [
      '{\n  "a": 1\n}\n',
      set(['b'], { c: [1] }),
      '{\n  "a": 1,\n  "b": {\n    "c": [\n      1\n    ]\n  }\n}\n',
    ],
    ['{"a":1,"b":2}', set(['c'], 'x'), '{"a":1,"b":2,"c": "x"}'],
    ['a: |\n  x\n\nb: 1\n', { op: 'set', path: ['c'], value: 2 }, 'a: |\n  x\n\nb: 1\nc: 2\n'],
    ['a: |+\n  x\n\n\n', set(['c'], 2), 'a: |+\n  x\n\n\nc: 2\n'],
    ['a: 1 # one\n# about nothing\n', set(['b'], 2), 'a: 1 # one\nb: 2\n# about nothing\n'],
    ['a: 1\n', set(['true'], 'x'), 'a: 1\n"true": x\n'],
  ])('%j', (text, change, expected) => {
    expect(edit(text, change)).toBe(expected);
  });
});

describe('delete', () => {
  it.each<[string, PathEdit, string]>([
    ['a: 1\nb: 2 # two\nc: 3\n', remove(['b']), 'a: 1\nc: 3\n'],
    ['a: 1\n# about b\nb: 2\nc: 3\n', remove(['b']), 'a: 1\nc: 3\n'],
    ['a: 1\n# on its own\n\nb: 2\n', remove(['b']), 'a: 1\n# on its own\n\n'],
    ['# the file\na: 1\nb: 2\n', remove(['a']), '# the file\nb: 2\n'],
    ['- name: x\n  image: y\n', remove([0, 'name']), '- image: y\n'],
    ['- name: x\n  # c\n  image: y\n', remove([0, 'name']), '-\n  # c\n  image: y\n'],
    ['a:\n- x\n# about y\n- y\n- z\n', remove(['a', 1]), 'a:\n- x\n- z\n'],
    ['a: # c\n  b: 1\nd: 2\n', remove(['a', 'b']), 'a: {} # c\nd: 2\n'],
    ['a:\n- 1\n', remove(['a', 0]), 'a: []\n'],
    ['a:\n  b:\n    c: 1\nd: 2\n', remove(['a', 'b', 'c'], 1), 'a: {}\nd: 2\n'],
    ['a:\n  b:\n    c: 1\nd: 2\n', remove(['a', 'b', 'c'], 9), 'd: 2\n'],
    ['a: 1\nemptyDir: {}\n', remove(['a'], 9), 'emptyDir: {}\n'],
    ['a: 1\n', remove(['a'], 9), '{}\n'],
    ['a: 1\n', remove(['b']), 'a: 1\n'],
    ['a: 1\nb: 2', remove(['b']), 'a: 1'],
    ['a: [x, y, z]\n', remove(['a', 1]), 'a: [x, z]\n'],
    ['a: [x, y, z]\n', remove(['a', 2]), 'a: [x, y]\n'],
    ['a: {x: 1}\n', remove(['a', 'x']), 'a: {}\n'],
    ['{\n  "a": 1,\n  "b": 2\n}\n', remove(['b']), '{\n  "a": 1\n}\n'],
    ['{\n  "a": 1,\n  "b": 2\n}\n', remove(['a']), '{\n  "b": 2\n}\n'],
    ['a: |\n  x\n\n  y\nb: 1\n', remove(['a']), 'b: 1\n'],
    ['a: 1\nb: 2 # two\na: 3\n', remove(['a']), 'b: 2 # two\n'],
    ['a: 1\nb: 2\na: 3 # last\n', set(['a'], 4), 'a: 1\nb: 2\na: 4 # last\n'],
    ['? a\n: 1\nb: 2\n', remove(['b']), '? a\n: 1\n'],
    ['? a\n: 1\nb: 2\n', set(['a'], 3), '? a\n: 3\nb: 2\n'],
    ['# c\n---\na: 1\nb: 2\n', remove(['a']), '# c\n---\nb: 2\n'],
    ['[\n  a, # one\n  b, # two\n  c # three\n]\n', remove([1]), '[\n  a, # one\n  c # three\n]\n'],
    ['[\n  a, # one\n  b # two\n]\n', remove([1]), '[\n  a # one\n]\n'],
  ])('%j', (text, change, expected) => {
    expect(edit(text, change)).toBe(expected);
  });
});

describe('lists and names', () => {
  const list = 'l:\n# a\n- a # 1\n\n- b\n# c\n- c: 1\n  d: 2\n';
  it('moves items with their comments, and back', () => {
    const moved = edit(list, { op: 'move', path: ['l'], from: 0, to: 2 });
    expect(moved).toBe('l:\n- b\n\n# c\n- c: 1\n  d: 2\n# a\n- a # 1\n');
    expect(edit(moved, { op: 'move', path: ['l'], from: 2, to: 0 })).toBe(list);
    expect(edit('[a, b,  c]\n', { op: 'move', path: [], from: 2, to: 0 })).toBe('[c, a,  b]\n');
  });

  it('inserts before the comments of the first item, and between others', () => {
    expect(edit(list, { op: 'insert', path: ['l'], index: 0, value: 'x' })).toBe(
      list.replace('l:\n', 'l:\n- x\n'),
    );
    expect(edit(list, { op: 'insert', path: ['l'], index: 1, value: 'x' })).toBe(
      list.replace('# 1\n', '# 1\n- x\n'),
    );
    expect(edit('- - a\n', { op: 'insert', path: [0], index: 0, value: 'x' })).toBe('- - x\n  - a\n');
  });

  it('renames a key in its place', () => {
    expect(edit('a: 1 # x\nb: 2\n', { op: 'rename', path: ['a'], to: 'on' })).toBe('"on": 1 # x\nb: 2\n');
    expect(edit('{"a": 1}', { op: 'rename', path: ['a'], to: 'b' })).toBe('{"b": 1}');
    expect(edit('a: 1\nb: 2\n', { op: 'rename', path: ['a'], to: 'b' })).toBe('refused: exists');
    expect(edit('a: 1\n', { op: 'rename', path: ['z'], to: 'b' })).toBe('refused: missing');
  });

  it('writes only what differs when a map or a list is set', () => {
    const text = 'a:\n  # keep\n  b: 1 # one\n  c: [1, 2] # two\nd: x\n';
    expect(edit(text, set(['a'], { b: 1, c: [1, 3], e: 4 }))).toBe(
      'a:\n  # keep\n  b: 1 # one\n  c: [1, 3] # two\n  e: 4\nd: x\n',
    );
    expect(edit('- a # 1\n- b # 2\n- c # 3\n', set([], ['a', 'c']))).toBe('- a # 1\n- c # 3\n');
  });

  it('does several edits as one, or none', () => {
    const text = 'a: 1\nb: 2\n';
    expect(edit(text, set(['c'], 3), remove(['a']), set(['c'], 4))).toBe('b: 2\nc: 4\n');
    expect(edit(text, set(['c'], 3), set(['a', 'x'], 3))).toBe('refused: not-a-map');
  });
});

describe('refusals and shared nodes', () => {
  it('refuses what has no meaning', () => {
    expect(edit('a: [1\n', set(['b'], 1))).toBe('refused: unparsed');
    expect(edit('a: 1\n', set(['a', 0], 1))).toBe('refused: not-a-list');
    expect(edit('a: [1]\n', set(['a', 'x'], 1))).toBe('refused: not-a-map');
    expect(edit('a: [1]\n', set(['a', 2], 1))).toBe('refused: index');
    expect(edit('a: [1]\n', { op: 'insert', path: ['a'], index: 2, value: 1 })).toBe('refused: index');
    expect(edit('a: [1]\n', { op: 'move', path: ['a'], from: 0, to: 1 })).toBe('refused: index');
    expect(edit('a: 1\n', { op: 'insert', path: ['a'], index: 0, value: 1 })).toBe('refused: not-a-list');
    expect(editIn('a: 1\n', 3, set(['b'], 1))).toBe('refused: no-document');
  });

  it('writes an override below an alias', () => {
    const text = 'a: &x {b: 1}\nc: *x # c\nd:\n- *x\n';
    expect(edit(text, set(['c', 'b'], 2))).toBe('a: &x {b: 1}\nc: # c\n  b: 2\nd:\n- *x\n');
    expect(edit(text, set(['d', 0], 'x'))).toBe('a: &x {b: 1}\nc: *x # c\nd:\n- x\n');
    expect(edit(text, remove(['c']))).toBe('a: &x {b: 1}\nd:\n- *x\n');
  });

  it('gives the anchor away in one line where a text at its end would take over blank lines', () => {
    const text = 'a:\n  x: &k\n    l: {}\n    t: "ends\\n\\n"\nb: *k\n\nc: 1\n';
    expect(edit(text, { op: 'delete', path: ['a', 'x', 't'] })).toBe(
      'a:\n  x:\n    l: {}\nb: &k {l: {}, t: "ends\\n\\n"}\n\nc: 1\n',
    );
  });

  it('gives the anchor of what is edited to the first alias', () => {
    const text = 'a: &r # shared\n  # one\n  cpu: 1\nb: *r # two\nc:\n- *r\n- <<: *r\n';
    const rest = 'b: &r # two\n  cpu: 1\nc:\n- *r\n- <<: *r\n';
    expect(edit(text, set(['a', 'cpu'], 2))).toBe(`a: # shared\n  # one\n  cpu: 2\n${rest}`);
    expect(edit(text, remove(['a']))).toBe(rest);
    expect(edit(text, { op: 'rename', path: ['a'], to: 'z' })).toBe(text.replace('a:', 'z:'));
    expect(edit('- &i nginx\n- [*i, *i]\n', set([0], 'x'))).toBe('- x\n- [&i nginx, *i]\n');
    expect(edit('- &c\n  k: 1\n- *c\n', remove([0]))).toBe('- &c\n  k: 1\n');
    expect(edit('a: &k x\n*k : y\n', set(['a'], 'z'))).toBe('refused: alias');
  });

  it('writes an override beside a merge key, and does not take merged keys away', () => {
    const text = 'a: &x {b: 1, m: {k: 1}}\nc:\n  <<: *x\n  d: 2\n';
    expect(edit(text, set(['c', 'b'], 2))).toBe(text.replace('  d: 2\n', '  d: 2\n  b: 2\n'));
    expect(edit(text, set(['c', 'm', 'k'], 2))).toBe(text.replace('  d: 2\n', '  d: 2\n  m:\n    k: 2\n'));
    expect(edit(text, remove(['c', 'b']))).toBe('refused: merge');
    expect(edit(text, { op: 'rename', path: ['c', 'b'], to: 'z' })).toBe('refused: merge');
    expect(edit(text, remove(['c', 'd']))).toBe('a: &x {b: 1, m: {k: 1}}\nc:\n  <<: *x\n');
  });

  it('leaves the other documents alone, also the broken ones', () => {
    const text = '# 1\na: [\n---\nb: 1\n---\nc: "x\n';
    expect(editIn(text, 1, set(['b'], 2), set(['d'], 3))).toBe('# 1\na: [\n---\nb: 2\nd: 3\n---\nc: "x\n');
  });
});
