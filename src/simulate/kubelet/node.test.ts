/** What a node refuses, stops and evicts, as upstream's own unit tests (k8s.io/kubernetes v1.36.3) say it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
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
