import { expect, test } from 'vitest';
import type { Json } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { analyzeDocument } from '../analyze.ts';

const set = (path: string, value: Json) => [{ op: 'set', path: [path], value }];

test.each<[string, Json | undefined, string | undefined, string[], unknown]>([
  ['a kind in lower case', 'pod', 'v1', ['kind-case'], set('kind', 'Pod')],
  ['no kind', undefined, 'v1', ['kind-missing'], set('kind', 'Pod')],
  ['no apiVersion', 'Pod', undefined, ['api-version-missing'], set('apiVersion', 'v1')],
  ['a Pod in apps/v1', 'Pod', 'apps/v1', ['api-version'], set('apiVersion', 'v1')],
])('%s', (_, kind, apiVersion, codes, fix) => {
  const [pod] = analyzeDocument(minimalPod([['kind'], kind], [['apiVersion'], apiVersion])).pods;
  expect(pod?.issues.map((issue) => issue.code)).toEqual(codes);
  expect(pod?.issues[0]?.fix).toEqual(fix);
});

test('a Deployment in a version that is no longer served', () => {
  const deployment = {
    kind: 'Deployment',
    apiVersion: 'extensions/v1beta1',
    metadata: { name: 'a' },
    spec: {},
  };
  const [pod] = analyzeDocument(deployment).pods;
  expect(pod?.issues[0]).toMatchObject({ code: 'api-version', fix: set('apiVersion', 'apps/v1') });
});

test('objects of other kinds are not judged, not even those of another group with the same name', () => {
  const volcano = { apiVersion: 'batch.volcano.sh/v1alpha1', kind: 'Job', spec: { tasks: [] } };
  const kruise = { apiVersion: 'apps.kruise.io/v1alpha1', kind: 'DaemonSet', spec: { template: {} } };
  const configMap = { apiVersion: 'v1', kind: 'ConfigMap', data: { a: 1 } };
  for (const value of [volcano, kruise, configMap, null, undefined]) {
    expect(analyzeDocument(value as Json)).toMatchObject({ pods: [], issues: [] });
  }
});

test.each<Json>([[], 'text', 3, true, {}])('a document of %j is refused: it has no kind', (value) => {
  const { issues, pods } = analyzeDocument(value);
  expect(pods).toEqual([]);
  expect(issues).toMatchObject([{ code: 'kind-missing-unknown', severity: 'error', path: ['kind'] }]);
});

test('a document without a kind, and one with a misspelt kind', () => {
  expect(analyzeDocument({ a: 1 }).issues).toMatchObject([{ type: 'Required', path: ['kind'] }]);
  expect(analyzeDocument({ apiVersion: 'apps/v1', kind: 'Deploymnet' }).issues).toMatchObject([
    { type: 'NotSupported', path: ['kind'], fix: set('kind', 'Deployment') },
  ]);
});

test.each([
  ['apiVersoin', 'v1'],
  ['piVersion', 'v1'],
  ['api_version', 'v1'],
  ['version', 'v1'],
])('the misspelt key %s is renamed, not written a second time', (key, value) => {
  const object = { ...(minimalPod([['apiVersion'], undefined]) as object), [key]: value };
  const issues = analyzeDocument(object as Json).pods.flatMap((pod) => pod.issues);
  expect(issues.find(({ code }) => code === 'api-version-missing')?.fix).toEqual([
    { op: 'rename', path: [key], to: 'apiVersion' },
  ]);
});

test('a key of the object that reads well is not taken for another', () => {
  const object = { ...(minimalPod([['apiVersion'], undefined]) as object), api: 'none' };
  const issues = analyzeDocument(object as Json).pods.flatMap((pod) => pod.issues);
  expect(issues.find(({ code }) => code === 'api-version-missing')?.fix).toEqual(set('apiVersion', 'v1'));
});

test('keys in capitals are renamed, not written a second time', () => {
  const named = { ApiVersion: 'v1', Kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [] } };
  const [pod] = analyzeDocument(named).pods;
  expect(pod?.issues.slice(0, 2)).toMatchObject([
    { code: 'kind-missing', fix: [{ op: 'rename', path: ['Kind'], to: 'kind' }] },
    { code: 'api-version-missing', fix: [{ op: 'rename', path: ['ApiVersion'], to: 'apiVersion' }] },
  ]);
  expect(analyzeDocument({ ApiVersion: 'v1', Kind: 'Service' }).issues).toMatchObject([
    {
      code: 'kind-missing-unknown',
      fix: [
        { op: 'rename', path: ['Kind'], to: 'kind' },
        { op: 'rename', path: ['ApiVersion'], to: 'apiVersion' },
      ],
    },
  ]);
});
