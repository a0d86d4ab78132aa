import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeDocument } from '../analyze.ts';
import { validPod, validWorkload } from '../testing/arbitrary.ts';
import { serverMessage } from './serverMessage.ts';

/** Runs of each property; more with `RUNS=10000`. */
const numRuns = Number(process.env.RUNS ?? 100);

test('nothing valid is ever reported as an error', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: validPod }, validWorkload), (value) => {
      const { pods, issues } = analyzeDocument(value);
      const errors = [...issues, ...pods.flatMap((pod) => pod.issues)].filter(
        (issue) => issue.severity === 'error',
      );
      expect(errors.map(serverMessage)).toEqual([]);
      expect(pods).toHaveLength(1);
    }),
    { numRuns },
  );
});
