/** Statuses and conditions, as upstream's own unit tests (k8s.io/kubernetes v1.36.3) say it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { modelOf, running, statusOf, terminated, waiting } from '../testing.ts';
import { containersReadyCondition, readyCondition } from './conditions.ts';
import { restartingAll, type StartFailure, type Status } from './state.ts';
import { statusesOf } from './statuses.ts';

const a = { name: 'containerA', image: 'a' };
const b = { name: 'containerB', image: 'b' };

describe('TestConvertToAPIContainerStatuses', () => {
  const pod = modelOf({ containers: [a, b], restartPolicy: 'Always' });
  const asked = (old: [string, Status][], restarting = false, reasons: [string, StartFailure][] = []) =>
    statusesOf({
      pod,
      seen: new Map(),
      reasons: new Map(reasons),
      old: new Map(old),
      deleted: false,
      restarting,
      keepsStarted: true,
    });

  it('keeps the number of restarts of a container that is not there', () => {
    expect(asked([statusOf('containerA', waiting('ContainerCreating'), { restarts: 4 })])[0]).toMatchObject({
      restarts: 4,
      state: { kind: 'waiting', reason: 'ContainerCreating' },
    });
  });

  it('counts a restart of containers that were removed to start all anew', () => {
    const [, second] = asked([statusOf('containerB', terminated(42), { restarts: 2 })], true);
    expect(second).toMatchObject({
      restarts: 3,
      state: { kind: 'waiting', reason: restartingAll },
      last: { reason: restartingAll, exitCode: 137 },
    });
  });

  it('shows why a container could not be started', () => {
    const [first] = asked([], false, [['containerA', { reason: 'ErrImagePull', message: 'no' }]]);
    expect(first?.state).toEqual({ kind: 'waiting', reason: 'ErrImagePull', message: 'no' });
  });
});

// pkg/kubelet/status/generate_test.go
describe('TestGeneratePodReadyCondition', () => {
  const ready = (name: string) => statusOf(name, running, { ready: true });
  const conditionOf = (
    spec: JsonObject,
    statuses: [string, Status][],
    conditions: { type: string; status: 'True' | 'False' }[] = [],
    over: 'Running' | 'Succeeded' = 'Running',
  ) => {
    const pod = modelOf(spec);
    return readyCondition(pod, containersReadyCondition(pod, new Map(statuses), over), conditions);
  };
  const gates = { readinessGates: [{ conditionType: 'gate1' }, { conditionType: 'gate2' }], containers: [] };

  it('waits for containers and for every gate', () => {
    const two = { containers: [a, b] };
    expect(conditionOf(two, [ready('containerA'), ready('containerB')])).toMatchObject({ status: 'True' });
    expect(conditionOf(two, [ready('containerA'), statusOf('containerB', running)])).toEqual({
      type: 'Ready',
      status: 'False',
      reason: 'ContainersNotReady',
      message: 'containers with unready status: [containerB]',
    });
    expect(conditionOf(two, [], [], 'Succeeded')).toMatchObject({ status: 'False', reason: 'PodCompleted' });
    expect(conditionOf(gates, [], [{ type: 'gate1', status: 'True' }])).toEqual({
      type: 'Ready',
      status: 'False',
      reason: 'ReadinessGatesNotReady',
      message: 'corresponding condition of pod readiness gate "gate2" does not exist.',
    });
    const isFalse = [
      { type: 'gate1', status: 'True' },
      { type: 'gate2', status: 'False' },
    ] as const;
    expect(conditionOf(gates, [], [...isFalse]).message).toBe(
      'the status of pod readiness gate "gate2" is not "True", but False',
    );
  });
});
