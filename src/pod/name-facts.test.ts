import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { podInFile } from './beside.ts';
import { planCreation } from './create.ts';
import { type Json, put } from './json.ts';
import { type FactsMemory, nameFacts, noNames, shareNames } from './name-facts.ts';
import { formatPath, parsePath } from './path.ts';
import { findPods } from './pods.ts';
import { definitions } from './references.ts';
import { planRemoval } from './remove.ts';
import { planRename, usesInFile } from './rename.ts';

const at = (text: string) => parsePath(text) ?? [];

function factsOf(...roots: Json[]) {
  const pod = podInFile(roots, 0, []);
  return pod ? nameFacts(pod) : noNames;
}

const web = (image: string, port = 'http'): Json => ({
  kind: 'Pod',
  metadata: { labels: { app: 'web' } },
  spec: {
    volumes: [{ name: 'data' }],
    containers: [
      {
        name: 'a',
        image,
        ports: [{ name: 'http', containerPort: 80 }],
        readinessProbe: { httpGet: { port } },
        args: ['$(A)$(B)$(A)'],
        volumeMounts: [{ name: 'data' }, { name: 'dta' }],
      },
    ],
  },
});
const service = { kind: 'Service', spec: { selector: { app: 'web' }, ports: [{ targetPort: 'http' }] } };

describe('the facts of names', () => {
  it('are kept by the path of the name and of the item, and nothing of what nothing uses', () => {
    const { used, unknown } = factsOf(web('x'), service);
    expect([...used.keys()].sort()).toEqual([
      'spec.containers[0].ports[0]',
      'spec.containers[0].ports[0].name',
      'spec.volumes[0]',
      'spec.volumes[0].name',
    ]);
    expect(used.get('spec.containers[0].ports[0].name')?.map(({ as }) => as)).toEqual(['probe', 'service']);
    expect([...unknown].map(([path, uses]) => [path, uses.map(({ name }) => name)])).toEqual([
      ['spec.containers[0].args[0]', ['A', 'B', 'A']],
      ['spec.containers[0].volumeMounts[1].name', ['dta']],
    ]);
  });

  it('are the same objects where they say the same', () => {
    const before = factsOf(web('x'), service);
    expect(shareNames(before, factsOf(web('y'), service))).toBe(before);
    const fewer = shareNames(before, factsOf(web('x')));
    expect(fewer).not.toBe(before);
    expect(fewer.unknown).toBe(before.unknown);
    expect(fewer.used.get('spec.volumes[0]')).toBe(before.used.get('spec.volumes[0]'));
    expect(fewer.used.get('spec.containers[0].ports[0]')).toHaveLength(1);
    const none = shareNames(before, factsOf(web('x', 'other'), service));
    expect(none.used.get('spec.containers[0].ports[0]')?.map(({ as }) => as)).toEqual(['service']);
    expect(none.unknown.get('spec.containers[0].readinessProbe.httpGet.port')).toHaveLength(1);
    expect(shareNames(before, noNames)).toEqual(noNames);
  });
});

const word = fc.constantFrom(
  'a',
  'b',
  'constructor',
  '__proto__',
  '',
  '$(a)$$(b)$(b',
  '8080',
  'List',
  'Service',
  'Pod',
);
const kind = fc.constantFrom(
  'Pod',
  'Service',
  'NetworkPolicy',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'List',
);
const junk = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    word,
    fc.constantFrom<Json>(null, true, 1),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            ...[
              'spec',
              'metadata',
              'annotations',
              'labels',
              'template',
              'selector',
              'podSelector',
              'name',
              'env',
            ],
            ...[
              'volumes',
              'containers',
              'ports',
              'targetPort',
              'value',
              'volumeMounts',
              'ingress',
              'matchLabels',
            ],
            ...['matchExpressions', 'metrics', 'containerResource', 'podFailurePolicy', 'rules', '__proto__'],
          ),
          tie('value'),
        ),
        { maxLength: 5 },
      )
      .map((entries) => {
        const map: Record<string, Json> = {};
        for (const [key, value] of entries) put(map, key, value);
        return map;
      }),
  ),
})).value;
const object = fc
  .tuple(kind, junk)
  .map(([is, rest]) => (typeof rest === 'object' && rest !== null ? { ...rest, kind: is } : rest) as Json);

it('of whatever stands in a file are found without fail, and every plan can be asked for', () => {
  fc.assert(
    fc.property(fc.array(object, { minLength: 1, maxLength: 4 }), (roots) => {
      for (const [document, root] of roots.entries())
        for (const { podPath, objectPath } of findPods(root)) {
          const pod = { root, podPath, document, roots };
          expect(podInFile(roots, document, objectPath)?.podPath).toBeDefined();
          const { used, unknown } = nameFacts(pod);
          for (const { path } of definitions(pod)) {
            expect(planRename(pod, path, 'fresh').ok).toBe(true);
            expect(planRemoval(pod, path)?.together.length).toBeGreaterThan(0);
            expect(used.get(formatPath(path)) ?? []).toEqual(usesInFile(pod, path));
          }
          for (const [key, uses] of unknown)
            if (uses.every(({ creates }) => creates !== undefined))
              expect(planCreation(pod, at(key))?.length).toBeGreaterThan(0);
        }
    }),
    { numRuns: 300 },
  );
});

it('of a text full of names take no longer than the text is long', () => {
  const many = (n: number): Json => ({
    kind: 'Pod',
    spec: {
      containers: [
        { name: 'a', env: [{ name: 'KNOWN', value: 'x' }], args: ['$(UNKNOWN)$(KNOWN)'.repeat(n)] },
      ],
    },
  });
  const { used, unknown } = factsOf(many(20_000));
  expect(used.get('spec.containers[0].env[0].name')).toHaveLength(20_000);
  expect(unknown.get('spec.containers[0].args[0]')).toHaveLength(20_000);
  const root = many(20_000);
  const pod = podInFile([root], 0, []);
  const plan = pod && planRename(pod, at('spec.containers[0].env[0].name'), 'OTHER');
  expect(plan?.ok && plan.edits[1]?.after).toBe('$(UNKNOWN)$(OTHER)'.repeat(20_000));
});

describe('with a memory of walks before', () => {
  const container = (name: string, volume: string) => ({
    name,
    image: 'a:1',
    env: [{ name: 'A', value: '$(B)' }],
    volumeMounts: [{ name: volume, mountPath: '/a' }],
  });
  const podOf = (...containers: Json[]) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { containers, volumes: [{ name: 'v', emptyDir: {} }] },
  });
  const asked = (root: Json, memory?: FactsMemory) =>
    nameFacts({ root, roots: [root], document: 0, podPath: [] }, memory);

  it('says the same as without, where items change, move and go', () => {
    const memory: FactsMemory = { items: new WeakMap() };
    const [a, b, c] = [container('a', 'v'), container('b', 'w'), container('c', 'v')];
    for (const root of [podOf(a, b, c), podOf(a, container('b', 'v'), c), podOf(c, a), podOf(b, b), podOf()])
      expect(asked(root, memory)).toEqual(asked(root));
  });

  it('keeps the facts where a value changed that is no name, and makes them anew where one is', () => {
    const memory: FactsMemory = { items: new WeakMap() };
    const plain = (name: string, volume: string) => ({ ...container(name, volume), env: [] });
    const [a, b] = [plain('a', 'v'), plain('b', 'v')];
    const { used } = asked(podOf(a, b), memory);
    expect(asked(podOf(a, { ...plain('b', 'v'), image: 'x' }), memory).used).toBe(used);
    for (const root of [podOf(a, plain('b', 'w')), podOf(a, b), podOf(plain('c', 'v'), b)])
      expect(asked(root, memory)).toEqual(asked(root));
  });

  it('tells a variable that nothing sets once the objects that may set it are gone', () => {
    const memory: FactsMemory = { items: new WeakMap() };
    const all = { name: 'a', image: 'a', args: ['$(HOME_PAGE)'], envFrom: [{ configMapRef: { name: 'c' } }] };
    const { envFrom: _, ...bare } = all;
    for (const root of [podOf(all), podOf(bare), podOf(all)])
      expect(asked(root, memory)).toEqual(asked(root));
    expect(asked(podOf(bare)).unknown.size).toBe(1);
  });
});
