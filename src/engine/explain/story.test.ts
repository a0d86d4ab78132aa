import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../pod/index.ts';
import { minimalPod, type Tweak } from '../../pod/testing.ts';
import { validPod, validWorkload } from '../testing/arbitrary.ts';
import { podSentenceParams } from './ids.ts';
import { explainObject } from './index.ts';
import { type Expected, storyPods } from './testing/story.ts';
import { onlyPod, told, workloadOf } from './testing/told.ts';

const set = (value: Json, ...steps: (string | number)[]): Tweak => [
  ['spec', 'containers', 0, ...steps],
  value,
];
const spec = (name: string, value: Json): Tweak => [['spec', name], value];
const container = { container: 'web' };
const http = { httpGet: { port: 80, path: '/ok' } };
const never = minimalPod(spec('restartPolicy', 'Never'));
const onFailure = minimalPod(spec('restartPolicy', 'OnFailure'));
/** What is told of a workload. */
const workloads: readonly (readonly [what: string, root: Json, ...Expected[]])[] = [
  [
    'Deployment',
    workloadOf('Deployment', minimalPod(), { replicas: 3 }),
    ['runs.workload.Deployment', { replicas: 3 }, ['spec.replicas']],
    ['runs.update.rolling', { unavailable: '25%', surge: '25%' }, ['spec.strategy']],
    ['runs.container', { ...container, image: 'nginx:1.27' }, ['spec.template.spec.containers[0].image']],
  ],
  [
    'recreate',
    workloadOf('Deployment', minimalPod(), { strategy: { type: 'Recreate' } }),
    ['runs.update.recreate'],
  ],
  [
    'no replicas',
    workloadOf('Deployment', minimalPod(), { replicas: 0 }),
    ['runs.workload.zero', { kind: 'Deployment' }],
  ],
  ['ReplicaSet', workloadOf('ReplicaSet', minimalPod()), ['runs.workload.ReplicaSet', { replicas: 1 }]],
  [
    'ReplicationController',
    workloadOf('ReplicationController', minimalPod(), { replicas: 2 }),
    ['runs.workload.ReplicationController', { replicas: 2 }],
  ],
  [
    'StatefulSet',
    workloadOf('StatefulSet', minimalPod(), {
      replicas: 2,
      volumeClaimTemplates: [{ metadata: { name: 'data' } }],
    }),
    ['runs.workload.StatefulSet', { replicas: 2 }],
    ['runs.stateful.ordered'],
    ['runs.stateful.claims', { claims: ['data'] }],
  ],
  [
    'parallel StatefulSet',
    workloadOf('StatefulSet', minimalPod(), { replicas: 2, podManagementPolicy: 'Parallel' }),
    ['runs.stateful.parallel'],
  ],
  [
    'DaemonSet',
    workloadOf('DaemonSet', minimalPod()),
    ['runs.workload.DaemonSet', {}, ['kind']],
    ['fails.nodeLost.stays'],
  ],
  ['PodTemplate', workloadOf('PodTemplate', minimalPod()), ['runs.workload.PodTemplate']],
  [
    'Job',
    workloadOf('Job', never),
    ['runs.workload.Job', { completions: 1, parallelism: 1 }],
    ['fails.job.backoffLimit', { limit: 6 }],
  ],
  [
    'work queue',
    workloadOf('Job', never, { parallelism: 4 }),
    ['runs.workload.Job.queue', { parallelism: 4 }, ['spec.parallelism']],
  ],
  [
    'Job that restarts containers',
    workloadOf('Job', onFailure, { backoffLimit: 0 }),
    ['fails.job.restarts', { limit: 1 }, ['spec.backoffLimit']],
  ],
  [
    'everything of a Job',
    workloadOf('Job', never, {
      completions: 5,
      completionMode: 'Indexed',
      backoffLimitPerIndex: 1,
      podFailurePolicy: {},
      activeDeadlineSeconds: 60,
      ttlSecondsAfterFinished: 10,
      suspend: true,
    }),
    ['runs.job.indexed', { last: 4 }],
    ['runs.job.suspended'],
    ['fails.job.perIndex', { limit: 1 }],
    ['fails.job.policy'],
    ['fails.job.deadline', { seconds: 60 }],
    ['fails.job.ttl', { seconds: 10 }],
  ],
  [
    'CronJob',
    workloadOf('CronJob', never, {
      schedule: '*/5 * * * *',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      suspend: true,
      jobTemplate: { backoffLimit: 2 },
    }),
    ['runs.workload.CronJob', { schedule: '*/5 * * * *' }, ['spec.schedule']],
    ['runs.cron.timeZone', { zone: 'Etc/UTC' }],
    ['runs.cron.Forbid'],
    ['runs.cron.suspended'],
    ['fails.job.backoffLimit', { limit: 2 }, ['spec.jobTemplate.spec.backoffLimit']],
  ],
  [
    'CronJob that replaces',
    workloadOf('CronJob', never, { schedule: '@daily', concurrencyPolicy: 'Replace' }),
    ['runs.cron.Replace'],
  ],
];

const cases = [
  ...storyPods.map(([what, tweaks, ...expected]) => [what, minimalPod(...tweaks), expected] as const),
  ...workloads.map(([what, root, ...expected]) => [what, root, expected] as const),
];

describe('the story', () => {
  test.each(cases)('%s', (_, root, expected) => {
    const all = told(root);
    for (const [id, params, refs] of expected) {
      const same = all.filter((sentence) => sentence[0] === id);
      expect(
        same.map((sentence) => sentence[0]),
        id,
      ).toContain(id);
      if (params) expect(same.map((sentence) => sentence[1])).toContainEqual(params);
      if (refs) expect(same.map((sentence) => sentence[2])).toContainEqual(refs);
    }
  });

  test('every sentence is told somewhere above', () => {
    const expected = new Set(cases.flatMap(([, , list]) => list.map(([id]) => id)));
    expect([...expected].sort()).toEqual(Object.keys(podSentenceParams).sort());
  });

  test('of the minimal Pod nothing else is told, in the order of its life', () => {
    expect(told(minimalPod()).map(([id]) => id)).toEqual([
      'runs.container',
      'uses.noRequests',
      'uses.noMemoryLimit',
      'uses.qos',
      'identity.image',
      'identity.serviceAccount',
      'probes.noReadiness',
      'probes.noLiveness',
      'fails.Always',
      'fails.backoff',
      'fails.nodeLost.evicted',
      'fails.bare',
      'stops.grace',
    ]);
  });

  test.each([
    ['a Job serves nobody', workloadOf('Job', never), /^probes\.no/],
    ['without restarts there is no back-off', never, /^fails\.backoff/],
    [
      'what starts with a startup probe is ready only after it',
      minimalPod(set(http, 'startupProbe')),
      /noReadiness/,
    ],
    ['a limit of zero is no limit', minimalPod(set({ limits: { cpu: 0 } }, 'resources')), /cpuLimit/],
    ['a quantity that does not parse', minimalPod(set({ limits: { cpu: 'x' } }, 'resources')), /cpuLimit/],
    [
      'a named node needs no scheduler',
      minimalPod(spec('nodeName', 'n'), spec('priorityClassName', 'p')),
      /priority/,
    ],
    [
      'a controlled Pod is replaced',
      minimalPod([['metadata', 'ownerReferences'], [{ controller: true }]]),
      /bare/,
    ],
    [
      'Windows by its label',
      minimalPod(spec('nodeSelector', { 'kubernetes.io/os': 'windows' })),
      /identity\.image/,
    ],
    ['Windows knows no root', minimalPod(spec('os', { name: 'windows' })), /identity\.image/],
    [
      'on the node’s network hostPort says nothing new',
      minimalPod(spec('hostNetwork', true), set([{ containerPort: 80, hostPort: 80 }], 'ports')),
      /hostPort/,
    ],
    ['a container alone shares its network with nobody', minimalPod(), /shares\.network/],
    [
      'a sizeLimit of 0 is none',
      minimalPod(
        spec('volumes', [
          { name: 'disk', emptyDir: { sizeLimit: '0' } },
          { name: 'memory', emptyDir: { medium: 'Memory', sizeLimit: '0' } },
        ]),
      ),
      /emptyDirLimit|memorySize/,
    ],
    [
      'what a sidecar or an init container writes is counted with the Pod alone',
      minimalPod(
        spec('initContainers', [
          {
            name: 'side',
            image: 's:1',
            restartPolicy: 'Always',
            resources: { limits: { 'ephemeral-storage': '1Gi' } },
          },
          { name: 'prep', image: 'p:1', resources: { limits: { 'ephemeral-storage': '1Gi' } } },
        ]),
      ),
      /storageLimit/,
    ],
    ['a latest by digest is no latest', minimalPod(set(`a@sha256:${'0'.repeat(64)}`, 'image')), /pullLatest/],
  ] as const)('not said: %s', (_, root, pattern) => {
    expect(told(root).filter(([id]) => pattern.test(id))).toEqual([]);
  });
});

const numRuns = Number(process.env.RUNS ?? 60);

function wellFormed(root: Json) {
  for (const [id, params] of told(root)) {
    expect(Object.keys(params).sort(), id).toEqual(
      [...(podSentenceParams[id as keyof typeof podSentenceParams] ?? ['?'])].sort(),
    );
    for (const value of Object.values(params as Record<string, unknown>)) {
      expect(['string', 'number', 'object']).toContain(typeof value);
      if (typeof value === 'object') expect(value).not.toEqual([]);
    }
  }
}

describe('whatever the document holds', () => {
  test('valid objects are told with the params of each id', () => {
    fc.assert(fc.property(fc.oneof(validPod, validWorkload), wellFormed), { numRuns });
  }, 60_000);

  /** Values of the wrong type at random places of a valid object. */
  const spoiled = fc
    .tuple(
      fc.oneof(validPod, validWorkload),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.jsonValue()), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([root, changes]) => {
      const copy = structuredClone(root) as { [key: string]: unknown };
      for (const [where, value] of changes) {
        const places: (readonly [holder: { [key: string]: unknown }, key: string])[] = [];
        const walk = (holder: unknown) => {
          if (typeof holder !== 'object' || holder === null) return;
          for (const key of Object.keys(holder)) {
            places.push([holder as { [key: string]: unknown }, key]);
            walk((holder as { [key: string]: unknown })[key]);
          }
        };
        walk(copy);
        const place = places[Math.floor(where * places.length)];
        if (place && place[1] !== 'kind') place[0][place[1]] = value;
      }
      return copy as Json;
    });

  test('spoiled objects never throw', () => {
    fc.assert(fc.property(spoiled, wellFormed), { numRuns });
  }, 60_000);

  test('arbitrary JSON in the place of a spec never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, inner) => {
        for (const spec of [
          value,
          { containers: value, initContainers: [inner], volumes: [inner, value] },
        ] as Json[]) {
          const root: Json = { apiVersion: 'v1', kind: 'Pod', metadata: value as Json, spec };
          explainObject(root, onlyPod(root), { qos: undefined, resources: undefined });
        }
      }),
      { numRuns },
    );
  }, 60_000);
});
