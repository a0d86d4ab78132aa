import { expect, test } from 'vitest';
import { tables as en } from '../i18n/en/all.ts';
import { tables as zh } from '../i18n/zh-CN/all.ts';
import { placeOf, searchFields } from './fieldSearch.ts';

const found = (query: string, texts = en.fields) => searchFields(query, texts, 10).map((hit) => hit.pattern);

test('a field is found by its name, by a part of its path, and by its label in either language', () => {
  expect(found('fsGroup')[0]).toBe('spec.securityContext.fsGroup');
  expect(found('liveness http port')).toContain('spec.containers[].livenessProbe.httpGet.port');
  expect(found('grace period')).toContain('spec.terminationGracePeriodSeconds');
  expect(found('存活探针', zh.fields)[0]).toBe('spec.containers[].livenessProbe');
  expect(found('containers.image')).toContain('spec.containers[].image');
});

test('nothing is found for nothing and for nonsense', () => {
  expect(found('')).toEqual([]);
  expect(found('  .  ')).toEqual([]);
  expect(found('no such field anywhere')).toEqual([]);
});

test('a list step means the item of the open part where it is one, else the first', () => {
  const root = { spec: { template: { spec: { containers: [{}, {}], volumes: [{}] } } } };
  const podPath = ['spec', 'template'];
  const open = [...podPath, 'spec', 'containers', 1];
  expect(placeOf('spec.containers[].image', root, podPath, open)).toEqual([...open, 'image']);
  expect(placeOf('spec.volumes[].name', root, podPath, open)).toEqual([
    ...podPath,
    'spec',
    'volumes',
    0,
    'name',
  ]);
  expect(placeOf('metadata.labels', root, podPath, open)).toEqual([...podPath, 'metadata', 'labels']);
});

test('an exact name comes before one that begins so, that before one that has it, and shallow fields before deep ones', () => {
  const at = (query: string, pattern: string) =>
    searchFields(query, en.fields, 500).findIndex((hit) => hit.pattern === pattern);
  const image = ['spec.containers[].image', 'spec.containers[].imagePullPolicy'].map((each) =>
    at('image', each),
  );
  expect(image).toEqual([...image].sort((a, b) => a - b));
  // The shorter path first, of two fields of that name.
  expect(at('name', 'metadata.name')).toBeLessThan(at('name', 'spec.containers[].name'));
  expect(at('name', 'metadata.generateName')).toBeGreaterThan(at('name', 'spec.containers[].name'));
  const deep = 'spec.containers[].env[].valueFrom.configMapKeyRef.name';
  expect(at('name', deep)).toBeGreaterThan(at('name', 'spec.containers[].name'));
});

test('every word counts, and no more hits come than are asked for', () => {
  expect(found('image zzz')).toEqual([]);
  expect(found('zzz image')).toEqual([]);
  expect(searchFields('name', en.fields, 3)).toHaveLength(3);
  expect(searchFields('a', en.fields, 1_000).map((hit) => hit.pattern)).not.toContain('kind');
  expect(searchFields('i', en.fields, 1_000).map((hit) => hit.pattern)).not.toContain('apiVersion');
});

test('a field is found under the label people read, with its schema', () => {
  const [hit] = searchFields('fsGroup', en.fields, 1);
  expect(hit?.label).toBe(en.fields['PodSecurityContext.fsGroup'].label);
  expect(hit?.field).toMatchObject({ owner: 'PodSecurityContext', name: 'fsGroup' });
});

test('the open part says nothing of lists elsewhere, nor of items that are not there', () => {
  const root = { spec: { containers: [{}, {}], initContainers: [{}, {}] } };
  const open = ['spec', 'containers', 1];
  expect(placeOf('spec.initContainers[].image', root, [], open)).toEqual([
    'spec',
    'initContainers',
    0,
    'image',
  ]);
  expect(placeOf('spec.containers[].image', root, [], ['spec', 'containers', 2])).toEqual([
    'spec',
    'containers',
    0,
    'image',
  ]);
  expect(placeOf('spec.containers[].image', undefined, [], open)).toEqual(['spec', 'containers', 0, 'image']);
  expect(placeOf('spec.containers[].image', root, [], ['spec', 'containers'])).toEqual([
    'spec',
    'containers',
    0,
    'image',
  ]);
  expect(placeOf('spec.nodeSelector{}', root, [], [])).toEqual(['spec', 'nodeSelector']);
});
