import { expect, test } from 'vitest';
import { containersOf } from './containers.ts';
import type { Json } from './json.ts';
import { keyOrderOf } from './order.ts';
import { findPods, podKinds, servedApiVersion, templatePath } from './pods.ts';
import { schemaAt } from './schema/index.ts';
import { minimalPod } from './testing.ts';

test('every kind that carries a Pod carries a PodTemplateSpec where it is looked for', () => {
  expect(podKinds).toHaveLength(9);
  for (const kind of podKinds.filter((name) => name !== 'Pod')) {
    expect(schemaAt(kind, templatePath(kind) ?? [])?.field.type, kind).toBe('PodTemplateSpec');
    expect(servedApiVersion(kind), kind).toMatch(/^(v1|apps\/v1|batch\/v1)$/);
  }
});

test('Pods are found in workloads, in lists and in lists of lists', () => {
  const cronJob: Json = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'nightly' },
    spec: { jobTemplate: { spec: { template: { spec: { containers: [] } } } } },
  };
  expect(findPods(cronJob)).toEqual([
    {
      kind: 'CronJob',
      apiVersion: 'batch/v1',
      name: 'nightly',
      objectPath: [],
      podPath: ['spec', 'jobTemplate', 'spec', 'template'],
    },
  ]);
  const list: Json = {
    apiVersion: 'v1',
    kind: 'List',
    items: [{ kind: 'Service' }, minimalPod(), { kind: 'List', items: [cronJob] }],
  };
  expect(findPods(list).map((ref) => ref.podPath)).toEqual([
    ['items', 1],
    ['items', 2, 'items', 0, 'spec', 'jobTemplate', 'spec', 'template'],
  ]);
});

test('a mistake in the kind does not hide the Pod, another kind is none', () => {
  expect(findPods(minimalPod([['kind'], 'pod']))).toMatchObject([{ kind: 'pod', podPath: [] }]);
  expect(findPods(minimalPod([['kind'], undefined]))).toMatchObject([{ kind: 'Pod', podPath: [] }]);
  for (const root of [
    minimalPod([['kind'], 'ConfigMap']),
    null,
    [],
    'Pod',
    7,
    undefined,
    { kind: 'Service' },
  ]) {
    expect(findPods(root as Json)).toEqual([]);
  }
});

test('containers are visited in start order with their role; rubbish is passed over', () => {
  const pod = minimalPod([
    ['spec', 'initContainers'],
    [{ name: 'first' }, { name: 'side', restartPolicy: 'Always' }, 'rubbish', { restartPolicy: 'Never' }],
  ]);
  expect(containersOf(pod).map(({ role, name, path }) => [role, name, path])).toEqual([
    ['init', 'first', ['spec', 'initContainers', 0]],
    ['sidecar', 'side', ['spec', 'initContainers', 1]],
    ['init', '', ['spec', 'initContainers', 3]],
    ['container', 'web', ['spec', 'containers', 0]],
  ]);
  expect(containersOf({ spec: { containers: 'web' } })).toEqual([]);
});

test('keys have the customary order of the object they are in', () => {
  const order = keyOrderOf(minimalPod());
  expect(order([]).slice(0, 4)).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
  expect(order(['spec', 'containers', 0]).slice(0, 3)).toEqual(['name', 'image', 'command']);
  expect(order(['metadata', 'labels'])).toEqual([]);
  expect(keyOrderOf(null)([]).slice(0, 2)).toEqual(['apiVersion', 'kind']);
});
