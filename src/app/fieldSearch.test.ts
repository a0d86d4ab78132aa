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
