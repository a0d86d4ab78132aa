/** What upstream's own unit tests (k8s.io/kubernetes v1.36.3) say of the functions that the simulation follows. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../pod/index.ts';
import { humanDuration } from './kubectl/duration.ts';
import { kubectlRow } from './kubectl/get.ts';
import { actionsOf } from './kubelet/actions.ts';
import { BackOff } from './kubelet/back-off.ts';
import { check } from './kubelet/check.ts';
import { containersReadyCondition, readyCondition } from './kubelet/conditions.ts';
import { nonRootError } from './kubelet/non-root.ts';
import { phaseOf } from './kubelet/phase.ts';
import { Probes } from './kubelet/probes.ts';
import { shouldBeStarted, shouldRestart } from './kubelet/restart.ts';
import { restartingAll, type StartFailure, type Status } from './kubelet/state.ts';
import { statusesOf } from './kubelet/statuses.ts';
import { fitError } from './scheduler/index.ts';
import {
  hostOf,
  modelOf,
  play,
  publishedOf,
  running,
  seenOf,
  statusOf,
  terminated,
  waiting,
} from './testing.ts';
import type { ContainerStatus, HistoryEntry } from './timeline.ts';

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;

// apimachinery/pkg/util/duration/duration_test.go
describe('TestHumanDuration', () => {
  it.each([
    [second, '1s'],
    [70 * second, '70s'],
    [190 * second, '3m10s'],
    [70 * minute, '70m'],
    [47 * hour, '47h'],
    [49 * hour, '2d1h'],
    [(8 * 24 + 2) * hour, '8d'],
    [367 * 24 * hour, '367d'],
    [(365 * 2 * 24 + 25) * hour, '2y1d'],
    [(365 * 8 * 24 + 2) * hour, '8y'],
  ])('%d s is %s', (seconds, text) => expect(humanDuration(seconds)).toBe(text));
});

const a = { name: 'containerA', image: 'a' };
const b = { name: 'containerB', image: 'b' };
const init = { name: 'containerX', image: 'x' };
const sidecar = { ...init, restartPolicy: 'Always' };
const failed = terminated(1);
const done = terminated(0);

/** `getPhase` of a spec with statuses. */
function phase(spec: JsonObject, statuses: readonly [string, Status][], isTerminal = false, hasRun = false) {
  return phaseOf(modelOf(spec), new Map(statuses), { isTerminal, hasRun });
}

// pkg/kubelet/kubelet_pods_test.go
describe('TestPodPhaseWithRestartAlways', () => {
  const spec = { containers: [a, b], restartPolicy: 'Always' };
  it.each<[string, readonly [string, Status][], boolean]>([
    ['Pending', [], false],
    ['Running', [statusOf('containerA', running), statusOf('containerB', running)], false],
    ['Running', [statusOf('containerA', done), statusOf('containerB', failed)], false],
    ['Running', [statusOf('containerA', running), statusOf('containerB', done)], false],
    ['Pending', [statusOf('containerA', running)], false],
    [
      'Running',
      [statusOf('containerA', running), statusOf('containerB', waiting('x'), { last: failed })],
      false,
    ],
    ['Failed', [statusOf('containerA', done), statusOf('containerB', failed)], true],
    ['Succeeded', [statusOf('containerA', done), statusOf('containerB', done)], true],
  ])('%s', (expected, statuses, over) => expect(phase(spec, statuses, over)).toBe(expected));
});

describe('TestPodPhaseWithRestartAlwaysInitContainers', () => {
  const spec = { initContainers: [init], containers: [a, b], restartPolicy: 'Always' };
  it.each<[string, readonly [string, Status][]]>([
    ['Pending', [statusOf('containerX', running)]],
    ['Pending', [statusOf('containerX', failed)]],
    ['Pending', [statusOf('containerX', waiting('x'), { last: failed })]],
    [
      'Running',
      [statusOf('containerX', done), statusOf('containerA', running), statusOf('containerB', running)],
    ],
  ])('%s', (expected, statuses) => expect(phase(spec, statuses)).toBe(expected));
});

describe('TestPodPhaseWithRestartAlwaysRestartableInitContainers', () => {
  const spec = { initContainers: [sidecar], containers: [a, b], restartPolicy: 'Always' };
  const both = [statusOf('containerA', running), statusOf('containerB', running)];
  it.each<[string, readonly [string, Status][], boolean, boolean]>([
    ['Pending', [statusOf('containerX', running)], false, false],
    ['Pending', [statusOf('containerX', waiting('x'))], false, false],
    [
      'Pending',
      [statusOf('containerX', running, { started: true }), statusOf('containerA', running)],
      false,
      true,
    ],
    ['Running', [statusOf('containerX', running, { started: true }), ...both], false, true],
    ['Running', [statusOf('containerX', running), ...both], false, true],
    ['Running', [statusOf('containerX', waiting('x'), { last: done }), ...both], false, true],
    [
      'Succeeded',
      [statusOf('containerX', failed), statusOf('containerA', done), statusOf('containerB', done)],
      true,
      true,
    ],
  ])('%s', (expected, statuses, over, ran) => expect(phase(spec, statuses, over, ran)).toBe(expected));
});

describe('TestPodPhaseWithRestartNever, TestPodPhaseWithRestartNeverInitContainers', () => {
  it.each<[string, readonly [string, Status][]]>([
    ['Succeeded', [statusOf('containerA', done), statusOf('containerB', done)]],
    ['Failed', [statusOf('containerA', failed), statusOf('containerB', failed)]],
    ['Running', [statusOf('containerA', running), statusOf('containerB', done)]],
    ['Pending', [statusOf('containerA', running), statusOf('containerB', waiting('x'))]],
  ])('%s', (expected, statuses) =>
    expect(phase({ containers: [a, b], restartPolicy: 'Never' }, statuses)).toBe(expected),
  );

  it('an init container that failed fails the Pod', () => {
    const spec = { initContainers: [init], containers: [a], restartPolicy: 'Never' };
    expect(phase(spec, [statusOf('containerX', failed)])).toBe('Failed');
    expect(phase(spec, [statusOf('containerX', waiting('x'), { last: failed })])).toBe('Failed');
  });
});

describe('TestPodPhaseWithRestartOnFailure', () => {
  const spec = { containers: [a, b], restartPolicy: 'OnFailure' };
  it.each<[string, readonly [string, Status][]]>([
    ['Succeeded', [statusOf('containerA', done), statusOf('containerB', done)]],
    ['Running', [statusOf('containerA', failed), statusOf('containerB', failed)]],
    ['Running', [statusOf('containerA', running), statusOf('containerB', failed)]],
  ])('%s', (expected, statuses) => expect(phase(spec, statuses)).toBe(expected));
});

const rule = (action: string, ...values: number[]) => ({ action, exitCodes: { operator: 'In', values } });

describe('TestPodPhaseWithRestartAllContainers', () => {
  const source = { ...a, restartPolicy: 'Never', restartPolicyRules: [rule('RestartAllContainers', 42)] };
  const removed = {
    kind: 'terminated',
    reason: restartingAll,
    exitCode: 137,
    finishedAt: undefined,
  } as const;
  it('a container that starts all anew keeps the Pod running', () => {
    const spec = { containers: [source], restartPolicy: 'Never' };
    expect(phase(spec, [statusOf('containerA', terminated(42))])).toBe('Running');
    expect(phase(spec, [statusOf('containerA', waiting(restartingAll), { last: removed })])).toBe('Running');
    expect(phase(spec, [statusOf('containerA', terminated(43))])).toBe('Failed');
  });
});

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

/** A row of `kubectl get pod` for statuses of a Pod that is seen after ten minutes. */
function rowOf(
  spec: JsonObject,
  containers: Readonly<Record<string, Partial<ContainerStatus>>>,
  more: Partial<HistoryEntry> = {},
) {
  const plain = { state: 'running', restarts: 0, ready: false, started: false } as const;
  const all = Object.entries(containers).map(([name, status]) => [name, { ...plain, ...status }]);
  const entry: HistoryEntry = {
    t: 0,
    phase: 'Running',
    conditions: [],
    containers: Object.fromEntries(all),
    ...more,
  };
  const { ready, status, restarts } = kubectlRow(modelOf(spec), entry, 600);
  return [ready, status, restarts];
}

// pkg/printers/internalversion/printers_test.go
describe('TestPrintPod', () => {
  const two = { containers: [a, b] };
  const up = { ready: true, restarts: 3 };
  const ended = { state: 'terminated', reason: 'Completed', exitCode: 0, restarts: 3 } as const;
  const ago = (seconds: number) => ({ last: { reason: 'Error', exitCode: 1, finishedAt: 600 - seconds } });
  it.each<[string, JsonObject, Parameters<typeof rowOf>[1], Partial<HistoryEntry>, string[]]>([
    [
      'test2',
      two,
      { containerA: up, containerB: { state: 'waiting', reason: 'Why', restarts: 3 } },
      {},
      ['1/2', 'Why', '6'],
    ],
    [
      'test3, the first overwrites the rest',
      two,
      { containerA: { state: 'waiting', reason: 'Why', restarts: 3 }, containerB: ended },
      {},
      ['0/2', 'Why', '6'],
    ],
    ['test5', two, { containerA: up }, { reason: 'podReason' }, ['1/2', 'podReason', '3']],
    ['test6, one has completed', two, { containerA: ended, containerB: up }, {}, ['1/2', 'NotReady', '6']],
    [
      'test6, ready',
      two,
      { containerA: ended, containerB: up },
      { conditions: [{ type: 'Ready', status: 'True' }] },
      ['1/2', 'Running', '6'],
    ],
    [
      'test7',
      { initContainers: [init], containers: [a] },
      { containerX: { restarts: 3, ...ago(10) }, containerA: { state: 'waiting' } },
      {},
      ['0/1', 'Init:0/1', '3 (10s ago)'],
    ],
    [
      'test11, restarts of init containers do not count once they are done',
      { initContainers: [init], containers: [a] },
      { containerX: { ...ended, restarts: 2 }, containerA: { restarts: 4, ...ago(20) } },
      {},
      ['0/1', 'Running', '4 (20s ago)'],
    ],
    [
      'test14, the last restart',
      two,
      { containerA: { ...up, ...ago(50) }, containerB: { ...up, ...ago(20) } },
      {},
      ['2/2', 'Running', '6 (20s ago)'],
    ],
    [
      'test15, gated',
      two,
      {},
      {
        phase: 'Pending',
        conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }],
      },
      ['0/2', 'SchedulingGated', '0'],
    ],
    [
      'sidecars count as containers',
      { initContainers: [sidecar], containers: [a] },
      { containerX: { started: true, ready: true }, containerA: { ready: true } },
      {},
      ['2/2', 'Running', '0'],
    ],
    ['deleted', two, { containerA: up, containerB: up }, { deletedAt: 590 }, ['2/2', 'Terminating', '6']],
    [
      'deleted, but over',
      two,
      { containerA: ended, containerB: ended },
      { deletedAt: 590, phase: 'Succeeded' },
      ['0/2', 'Completed', '6'],
    ],
  ])('%s', (_, spec, containers, more, row) => expect(rowOf(spec, containers, more)).toEqual(row));
});

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

// pkg/kubelet/kuberuntime/security_context_others_test.go
describe('TestVerifyRunAsNonRoot', () => {
  it.each<[string, JsonObject | undefined, number | string, boolean]>([
    ['no security context', undefined, 0, false],
    ['a user that is not root', { runAsNonRoot: true, runAsUser: 1000 }, 0, false],
    ['runAsNonRoot is not set', { runAsUser: 0 }, 0, false],
    ['runAsNonRoot is false', { runAsNonRoot: false, runAsUser: 0 }, 0, false],
    ['runAsUser is root', { runAsNonRoot: true, runAsUser: 0 }, 0, true],
    ['the image runs as root', { runAsNonRoot: true }, 0, true],
    ['the image names a user', { runAsNonRoot: true }, 'test', true],
    ['the image has a number', { runAsNonRoot: true }, 1000, false],
  ])('%s', (_, securityContext, user, fails) => {
    const pod = modelOf({ containers: [{ ...a, ...(securityContext ? { securityContext } : {}) }] });
    const [container] = pod.app;
    expect(container && nonRootError(container, pod, { user }) !== undefined).toBe(fails);
  });
});

// pkg/probe/util_test.go
describe('TestResolveContainerPort', () => {
  const asked = (port: number | string) => {
    const tcp = { tcpSocket: { port }, periodSeconds: 1 };
    const ports = [
      { name: 'foo', containerPort: 8080 },
      { name: 'bar', containerPort: 9000 },
    ];
    const pod = modelOf({ containers: [{ ...a, ports, livenessProbe: tcp }] });
    const host = hostOf(pod);
    const [container] = pod.app;
    const [probe] = container?.probes ?? [];
    if (!container || !probe) throw new Error('no probe');
    return check(probe, host.runtime.start(container), 0).output;
  };
  it('by number, by name, and by neither', () => {
    expect(asked(443)).toBe('dial tcp 10.244.0.5:443: connect: connection refused');
    expect(asked('foo')).toBe('dial tcp 10.244.0.5:8080: connect: connection refused');
    expect(asked('web')).toBe('strconv.Atoi: parsing "web": invalid syntax');
    expect(asked('66666')).toBe('invalid port number: 66666');
  });
});

const app = (more: JsonObject) => ({ name: 'c', image: 'registry.example/app:1', ...more });
const http = (more: JsonObject) => ({ httpGet: { path: '/', port: 80 }, periodSeconds: 1, ...more });
const present = { nodes: [{ name: 'n', images: ['*'] }] };

// pkg/kubelet/prober/worker_test.go
describe('TestInitialDelay, TestFailureThreshold, TestSuccessThreshold, TestResultRunOnLivenessCheckFailure', () => {
  it('checks after the delay, counts in a row, and begins anew for a new container', () => {
    const timeline = play(
      { containers: [app({ livenessProbe: http({ initialDelaySeconds: 3, failureThreshold: 3 }) })] },
      { ...present, behaviour: { c: {} }, until: 11 },
    );
    expect(timeline.probes.map(({ t, inRow, decides }) => [t, inRow, decides])).toEqual([
      [5, 1, false],
      [6, 2, false],
      [7, 3, true],
      [10, 1, false],
      [11, 2, false],
    ]);
  });

  it('a row is broken by a success, and readiness takes as many as it says', () => {
    const up = [80, '/', 1, null, 200] as const;
    const timeline = play(
      { containers: [app({ readinessProbe: http({ successThreshold: 3 }) })] },
      { ...present, behaviour: { c: { http: [up] } }, until: 10 },
    );
    const decided = timeline.probes.find(({ decides }) => decides);
    expect(decided).toMatchObject({ result: 'success', inRow: 3, t: 5 });
    expect(timeline.at(4).containers).toMatchObject({ c: { ready: false } });
    expect(timeline.at(5).containers).toMatchObject({ c: { ready: true } });
  });
});

describe('TestLivenessProbeDisabledByStarted, TestStartupProbeDisabledByStarted', () => {
  it('liveness waits for the start, and startup rests after it', () => {
    const answers = [[80, '/', 3, 8, 200]] as const;
    const { probes } = play(
      { containers: [app({ livenessProbe: http({}), startupProbe: http({ failureThreshold: 9 }) })] },
      { ...present, behaviour: { c: { http: answers } }, until: 10 },
    );
    const of = (kind: string) => probes.filter((tick) => tick.kind === kind).map(({ t }) => t);
    expect(of('startup')).toEqual([3, 4, 5]);
    expect(of('liveness')[0]).toBe(5);
  });
});

describe('TestOnHoldOnLivenessOrStartupCheckFailure', () => {
  it('a probe that gave up rests until there is a new container', () => {
    const { probes, events } = play(
      {
        terminationGracePeriodSeconds: 5,
        containers: [app({ livenessProbe: http({ failureThreshold: 1 }) })],
      },
      { ...present, behaviour: { c: { term: 'ignore' } }, until: 9 },
    );
    expect(probes.map(({ t }) => t)).toEqual([3, 8]);
    expect(events.filter(({ reason }) => reason === 'Killing').map(({ t }) => t)).toEqual([3, 8]);
  });
});

// pkg/kubelet/kuberuntime/kuberuntime_termination_order_test.go
describe('TestTerminationOrderingSidecarsInReverseOrder', () => {
  it('sidecars get their signal after the containers, the last one first', () => {
    const initContainers = ['sc1', 'sc2', 'sc3'].map((name) => ({
      name,
      image: name,
      restartPolicy: 'Always',
    }));
    const term = { term: 1.25 };
    const { stops, gone } = play(
      { initContainers, containers: [{ name: 'main', image: 'main' }] },
      {
        ...present,
        behaviour: { sc1: term, sc2: term, sc3: term, main: term },
        actions: [{ at: 10, do: 'delete' }],
      },
    );
    const signals = Object.fromEntries(stops.map(({ container, signal }) => [container, signal - 10]));
    expect(signals).toEqual({ main: 0, sc3: 1.25, sc2: 2.5, sc1: 3.75 });
    expect(gone).toBe(15);
  });
});

// pkg/kubelet/eviction/eviction_manager_test.go
describe('TestMemoryPressure_VerifyPodStatus', () => {
  it('an eviction is told with what each container used', () => {
    const timeline = play(
      { containers: [app({ resources: { requests: { memory: '100Mi' } } })] },
      {
        ...present,
        behaviour: { c: { memory: [[0, '700Mi']] } },
        actions: [{ at: 20, do: 'memoryPressure', threshold: '2Gi', available: '1536Mi' }],
      },
    );
    expect(timeline.at(30)).toMatchObject({
      phase: 'Failed',
      reason: 'Evicted',
      message:
        'The node was low on resource: memory. Threshold quantity: 2Gi, available: 1536Mi. Container c was using 700Mi, request is 100Mi, has larger consumption of memory. ',
    });
    expect(timeline.events.filter(({ reason }) => reason === 'Evicted')).toHaveLength(1);
  });
});

// pkg/kubelet/active_deadline_test.go
describe('TestActiveDeadlineHandler', () => {
  it('ends a Pod that is past its deadline, and no other', () => {
    const spec = { containers: [app({})], activeDeadlineSeconds: 30 };
    const timeline = play(spec, { ...present, behaviour: { c: { term: 3 } }, until: 60 });
    expect(timeline.at(29)).toMatchObject({ phase: 'Running' });
    expect(timeline.at(31)).toMatchObject({ phase: 'Running', kubectl: 'p 1/1 Running 0 31s' });
    expect(timeline.at(33)).toMatchObject({ phase: 'Failed', reason: 'DeadlineExceeded' });
    expect(timeline.conditions.filter(({ type, t }) => type === 'Ready' && t === 30)).toMatchObject([
      { status: 'False', reason: 'PodFailed' },
    ]);
  });
});

// pkg/kubelet/lifecycle/predicate_test.go, pkg/kubelet/sysctl/allowlist_test.go
describe('TestGeneralPredicates', () => {
  it('a Pod that names a full node is rejected there', () => {
    const full = { name: 'n', allocatable: { cpu: '4' }, used: { cpu: '3' } };
    const { events, podScheduled, at } = play(
      { nodeName: 'n', containers: [app({ resources: { requests: { cpu: '2' } } })] },
      { nodes: [full] },
    );
    const message = "Node didn't have enough resource: cpu, requested: 2000, used: 3000, capacity: 4000";
    expect(events).toMatchObject([{ type: 'Warning', reason: 'OutOfcpu', message }]);
    expect(at(5)).toMatchObject({
      phase: 'Failed',
      reason: 'OutOfcpu',
      message: `Pod was rejected: ${message}`,
      kubectl: 'p 0/1 OutOfcpu 0 5s',
    });
    expect(podScheduled).toBeUndefined();
  });

  it('a sysctl that the node does not allow', () => {
    const sysctls = [{ name: 'kernel.msgmax', value: '1' }];
    const { events } = play({ securityContext: { sysctls }, containers: [app({})] });
    expect(events.map(({ reason }) => reason)).toEqual(['Scheduled', 'SysctlForbidden']);
    expect(events.at(-1)?.message).toBe('forbidden sysctl: "kernel.msgmax" not allowlisted');
  });
});
