/** What a node refuses, stops and evicts, as upstream's own unit tests (k8s.io/kubernetes v1.36.3) say it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { simulate, type World } from '../index.ts';
import { modelOf, play } from '../testing.ts';
import { nonRootError } from './non-root.ts';

const a = { name: 'containerA', image: 'a' };

const app = (more: JsonObject) => ({ name: 'c', image: 'registry.example/app:1', ...more });
const present = { nodes: [{ name: 'n', images: ['*'] }] };

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

describe('localStorageEviction', () => {
  const storage = (quantity: string) => ({ resources: { limits: { 'ephemeral-storage': quantity } } });
  const emptyDir = (more: JsonObject) => [{ name: 'v', emptyDir: more }];
  const volumeMounts = [{ name: 'v', mountPath: '/v' }];
  it.each<[string, JsonObject, object, string | undefined]>([
    [
      'a sizeLimit of 0 limits nothing',
      { containers: [app({ volumeMounts })], volumes: emptyDir({ sizeLimit: '0' }) },
      { c: { volumes: [['v', 5, '1Gi']] } },
      undefined,
    ],
    [
      'an init container raises what the Pod may write in all',
      {
        initContainers: [app({ name: 'i', ...storage('2Gi') })],
        containers: [app({ volumeMounts, ...storage('1Gi') })],
        volumes: emptyDir({}),
      },
      { i: { exit: { at: 1, code: 0 } }, c: { volumes: [['v', 5, '1536Mi']] } },
      undefined,
    ],
    [
      'and more than that evicts',
      {
        initContainers: [app({ name: 'i', ...storage('2Gi') })],
        containers: [app({ volumeMounts, ...storage('1Gi') })],
        volumes: emptyDir({}),
      },
      { i: { exit: { at: 1, code: 0 } }, c: { volumes: [['v', 5, '3Gi']] } },
      'Pod ephemeral local storage usage exceeds the total limit of containers 2Gi. ',
    ],
    [
      'a sidecar has no limit but the sum',
      {
        initContainers: [app({ name: 's', restartPolicy: 'Always', ...storage('1Gi') })],
        containers: [app(storage('5Gi'))],
      },
      { s: { storage: [[5, '2Gi']] } },
      undefined,
    ],
    [
      'a container has its own',
      { containers: [app(storage('1Gi')), app({ name: 'd', ...storage('5Gi') })] },
      { c: { storage: [[5, '2Gi']] } },
      'Container c exceeded its local ephemeral storage limit "1Gi". ',
    ],
  ])('%s', (_, spec, behaviour, message) => {
    const { events } = play(spec, { ...present, behaviour } as World);
    expect(events.find(({ reason }) => reason === 'Evicted')?.message).toBe(message);
  });
});

// pkg/kubelet/status/status_manager_test.go
describe('TestTerminatePod_DefaultUnknownStatus', () => {
  const unknown = { state: 'terminated', reason: 'ContainerStatusUnknown', exitCode: 137 };
  const initializing = { state: 'waiting', reason: 'PodInitializing' };
  const failing = { images: { 'registry.example/app:1': { error: 'no route to host' } } };
  it.each<[string, JsonObject, World, object]>([
    [
      'a container in the pause of a crash loop has no end of its own',
      { containers: [app({})], activeDeadlineSeconds: 15 },
      { ...present, behaviour: { c: { exit: { at: 3, code: 1 } } } },
      { c: { ...unknown, restarts: 1, last: { reason: 'Error', exitCode: 1 } } },
    ],
    [
      'nor has one that was never started',
      { containers: [app({})], activeDeadlineSeconds: 15 },
      failing,
      { c: { ...unknown, restarts: 0 } },
    ],
    [
      'the containers behind an init container that never ended wait on, and the init containers behind it',
      {
        initContainers: [app({ name: 'i' }), app({ name: 'j' })],
        containers: [app({})],
        activeDeadlineSeconds: 15,
      },
      failing,
      { i: unknown, j: initializing, c: initializing },
    ],
    [
      'a sidecar that runs makes the Pod initialized',
      {
        initContainers: [app({ name: 's', image: 'registry.example/side:1', restartPolicy: 'Always' })],
        containers: [app({})],
        activeDeadlineSeconds: 15,
      },
      failing,
      { s: { state: 'terminated', reason: 'Error', exitCode: 143 }, c: unknown },
    ],
  ])('%s', (_, spec, world, containers) => {
    expect(play(spec, world).at(30)).toMatchObject({ phase: 'Failed', containers });
  });

  it('kubectl shows it', () => {
    const spec = { containers: [app({})], activeDeadlineSeconds: 15 };
    expect(play(spec, failing).kubectlGet(30)).toBe('p 0/1 ContainerStatusUnknown 0 30s');
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

  it.each<[number, number]>([
    [20, 123],
    [130, 130],
    [140, 256],
  ])('of %i s, while volumes cannot be mounted, counts from second %i on', (deadline, seen) => {
    const { events, at } = play(
      {
        containers: [app({ volumeMounts: [{ name: 'v', mountPath: '/v' }] })],
        volumes: [{ name: 'v', configMap: { name: 'missing' } }],
        activeDeadlineSeconds: deadline,
      },
      { ...present, until: 300 },
    );
    expect(events.filter(({ reason }) => reason === 'DeadlineExceeded')).toMatchObject([{ t: seen }]);
    expect(at(seen - 1)).toMatchObject({ phase: 'Pending' });
    expect(at(seen)).toMatchObject({ phase: 'Failed', reason: 'DeadlineExceeded' });
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

  const windows = { nodes: [{ name: 'n', labels: { 'kubernetes.io/os': 'windows' }, images: ['*'] }] };
  it.each<[string, JsonObject, World, string]>([
    ['a Pod for Windows on a node with Linux', { os: { name: 'windows' } }, present, 'PodOSNotSupported'],
    ['a Pod for Linux on a node with Windows', { os: { name: 'linux' } }, windows, 'PodOSNotSupported'],
    ['a Pod for Windows on a node with Windows', { os: { name: 'windows' } }, windows, 'Running'],
    ['a Pod that says nothing', {}, windows, 'Running'],
  ])('%s', (_, spec, world, status) => {
    const timeline = play({ ...spec, containers: [app({})] }, world);
    expect(timeline.kubectlGet(5)).toContain(` ${status} `);
    if (status !== 'Running')
      expect(timeline.events.map(({ reason, message }) => [reason, message])).toEqual([
        ['Scheduled', 'Successfully assigned default/p to n'],
        [status, "Failed to admit pod as the OS field doesn't match node OS"],
      ]);
  });

  it('a Pod with the label of another system', () => {
    const { timeline } = simulate(
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'p', labels: { 'kubernetes.io/os': 'windows' } },
        spec: { containers: [app({})] },
      },
      present,
    );
    expect(timeline?.at(5)).toMatchObject({
      phase: 'Failed',
      reason: 'PodOSSelectorNodeLabelDoesNotMatch',
      message:
        "Pod was rejected: Failed to admit pod as the `kubernetes.io/os` label doesn't match node label",
    });
  });

  it('a sysctl that the node does not allow', () => {
    const sysctls = [{ name: 'kernel.msgmax', value: '1' }];
    const { events } = play({ securityContext: { sysctls }, containers: [app({})] });
    expect(events.map(({ reason }) => reason)).toEqual(['Scheduled', 'SysctlForbidden']);
    expect(events.at(-1)?.message).toBe('forbidden sysctl: "kernel.msgmax" not allowlisted');
  });
});
