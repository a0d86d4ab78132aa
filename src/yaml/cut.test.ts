import { describe, expect, it } from 'vitest';
import { editDocument, parseStream } from './index.ts';
import { diagnose } from './repair/index.ts';

const values = (text: string) => parseStream(text).documents.map(({ value }) => value);
const told = (text: string) => parseStream(text).errors.map(({ detail, server }) => [detail, server]);
const mended = (text: string) => diagnose(parseStream(text)).repaired.text;

// The answers are those of `YAMLReader` of k8s.io/apimachinery v0.36.3 and `YAMLToJSON` of sigs.k8s.io/yaml v1.6.0.
describe('how kubectl cuts a file into documents', () => {
  it.each([
    ['a: 1\n--- b: 2\n', 'b: 2'],
    ['---a: 1\n', 'a: 1'],
    ['a: |\n  b\n---- c\n', '- c'],
    ['a: "b\n---c"\n', 'c"'],
    ['--- [a]\n', '[a]'],
    ['\ufeff---{}\n', '{}'],
  ])('refuses what stands behind a separator: %j', (text, rest) => {
    expect(told(text)).toEqual([['BAD_SEPARATOR', `invalid Yaml document separator: ${rest}`]]);
  });

  it.each([
    ['%YAML 1.1\n---\na: 1\n', 'yaml: line 1: did not find expected <document start>'],
    ['# c\n%TAG ! x\n\n---\na: 1\n', 'yaml: line 3: did not find expected <document start>'],
    ['\ufeff%YAML 1.1\n---\na: 1\n', 'yaml: line 1: did not find expected <document start>'],
    ['%YAML 1.2\n---\na: 1\n', 'yaml: found incompatible YAML document'],
  ])('cuts directives from their document: %j', (text, server) => {
    expect(told(text)).toEqual([['BAD_DIRECTIVE', server]]);
  });

  it.each([
    ['--- # c\na: 1\n', [{ a: 1 }]],
    ['a: 1\n---#c\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['a: 1\n---\u00a0\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['a: 1\n---\u3000\f#\nb: 2\nc: 3', [{ a: 1 }, { b: 2, c: 3 }]],
    ['a: 1\n---\n\ufeffb: 2\nc: 3\n', [{ a: 1 }, { b: 2, c: 3 }]],
    ['a: 1\r\n---\r\n\ufeffb: 2\r\nc: 3', [{ a: 1 }, { b: 2, c: 3 }]],
    ['a: 1\n...\n...\n', [{ a: 1 }]],
    ['a: 1\n...\n%YAML 1.2\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['# c\n---\u00a0\na: 1\n', [{ a: 1 }]],
    ['a: 1\n...\n# c\n...\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
  ])('takes %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['{"a": 1}\n{"b": 2}\n', [{ a: 1 }, { b: 2 }]],
    ['{"a": "}{"}{"b": [{}]} {"b": 3}', [{ a: '}{' }, { b: [{}] }, { b: 3 }]],
    ['{"a": 1}\t\n\t{"b": "\\ud800"}\t\n', [{ a: 1 }, { b: '\ufffd' }]],
    ['{"a": 1}\n"b" null [1]', [{ a: 1 }, 'b', null, [1]]],
    ['{"a": 1}\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['{"a": 1}\n---\nb: 2\n---\n{c: 3}\n', [{ a: 1 }, { b: 2 }, { c: 3 }]],
    ['{"a": 1} # c\n', [{ a: 1 }]],
    ['\n{"a": 1}\n# c {\n{"b": 2}\n---\nc: 3\n', [{ a: 1 }, { b: 2 }, { c: 3 }]],
  ])('takes objects of JSON one behind the other: %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(told(text)).toEqual([]);
  });

  it.each(['{a: 1}\n{b: 2}\n', '# c\n{"a": 1}\n{"b": 2}\n', 'a: 1\n---\n{"a": 1}\n{"b": 2}\n'])(
    'lets no object follow what is no JSON, which kubectl would drop: %j',
    (text) => {
      expect(told(text)).toHaveLength(1);
    },
  );

  it.each([
    ['{}{}\n---\na: 1\n', "invalid character '-' in numeric literal"],
    ['{}{} # c\n', "invalid character '#' looking for beginning of value"],
    ['{}\n{}\n{a: 1}\n', "invalid character 'a' looking for beginning of object key string"],
  ])('takes nothing but JSON behind two objects: %j', (text, server) => {
    expect(told(text)).toEqual([['BEHIND_JSON', server]]);
  });

  it.each([
    ['{"é": 1]', "json: offset 9: invalid character ']' after object key:value pair"],
    ['{"a": [1', 'unexpected EOF'],
    ['{"a": 01 x: 2}\n', "json: offset 8: invalid character '1' after object key:value pair"],
    ['{}: 1\n', "json: offset 3: invalid character ':' looking for beginning of value"],
    ['{}\n...\n', "json: offset 4: invalid character '.' looking for beginning of value"],
    ['{"a": "\\x"}: 1', "json: offset 9: invalid character 'x' in string escape code"],
    ['{"a": "b\t"}: 1', "json: offset 9: invalid character '\\t' in string literal"],
  ])('tells of %j what kubectl said of it as JSON', (text, server) => {
    expect(parseStream(text).errors[0]?.server).toBe(server);
  });

  it.each([
    ['a: 1\n---\n...\n', 'UNEXPECTED_TOKEN', 'yaml: did not find expected node content'],
    ['a: 1\n---\n# c\r\n...\n', 'UNEXPECTED_TOKEN', 'yaml: line 1: did not find expected node content'],
    [
      'a: 1\n---\n%YAML 1.1\n---\nb: 2',
      'MISSING_CHAR',
      'yaml: line 1: did not find expected <document start>',
    ],
  ])('takes the separator off before it reads what follows: %j', (text, detail, server) => {
    expect(told(text)).toEqual([[detail, server]]);
  });

  it('counts a separator on the first line of a file, and none further down', () => {
    expect(told('---\na: [\n')[0]?.[1]).toBe('yaml: line 2: did not find expected node content');
    expect(told('# c\n---\na: [\n')[0]?.[1]).toBe('yaml: line 1: did not find expected node content');
  });

  it.each(['a: 1\n...\nb: [\n', 'a: 1\n...\n<<: 1\n', '---\n...\n*a\n'])(
    'says of what stands behind the end that kubectl would take it: %j',
    (text) => {
      expect(parseStream(text).errors).toMatchObject([{ tolerated: true }]);
      expect(parseStream(text).errors[0]?.server).toBeUndefined();
    },
  );

  it('takes ten thousand objects of JSON, and tells that more follow', () => {
    expect(told('{}'.repeat(10_001))).toEqual([]);
    const { documents } = parseStream('{}'.repeat(20_000));
    expect(documents).toHaveLength(10_001);
    expect(told('{}'.repeat(20_000))).toHaveLength(1);
  });

  it('edits the second object of JSON where it stands', () => {
    const stream = parseStream('{"a": 1}\n{"b": 2}\n');
    const result = editDocument(stream, 1, [{ op: 'set', path: ['b'], value: 3 }]);
    expect(result.ok && result.stream.text).toBe('{"a": 1}\n{"b": 3}\n');
  });

  it('takes nothing off the first document of a file, wherever it came from', () => {
    const whole = parseStream('a: 1\n---#c\nb: 2\n');
    const rest = whole.text.slice(5);
    expect(parseStream(rest, whole).errors).toEqual(parseStream(rest).errors);
    expect(parseStream(rest).errors).toHaveLength(1);
    expect(parseStream(whole.text, parseStream(rest)).errors).toEqual([]);
  });

  it('writes below a byte order mark at the column of its line', () => {
    const stream = parseStream('a: 1\n---\n\ufeffb: 2\n');
    const result = editDocument(stream, 1, [{ op: 'set', path: ['c'], value: 3 }]);
    expect(result.ok && result.stream.text).toBe('a: 1\n---\n\ufeffb: 2\nc: 3\n');
  });

  it.each([
    ['a: 1\n--- b: 2\n', 'a: 1\n---\nb: 2\n'],
    ['---a: 1\nb: 2\n', '---\na: 1\nb: 2\n'],
    ['%YAML 1.2\n---\na: 1\n', '---\na: 1\n'],
  ])('tells how to mend %j', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });
});

describe('what kubectl reads as JSON first', () => {
  it.each([
    ['{"a": "\\ud83d\\ude00\\/b"}', [{ a: '😀/b' }]],
    ['\n {"a": "\x7f"}\n', [{ a: '\x7f' }]],
    [`{"${'k'.repeat(1100)}": 1}`, [{ ['k'.repeat(1100)]: 1 }]],
  ])('takes what JSON allows and YAML does not: %.40j', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['{"a": "\\/",}', "json: offset 12: invalid character '}' looking for beginning of object key string"],
    ['a: 1\n---\n{"a": "\\/"}', 'yaml: found unknown escape character'],
    ['a: "\\/"', 'yaml: found unknown escape character'],
  ])('but not in YAML: %j', (text, server) => {
    expect(told(text)).toEqual([['BAD_DQ_ESCAPE', server]]);
  });
});

describe('breaks and names as kubectl has them', () => {
  it('takes the CR before each LF away', () => {
    expect(values('a: "b\r\r\n  c"\r\n')).toEqual([{ a: 'b c' }]);
    expect(values('a: |\r\r\n  b\r\r\n  c\r\r\n')).toEqual([{ a: 'b\nc\n' }]);
  });

  it('counts the characters of a long key', () => {
    expect(values(`${'😀'.repeat(600)}: 1`)).toEqual([{ ['😀'.repeat(600)]: 1 }]);
    expect(told(`${'😀'.repeat(1025)}: 1`)).toHaveLength(1);
  });

  it('keeps the sign of a key that is a float, and makes no float of what only an unsigned number holds', () => {
    expect(values('-0.0: a\n-0: b\n')).toEqual([{ '-0': 'a', 0: 'b' }]);
    expect(told('a: !!float 9223372036854775808\n')).toHaveLength(1);
    expect(values('a: !!float 9223372036854775807\n')).toHaveLength(1);
  });
});
