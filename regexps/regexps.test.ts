/**
 * Every regular expression of `src` takes time in proportion to its text. `linear.json` holds those that recheck proved to
 * (`npm run regexps` looks at new ones); each is fed the worst that can be made of its pattern as well.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Growth, type Question } from './growth.ts';
import { argued, bounded, made } from './known.ts';
import { readLiterals } from './literals.ts';
import { worstOf } from './worst.ts';

const { literals, made: makers } = readLiterals();
const linear = new Set(
  JSON.parse(readFileSync(new URL('./linear.json', import.meta.url), 'utf8')) as string[],
);
const growth = new Growth();
afterAll(() => growth.end());

describe('regular expressions of the source', () => {
  it('are proven to be linear, or listed with the reason', () => {
    const unknown = literals.filter(
      ({ text }) => !linear.has(text) && !(text in argued) && !(text in bounded),
    );
    expect(unknown).toEqual([]);
  });

  it('are listed only while they are there', () => {
    const texts = new Set(literals.map(({ text }) => text));
    expect([...Object.keys(argued), ...Object.keys(bounded)].filter((text) => !texts.has(text))).toEqual([]);
  });

  it('are put together only where it is harmless', () => {
    const counts = new Map<string, number>();
    for (const file of makers) counts.set(file, (counts.get(file) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(Object.entries(made).map(([file, { count }]) => [file, count])),
    );
  });

  it('take at most eight times as long for 100 KB of their worst as for 25 KB', {
    timeout: 300_000,
  }, async () => {
    const slow: unknown[] = [];
    for (const { text, pattern, flags, files } of literals) {
      if (text in bounded) continue;
      const worst = worstOf(pattern, flags);
      const found = await growth.find({ pattern, flags, worst, sizes: [25_000, 100_000] }, 60_000);
      if (found) slow.push({ text, files, found });
    }
    expect(slow).toEqual([]);
  });
});

describe('the search for slow ones', () => {
  it.each([
    ['blanks at an end', /\s+$/],
    ['blanks before a sign', /\s*:/],
    ['a comment behind blanks', /\s+#.*$/],
    ['a key', /^(\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#:][^#]*?)\s*:(\s+|$)/],
    ['what brackets hold', /\$\(([^)]*)\)/g],
    ['words', /(?:a+)+$/],
  ])('finds %s', async (_, { source, flags }) => {
    const question: Question = {
      pattern: source,
      flags,
      worst: worstOf(source, flags),
      // Far apart: a busy machine does not make it look linear.
      sizes: [2000, 12_000],
    };
    expect(await growth.find(question, 2000)).toBeDefined();
  });
});
