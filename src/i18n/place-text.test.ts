import { expect, test } from 'vitest';
import { type FieldKey, findPods, type Json, parsePath } from '../pod/index.ts';
import { tables as en } from './en/all.ts';
import { placeLine } from './place-text.ts';
import { tables as zh } from './zh-CN/all.ts';

const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'shop' },
  spec: {
    initContainers: [{ name: 'migrate' }, { name: 'logs', restartPolicy: 'Always' }],
    containers: [
      {
        name: 'web',
        ports: [{ containerPort: 80 }, { name: 'http' }],
        env: [{ name: 'PORT' }, { name: '' }],
        volumeMounts: [{ name: 'a', mountPath: '/data' }],
      },
      {},
    ],
    volumes: [{ name: 'data' }],
    tolerations: [{}],
  },
};

const label = (key: FieldKey) => en.fields[key].label;

function said(path: string, root: Json = pod, messages = en): string {
  return placeLine(messages, { root, refs: findPods(root) }, parsePath(path) ?? []);
}

test('containers and volumes are told by role and name, or by their number', () => {
  expect(said('spec.containers[0]')).toBe('Container web');
  expect(said('spec.initContainers[0].image')).toBe(`Init container migrate › ${label('Container.image')}`);
  expect(said('spec.initContainers[1].name')).toBe('Sidecar logs › Name');
  expect(said('spec.containers[1].image')).toBe('Container 2 › Image');
  expect(said('spec.volumes[0].name')).toMatch(/^Volume 1 › .*name$/i);
  expect(said('spec.volumes[0].emptyDir')).toMatch(/^Volume data › /);
});

test('items are told by what tells them apart, unless that is what it is about', () => {
  expect(said('spec.containers[0].ports[1].name')).toBe(
    `Container web › port 2 › ${label('ContainerPort.name')}`,
  );
  expect(said('spec.containers[0].env[0].value')).toBe(
    `Container web › variable PORT › ${label('EnvVar.value')}`,
  );
  expect(said('spec.containers[0].env[0].name')).toBe(`Container web › variable 1 › ${label('EnvVar.name')}`);
  expect(said('spec.containers[0].env[1].value')).toBe(
    `Container web › variable 2 › ${label('EnvVar.value')}`,
  );
  expect(said('spec.containers[0].volumeMounts[0].name')).toMatch(/^Container web › mount \/data › /);
});

test('what belongs to the Pod begins with it; metadata is a part of its own', () => {
  expect(said('spec.tolerations[0].operator')).toMatch(/^Pod › toleration 1 › /);
  expect(said('spec.hostNetwork')).toMatch(/^Pod › /);
  expect(said('metadata.labels.app')).toBe('Metadata › label app');
  expect(said('metadata.name')).toMatch(/^Metadata › /);
});

test('what the schema does not know is told by its key, the text as a whole by words', () => {
  expect(said('spec.containers[0].imagee')).toBe('Container web › imagee');
  expect(said('spec.colour.of')).toBe('Colour › of');
  expect(said('')).toBe(en.ui['place.text']);
});

test('in a workload the frames around the Pod are left out', () => {
  const job = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    spec: { jobTemplate: { spec: { template: pod } } },
  };
  expect(said('spec.jobTemplate.spec.template.spec.containers[0].image', job)).toBe('Container web › Image');
  expect(said('spec.schedule', job)).toBe('CronJob › Schedule');
  expect(said('spec', job)).toBe('CronJob › Specification');
});

test('the metadata of a workload is told in the words of the language', () => {
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: {} } };
  expect(said('metadata.name', deployment)).toMatch(/^Deployment › Metadata › /);
  expect(said('metadata.name', deployment, zh)).toMatch(/^Deployment › 元数据 › /);
});

test('the metadata of a claim template are told in the words of the language', () => {
  const set = {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    spec: { template: {}, volumeClaimTemplates: [{}] },
  };
  expect(said('spec.volumeClaimTemplates[0].metadata.name', set)).toContain(' › Metadata › ');
  expect(said('spec.volumeClaimTemplates[0].metadata.name', set, zh)).toContain(' › 元数据 › ');
  const parts = ['kind', 'apiVersion', 'spec', 'spec.accessModes'];
  for (const part of parts)
    expect(said(`spec.volumeClaimTemplates[0].${part}`, set, zh)).not.toMatch(/› [a-z]/);
});

test('in Chinese the number stands before the noun', () => {
  expect(said('spec.containers[0].ports[1].name', pod, zh)).toBe(
    `容器 web › 第 2 个端口 › ${zh.fields['ContainerPort.name'].label}`,
  );
});

test('a document of which no value is known is told by numbers', () => {
  expect(placeLine(en, { root: undefined, refs: [] }, ['spec', 'containers', 0, 'env', 1, 'value'])).toBe(
    `Container 1 › variable 2 › ${label('EnvVar.value')}`,
  );
});
