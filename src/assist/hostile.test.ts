import { expect, it } from 'vitest';
import { parseStream } from '../yaml/index.ts';
import { complete } from './completion.ts';
import { hover } from './hover.ts';

/** Only tells what ends from what does not, on however busy a machine. */
const limit = 30_000;

const texts = {
  'open lists': '['.repeat(50_000),
  'open maps': '{a: '.repeat(50_000),
  'dashes in a row': `${'- '.repeat(2_000)}x: [\n`,
  'keys below keys': `${Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')}b: [\n`,
  'an open quote': `a: "${'x\n'.repeat(100_000)}`,
  'blank lines': `a: [\n${'\n'.repeat(100_000)}`,
  comments: `a: [\n${'# c\n'.repeat(100_000)}`,
  'broken JSON on one line': JSON.stringify({ list: Array(10_000).fill({ name: 'x', image: 'y' }) }).slice(
    0,
    -2,
  ),
  'broken JSON on many lines': JSON.stringify({ list: Array(10_000).fill({ name: 'x' }) }, null, 1).slice(
    0,
    -4,
  ),
  'many small maps': `list:\n${'- name: x\n  image: y\n'.repeat(15_000)}a: [\n`,
  colons: 'a:'.repeat(100_000),
  quotes: '"'.repeat(100_000),
  blanks: `a: [${' '.repeat(100_000)}`,
  escapes: `a: "${'\\'.repeat(100_001)}`,
};

it.each(Object.entries(texts))('answers at the end and in the middle of %s', (_, text) => {
  const stream = parseStream(text);
  const began = performance.now();
  for (const offset of [text.length >> 1, text.length]) {
    const question = { stream, offset, last: () => undefined };
    expect(Array.isArray(complete({ ...question, explicit: true }))).toBe(true);
    expect(hover(question)?.document ?? 0).toBe(0);
  }
  expect(performance.now() - began).toBeLessThan(limit);
});
