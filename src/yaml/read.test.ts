import { describe, expect, it } from 'vitest';
import { parseStream } from './parse.ts';

/**
 * Texts with what sigs.k8s.io/yaml v1.6.0 (go.yaml.in/yaml/v2 v2.4.2) reads from them, with a line break behind the
 * last line as kubectl puts it there.
 */
const taken: readonly (readonly [text: string, value: unknown])[] = [
  // Line breaks: CR, NEL, LS and PS.
  ['a: 1\rb: 2\r', { a: 1, b: 2 }],
  ['a:\r- x\r\n- z\r', { a: ['x', 'z'] }],
  ['a: |\r  x\r  y\r', { a: 'x\ny\n' }],
  ['a: 1\u0085b: 2\n', { a: 1, b: 2 }],
  ['a: 1\u2028b: 2\u2029c: 3\n', { a: 1, b: 2, c: 3 }],
  ['a: |\n  x\u2028  y\u0085  z\n', { a: 'x\u2028y\nz\n' }],
  ['# c\rb: 1\n', { b: 1 }],
  // Quoted scalars go on at any column, with tabs.
  ['a: "x\ny"\n', { a: 'x y' }],
  ["a: 'x\n\n  y'\nb: 1\n", { a: 'x\ny', b: 1 }],
  ['a: "x\n\t y"\n', { a: 'x y' }],
  ['a: "x \\\n  \\ty"\n', { a: 'x \ty' }],
  ['a: x\n \ty\n', { a: 'x y' }],
  ['a:\tb\nc: [\t1,\t2 ]\n', { a: 'b', c: [1, 2] }],
  ['a: "\\x41\\u00e9\\U0001F600\\N\\_\\L\\P\\e\\0"\n', { a: 'Aé😀\u0085\u00a0\u2028\u2029\u001b\u0000' }],
  ['a: "\\a\\b\\t\\n\\v\\f\\r\\"\\\\\\ x"\n', { a: '\u0007\b\t\n\v\f\r"\\ x' }],
  // A tag may be percent-encoded; one that is not known leaves the text.
  ['a: !%C3%A9 b\n', { a: 'b' }],
  // Block scalars at the ends.
  ['a: |', { a: '' }],
  ['a: |\nb: >\n', { a: '', b: '' }],
  ['- |', ['']],
  ['a: |\n x', { a: 'x\n' }],
  ['a: |+\n x\n\n', { a: 'x\n\n' }],
  ['a: |2-\n   x\n  y\n', { a: ' x\ny' }],
  ['|\n x\n', 'x\n'],
  ['a: >\n x\n  y\n\n z\n w\n', { a: 'x\n y\n\nz w\n' }],
  // Flow collections go on at any column, beside whatever else.
  ['command: [\n"sh"\n]\n', { command: ['sh'] }],
  ['command: [\n"sh"\n]\nb: |\n  x\n', { command: ['sh'], b: 'x\n' }],
  ['command: [\n"sh"\n]\nb: &x >\n  x\n', { command: ['sh'], b: 'x\n' }],
  ['a: {b: c, ? d : e}\n', { a: { b: 'c', d: 'e' } }],
  ['[a: b, {c, d: }, "e":f]\n', [{ a: 'b' }, { c: null, d: null }, { e: 'f' }]],
  // Keys.
  ['? a\n: b\n? c\n', { a: 'b', c: null }],
  ['&a k: &b v\nx: *a\n*b : 1\n', { k: 'v', x: 'k', v: 1 }],
  ['1e6: a\n1.50: b\n18446744073709551616: c\n', { '1e+06': 'a', '1.5': 'b', '1.8446744e+19': 'c' }],
  // Tags.
  [
    'a: !!str 1\nb: ! 2\nc: !<tag:yaml.org,2002:int> "3"\nd: !!binary aGk=\n',
    { a: '1', b: '2', c: 3, d: 'hi' },
  ],
];

/** Texts that it refuses, with its words. */
const refused: readonly (readonly [text: string, words: string])[] = [
  ['a: b: c\n', 'mapping values are not allowed in this context'],
  ['a:\n  b: 1\n c: 2\n', 'line 2: did not find expected key'],
  ['- a\nb: c\n', "line 1: did not find expected '-' indicator"],
  ['a: 1\nb\nc: 2\n', "line 3: could not find expected ':'"],
  ['a:\n\tb: 1\n', 'line 2: found character that cannot start any token'],
  ['a: @x\n', 'found character that cannot start any token'],
  ['a: - b\n', 'block sequence entries are not allowed in this context'],
  ['a: "x\n', 'line 2: found unexpected end of stream'],
  ['a: "\\/"\n', 'found unknown escape character'],
  ['a: "\\ud83d\\ude00"\n', 'found invalid Unicode character escape code'],
  ['a: [b\n', "line 1: did not find expected ',' or ']'"],
  ['a: [http://x?y]\n', "did not find expected ',' or ']'"],
  ['a: {b: c\nd: e}\n', "line 1: did not find expected ',' or '}'"],
  ['a: [,]\n', 'did not find expected node content'],
  ['a: |0\n', 'found an indentation indicator equal to 0'],
  ['a: |x\n', 'did not find expected comment or line break'],
  ['a: |\n\tx\n', 'line 2: found a tab character where an indentation space is expected'],
  ['a: x\n\ty\n', 'line 2: found a tab character that violates indentation'],
  ['%YAML 1.2\n---\na: 1\n', 'found incompatible YAML document'],
  ['%FOO\n---\na: 1\n', 'found unknown directive name'],
  ['a: !x!y z\n', 'found undefined tag handle'],
  ['a: *x\n', "unknown anchor 'x' referenced"],
  ['a: &a\n  b: *a\n', "anchor 'a' value contains itself"],
  ['<<: 1\n', 'map merge requires map or sequence of maps as the value'],
  ['a: \u0007\n', 'control characters are not allowed'],
];

it('shows an unknown escape where it stands', () => {
  const shown = (text: string) => {
    const [error] = parseStream(text).documents[0]?.errors ?? [];
    return error && text.slice(error.start, error.end);
  };
  expect(shown('a: "b\\/c"\n')).toBe('\\/');
});

describe('as go-yaml reads', () => {
  it.each(taken)('takes %j', (text, value) => {
    const [document, ...more] = parseStream(text).documents;
    expect(document?.errors).toEqual([]);
    expect(document?.value).toEqual(value);
    expect(more).toEqual([]);
  });

  it.each(refused)('refuses %j', (text, words) => {
    const { errors } = parseStream(text);
    expect(errors).toMatchObject([{ server: `yaml: ${words}` }]);
    expect(errors[0]?.tolerated).toBeUndefined();
  });

  it('counts lines behind the marker, as kubectl hands the documents on', () => {
    const { errors } = parseStream('a: 1\n---\nb: 1\nc: 2\n d: 3\n');
    expect(errors).toMatchObject([
      { server: 'yaml: line 3: mapping values are not allowed in this context', line: 5 },
    ]);
  });

  it.each([
    ['a: 1\n... x\n', 'TRAILING_CONTENT'],
    ['"a"\nb: 1\n', 'TRAILING_CONTENT'],
    ['{a: 1}\n}\n', 'TRAILING_CONTENT'],
    ['['.repeat(300) + ']'.repeat(300), 'TOO_DEEP'],
  ])('is stricter on purpose with %j, and says so', (text, detail) => {
    expect(parseStream(text).errors).toMatchObject([{ detail, tolerated: true }]);
  });
});
