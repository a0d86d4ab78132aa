import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { findPods } from '../pods.ts';
import { minimalPod, type Tweak } from '../testing.ts';
import { pictureOf } from './index.ts';

function draw(root: Json) {
  const [ref] = findPods(root);
  if (!ref) throw new Error('no Pod');
  return pictureOf(root, ref);
}

const pictured = (...tweaks: readonly Tweak[]) => draw(minimalPod(...tweaks));
const container = ['spec', 'containers', 0] as const;

describe('containers', () => {
  test('stand in the order of their start, each with its role and step', () => {
    const { containers } = pictured(
      [
        ['spec', 'initContainers'],
        [
          { name: 'setup', image: 'a:1' },
          { name: 'logs', image: 'b:1', restartPolicy: 'Always' },
        ],
      ],
      [['spec', 'containers', 1], { name: 'other', image: 'c:1' }],
      [['spec', 'ephemeralContainers'], [{ name: 'shell', image: 'd:1' }]],
    );
    expect(containers.map(({ name, role, step }) => [name, role, step])).toEqual([
      ['setup', 'init', 0],
      ['logs', 'sidecar', 1],
      ['web', 'container', 2],
      ['other', 'container', 2],
      ['shell', 'ephemeral', 3],
    ]);
    expect(containers[0]?.path).toEqual(['spec', 'initContainers', 0]);
  });

  test('have traits of their own security context, and of the Pod’s where theirs says nothing', () => {
    const traits = (...tweaks: readonly Tweak[]) => pictured(...tweaks).containers[0]?.traits;
    expect(traits()).toEqual([]);
    expect(traits([['spec', 'securityContext'], { runAsNonRoot: true, runAsUser: 7 }])).toEqual([
      { id: 'user', uid: 7 },
    ]);
    expect(
      traits(
        [['spec', 'securityContext'], { runAsNonRoot: true }],
        [[...container, 'securityContext'], { runAsNonRoot: false, readOnlyRootFilesystem: true }],
      ),
    ).toEqual([{ id: 'readOnlyRoot' }]);
    expect(
      traits([[...container, 'securityContext'], { privileged: true, capabilities: { drop: ['ALL'] } }]),
    ).toEqual([{ id: 'dropsAll' }, { id: 'privileged' }]);
  });

  test('ask for what is requested, else for what is limited; devices are told apart', () => {
    const [part] = pictured([
      [...container, 'resources'],
      {
        requests: { cpu: '100m', 'hugepages-2Mi': '2Mi' },
        limits: { cpu: 2, memory: '64Mi', 'nvidia.com/gpu': '1', 'requests.kubernetes.io/x': '1' },
      },
    ]).containers;
    expect(part).toMatchObject({ cpu: '100m', memory: '64Mi', devices: ['nvidia.com/gpu'] });
  });

  test('have probes with what they ask, how often, and for how long they may fail', () => {
    const [part] = pictured(
      [[...container, 'ports'], [{ name: 'http', containerPort: 80 }]],
      [
        [...container, 'startupProbe'],
        { httpGet: { port: 'http' }, periodSeconds: 5, failureThreshold: 30, initialDelaySeconds: 10 },
      ],
      [[...container, 'readinessProbe'], { tcpSocket: { port: 'htp' }, periodSeconds: 0 }],
      [[...container, 'livenessProbe'], { exec: { command: ['cat', '/ok'] } }],
      [[...container, 'lifecycle'], { preStop: { sleep: { seconds: 5 } }, postStart: {} }],
    ).containers;
    expect(part?.probes).toMatchObject([
      { id: 'startup', how: 'httpGet', what: '/', port: 'http', unknownPort: false, period: 5, allows: 160 },
      { id: 'readiness', how: 'tcpSocket', port: 'htp', unknownPort: true, period: 10, allows: 30 },
      { id: 'liveness', how: 'exec', what: 'cat /ok', port: '', unknownPort: false },
    ]);
    expect(part?.hooks).toMatchObject([
      { id: 'postStart', how: undefined },
      { id: 'preStop', how: 'sleep', what: '5' },
    ]);
  });
});

describe('volumes', () => {
  test('say what they are of, and whether anything can be written', () => {
    const { volumes } = pictured([
      ['spec', 'volumes'],
      [
        { name: 'tmp', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
        { name: 'bare' },
        { name: 'config', configMap: { name: 'web' } },
        { name: 'data', persistentVolumeClaim: { claimName: 'disk', readOnly: true } },
        { name: 'all', projected: { sources: [{ secret: { name: 's' } }, { serviceAccountToken: {} }] } },
        { name: 'host', hostPath: { path: '/var' } },
      ],
    ]);
    expect(volumes).toMatchObject([
      { name: 'tmp', source: 'emptyDir', inMemory: true, size: '1Gi', readOnly: false },
      { name: 'bare', source: 'emptyDir', inMemory: false },
      { name: 'config', source: 'configMap', of: 'web', readOnly: true },
      { name: 'data', source: 'persistentVolumeClaim', of: 'disk', readOnly: true },
      { name: 'all', source: 'projected', sources: ['secret', 'serviceAccountToken'], readOnly: true },
      { name: 'host', source: 'hostPath', of: '/var', readOnly: false },
    ]);
  });

  test('are joined to the containers that mount them; what is mounted and not there is missing, once', () => {
    const { volumes, links } = pictured(
      [['spec', 'volumes'], [{ name: 'tmp', emptyDir: {} }]],
      [
        [...container, 'volumeMounts'],
        [
          { name: 'tmp', mountPath: '/tmp' },
          { name: 'tmp', mountPath: '/in', readOnly: true, subPath: 'a' },
          { name: 'gone', mountPath: '/gone' },
          { name: 'gone', mountPath: '/away' },
          { mountPath: '/nameless' },
        ],
      ],
      [[...container, 'volumeDevices'], [{ name: 'tmp', devicePath: '/dev/x' }]],
    );
    expect(volumes.map(({ name, missing }) => [name, missing])).toEqual([
      ['tmp', false],
      ['gone', true],
    ]);
    expect(links).toMatchObject([
      { kind: 'mount', from: 'spec.containers[0]', to: 'spec.volumes[0]', at: '/tmp', readOnly: false },
      { kind: 'mount', to: 'spec.volumes[0]', at: '/in', readOnly: true, subPath: 'a' },
      { kind: 'mount', to: 'missing volume gone', at: '/gone', missing: true },
      { kind: 'mount', to: 'missing volume gone', at: '/away', missing: true },
      { kind: 'mount', to: 'spec.volumes[0]', at: '/dev/x', path: [...container, 'volumeDevices', 0] },
    ]);
  });

  test('of a StatefulSet are its claim templates too', () => {
    const pod = minimalPod([[...container, 'volumeMounts'], [{ name: 'data', mountPath: '/data' }]]);
    const { spec } = pod as { spec: Json };
    const { kind, volumes, links } = draw({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'db' },
      spec: {
        template: { spec },
        volumeClaimTemplates: [
          { metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Gi' } } } },
        ],
      },
    });
    expect(kind).toBe('StatefulSet');
    expect(volumes).toMatchObject([{ name: 'data', source: 'claimTemplate', size: '1Gi', missing: false }]);
    expect(links).toMatchObject([{ kind: 'mount', to: volumes[0]?.id, missing: false }]);
  });
});

test('ports count the probes that ask them by name or number', () => {
  const { ports, links } = pictured(
    [
      [...container, 'ports'],
      [
        { name: 'http', containerPort: 80, hostPort: 8080 },
        { containerPort: 90, protocol: 'UDP' },
        'no port',
      ],
    ],
    [[...container, 'livenessProbe'], { httpGet: { port: 80 } }],
    [[...container, 'readinessProbe'], { tcpSocket: { port: 'http' } }],
  );
  expect(ports).toMatchObject([
    { name: 'http', port: '80', protocol: 'TCP', hostPort: '8080', probes: 2 },
    { name: '', port: '90', protocol: 'UDP', hostPort: '', probes: 0 },
  ]);
  expect(links.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['traffic', 'spec.containers[0].ports[0]', 'spec.containers[0]'],
    ['traffic', 'spec.containers[0].ports[1]', 'spec.containers[0]'],
  ]);
});

test('objects of the cluster are named once, with who reads them, how, and whether they may be missing', () => {
  const keyOf = (kind: string, key: string, optional: boolean) => ({
    valueFrom: { [kind]: { name: 'app', key, optional } },
  });
  const { objects, links } = pictured(
    [
      [...container, 'env'],
      [
        { name: 'A', ...keyOf('secretKeyRef', 'a', true) },
        { name: 'B', ...keyOf('secretKeyRef', 'b', false) },
      ],
    ],
    [[...container, 'envFrom'], [{ prefix: 'APP_', configMapRef: { name: 'all', optional: true } }]],
    [
      ['spec', 'volumes'],
      [
        { name: 'files', secret: { secretName: 'app' } },
        { name: 'data', persistentVolumeClaim: { claimName: 'disk' } },
      ],
    ],
    [['spec', 'imagePullSecrets'], [{ name: 'registry' }]],
    [['spec', 'serviceAccountName'], 'robot'],
  );
  const byId = Object.fromEntries(objects.map((object) => [object.id, object]));
  expect(byId).toMatchObject({
    'Secret/app': { uses: expect.arrayContaining(['env', 'files']), keys: ['a', 'b'], optional: false },
    'ConfigMap/all': { uses: ['envFrom'], prefix: 'APP_', optional: true },
    'PersistentVolumeClaim/disk': { uses: ['files'], optional: false },
    'Secret/registry': { uses: ['pull'] },
  });
  expect(Object.keys(byId)).toHaveLength(4);
  expect(new Set(links.map(({ from, to }) => `${from} > ${to}`))).toEqual(
    new Set([
      'spec.containers[0] > Secret/app',
      'spec.containers[0] > ConfigMap/all',
      'spec.volumes[0] > Secret/app',
      'spec.volumes[1] > PersistentVolumeClaim/disk',
    ]),
  );
});

test('account and node say what the Pod is and asks', () => {
  expect(pictured()).toMatchObject({
    account: { name: 'default', token: true },
    node: { name: '', selector: [], affinity: false, tolerations: 0, host: [] },
  });
  const { account, node } = pictured(
    [['spec', 'serviceAccount'], 'old'],
    [['spec', 'automountServiceAccountToken'], false],
    [['spec', 'nodeSelector'], { disktype: 'ssd' }],
    [
      ['spec', 'tolerations'],
      [{}, {}],
    ],
    [['spec', 'hostNetwork'], true],
    [['spec', 'hostIPC'], true],
    [['spec', 'volumes'], [{ name: 'logs', hostPath: { path: '/var/log' } }]],
  );
  expect(account).toMatchObject({ name: 'old', token: false });
  expect(node).toMatchObject({
    selector: ['disktype=ssd'],
    tolerations: 2,
    host: ['network', 'ipc'],
    hostPaths: ['/var/log'],
  });
});

test('paths count from the root of the document, also in a List', () => {
  const pod = minimalPod([[...container, 'ports'], [{ containerPort: 1 }]]);
  const list = { apiVersion: 'v1', kind: 'List', items: [{}, pod] };
  const { path, containers, ports } = draw(list);
  expect(path).toEqual(['items', 1]);
  expect(containers[0]?.path).toEqual(['items', 1, 'spec', 'containers', 0]);
  expect(ports[0]?.container).toBe(containers[0]?.id);
});

test('whatever stands in a Pod, every line joins two parts, and ids are given once', () => {
  const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
  const fields = [
    'containers',
    'initContainers',
    'volumes',
    'imagePullSecrets',
    'nodeSelector',
    'tolerations',
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), json), (spec) => {
      const { containers, volumes, ports, objects, links } = draw({ kind: 'Pod', spec });
      const ids = [...containers, ...volumes, ...ports, ...objects].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { from, to } of links) expect(ids).toEqual(expect.arrayContaining([from, to]));
    }),
  );
});
