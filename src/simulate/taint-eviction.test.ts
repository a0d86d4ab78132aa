/** A node that gets a NoExecute taint, as pkg/controller/tainteviction/taint_eviction_test.go has it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../pod/index.ts';
import { play } from './testing.ts';
import type { Action } from './world.ts';

const nodes = [{ name: 'n', images: ['*'] }];
const taint = { key: 'testTaint1', value: 'test1', effect: 'NoExecute' } as const;
const at = (second: number, more: Partial<Extract<Action, { do: 'taint' }>> = {}): Action => ({
  at: second,
  do: 'taint',
  node: 'n',
  taint,
  ...more,
});
const tolerates = (tolerationSeconds?: number): JsonObject => ({
  key: taint.key,
  value: taint.value,
  effect: 'NoExecute',
  ...(tolerationSeconds === undefined ? {} : { tolerationSeconds }),
});
const run = (tolerations: JsonObject[], actions: Action[], until = 400) =>
  play({ containers: [{ name: 'c', image: 'a' }], tolerations }, { nodes, actions, until });
const marked = 'Marking for deletion Pod default/p';
const told = ({ events }: ReturnType<typeof run>) =>
  events.flatMap(({ t, from, message }) => (from === 'taint-eviction-controller' ? [[t, message]] : []));

describe('TestUpdateNode', () => {
  it('a Pod that does not tolerate it is deleted at once, with its grace period', () => {
    const timeline = run([], [at(20)]);
    expect(told(timeline)).toEqual([[20, marked]]);
    expect(timeline.gone).toBe(20);
    const slow = play(
      { containers: [{ name: 'c', image: 'a' }] },
      { nodes, actions: [at(20)], behaviour: { c: { term: 5 } } },
    );
    expect(slow.at(22)).toMatchObject({ deletedAt: 20, kubectl: 'p 1/1 Terminating 0 22s' });
    expect(slow.conditions.find(({ type }) => type === 'DisruptionTarget')).toMatchObject({
      t: 20,
      status: 'True',
      reason: 'DeletionByTaintManager',
    });
    expect(slow.gone).toBe(25);
  });

  it('a toleration puts it off, or lets the Pod stay', () => {
    expect(run([tolerates()], [at(20)]).gone).toBeUndefined();
    expect(run([tolerates(30)], [at(20)]).gone).toBe(50);
    expect(run([tolerates(0)], [at(20)]).gone).toBe(20);
  });

  it('the shortest time counts; what is planned already stays', () => {
    const other = { key: 'other', effect: 'NoExecute' } as const;
    const both = [tolerates(100), { ...other, operator: 'Exists', tolerationSeconds: 40 }];
    expect(run(both, [at(20), at(20, { taint: other })]).gone).toBe(60);
    expect(run(both, [at(20), at(30, { taint: other })]).gone).toBe(120);
  });
});

describe('TestUpdateNodeWithMultipleTaints, a taint that goes', () => {
  it('calls the deletion off', () => {
    const timeline = run([tolerates(60)], [at(20), at(40, { remove: true })]);
    expect(told(timeline)).toEqual([[40, 'Cancelling deletion of Pod default/p']]);
    expect(timeline.gone).toBeUndefined();
  });
});

// plugin/pkg/admission/defaulttolerationseconds/admission_test.go
it('every Pod tolerates a node that is not ready for five minutes', () => {
  const unready = { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' } as const;
  expect(run([], [at(20, { taint: unready })]).gone).toBe(320);
  const own = { key: unready.key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 };
  expect(run([own], [at(20, { taint: unready })]).gone).toBe(25);
});
