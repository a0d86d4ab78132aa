import { describe, expect, it } from 'vitest';
import { podInFile } from './beside.ts';
import type { Json } from './json.ts';
import { formatPath, parsePath } from './path.ts';
import { planRename, usesInFile } from './rename.ts';

const at = (text: string) => parsePath(text) ?? [];

const template = (labels: Json, name = 'http'): Json => ({
  metadata: { labels },
  spec: {
    initContainers: [
      { name: 'setup', ports: [{ name: 'setup', containerPort: 1 }] },
      { name: 'proxy', restartPolicy: 'Always', ports: [{ name: 'admin', containerPort: 2 }] },
    ],
    containers: [
      {
        name: 'app',
        ports: [
          { name, containerPort: 80 },
          { name: 'dns', protocol: 'UDP', containerPort: 53 },
        ],
      },
    ],
  },
});
const deployment = (name: string, labels: Json, namespace?: string): Json => ({
  kind: 'Deployment',
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  spec: { template: template(labels) },
});
const service = (spec: object, namespace?: string): Json => ({
  kind: 'Service',
  metadata: { name: 'web', ...(namespace === undefined ? {} : { namespace }) },
  spec: spec as Json,
});

const http = at('spec.template.spec.containers[0].ports[0].name');
const labels = { app: 'web', tier: 'front' };

function usersOf(roots: readonly Json[], path = http, document = 0) {
  const pod = podInFile(roots, document, path);
  if (!pod) throw new Error('no Pod');
  return usesInFile(pod, path).map(({ document: at, as, path: place, shared }) => [
    at,
    as,
    formatPath(place),
    ...(shared ? ['shared'] : []),
  ]);
}
const serving = (ports: Json, selector: Json = { app: 'web' }) => service({ selector, ports });

describe('a Service', () => {
  it('of the file that selects the Pod names its ports', () => {
    const ports = [{ port: 80, targetPort: 'http' }, { port: 81, targetPort: 'other' }, { port: 82 }];
    expect(usersOf([deployment('web', labels), serving(ports)])).toEqual([
      [1, 'service', 'spec.ports[0].targetPort'],
    ]);
  });

  it('in a List is found with its path', () => {
    const list = { kind: 'List', items: [serving([{ port: 80, targetPort: 'http' }])] };
    expect(usersOf([deployment('web', labels), list])).toEqual([
      [1, 'service', 'items[0].spec.ports[0].targetPort'],
    ]);
  });

  it.each([
    ['selects other Pods', serving([{ port: 80, targetPort: 'http' }], { app: 'db' })],
    ['wants one label more', serving([{ port: 80, targetPort: 'http' }], { app: 'web', zone: 'a' })],
    ['selects nothing', service({ ports: [{ port: 80, targetPort: 'http' }] })],
    ['has an empty selector', serving([{ port: 80, targetPort: 'http' }], {})],
    ['goes by number', serving([{ port: 80, targetPort: 80 }])],
    ['takes another protocol', serving([{ port: 80, protocol: 'UDP', targetPort: 'http' }])],
    ['is in another namespace', service({ selector: labels, ports: [{ targetPort: 'http' }] }, 'b')],
    ['is no Service', { ...(serving([{ port: 80, targetPort: 'http' }]) as object), kind: 'Other' }],
  ])('that %s does not', (_, other) => {
    expect(usersOf([deployment('web', labels, 'a'), other as Json])).toEqual([]);
  });

  it('meets Pods of the same namespace, written or not', () => {
    const here = service({ selector: labels, ports: [{ targetPort: 'http' }] }, 'a');
    expect(usersOf([deployment('web', labels, 'a'), here])).toHaveLength(1);
    expect(usersOf([deployment('web', labels), here])).toHaveLength(1);
  });

  it('finds ports of sidecars, not those of init containers, each by its protocol', () => {
    const roots = [
      deployment('web', labels),
      serving([
        { targetPort: 'admin' },
        { targetPort: 'setup' },
        { targetPort: 'dns' },
        { targetPort: 'dns', protocol: 'UDP' },
      ]),
    ];
    const of = (path: string) => usersOf(roots, at(`spec.template.spec.${path}`)).map(([, , place]) => place);
    expect(of('initContainers[1].ports[0].name')).toEqual(['spec.ports[0].targetPort']);
    expect(of('initContainers[0].ports[0].name')).toEqual([]);
    expect(of('containers[0].ports[1].name')).toEqual(['spec.ports[3].targetPort']);
  });

  it('of two Pods that both have the port keeps the name, and says so', () => {
    const roots = [
      deployment('blue', { app: 'web', is: 'blue' }),
      deployment('green', { app: 'web', is: 'green' }),
      serving([{ targetPort: 'http' }]),
    ];
    expect(usersOf(roots)).toEqual([[2, 'service', 'spec.ports[0].targetPort', 'shared']]);
    const pod = podInFile(roots, 0, http);
    const plan = pod && planRename(pod, http, 'web');
    expect(plan?.ok && [plan.edits.length, plan.stays.length]).toEqual([1, 1]);
  });
});

describe('a network policy', () => {
  const policy = (podSelector: Json): Json => ({
    kind: 'NetworkPolicy',
    spec: { podSelector, ingress: [{}, { ports: [{ port: 'http' }, { port: 80 }] }] },
  });
  it.each([
    [{}, true],
    [{ matchLabels: { app: 'web' } }, true],
    [{ matchLabels: { app: 'db' } }, false],
    [{ matchExpressions: [{ key: 'tier', operator: 'In', values: ['front', 'back'] }] }, true],
    [{ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['front'] }] }, false],
    [{ matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] }, true],
    [{ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, true],
    [{ matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, false],
    [{ matchExpressions: [{ key: 'tier', operator: 'Like', values: ['f'] }] }, false],
    [null, false],
  ])('with the selector %j names a port of the Pod: %s', (selector, expected) => {
    expect(usersOf([deployment('web', labels), policy(selector as Json)])).toEqual(
      expected ? [[1, 'network-policy', 'spec.ingress[1].ports[0].port']] : [],
    );
  });
});

describe('an autoscaler', () => {
  const scaler = (container: string, name = 'web', kind = 'Deployment'): Json => ({
    kind: 'HorizontalPodAutoscaler',
    spec: {
      scaleTargetRef: { kind, name },
      metrics: [{ type: 'Resource' }, { type: 'ContainerResource', containerResource: { container } }],
    },
  });
  const app = at('spec.template.spec.containers[0].name');
  it('names a container of the object it scales', () => {
    const place = 'spec.metrics[1].containerResource.container';
    expect(usersOf([deployment('web', labels), scaler('app')], app)).toEqual([[1, 'autoscaler', place]]);
    const proxy = at('spec.template.spec.initContainers[1].name');
    expect(usersOf([deployment('web', labels), scaler('proxy')], proxy)).toHaveLength(1);
  });
  it.each([scaler('other'), scaler('app', 'db'), scaler('app', 'web', 'StatefulSet')])(
    'of something else does not',
    (other) => {
      expect(usersOf([deployment('web', labels), other], app)).toEqual([]);
    },
  );
});

it('a path belongs to the Pod of the object around it', () => {
  const list = { kind: 'List', items: [deployment('a', {}), deployment('b', {})] };
  const podPath = (path: string) => podInFile([{ kind: 'Service' }, list], 1, at(path))?.podPath;
  expect(podPath('items[1].metadata.name')).toEqual(['items', 1, 'spec', 'template']);
  expect(podPath('metadata.name')).toBeUndefined();
  expect(podInFile([list], 3, [])).toBeUndefined();
});
