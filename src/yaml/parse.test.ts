import { describe, expect, it } from 'vitest';
import { lineStarts, positionOf } from './line-table.ts';
import { locate } from './locate.ts';
import { parseStream } from './parse.ts';

function values(text: string): unknown[] {
  return parseStream(text).documents.map((document) => document.value);
}

describe('parseStream', () => {
  it('reads several documents, and the sound ones beside a broken one', () => {
    const stream = parseStream('a: 1\n---\nb: [\n---\n# nothing\n---\nc: "x\n...\n---\nd: 4\n');
    expect(stream.documents.map((document) => document.value)).toEqual([
      { a: 1 },
      undefined,
      null,
      undefined,
      { d: 4 },
    ]);
    expect(stream.documents.map((document) => document.empty)).toEqual([false, false, true, false, false]);
    expect(stream.errors.map((error) => [error.kind, error.line])).toEqual([
      ['syntax', 4],
      ['syntax', 8],
    ]);
    const slices = stream.documents.map(({ start, end }) => stream.text.slice(start, end));
    expect(slices.join('')).toBe(stream.text);
    expect(slices[1]).toBe('---\nb: [\n');
  });

  it('counts comments before a marker to the document that follows', () => {
    expect(values('# c\n\n---\na: 1\n')).toEqual([{ a: 1 }]);
    expect(values('a: 1\n...\n# c\n---\nb: 2\n')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(values('a: 1\n...\n# end\n')).toEqual([{ a: 1 }]);
    expect(values('a: 1\n---\n')).toEqual([{ a: 1 }, null]);
    expect(values('---\n{a: 1}\n--- # c\nb: 2\n')).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it.each([
    ['', null],
    ['\uFEFF', null],
    ['# only\n', null],
    ['\uFEFFa: 1\r\nb:\r\n- x\r\n', { a: 1, b: ['x'] }],
    ['\uFEFF- x\n', ['x']],
    ['a: |\r\n  x\r\n  y\r\nb: 1\r\n', { a: 'x\ny\n', b: 1 }],
    ['{\n\t"a": 1,\n\t"b": [\n\t\t"\\u00e9"\n\t]\n}\n', { a: 1, b: ['é'] }],
    ['a: [\n]\nb: {\n  c: 1,\n}\n', { a: [], b: { c: 1 } }],
    ['command: [\n"sh",\n"-c"\n]\n', { command: ['sh', '-c'] }],
    ['a:\n- 1\n- - 2\n  - 3\nb:\n    - c: 1\n      d: 2\n', { a: [1, [2, 3]], b: [{ c: 1, d: 2 }] }],
    [
      'a: >\n  x\n  y\n\n  z\nb: |-\n  x\nc: |+\n  x\n\nd: x\n  y\n',
      { a: 'x y\nz\n', b: 'x', c: 'x\n\n', d: 'x y' },
    ],
    ['"a b": 1\n\'c\': 2\nd e: 3\n', { 'a b': 1, c: 2, 'd e': 3 }],
    [
      'x: &x {a: 1, b: 2}\nw:\n  <<: *x\n  b: 3\nz: *x\n',
      { x: { a: 1, b: 2 }, w: { a: 1, b: 3 }, z: { a: 1, b: 2 } },
    ],
    ['w:\n  b: 3\n  <<: {a: 1, b: 2}\n', { w: { a: 1, b: 2 } }],
    [
      'x: &x {a: 1}\nw: &w {a: 2, b: 2}\nz:\n  <<: [*x, *w]\n',
      { x: { a: 1 }, w: { a: 2, b: 2 }, z: { a: 1, b: 2 } },
    ],
    ['a: &a 1\nb: &a 2\nc: *a\n', { a: 1, b: 2, c: 2 }],
    ['"<<": {a: 1}\n', { '<<': { a: 1 } }],
    ['a:\nb: ~\nc: {d: , e}\n', { a: null, b: null, c: { d: null, e: null } }],
  ])('reads %j', (text, value) => {
    expect(parseStream(text).errors).toEqual([]);
    expect(values(text)).toEqual([value]);
  });

  it.each([
    ['a: b: c\n', 'syntax', 1],
    ['a:\n  b: 1\n c: 2\n', 'syntax', 3],
    ['a:\n\tb: 1\n', 'syntax', 2],
    ['a: "x\n', 'syntax', 2],
    ['a: @x\n', 'syntax', 1],
    ['a: *x\n', 'unresolved-alias', 1],
    ['a: 1\nb: 2\na: 3\n', 'duplicate-key', 3],
    ['a: {b: 1, b: 2}\n', 'duplicate-key', 1],
    ['a: 1\n<<: [1]\n', 'bad-merge', 2],
    ['a: !!int x\n', 'bad-tag', 1],
  ])('finds what is wrong with %j', (text, kind, line) => {
    expect(parseStream(text).errors[0]).toMatchObject({ kind, line });
  });

  it('gives the path of a key that is there twice, and reads the last', () => {
    const stream = parseStream('spec:\n  containers:\n  - name: a\n    image: x\n    name: b\n');
    expect(stream.errors).toMatchObject([
      {
        kind: 'duplicate-key',
        path: ['spec', 'containers', 0, 'name'],
        line: 5,
        column: 5,
        start: 49,
        end: 53,
      },
    ]);
    expect(stream.documents[0]?.value).toEqual({ spec: { containers: [{ name: 'b', image: 'x' }] } });
  });

  it('does not read a document again that did not change, and shares what is equal with the text before', () => {
    const before = parseStream('a: {x: [1]}\nb: {w: 2}\n---\nc: 3\n');
    const after = parseStream('a: {x: [1]}\nb: {w: 5}\n---\nc: 3\n', before);
    expect(after.documents[1]?.value).toBe(before.documents[1]?.value);
    const [old, fresh] = [before, after].map(
      (stream) => stream.documents[0]?.value as { a: unknown; b: unknown },
    );
    expect(fresh?.a).toBe(old?.a);
    expect(fresh?.b).toEqual({ w: 5 });
    expect(old?.b).toEqual({ w: 2 });
  });
});

describe('positionOf', () => {
  it('counts lines and columns from one', () => {
    const text = 'ab\r\nc\n\nd';
    expect(positionOf(text, 0)).toEqual({ offset: 0, line: 1, column: 1 });
    expect(positionOf(text, 4)).toEqual({ offset: 4, line: 2, column: 1 });
    expect(positionOf(text, 5)).toEqual({ offset: 5, line: 2, column: 2 });
    expect(positionOf(text, 6)).toEqual({ offset: 6, line: 3, column: 1 });
    expect(positionOf(text, 99)).toEqual({ offset: 8, line: 4, column: 2 });
    expect(positionOf(text, -1).line).toBe(1);
    expect([...lineStarts('')]).toEqual([0]);
  });
});

describe('locate', () => {
  const text = [
    'x: 1',
    '---',
    'spec: # the spec',
    '  containers:',
    '  - name: web   # first',
    '    "image": \'nginx\'',
    '    command: ["a", b]',
    '    args:',
    '    tty: true',
    '  - &two',
    '    name: |',
    '      many',
    '      lines',
    '',
    '  - *two',
    '  -',
    'base: &b {k: 1}',
    'm: {<<: *b}',
    '',
  ].join('\n');
  const stream = parseStream(text);
  const at = (...path: (string | number)[]) => {
    const found = locate(stream, 1, path);
    const cut = (range: { start: number; end: number } | undefined) =>
      range && text.slice(range.start, range.end);
    return found && { key: cut(found.key), value: cut(found.value), entry: cut(found.entry) };
  };

  it('finds keys, values and entries', () => {
    expect(stream.errors).toEqual([]);
    expect(at('spec', 'containers', 0, 'name')).toEqual({
      key: 'name',
      value: 'web',
      entry: 'name: web   # first',
    });
    expect(at('spec', 'containers', 0, 'image')).toEqual({
      key: '"image"',
      value: "'nginx'",
      entry: '"image": \'nginx\'',
    });
    expect(at('spec', 'containers', 0, 'command')?.value).toBe('["a", b]');
    expect(at('spec', 'containers', 0, 'command', 0)).toEqual({ key: undefined, value: '"a"', entry: '"a"' });
    expect(at('spec', 'containers', 0, 'args')).toEqual({ key: 'args', value: '', entry: 'args:' });
    expect(at('spec', 'containers', 1, 'name')?.value).toBe('|\n      many\n      lines');
    expect(at('spec', 'containers', 0)?.entry).toMatch(/^- name: web[\s\S]*tty: true$/);
    expect(at('spec', 'containers', 3)).toEqual({ key: undefined, value: '', entry: '-' });
    expect(at('nothing')).toBeUndefined();
    expect(at('spec', 'containers', 9)).toBeUndefined();
    expect(at('spec', 'containers', 'x')).toBeUndefined();
    expect(locate(stream, 7, [])).toBeUndefined();
  });

  it('points at the alias and at the merge key that a value comes from', () => {
    expect(at('spec', 'containers', 2, 'name')?.value).toBe('*two');
    expect(at('m', 'k')).toEqual({ key: '<<', value: '*b', entry: '<<: *b' });
    expect(at('m', 'none')).toBeUndefined();
  });

  it('tells the lines of a range', () => {
    const found = locate(stream, 1, ['spec', 'containers', 1]);
    expect(positionOf(stream, found?.entry.start ?? 0).line).toBe(10);
    expect(positionOf(stream, found?.entry.end ?? 0).line).toBe(13);
  });

  it('works on a stream that was cloned on its way from a Worker', () => {
    const copy = structuredClone(stream);
    expect(locate(copy, 1, ['base', 'k'])).toEqual(locate(stream, 1, ['base', 'k']));
  });
});
