/** What the scheduler says, as upstream's own unit tests (k8s.io/kubernetes v1.36.3) say it. */
import { describe, expect, it } from 'vitest';
import { modelOf } from '../testing.ts';
import { fitError } from './index.ts';

// pkg/scheduler/framework/types_test.go
describe('TestFitError_Error', () => {
  const refused = (message: string) => ({
    refusals: [{ code: 'resource', message, params: {}, paths: [], cures: [], preemptable: false } as const],
  });
  const helpless = (count: number) =>
    `preemption: 0/3 nodes are available: ${count} Preemption is not helpful for scheduling.`;
  it('counts reasons and sorts them as texts', () => {
    const nodes = ['FalseFilter-1', 'FalseFilter-1', 'FalseFilter-2'].map((name) =>
      refused(`Node(s) failed Filter plugin ${name}`),
    );
    expect(fitError(modelOf({}), nodes, [])).toBe(
      `0/3 nodes are available: 1 Node(s) failed Filter plugin FalseFilter-2, 2 Node(s) failed Filter plugin FalseFilter-1. ${helpless(3)}`,
    );
  });
  it('says the reason of PreFilter without a count', () => {
    const nodes = [{ refusals: [] }, { refusals: [] }, { refusals: [] }];
    const before = [{ message: 'Node(s) failed PreFilter plugin FalsePreFilter' }];
    expect(fitError(modelOf({}), nodes, before)).toBe(
      `0/3 nodes are available: Node(s) failed PreFilter plugin FalsePreFilter. ${helpless(3)}`,
    );
  });
});
