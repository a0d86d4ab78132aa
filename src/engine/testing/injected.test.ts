import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAll, judgeStream } from '../../judge/index.ts';
import { parseStream } from '../../yaml/index.ts';
import { printYaml } from '../../yaml/testing-print.ts';
import { validPod } from './arbitrary.ts';
import { broughtErrors } from './brought.ts';
import { mistakes, restoreFigures } from './injected.ts';

/** Runs of each property; more with `RUNS=1000`. */
const runs = Number(process.env.RUNS ?? 50);

test('single mistakes are reported where they are, and at least 90 % of the certain fixes restore the object', () => {
  const figures = Object.fromEntries(restoreFigures(runs, 7).map((figure) => [figure.kind, figure]));
  for (const kind of ['typo', 'case', 'type'] as const) {
    const figure = figures[kind];
    expect(figure?.mistakes).toBeGreaterThan(0);
    expect(figure?.reported).toBe(figure?.mistakes);
  }
  const all = figures.all;
  expect(all?.certain).toBeGreaterThan(runs / 2);
  expect((all?.restored ?? 0) / (all?.certain ?? 1)).toBeGreaterThanOrEqual(0.9);
});

test('fixing is idempotent, and brings no error', () => {
  fc.assert(
    fc.property(mistakes, ({ text }) => {
      const fixed = fixAll(text).text;
      expect(fixAll(fixed)).toEqual({ text: fixed, fixes: 0, left: 0 });
      expect(broughtErrors(text, fixed)).toEqual([]);
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});

test('the text of a valid Pod has nothing to mend', () => {
  fc.assert(
    fc.property(validPod, fc.constantFrom(0, 2), (pod, listIndent) => {
      const text = printYaml(pod, { listIndent });
      const issues = judgeStream(parseStream(text)).flatMap((document) => document.issues);
      expect(issues.filter(({ issue }) => issue.severity === 'error')).toEqual([]);
    }),
    { numRuns: runs },
  );
});
