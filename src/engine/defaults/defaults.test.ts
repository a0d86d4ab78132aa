import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getIn, isList, isObject, type Json } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { defaultedResources, defaultPod } from './index.ts';

interface Case {
  readonly pod: Json;
  readonly spec: Json;
}
const cases = readFileSync(new URL('./upstream.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Case);

/** Go prints `resources: {}` for every container and `status` fields; neither says anything. */
function withoutEmptyMaps(value: Json | undefined): Json {
  if (isList(value)) return value.map(withoutEmptyMaps);
  if (!isObject(value)) return value ?? null;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmptyMaps(inner)] as const)
    .filter(([, inner]) => !(isObject(inner) && Object.keys(inner).length === 0));
  return Object.fromEntries(kept);
}

describe('defaultPod against upstream', () => {
  test('there are cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(5);
  });

  test.each(cases.map((c, i) => [i, c] as const))('case %i', (_, { pod, spec }) => {
    const filled = getIn(defaultPod(pod), ['spec']);
    expect(withoutEmptyMaps(filled)).toEqual(withoutEmptyMaps(spec));
  });

  test('a second pass changes nothing', () => {
    for (const { pod } of cases) expect(defaultPod(defaultPod(pod))).toEqual(defaultPod(pod));
  });
});

describe('defaultPod', () => {
  test('a volume without a source is an emptyDir', () => {
    const pod = minimalPod([['spec', 'volumes'], [{ name: 'v' }]]);
    expect(getIn(defaultPod(pod), ['spec', 'volumes', 0])).toEqual({ name: 'v', emptyDir: {} });
  });

  test('false is not absent', () => {
    const pod = minimalPod([['spec', 'enableServiceLinks'], false]);
    expect(getIn(defaultPod(pod), ['spec', 'enableServiceLinks'])).toBe(false);
  });

  test('any garbage is passed over', () => {
    expect(defaultPod(undefined)).toBeUndefined();
    expect(defaultPod('pod')).toBe('pod');
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (containers, resources, volumes) => {
        const pod = minimalPod(
          [['spec', 'containers'], [{ name: 'a', resources: resources as Json, ports: containers as Json }]],
          [['spec', 'initContainers'], containers as Json],
          [['spec', 'volumes'], volumes as Json],
          [['spec', 'resources'], resources as Json],
        );
        expect(() => defaultPod(pod)).not.toThrow();
        expect(() => defaultedResources(pod)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('defaultedResources', () => {
  test('a request without a value is its limit, and says so', () => {
    const pod = minimalPod([
      ['spec', 'containers', 0, 'resources'],
      { limits: { cpu: '1', memory: '64Mi' } },
    ]);
    const entry = defaultedResources(pod).containers[0]?.requests.get('memory');
    expect(entry?.source).toBe('limits');
    expect(entry?.path).toEqual(['spec', 'containers', 0, 'resources', 'limits', 'memory']);
    expect(entry?.written).toBe('64Mi');
  });

  test('an invalid quantity counts as absent', () => {
    const pod = minimalPod([
      ['spec', 'containers', 0, 'resources'],
      { requests: { cpu: '1 core', memory: '1Gi' } },
    ]);
    const requests = defaultedResources(pod).containers[0]?.requests;
    expect([...(requests?.keys() ?? [])]).toEqual(['memory']);
  });

  test('pod-level requests come from the containers, then from the pod-level limits', () => {
    const pod = minimalPod(
      [['spec', 'containers', 0, 'resources'], { requests: { cpu: '250m' } }],
      [['spec', 'resources'], { limits: { cpu: '1', memory: '1Gi' } }],
    );
    const requests = defaultedResources(pod).podLevel?.requests;
    expect(requests?.get('cpu')?.source).toBe('containers');
    expect(requests?.get('memory')?.source).toBe('limits');
  });
});
