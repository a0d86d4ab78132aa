import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ContainerList,
  containersOf,
  formatPath,
  getIn,
  type Json,
  type PathEdit,
} from '../../pod/index.ts';
import { minimalPod, type Tweak } from '../../pod/testing.ts';
import { computeQos, effectiveResources, resourceSummary } from './index.ts';

interface Case {
  readonly pod: Json;
  readonly class: string;
  readonly oom: readonly number[];
  readonly requests: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
}

const cases = readFileSync(new URL('./upstream.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Case);

describe('against upstream, random Pods', () => {
  test('every class is there', () => {
    expect(cases.length).toBeGreaterThan(100);
    expect(new Set(cases.map((c) => c.class))).toEqual(new Set(['Guaranteed', 'Burstable', 'BestEffort']));
  });

  test.each(cases.map((c, i) => [i, c] as const))('pod %i', (_, expected) => {
    const qos = computeQos(expected.pod, []);
    const effective = effectiveResources(expected.pod, []);
    expect({
      class: qos.class,
      oom: qos.containers.map((c) => c.oomScoreAdj),
      requests: effective.requests,
      limits: effective.limits,
    }).toEqual({
      class: expected.class,
      oom: expected.oom,
      requests: expected.requests,
      limits: expected.limits,
    });
    const { class: qosClass, requests, limits } = expected;
    expect(resourceSummary(expected.pod)).toEqual({ class: qosClass, requests, limits });
  });
});

const resources = (value: Json, list: ContainerList = 'containers', index = 0): Tweak => [
  ['spec', list, index, 'resources'],
  value,
];

/** Only `set` edits of maps: what a fix of this room consists of. */
function apply(pod: Json, edits: readonly PathEdit[]): Json {
  const copy = structuredClone(pod) as Json;
  for (const edit of edits) {
    if (edit.op !== 'set') throw new Error(edit.op);
    let at = copy as Record<string | number, unknown>;
    for (const step of edit.path.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string | number, unknown>;
    }
    at[edit.path.at(-1) ?? ''] = edit.value;
  }
  return copy;
}

describe('computeQos on what one container asks for', () => {
  test.each([
    [
      'less than its limits',
      'Burstable',
      { requests: { cpu: 0.5, memory: '64Mi' }, limits: { cpu: 2, memory: '1024Mi' } },
    ],
    [
      'cpu and memory as its limits',
      'Guaranteed',
      { limits: { memory: '200Mi', cpu: '700m' }, requests: { memory: '200Mi', cpu: '700m' } },
    ],
    ['memory alone', 'Burstable', { limits: { memory: '200Mi' }, requests: { memory: '100Mi' } }],
    ['nothing', 'BestEffort', undefined],
    [
      'cpu and memory as its limits, in another order',
      'Guaranteed',
      { requests: { memory: '64Mi', cpu: '1' }, limits: { memory: '64Mi', cpu: '1' } },
    ],
  ])('%s: %s', (_, expected, value) => {
    expect(computeQos(minimalPod(resources(value as Json)), []).class).toBe(expected);
  });
});

describe('computeQos', () => {
  test('limits alone make Guaranteed, since requests default to them', () => {
    const qos = computeQos(minimalPod(resources({ limits: { cpu: '1', memory: '1Gi' } })), []);
    expect(qos.class).toBe('Guaranteed');
    expect(qos.reasons.map((r) => r.id)).toEqual([
      'qos.container.requestFromLimit',
      'qos.container.requestFromLimit',
    ]);
    expect(qos.reasons[1]?.params).toEqual({ container: 'web', resource: 'memory', quantity: '1Gi' });
    expect(qos.toGuaranteed).toBeUndefined();
  });

  test('equal values in different notations are equal', () => {
    const value = { requests: { cpu: '0.5', memory: '1Gi' }, limits: { cpu: '500m', memory: '1024Mi' } };
    expect(computeQos(minimalPod(resources(value)), []).class).toBe('Guaranteed');
  });

  test('an init container and a sidecar count', () => {
    const full = { limits: { cpu: '1', memory: '1Gi' } };
    const init = [{ name: 'setup', image: 'a:1' }];
    const pod = minimalPod(resources(full), [['spec', 'initContainers'], init]);
    const qos = computeQos(pod, []);
    expect(qos.class).toBe('Burstable');
    expect(qos.reasons[0]).toEqual({
      id: 'qos.container.none',
      params: { container: 'setup' },
      refs: [['spec', 'initContainers', 0]],
    });
    expect(qos.reasons.slice(1).map((r) => r.id)).toEqual([
      'qos.container.requestFromLimit',
      'qos.container.requestFromLimit',
    ]);
  });

  test('other resources and zeros do not count', () => {
    const value = { requests: { cpu: '0', 'ephemeral-storage': '1Gi' }, limits: { 'example.com/gpu': 1 } };
    const qos = computeQos(minimalPod(resources(value)), []);
    expect(qos.class).toBe('BestEffort');
    expect(qos.reasons.map((r) => [r.id, r.params.resource ?? r.params.resources])).toEqual([
      ['qos.container.zero', 'cpu'],
      ['qos.container.unset', 'memory'],
      ['qos.onlyCpuAndMemory', ['ephemeral-storage', 'example.com/gpu']],
    ]);
  });

  test('what keeps a Pod from Guaranteed comes first, with paths from the root of the document', () => {
    const value = { requests: { cpu: '1', memory: '64Mi' }, limits: { cpu: '1', memory: '128Mi' } };
    const pod = minimalPod(resources(value));
    const qos = computeQos(pod, ['spec', 'template']);
    expect(qos.reasons[0]).toEqual({
      id: 'qos.container.requestBelowLimit',
      params: { container: 'web', resource: 'memory', request: '64Mi', limit: '128Mi' },
      refs: [
        ['spec', 'template', 'spec', 'containers', 0, 'resources', 'requests', 'memory'],
        ['spec', 'template', 'spec', 'containers', 0, 'resources', 'limits', 'memory'],
      ],
    });
    expect(qos.containers[0]?.path).toEqual(['spec', 'template', 'spec', 'containers', 0]);
  });

  test('pod-level resources decide alone', () => {
    const pod = minimalPod(resources({ requests: { cpu: '1' } }), [
      ['spec', 'resources'],
      { limits: { cpu: '2', memory: '1Gi' }, requests: { cpu: '2', memory: '1Gi' } },
    ]);
    const qos = computeQos(pod, []);
    expect(qos.class).toBe('Guaranteed');
    expect(qos.reasons.map((r) => r.id)).toEqual([
      'qos.pod.replacesContainers',
      'qos.pod.equal',
      'qos.pod.equal',
    ]);
  });

  test('an empty pod-level map makes any Pod BestEffort', () => {
    const full = { limits: { cpu: '1', memory: '1Gi' } };
    const qos = computeQos(minimalPod(resources(full), [['spec', 'resources'], {}]), []);
    expect(qos.class).toBe('BestEffort');
    expect(qos.reasons.map((r) => r.id)).toEqual(['qos.pod.replacesContainers', 'qos.pod.none']);
  });

  test('an invalid quantity counts as absent and is named', () => {
    const value = { requests: { memory: '100MB' }, limits: { memory: '1Gi', cpu: '1' } };
    const reasons = computeQos(minimalPod(resources(value)), []).reasons;
    expect(reasons.at(-1)).toEqual({
      id: 'qos.container.invalid',
      params: { container: 'web', resource: 'memory', value: '100MB' },
      refs: [['spec', 'containers', 0, 'resources', 'requests', 'memory']],
    });
  });

  test('without containers there is a class all the same', () => {
    expect(computeQos(undefined, []).class).toBe('BestEffort');
    expect(computeQos({ spec: { containers: 'web' } }, []).reasons.map((r) => r.id)).toEqual([
      'qos.noContainers',
    ]);
  });
});

describe('toGuaranteed', () => {
  test('a limit is taken over by a lower request; a lone request becomes the limit', () => {
    const value = { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } };
    expect(computeQos(minimalPod(resources(value)), ['x']).toGuaranteed).toEqual([
      { op: 'set', path: ['x', 'spec', 'containers', 0, 'resources', 'limits', 'cpu'], value: '100m' },
      { op: 'set', path: ['x', 'spec', 'containers', 0, 'resources', 'requests', 'memory'], value: '128Mi' },
    ]);
  });

  test('no fix where a value would be a guess, or a place is not a map', () => {
    expect(computeQos(minimalPod(resources({ limits: { cpu: '1' } })), []).toGuaranteed).toBeUndefined();
    expect(computeQos(minimalPod(), []).toGuaranteed).toBeUndefined();
    const odd = { limits: { cpu: '1', memory: '1Gi' }, requests: 'none' };
    expect(computeQos(minimalPod(resources(odd)), []).toGuaranteed).toBeUndefined();
  });

  test('a request does not become the limit of the Pod below the limit of a container', () => {
    const pod = minimalPod(resources({ limits: { cpu: '2', memory: '1Gi' } }), [
      ['spec', 'resources'],
      { requests: { cpu: '1' }, limits: { memory: '1Gi' } },
    ]);
    expect(computeQos(pod, []).toGuaranteed).toBeUndefined();
  });

  test('every fix of the random Pods makes the Pod Guaranteed', () => {
    let fixed = 0;
    for (const { pod } of cases) {
      const edits = computeQos(pod, []).toGuaranteed;
      if (!edits) continue;
      fixed++;
      expect(computeQos(apply(pod, edits), []).class).toBe('Guaranteed');
    }
    expect(fixed).toBeGreaterThan(5);
  });
});

describe('oom_score_adj', () => {
  const adj = (pod: Json, nodeMemory?: number) =>
    computeQos(pod, [], nodeMemory === undefined ? {} : { nodeMemory }).containers.map((c) => [
      c.name,
      c.oomScoreAdj,
      c.explanation.id,
    ]);

  test('the formula, with the memory of the node', () => {
    const pod = minimalPod(resources({ requests: { memory: '1Gi' } }));
    expect(adj(pod)).toEqual([['web', 875, 'oom.burstable']]);
    expect(adj(pod, 4 * 2 ** 30)).toEqual([['web', 750, 'oom.burstable']]);
    expect(computeQos(pod, []).containers[0]?.explanation.params).toMatchObject({
      request: 2 ** 30,
      requestText: '1Gi',
      nodeMemory: 8 * 2 ** 30,
      nodeMemoryText: '8Gi',
      computed: 875,
      result: 875,
    });
  });

  test('bounds: 3 at the lowest, 999 at the highest', () => {
    expect(adj(minimalPod(resources({ requests: { memory: '8Gi' } })))[0]?.[1]).toBe(3);
    expect(adj(minimalPod(resources({ requests: { cpu: '1' } })))[0]?.[1]).toBe(999);
  });

  test('Guaranteed, BestEffort and node-critical', () => {
    expect(adj(minimalPod(resources({ limits: { cpu: '1', memory: '1Gi' } })))).toEqual([
      ['web', -997, 'oom.guaranteed'],
    ]);
    expect(adj(minimalPod())).toEqual([['web', 1000, 'oom.bestEffort']]);
    expect(adj(minimalPod([['spec', 'priorityClassName'], 'system-node-critical']))).toEqual([
      ['web', -997, 'oom.nodeCritical'],
    ]);
  });

  test('a sidecar is protected as well as the regular container with the lowest request', () => {
    const pod = minimalPod(resources({ requests: { memory: '1Gi' } }), [
      ['spec', 'initContainers'],
      [{ name: 'proxy', image: 'p:1', restartPolicy: 'Always', resources: { requests: { memory: '64Mi' } } }],
    ]);
    expect(adj(pod)).toEqual([
      ['proxy', 875, 'oom.burstable.sidecar'],
      ['web', 875, 'oom.burstable'],
    ]);
  });

  test('what no container claims of the pod-level request is shared', () => {
    const pod = minimalPod(resources({ requests: { memory: '1Gi' } }), [
      ['spec', 'resources'],
      { requests: { memory: '3Gi' } },
    ]);
    expect(adj(pod)).toEqual([['web', 625, 'oom.burstable.podLevel']]);
    expect(computeQos(pod, []).containers[0]?.explanation.params).toMatchObject({ shareText: '2Gi' });
  });

  test('a node memory that is no size falls back to 8 GiB', () => {
    const pod = minimalPod(resources({ requests: { memory: '1Gi' } }));
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(adj(pod, bad)[0]?.[1]).toBe(875);
  });
});

describe('effectiveResources', () => {
  const kep753 = minimalPod(
    resources({ requests: { cpu: '100m', memory: '100Mi' } }),
    [
      ['spec', 'initContainers'],
      [
        { name: 'migrate', image: 'a:1', resources: { requests: { cpu: '200m' } } },
        {
          name: 'proxy',
          image: 'a:1',
          restartPolicy: 'Always',
          resources: { requests: { cpu: '50m', memory: '32Mi' } },
        },
        { name: 'warm', image: 'a:1', resources: { requests: { cpu: '150m', memory: '200Mi' } } },
      ],
    ],
    [['spec', 'overhead'], { memory: '10Mi' }],
  );

  test('steps, the one that decides, and overhead', () => {
    const effective = effectiveResources(kep753, []);
    expect(effective.steps.map((s) => [s.kind, s.name, s.requests])).toEqual([
      ['init', 'migrate', { cpu: '200m' }],
      ['sidecar', 'proxy', { cpu: '50m', memory: '32Mi' }],
      ['init', 'warm', { cpu: '200m', memory: '232Mi' }],
      ['containers', '', { cpu: '150m', memory: '132Mi' }],
    ]);
    expect(effective.steps.map((s) => formatPath(s.path))).toEqual([
      'spec.initContainers[0]',
      'spec.initContainers[1]',
      'spec.initContainers[2]',
      'spec.containers',
    ]);
    expect(effective.requests).toEqual({ cpu: '200m', memory: '242Mi' });
    expect(effective.deciding).toEqual({ cpu: 0, memory: 2 });
    expect(effective.overhead).toEqual({ memory: '10Mi' });
    expect(effective.explanations.map((e) => e.id)).toEqual([
      'effective.requests.init',
      'effective.requests.init',
      'effective.overhead',
    ]);
  });

  test('where an init step needs as much as the containers, the containers decide', () => {
    const pod = minimalPod(resources({ requests: { cpu: '1' } }), [
      ['spec', 'initContainers'],
      [{ name: 'i', image: 'a:1', resources: { requests: { cpu: '1000m' } } }],
    ]);
    expect(effectiveResources(pod, []).deciding).toEqual({ cpu: 1 });
  });

  test('pod-level values replace the sum and are named', () => {
    const pod = minimalPod(resources({ requests: { cpu: '100m', 'example.com/gpu': 1 } }), [
      ['spec', 'resources'],
      { requests: { cpu: '2' }, limits: { memory: '1Gi' } },
    ]);
    const effective = effectiveResources(pod, ['a']);
    expect(effective.requests).toEqual({ cpu: '2', 'example.com/gpu': '1', memory: '1Gi' });
    expect(effective.limits).toEqual({ memory: '1Gi' });
    expect(effective.podLevel).toEqual(['cpu', 'memory']);
    expect(effective.deciding).toEqual({ 'example.com/gpu': 0 });
    expect(effective.explanations.map((e) => [e.id, e.params.resource, e.refs.map(formatPath)])).toEqual([
      ['effective.requests.containers', 'example.com/gpu', ['a.spec.containers[0]']],
      ['effective.requests.podLevel', 'cpu', ['a.spec.resources.requests.cpu']],
      ['effective.requests.podLevel', 'memory', ['a.spec.resources.limits.memory']],
    ]);
  });

  test('a missing limit is named, and a Pod without requests says so', () => {
    const pod = minimalPod(resources({ limits: { memory: '1Gi' } }), [
      ['spec', 'containers', 1],
      { name: 'b', image: 'b:1' },
    ]);
    const ids = effectiveResources(pod, []).explanations;
    expect(ids.map((e) => e.id)).toContain('effective.limits.missing');
    expect(ids.find((e) => e.id === 'effective.limits.missing')?.params).toEqual({
      resource: 'memory',
      containers: ['b'],
    });
    expect(effectiveResources(minimalPod(), []).explanations.map((e) => e.id)).toEqual([
      'effective.requests.none',
    ]);
  });
});

test('any garbage gives a result, and refs point at what is there', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
      const pod = minimalPod(
        resources({ requests: a as Json, limits: { cpu: b as Json, memory: c as Json } }),
        [['spec', 'resources'], b as Json],
        [
          ['spec', 'initContainers'],
          [{ resources: a as Json }, a as Json, { name: 'x', resources: { limits: c as Json } }],
        ],
        [['spec', 'overhead'], c as Json],
        [['spec', 'priorityClassName'], a as Json],
      );
      const qos = computeQos(pod, []);
      const effective = effectiveResources(pod, []);
      expect(qos.containers).toHaveLength(containersOf(pod).length);
      for (const { refs } of [...qos.reasons, ...effective.explanations]) {
        for (const ref of refs) expect(getIn(pod, ref)).toBeDefined();
      }
    }),
    { numRuns: 300 },
  );
});
