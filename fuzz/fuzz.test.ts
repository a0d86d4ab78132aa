import { describe, expect, it } from 'vitest';
import { textKind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { minimise } from './minimise.ts';
import { Random, seedOf } from './random.ts';

/** How many batches of each kind are tried with every run of the tests. */
const batches = new Map([
  ['edits', 3],
  ['damaged', 6],
  ['hostile', 6],
  ['states', 2],
  ['links', 4],
]);

describe('a share of the fuzz run', () => {
  // The same inputs each time: the run is what looks for new ones. PROPERTY_SEED chooses others.
  const run = Number(process.env.PROPERTY_SEED ?? 20261121);

  it.each([...batches.keys()])(
    `finds nothing among the inputs of the kind %s (seed ${run})`,
    async (name) => {
      const kind = kinds.find((candidate) => candidate.name === name);
      const tried = await Promise.all(
        Array.from({ length: batches.get(name) ?? 0 }, (_, i) => kind?.batch(seedOf(run, name, i))),
      );
      expect(tried.flatMap((batch) => batch?.failures)).toEqual([]);
      expect(tried.reduce((sum, batch) => sum + (batch?.inputs ?? 0), 0)).toBeGreaterThanOrEqual(100);
    },
  );
});

describe('the run itself', () => {
  const picky = textKind({
    name: 'picky',
    share: 1,
    perBatch: 50,
    make: (random) => Array.from({ length: 30 }, () => random.pick(['a', 'b', 'x', '\n'])).join(''),
    check: (text) => {
      if (/x.*x/s.test(text)) throw new Error('two of them');
    },
  });

  it('tells what fails, as small as it gets', () => {
    const { inputs, failures } = picky.batch(7);
    expect(inputs).toBe(50);
    expect(failures.length).toBeGreaterThan(10);
    expect(new Set(failures.map(({ input }) => input))).toEqual(new Set(['xx']));
    expect(failures[0]?.message).toMatch(/two of them/);
  });

  it('does the same again for the same seed, and something else for another', () => {
    expect(picky.batch(7).failures.length).toBe(picky.batch(7).failures.length);
    const few = (seed: number) => Array.from({ length: 5 }, () => new Random(seed).below(1e9));
    expect(few(1)).toEqual(few(1));
    expect(few(1)).not.toEqual(few(2));
    expect(seedOf(1, 'edits', 0)).not.toBe(seedOf(1, 'edits', 1));
    expect(seedOf(1, 'edits', 0)).not.toBe(seedOf(1, 'states', 0));
  });

  it('leaves out what a failure does not need', () => {
    expect(minimise('a: 1\nb: "\nc: 2\n', (text) => text.includes('"'))).toBe('"');
    expect(minimise('abc', () => true)).toBe('');
  });

  it('says so when an input takes too long', () => {
    const slow = textKind({
      name: 'slow',
      share: 1,
      perBatch: 1,
      limit: -1,
      make: () => 'x',
      check: () => {},
    });
    expect(slow.batch(1).failures[0]?.message).toMatch(/^took \d+ ms$/);
  });
});
