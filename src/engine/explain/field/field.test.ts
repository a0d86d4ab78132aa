import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFieldPaths, fieldKey, formatPath, type Json, parsePath } from '../../../pod/index.ts';
import { minimalPod, type Tweak } from '../../../pod/testing.ts';
import { validPod, validWorkload } from '../../testing/arbitrary.ts';
import { containerFieldCases } from '../testing/containerFields.ts';
import { podFieldCases } from '../testing/podFields.ts';
import type { Expected } from '../testing/story.ts';
import { onlyPod, workloadOf } from '../testing/told.ts';
import { fieldFactParams } from './ids.ts';
import { factTable, fieldFacts } from './index.ts';

const set = (value: Json, ...steps: (string | number)[]): Tweak => [
  ['spec', 'containers', 0, ...steps],
  value,
];
const spec = (name: string, value: Json): Tweak => [['spec', name], value];
const env = (...entries: Json[]) => set(entries, 'env');
const gi8 = { nodeMemory: 8 * 2 ** 30 };

function factsAt(root: Json, path: string) {
  const at = parsePath(path);
  if (!at) throw new Error(`not a path: ${path}`);
  return fieldFacts(root, onlyPod(root), at, gi8).map(
    ({ id, params, refs }) => [id, params, refs.map(formatPath)] as const,
  );
}

const template = 'spec.template';
const labelled = (labels: Json, selector: Json) => ({
  ...(workloadOf('Deployment', minimalPod(), { replicas: 2, selector }) as { spec: { template: object } }),
  spec: {
    replicas: 2,
    selector,
    template: { metadata: { labels }, spec: (minimalPod() as { spec: Json }).spec },
  },
});
const never = minimalPod(spec('restartPolicy', 'Never'));
const workloads: readonly (readonly [path: string, root: Json, ...Expected[]])[] = [
  [
    `${template}.spec.restartPolicy`,
    workloadOf('DaemonSet', minimalPod()),
    ['field.restart.alwaysOnly', { kind: 'DaemonSet' }],
  ],
  [
    `${template}.spec.restartPolicy`,
    workloadOf('Job', minimalPod()),
    ['field.default.restartOfJob', { kind: 'Job' }],
  ],
  [`${template}.spec.restartPolicy`, workloadOf('Job', never), ['field.restart.job', { kind: 'Job' }]],
  [
    `${template}.spec.containers[0].ports[0].hostPort`,
    workloadOf('Deployment', minimalPod(set([{ containerPort: 80, hostPort: 80 }], 'ports')), {
      replicas: 3,
    }),
    ['field.port.reach', { port: 80, protocol: 'TCP' }],
    ['field.port.node', { hostPort: 80, protocol: 'TCP' }],
    ['field.port.nodes', { replicas: 3, hostPort: 80 }, ['spec.replicas']],
  ],
  [
    `${template}.metadata.labels`,
    labelled({ app: 'x', tier: 'y' }, { matchLabels: { app: 'x' } }),
    [
      'field.labels.selector',
      { kind: 'Deployment', labels: ['app=x'] },
      ['spec.selector', `${template}.metadata.labels`],
    ],
  ],
  [
    `${template}.metadata.labels`,
    labelled({ app: 'x' }, { matchLabels: { app: 'z' } }),
    ['field.labels.mismatch', { kind: 'Deployment' }],
  ],
  [
    `${template}.spec.containers[0].volumeMounts[0]`,
    workloadOf('StatefulSet', minimalPod(set([{ name: 'd', mountPath: '/d' }], 'volumeMounts')), {
      volumeClaimTemplates: [{ metadata: { name: 'd' } }],
    }),
    ['field.mount.claimTemplate', { volume: 'd', path: '/d' }, ['spec.volumeClaimTemplates[0]']],
  ],
  [
    `${template}.spec.containers[0].volumeMounts[0]`,
    workloadOf('Deployment', minimalPod(set([{ name: 'd', mountPath: '/d' }], 'volumeMounts')), {
      volumeClaimTemplates: [{ metadata: { name: 'd' } }],
    }),
    ['field.mount.missing', { volume: 'd' }],
  ],
  [
    `${template}.spec.containers[0].volumeMounts[0]`,
    workloadOf('StatefulSet', minimalPod(set([{ name: 'e', mountPath: '/d' }], 'volumeMounts')), {
      volumeClaimTemplates: [{ metadata: { name: 'd' } }],
    }),
    ['field.mount.missing', { volume: 'e' }],
  ],
  [
    `${template}.spec.containers[0].env[0].valueFrom`,
    workloadOf(
      'Deployment',
      minimalPod(env({ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } })),
    ),
    ['field.env.fieldLater', { fieldPath: 'metadata.name' }],
  ],
];

const cases = [
  ...[...containerFieldCases, ...podFieldCases].map(
    ([path, tweaks, ...expected]) => [path, minimalPod(...tweaks), expected] as const,
  ),
  ...workloads.map(([path, root, ...expected]) => [path, root, expected] as const),
];

describe('facts of a field', () => {
  test.each(cases)('%s', (path, root, expected) => {
    const found = factsAt(root, path);
    expect(found.map(([id]) => id)).toEqual(expected.map(([id]) => id));
    expected.forEach(([id, params, refs], i) => {
      if (params) expect(found[i]?.[1], id).toEqual(params);
      if (refs) expect(found[i]?.[2], id).toEqual(refs);
    });
  });

  test('every fact is said somewhere above', () => {
    const expected = new Set(cases.flatMap(([, , list]) => list.map(([id]) => id)));
    expect([...expected].sort()).toEqual(Object.keys(fieldFactParams).sort());
  });

  test('the table names fields that exist, about sixty and more', () => {
    const keys = new Set<string>();
    for (const root of ['Pod', 'Job', 'CronJob'])
      allFieldPaths(root, (_, field) => keys.add(fieldKey(field)));
    expect(Object.keys(factTable).filter((key) => !keys.has(key))).toEqual([]);
    expect(Object.keys(factTable).length).toBeGreaterThan(60);
  });
});

const numRuns = Number(process.env.RUNS ?? 60);

/** Every place of a value, and one below each. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, i) => placesOf(item, [...path, i]))];
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))];
}

function wellFormed(root: Json) {
  const ref = onlyPod(root);
  for (const path of placesOf(root)) {
    for (const { id, params } of fieldFacts(root, ref, path, gi8)) {
      const names = fieldFactParams[id as keyof typeof fieldFactParams] ?? ['?'];
      expect(Object.keys(params).sort(), id).toEqual([...names].sort());
    }
  }
}

describe('whatever the document holds', () => {
  test('every place of a valid object has well-formed facts', () => {
    fc.assert(fc.property(fc.oneof(validPod, validWorkload), wellFormed), { numRuns });
  }, 60_000);

  test('values of a wrong type never throw', () => {
    const broken = fc
      .tuple(validPod, fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1, maxLength: 3 }))
      .map(([root, changes]) => {
        const copy = structuredClone(root) as Json;
        for (const [where, value] of changes) {
          const places = placesOf(copy).filter((path) => path.length > 1);
          const path = places[where % Math.max(places.length, 1)];
          const key = path?.at(-1);
          if (!path || key === undefined) continue;
          let holder = copy as unknown as Record<string | number, unknown>;
          for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
          holder[key] = value;
        }
        return copy;
      });
    fc.assert(fc.property(broken, wellFormed), { numRuns });
  }, 60_000);
});
