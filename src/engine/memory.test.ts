import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../pod/index.ts';
import { analyzeDocument } from './analyze.ts';
import { EngineMemory } from './memory.ts';

/** One container that much is said of, and that depends on much around it. */
const container: JsonObject = {
  name: 'a',
  image: 'nginx',
  ports: [{ containerPort: 80, hostPort: 81 }],
  volumeMounts: [{ name: 'data', mountPath: '/' }],
  resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }],
  lifecycle: { preStop: { sleep: { seconds: 50 } } },
  livenessProbe: { tcpSocket: { port: 'http' }, terminationGracePeriodSeconds: 5 },
  securityContext: { privileged: true },
  resources: { claims: [{ name: 'gpu' }] },
  env: [
    { name: 'A', value: '<a>' },
    { name: 'B', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
  ],
};
const other: JsonObject = { name: 'b', image: '<image>' };
const volumes: Json = [{ name: 'data', secret: { secretName: '<secret>', defaultMode: 400 } }];
const metadata: JsonObject = { name: 'web', labels: { app: 'web' } };
const pod = (spec: JsonObject): JsonObject => ({ apiVersion: 'v1', kind: 'Pod', metadata, spec });
const one = (spec: JsonObject) => pod({ containers: [container], volumes, ...spec });
const template: JsonObject = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [container], volumes },
};

/** Objects with the very same parts, one after the other as somebody types. */
const objects: readonly (readonly [what: string, object: Json])[] = [
  ['as it was', one({})],
  ['with another grace period', one({ terminationGracePeriodSeconds: 100 })],
  ['that never restarts', one({ restartPolicy: 'Never' })],
  ['on the network of the node', one({ hostNetwork: true })],
  ['for Windows', one({ os: { name: 'windows' } })],
  ['that must not run as root', one({ securityContext: { runAsNonRoot: true, runAsUser: 0 } })],
  ['without the volume', one({ volumes: [] })],
  ['beside volumes that are no list', one({ volumes: 'x' })],
  ['without claims', one({ resourceClaims: [] })],
  ['beside claims that are no list', one({ resourceClaims: 'x' })],
  ['with another volume in front', one({ volumes: [{ name: 'x', emptyDir: {} }, ...(volumes as Json[])] })],
  ['at another place', one({ containers: [other, container] })],
  ['at the place before', one({ containers: [container, other] })],
  ['twice', one({ containers: [container, container] })],
  ['as an init container', one({ containers: [other], initContainers: [container] })],
  ['with a field that is none', one({ zzz: 1 })],
  [
    'in a Deployment',
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: { selector: { matchLabels: { app: 'web' } }, template },
    },
  ],
  ['in a List', { apiVersion: 'v1', kind: 'List', items: [one({}), one({ hostNetwork: true })] }],
];

function issuesOf(object: Json, memory?: EngineMemory) {
  return analyzeDocument(object, {}, memory).pods.flatMap(({ issues }) => issues);
}

test.each(objects)('a memory changes nothing of what is said of a container %s', (_, object) => {
  expect(issuesOf(object).length).toBeGreaterThan(2);
  for (const [before, first] of objects) {
    const memory = new EngineMemory();
    issuesOf(first, memory);
    expect(issuesOf(object, memory), `after ${before}`).toEqual(issuesOf(object));
  }
});

test('what did not change is not computed again, and another option or place is', () => {
  const memory = new EngineMemory();
  const object = one({});
  const [pod] = analyzeDocument(object, { nodeMemory: 1 }, memory).pods;
  expect(analyzeDocument(object, { nodeMemory: 1 }, memory).pods[0]).toBe(pod);
  expect(analyzeDocument(object, { nodeMemory: 2 }, memory).pods[0]).not.toBe(pod);
  const list = { apiVersion: 'v1', kind: 'List', items: [one({ zzz: 1 }), object] };
  const [, second] = analyzeDocument(list, {}, memory).pods;
  expect(second?.ref.podPath).toEqual(['items', 1]);
  expect(second?.issues.map(({ path }) => path.slice(0, 2))).toEqual(pod?.issues.map(() => ['items', 1]));
});
