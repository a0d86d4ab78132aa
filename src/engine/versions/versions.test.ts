import { describe, expect, test } from 'vitest';
import { type Cluster, formatPath, type Json, type JsonObject } from '../../pod/index.ts';
import { analyzeDocument } from '../index.ts';
import { dropFields } from './index.ts';

const pod = (spec: JsonObject): Json => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'web', image: 'nginx:1.27' }], ...spec },
});

const said = (value: Json, cluster: Cluster) =>
  analyzeDocument(value, { cluster }).pods.flatMap(({ issues }) =>
    issues
      .filter(({ severity }) => severity !== 'advice')
      .map(({ code, severity, path, params }) => ({ code, severity, path: formatPath(path), params })),
  );

const codes = (value: Json, cluster: Cluster) =>
  said(value, cluster).map(({ code, path }) => `${code} ${path}`);

describe('fields by release', () => {
  test('a field that does not exist yet is unknown, and told with the release that brought it', () => {
    const value = pod({ hostnameOverride: 'web.example.com' });
    expect(said(value, { version: '1.33' })).toEqual([
      expect.objectContaining({
        code: 'field-not-yet',
        severity: 'error',
        path: 'spec.hostnameOverride',
        params: expect.objectContaining({ field: 'hostnameOverride', since: '1.34', version: '1.33' }),
      }),
    ]);
    expect(said(value, { version: '1.36' })).toEqual([]);
  });

  test('a field whose gate is off is dropped with a warning, and what it holds is no error', () => {
    const value = pod({ hostnameOverride: 'Not A Name' });
    const found = said(value, { version: '1.34' });
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning dns-subdomain',
      'warning field-dropped',
    ]);
    const finding = found[1];
    expect(finding).toMatchObject({
      code: 'field-dropped',
      severity: 'warning',
      path: 'spec.hostnameOverride',
    });
    expect(finding?.params).toMatchObject({ gate: 'HostnameOverride', version: '1.34' });
    expect(codes(value, { version: '1.35' })).toEqual(['dns-subdomain spec.hostnameOverride']);
    expect(codes(value, { version: '1.34', gates: { HostnameOverride: true } })).toEqual([
      'dns-subdomain spec.hostnameOverride',
    ]);
    expect(codes(value, { version: '1.36', gates: { HostnameOverride: false } })).toContain(
      'field-dropped spec.hostnameOverride',
    );
  });

  test('a field that a release had and the newest one has not is no mistake there', () => {
    const value = pod({ workloadRef: { name: 'w', podGroup: 'g' } });
    expect(codes(value, { version: '1.35' })).toEqual([]);
    expect(codes(value, { version: '1.36' })).toEqual(['unknown-field spec.workloadRef']);
  });
});

describe('rules by release', () => {
  const env = pod({ containers: [{ name: 'web', image: 'nginx:1.27', env: [{ name: '1 a', value: 'x' }] }] });

  test('what was relaxed is an error before', () => {
    expect(codes(env, { version: '1.31' })).toEqual(['env-name-strict spec.containers[0].env[0].name']);
    expect(codes(env, { version: '1.32' })).toEqual([]);
    const search = pod({ dnsConfig: { searches: ['_srv.example.com'] } });
    expect(codes(search, { version: '1.32' })).toEqual(['dns-search-strict spec.dnsConfig.searches[0]']);
    expect(codes(search, { version: '1.33' })).toEqual([]);
    const policy = pod({ containers: [{ name: 'web', image: 'nginx:1.27', restartPolicy: 'Never' }] });
    expect(codes(policy, { version: '1.33' })).toEqual([
      'restart-policy-early spec.containers[0].restartPolicy',
    ]);
    expect(codes(policy, { version: '1.34' })).toEqual(['field-dropped spec.containers[0].restartPolicy']);
    expect(codes(policy, { version: '1.35' })).toEqual([]);
  });

  test('a key of matchLabelKeys may not be selected, of a Pod without the label and of a template too', () => {
    const spread = {
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'zone',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { app: 'web' } },
          matchLabelKeys: ['app'],
        },
      ],
    };
    const at = 'spec.topologySpreadConstraints[0].matchLabelKeys[0]';
    expect(codes(pod(spread), { version: '1.33' })).toEqual([`label-key-selected ${at}`]);
    expect(codes(pod(spread), { version: '1.34' })).toEqual([]);
    const template = {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx:1.27' }], ...spread },
    };
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: { selector: { matchLabels: { app: 'web' } }, template },
    };
    const found = (version: Cluster['version']) =>
      said(deployment, { version }).map(({ severity, code }) => `${severity} ${code}`);
    expect(found('1.33')).toEqual(['error label-key-selected']);
    expect(found('1.34')).toEqual(['warning label-key-selected-later']);
  });

  test('what was added is none before', () => {
    const alias = pod({ hostAliases: [{ ip: '010.0.0.1', hostnames: ['a'] }] });
    expect(codes(alias, { version: '1.36' })).toContain('ip-form spec.hostAliases[0].ip');
    expect(codes(alias, { version: '1.35' })).not.toContain('ip-form spec.hostAliases[0].ip');
    const users = pod({ hostUsers: false, hostNetwork: true });
    expect(codes(users, { version: '1.36' })).toEqual(['host-users spec.hostNetwork']);
    expect(codes(users, { version: '1.36', gates: { UserNamespacesHostNetworkSupport: true } })).toEqual([]);
  });
});

describe('what is dropped', () => {
  const image = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: {
      volumes: [
        { name: 'model', image: { reference: 'x', pullPolicy: 'Sometimes' } },
        { name: 'tmp', emptyDir: {} },
      ],
      containers: [
        {
          name: 'web',
          image: 'nginx:1.27',
          volumeMounts: [
            { name: 'model', mountPath: 'bad:path' },
            { name: 'tmp', mountPath: '/tmp' },
          ],
        },
      ],
    },
  } as const satisfies Json;

  test('the mounts of an image volume go along, and places keep their numbers', () => {
    const dropping = dropFields('Pod', image, {
      version: '1.34',
      minor: 34,
      on: () => false,
      knows: () => true,
      has: () => true,
    });
    expect(dropping.dropped.map(({ path, gate }) => [formatPath(path), gate])).toEqual([
      ['spec.volumes[0].image', 'ImageVolume'],
    ]);
    expect(dropping.along.map(formatPath)).toEqual(['spec.volumes[0]', 'spec.containers[0].volumeMounts[0]']);
    expect(codes(image, { version: '1.34' })).toContain('field-dropped spec.volumes[0].image');
    expect(said(image, { version: '1.34' }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('QoS class and requests are those of the Pod without it', () => {
    const value = pod({ resources: { requests: { cpu: '1' }, limits: { cpu: '2', memory: '1Gi' } } });
    const qos = (version: Cluster['version']) =>
      analyzeDocument(value, { cluster: { version } }).pods[0]?.qos?.class;
    expect(qos('1.33')).toBe('BestEffort');
    expect(qos('1.34')).toBe('Burstable');
  });

  test('Pod Security is that of the release', () => {
    const value = pod({
      containers: [
        { name: 'web', image: 'nginx:1.27', livenessProbe: { httpGet: { port: 80, host: 'example.com' } } },
      ],
    });
    const baseline = (version: Cluster['version']) =>
      analyzeDocument(value, { cluster: { version } }).pods[0]?.security?.baseline.allowed;
    expect(baseline('1.33')).toBe(true);
    expect(baseline('1.34')).toBe(false);
  });
});

test('of the template of a StatefulSet, 1.33 looks at labels and annotations, and at nothing of the spec', () => {
  const set: Json = {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'web' },
    spec: {
      serviceName: 'web',
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'other' } },
        spec: { dnsPolicy: 'Elsewhere', containers: [{ name: 'web', image: 'nginx:1.27' }] },
      },
    },
  };
  const mismatch = 'selector-mismatch spec.template.metadata.labels';
  expect(codes(set, { version: '1.33' })).toEqual([mismatch]);
  expect(codes(set, { version: '1.34' }).toSorted()).toEqual([
    'not-supported spec.template.spec.dnsPolicy',
    mismatch,
  ]);
});

test('of the template of a StatefulSet, 1.33 refuses every restart policy but Always', () => {
  const spec = { restartPolicy: 'never', containers: [{ name: 'web', image: 'nginx:1.27' }] };
  const labels = { app: 'web' };
  const set: Json = {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'web' },
    spec: { serviceName: 'web', selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };
  expect(codes(set, { version: '1.33' })).toEqual(['not-supported-near spec.template.spec.restartPolicy']);
});
