import { expect, test } from 'vitest';
import { findPods, type Json } from '../pod/index.ts';
import { processReport } from './report.ts';

const pod: Json = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    containers: [{ name: 'app', image: 'nginx:1.27', envFrom: [{ configMapRef: { name: 'settings' } }] }],
  },
};
const settings = (namespace: string, data: Json): Json => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace },
  data,
});
const first = ['spec', 'containers', 0];

function report(
  roots: readonly Json[],
  document: number,
  more: Partial<Parameters<typeof processReport>[0]> = {},
) {
  const [ref] = findPods(roots[document]);
  if (!ref) throw new Error('no Pod');
  const found = processReport({ roots, document, ref, container: first, ...more });
  const variable = (name: string) => found?.variables.find((each) => each.name === name)?.value;
  return { found, variable };
}

test('takes the objects of its namespace from the documents of its file, and those of a world before them', () => {
  const roots = [settings('default', { A: 'other' }), pod, settings('shop', { A: 'mine', B: 'too' })];
  expect(report(roots, 1).variable('A')).toBe('mine');
  const world = { objects: { configMaps: { settings: { A: 'world' } } } };
  const { variable } = report(roots, 1, { world });
  expect([variable('A'), variable('B')]).toEqual(['world', undefined]);
  expect(report([pod], 0).found?.problems[0]?.message).toBe('configmap "settings" not found');
});

test('of a template the namespace is that of the object, and the name is known where Pods are numbered', () => {
  const { spec } = pod as { spec: Json };
  const workload = (kind: string): Json => ({
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: 'db', namespace: 'shop' },
    spec: { template: { metadata: {}, spec } },
  });
  const numbered = report([workload('StatefulSet'), settings('shop', { A: '1' })], 0);
  expect([numbered.variable('A'), numbered.variable('HOSTNAME')]).toEqual(['1', 'db-0']);
  expect(numbered.found?.variables.find(({ name }) => name === 'A')?.path).toEqual([
    'spec',
    'template',
    'spec',
    'containers',
    0,
    'envFrom',
    0,
  ]);
  expect(report([workload('Deployment')], 0).variable('HOSTNAME')).toBeUndefined();
});

test('is plain data', () => {
  const { found } = report([pod], 0);
  expect(structuredClone(found)).toEqual(found);
  expect(found?.status.find(({ name }) => name === 'CapAmb')?.names).toEqual([]);
  expect(found?.assumed.podIP).toBe('10.244.0.5');
  expect(report([pod], 0, { container: ['spec', 'containers', 7] }).found).toBeUndefined();
});
