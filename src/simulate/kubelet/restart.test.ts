/** What is started, stopped and kept, as upstream's own unit tests (k8s.io/kubernetes v1.36.3) say it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { hostOf, modelOf, publishedOf, seenOf } from '../testing.ts';
import { actionsOf } from './actions.ts';
import { BackOff } from './back-off.ts';
import { Probes } from './probes.ts';
import { shouldBeStarted, shouldRestart } from './restart.ts';

const a = { name: 'containerA', image: 'a' };
const b = { name: 'containerB', image: 'b' };

const rule = (action: string, ...values: number[]) => ({ action, exitCodes: { operator: 'In', values } });

// pkg/kubelet/container/helpers_test.go
describe('TestShouldContainerBeRestarted', () => {
  const names = ['no-history', 'alive', 'succeed', 'failed'];
  it.each([
    ['Never', [true, false, false, false]],
    ['OnFailure', [true, false, false, true]],
    ['Always', [true, false, true, true]],
  ])('%s', (restartPolicy, expected) => {
    const pod = modelOf({ restartPolicy, containers: names.map((name) => ({ name, image: 'x' })) });
    const host = hostOf(pod);
    const seen = seenOf(host, { alive: 'running', succeed: 0, failed: 1 });
    const asked = (deleted: boolean) => pod.app.map((one) => shouldBeStarted(one, pod, seen, deleted));
    expect(asked(false)).toEqual(expected);
    expect(asked(true)).toEqual([false, false, false, false]);
  });
});

// pkg/api/v1/pod/util_test.go
describe('TestContainerShouldRestart', () => {
  const restarts = (container: JsonObject, code: number, restartPolicy = 'Never') => {
    const pod = modelOf({ restartPolicy, containers: [{ ...a, ...container }] });
    const [found] = pod.app;
    return found && shouldRestart(found, pod, code);
  };
  it('asks rules first, then the policy of the container, then that of the Pod', () => {
    const never = { restartPolicy: 'Never', restartPolicyRules: [rule('Restart', 42)] };
    expect(restarts(never, 42)).toBe(true);
    expect(restarts(never, 1, 'Always')).toBe(false);
    expect(restarts({ restartPolicy: 'OnFailure' }, 1)).toBe(true);
    expect(restarts({ restartPolicy: 'OnFailure' }, 0, 'Always')).toBe(false);
    expect(restarts({}, 0, 'Always')).toBe(true);
    expect(restarts({}, 0, 'OnFailure')).toBe(false);
    const notIn = [{ action: 'Restart', exitCodes: { operator: 'NotIn', values: [0, 1] } }];
    expect(restarts({ restartPolicy: 'Never', restartPolicyRules: notIn }, 2)).toBe(true);
    expect(restarts({ restartPolicy: 'Never', restartPolicyRules: notIn }, 1)).toBe(false);
  });
});

/** What a sync would do: names to start and messages of kills. */
function actions(spec: JsonObject, states: Readonly<Record<string, 'running' | number>>) {
  const host = hostOf(modelOf(spec));
  const probes = new Probes(host, publishedOf(host.pod), () => {});
  const { killPod, kill, startInit, startApp } = actionsOf(host, seenOf(host, states), probes);
  return {
    killPod,
    kill: kill.map(({ kill: { message } }) => message),
    start: [...startInit, ...startApp].map(({ name }) => name),
  };
}

// pkg/kubelet/kuberuntime/kuberuntime_manager_test.go
describe('TestComputePodActions', () => {
  const containers = ['foo1', 'foo2', 'foo3'].map((name) => ({ name, image: name }));
  it.each<[string, Readonly<Record<string, 'running' | number>>, string[]]>([
    ['Always', { foo1: 'running', foo2: 'running', foo3: 'running' }, []],
    ['Always', {}, ['foo1', 'foo2', 'foo3']],
    ['Always', { foo1: 0, foo2: 111, foo3: 'running' }, ['foo1', 'foo2']],
    ['OnFailure', { foo1: 0, foo2: 111, foo3: 'running' }, ['foo2']],
    ['Never', { foo1: 0, foo2: 111, foo3: 'running' }, []],
  ])('%s with %j starts %j', (restartPolicy, states, start) => {
    expect(actions({ containers, restartPolicy }, states)).toEqual({ killPod: false, kill: [], start });
  });

  it('stops the Pod when nothing is left to keep or start', () => {
    expect(actions({ containers, restartPolicy: 'Never' }, { foo1: 0, foo2: 0, foo3: 1 }).killPod).toBe(true);
  });
});

describe('TestComputePodActionsWithInitContainers', () => {
  const initContainers = ['init1', 'init2', 'init3'].map((name) => ({ name, image: name }));
  const spec = (restartPolicy: string) => ({ initContainers, containers: [a, b], restartPolicy });
  it.each<[string, Readonly<Record<string, 'running' | number>>, boolean, string[]]>([
    ['Always', { init1: 0, init2: 0, init3: 0 }, false, ['containerA', 'containerB']],
    ['Always', {}, false, ['init1']],
    ['Always', { init1: 0, init2: 'running' }, false, []],
    ['Always', { init1: 0, init2: 0 }, false, ['init3']],
    ['Always', { init1: 0, init2: 0, init3: 137 }, false, ['init3']],
    ['OnFailure', { init1: 0, init2: 0, init3: 137 }, false, ['init3']],
    ['Never', { init1: 0, init2: 0, init3: 137 }, true, []],
  ])('%s with %j', (policy, states, killPod, start) => {
    expect(actions(spec(policy), states)).toEqual({ killPod, kill: [], start });
  });
});

describe('TestComputePodActionsWithRestartableInitContainers', () => {
  const initContainers = ['r1', 'r2', 'r3'].map((name) => ({ name, image: name, restartPolicy: 'Always' }));
  const spec = { initContainers, containers: [a, b], restartPolicy: 'Always' };
  it.each<[Readonly<Record<string, 'running' | number>>, string[]]>([
    [{ r1: 'running', r2: 'running', r3: 'running' }, ['containerA', 'containerB']],
    [{}, ['r1']],
    [{ r1: 'running' }, ['r2']],
    [{ r1: 137, r2: 'running', r3: 137 }, ['r1', 'r3']],
    [{ r1: 137, r2: 'running', r3: 'running' }, ['r1', 'containerA', 'containerB']],
    [{ r1: 137, r2: 'running', r3: 'running', containerA: 'running', containerB: 'running' }, ['r1']],
  ])('%j starts %j', (states, start) => expect(actions(spec, states).start).toEqual(start));
});

// client-go/util/flowcontrol/backoff_test.go, with the kubelet's 10 s and 300 s
describe('TestSlowBackoff, TestBackoffReset, TestBackoffHighWaterMark', () => {
  it('doubles up to the longest pause', () => {
    const pauses = new BackOff();
    const seen = [0, 1, 2, 3, 4, 5, 6, 7].map((now) => {
      const pause = pauses.pauseOf('id');
      pauses.next('id', now, now);
      return pause;
    });
    expect(seen).toEqual([0, 10, 20, 40, 80, 160, 300, 300]);
  });
  it('is forgotten after twice the longest pause, and not before', () => {
    const pauses = new BackOff();
    for (let now = 0; now < 8; now++) pauses.next('id', now, now);
    expect(pauses.isPausedSince('id', 7, 7)).toBe(true);
    expect(pauses.isPausedSince('id', 608, 608)).toBe(false);
    pauses.next('id', 307, 307);
    expect(pauses.pauseOf('id')).toBe(300);
    pauses.next('id', 908, 908);
    expect(pauses.pauseOf('id')).toBe(10);
  });
});
