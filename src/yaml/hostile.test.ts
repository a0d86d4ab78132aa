import { describe, expect, it } from 'vitest';
import type { Json } from '../pod/index.ts';
import { editDocument } from './edit.ts';
import { locate } from './locate.ts';
import { parseStream } from './parse.ts';

/** Only tells what ends from what does not, on however busy a machine: the bench measures. */
const limit = 30_000;

function timed<T>(work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(limit);
  return result;
}

function kinds(text: string): string[] {
  return timed(() => parseStream(text)).errors.map((error) => error.kind);
}

function bomb(levels: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i <= levels; i++) {
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const depth = 2000;
const deep = {
  'flow lists': '['.repeat(depth) + ']'.repeat(depth),
  'open flow lists': '['.repeat(depth),
  'flow maps': `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`,
  'compact lists': `${'- '.repeat(depth)}x\n`,
  'block maps': Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  'explicit keys': `${'? '.repeat(depth)}x\n`,
  'JSON lists in a key': `a: ${'[{"b":'.repeat(depth)}1${'}]'.repeat(depth)}`,
};

describe('hostile text', () => {
  it('reads a key once, however deep keys are nested', () => {
    expect(kinds(`${'? '.repeat(150)}x\n`)).toHaveLength(149);
  });

  it('stops an alias bomb', () => {
    expect(kinds(bomb(9))).toEqual(['alias-bomb']);
    expect(kinds(bomb(2))).toEqual([]);
  });

  it('stops aliases of aliases in merge keys', () => {
    const lines = ['a0: &a0 {k: 1}'];
    for (let i = 1; i <= 40; i++)
      lines.push(`a${i}: &a${i} {<<: [*a${i - 1}, *a${i - 1}], l${i}: [*a${i - 1}, *a${i - 1}]}`);
    expect(kinds(lines.join('\n'))).toEqual(['alias-bomb']);
  });

  it('reports an anchor that contains itself, and an alias without an anchor', () => {
    expect(kinds('a: &a\n  b: *a\n')).toEqual(['unresolved-alias']);
    expect(kinds('a: *nowhere\n')).toEqual(['unresolved-alias']);
  });

  it.each(Object.entries(deep))('reads %s 2,000 deep or says that they are too deep', (name, text) => {
    const stream = timed(() => parseStream(text));
    expect(stream.documents[0]?.value).toBeUndefined();
    expect(
      stream.errors.some((error) => error.kind === 'too-deep'),
      name,
    ).toBe(true);
    timed(() => locate(stream, 0, ['a', 0]));
    const result = timed(() => editDocument(stream, 0, [{ op: 'set', path: ['a'], value: 1 }]));
    expect(result).toMatchObject({ ok: false, reason: 'unparsed' });
  });

  it('reads 150 levels', () => {
    const text = '['.repeat(150) + ']'.repeat(150);
    expect(parseStream(text).errors).toEqual([]);
  });

  it('reads 20,000 keys, also with anchors, and finds the one that is there twice', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: ${i}\n`).join('');
    expect(kinds(keys)).toEqual([]);
    const text = `x: &x 1\n${keys}k77: again\n`;
    const stream = timed(() => parseStream(text));
    expect(stream.errors).toMatchObject([
      { kind: 'duplicate-key', detail: 'k77', line: 20_002, column: 1, path: ['k77'] },
    ]);
    expect(stream.documents[0]?.value).toHaveProperty('k77', 'again');
    const sound = parseStream(keys);
    const result = timed(() => editDocument(sound, 0, [{ op: 'set', path: ['k9999'], value: 'x' }]));
    expect(result).toMatchObject({ ok: true, edits: [{ text: 'x' }] });
  });

  it('keeps __proto__, constructor and toString as ordinary keys', () => {
    const value = parseStream('__proto__: {polluted: 1}\nconstructor: 2\nx: {__proto__: [3]}\ntoString: y\n')
      .documents[0]?.value as {
      x: Json;
    };
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'x', 'toString']);
    expect(Object.getOwnPropertyDescriptor(value, '__proto__')?.value).toEqual({ polluted: 1 });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const merged = parseStream('a: &a {__proto__: {p: 1}}\nb: {<<: *a}\n').documents[0]?.value as { b: Json };
    expect(Object.getPrototypeOf(merged.b)).toBe(Object.prototype);
    const stream = parseStream('a: 1\n');
    const set = editDocument(stream, 0, [{ op: 'set', path: ['__proto__', 'polluted'], value: true }]);
    expect(set.ok && set.stream.text).toBe('a: 1\n__proto__:\n  polluted: true\n');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('names NUL, control characters and lone surrogates, and reads the other documents', () => {
    const stream = parseStream('a: 1\n---\nb: x\u0000y\n---\nc: \ud800\n---\nd: \u0007\n---\ne: 😀\n');
    expect(stream.documents.map((document) => document.value)).toEqual([
      { a: 1 },
      undefined,
      undefined,
      undefined,
      { e: '😀' },
    ]);
    expect(stream.errors).toMatchObject([
      { kind: 'nul', line: 3, column: 5 },
      { kind: 'lone-surrogate', line: 5, column: 4 },
      { kind: 'syntax', detail: 'CONTROL_CHARACTER', line: 7 },
    ]);
    expect(kinds('a: "\\ud800"\n')).toEqual(['lone-surrogate']);
  });

  it('reads the escape of half a character in JSON as Go does', () => {
    const [document] = parseStream('{"a": "q\\ud800z", "\\udc00": "\\ud83d\\ude00"}').documents;
    expect(document?.errors).toEqual([]);
    expect(document?.value).toEqual({ a: 'q\ufffdz', '\ufffd': '😀' });
  });

  it('writes control characters as escapes and refuses lone surrogates', () => {
    const stream = parseStream('a: 1\n');
    const nul = editDocument(stream, 0, [{ op: 'set', path: ['a'], value: 'x\u0000\u0007\r' }]);
    expect(nul.ok && nul.stream.text).toBe('a: "x\\u0000\\u0007\\r"\n');
    expect(nul.ok && nul.stream.documents[0]?.value).toEqual({ a: 'x\u0000\u0007\r' });
    const lone = editDocument(stream, 0, [{ op: 'set', path: ['a'], value: '\ud800' }]);
    expect(lone).toMatchObject({ ok: false, reason: 'unsupported' });
  });

  const big = {
    'one plain scalar': `a: ${'x'.repeat(2_000_000)}\n`,
    'a block scalar': `a: |\n${'  some line of text\n'.repeat(100_000)}`,
    'many small maps': `list:\n${'- name: x\n  image: y\n'.repeat(90_000)}`,
    'many anchors':
      'x: &x 1\n'.repeat(1) + Array.from({ length: 60_000 }, (_, i) => `k${i}: &a${i} v\n`).join(''),
    'minified JSON': JSON.stringify({
      list: Array.from({ length: 30_000 }, (_, i) => ({ name: `n${i}`, image: 'y' })),
    }),
    'an open quote': `a: "${'x\n'.repeat(1_000_000)}`,
    'blank lines': `a:\n${'\n'.repeat(2_000_000)}`,
    comments: `${'# c\n'.repeat(500_000)}a: 1\n`,
    spaces: `a: ${' '.repeat(2_000_000)}x\n`,
    markers: '---\n'.repeat(30_000),
    colons: `${'a:'.repeat(1_000_000)}\n`,
    quotes: `${'"'.repeat(2_000_000)}\n`,
    tabs: `a:${'\t'.repeat(2_000_000)}\n`,
    dashes: `${'-'.repeat(2_000_000)}\n`,
    ampersands: `a: ${'& '.repeat(400_000)}\n`,
  };
  it.each(Object.entries(big))('reads 1 or 2 MB of %s or says why not', (_, text) => {
    const stream = timed(() => parseStream(text));
    for (const document of stream.documents) {
      expect(document.value !== undefined || document.errors.length > 0).toBe(true);
    }
    timed(() => locate(stream, 0, ['a']));
    timed(() => editDocument(stream, 0, [{ op: 'set', path: ['zz'], value: 1 }]));
  });
});
