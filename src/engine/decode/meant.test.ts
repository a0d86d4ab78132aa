import { expect, test } from 'vitest';
import { formatPath, type Issue, isObject, type Json, type JsonObject, type Path } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { analyzeDocument } from '../analyze.ts';

const c = ['spec', 'containers', 0] as const;

/** The minimal Pod with a value at a path; maps on the way are made. */
function podWith(path: Path, value: Json): JsonObject {
  const pod = structuredClone(minimalPod()) as Record<string, Json>;
  let at: Json = pod;
  for (const [i, step] of path.slice(0, -1).entries()) {
    const map = at as Record<string | number, Json>;
    map[step] ??= typeof path[i + 1] === 'number' ? [] : {};
    at = map[step] as Json;
  }
  (at as Record<string | number, Json>)[path.at(-1) as string] = value;
  return pod;
}

function issuesOf(object: JsonObject): readonly Issue[] {
  const { issues, pods } = analyzeDocument(object);
  return [...issues, ...pods.flatMap((pod) => pod.issues)];
}

/** The first error with what its fix sets. */
function meant(object: JsonObject): readonly [string, string, Json | undefined] {
  const [first] = issuesOf(object).filter((issue) => issue.severity === 'error');
  const [edit] = first?.fix ?? [];
  return [first?.code ?? '', formatPath(first?.path ?? []), edit?.op === 'set' ? edit.value : undefined];
}

test.each<[Path, Json, string, Json | undefined]>([
  [[...c, 'command'], 'sleep 3600', 'type-list', ['sleep', '3600']],
  [[...c, 'command'], 'sh', 'type-list', ['sh']],
  [[...c, 'args'], 'echo $HOME | wc', 'type-list', undefined],
  [
    [...c, 'command'],
    `nginx -g 'daemon off;' --x="a b"c`,
    'type-list',
    ['nginx', '-g', 'daemon off;', '--x=a bc'],
  ],
  [[...c, 'command'], 'sh -c "echo $A"', 'type-list', undefined],
  [[...c, 'command'], "sh -c 'open", 'type-list', undefined],
  [[...c, 'ports'], 80, 'type-list', [{ containerPort: 80 }]],
  [[...c, 'ports'], [80], 'type-struct', { containerPort: 80 }],
  [[...c, 'ports'], ['443'], 'type-struct', { containerPort: 443 }],
  [[...c, 'ports'], ['8080:80'], 'type-struct', undefined],
  [[...c, 'ports'], ['53/udp'], 'type-struct', { containerPort: 53, protocol: 'UDP' }],
  [[...c, 'livenessProbe'], { httpGet: '/ok:8080' }, 'type-struct', { path: '/ok', port: 8080 }],
  [[...c, 'livenessProbe'], { httpGet: ':8080/ok' }, 'type-struct', { path: '/ok', port: 8080 }],
  [[...c, 'livenessProbe'], { httpGet: 'http://a/ok' }, 'type-struct', undefined],
  [[...c, 'env'], ['A=b=c'], 'type-struct', { name: 'A', value: 'b=c' }],
  [[...c, 'env'], [{ PATH: '/bin' }], 'name-as-key', { name: 'PATH', value: '/bin' }],
  [[...c, 'env'], [{ N: 1 }], 'name-as-key', { name: 'N', value: '1' }],
  [[...c, 'env'], [{ A: '1', B: '2' }], 'unknown-field', undefined],
  [
    [...c, 'env'],
    { A: 1, B: 'x' },
    'type-list',
    [
      { name: 'A', value: '1' },
      { name: 'B', value: 'x' },
    ],
  ],
  [[...c, 'image'], ['nginx:1'], 'type-string-structure', 'nginx:1'],
  [[...c, 'image'], ['a', 'b'], 'type-string-structure', undefined],
  [[...c, 'livenessProbe'], { exec: 'cat /x' }, 'type-struct', { command: ['cat', '/x'] }],
  [
    [...c, 'livenessProbe'],
    { exec: 'test -e /x || exit 1' },
    'type-struct',
    { command: ['sh', '-c', 'test -e /x || exit 1'] },
  ],
  [[...c, 'livenessProbe'], { exec: 'sh -c "a b"' }, 'type-struct', { command: ['sh', '-c', 'a b'] }],
  [[...c, 'livenessProbe'], { exec: ['cat', '/x'] }, 'type-struct', { command: ['cat', '/x'] }],
  [[...c, 'livenessProbe'], { tcpSocket: 80 }, 'type-struct', { port: 80 }],
  [[...c, 'livenessProbe'], { httpGet: '/healthz' }, 'type-struct', undefined],
  [[...c, 'lifecycle'], { preStop: 'sleep 5' }, 'type-struct', { exec: { command: ['sleep', '5'] } }],
  [[...c, 'securityContext'], { capabilities: ['NET_ADMIN'] }, 'type-struct', undefined],
  [['spec', 'imagePullSecrets'], ['cred'], 'type-struct', { name: 'cred' }],
  [['spec', 'nodeSelector'], 'a=b,c=d', 'type-map', { a: 'b', c: 'd' }],
  [['spec', 'nodeSelector'], ['a=b'], 'type-map', { a: 'b' }],
  [['spec', 'nodeSelector'], 'ssd', 'type-map', undefined],
  [['spec', 'volumes'], [{ data: { emptyDir: null } }], 'name-as-key', { name: 'data', emptyDir: {} }],
  [['spec', 'volumes'], [{ data: { nothing: {} } }], 'unknown-field', undefined],
  [
    ['spec', 'volumes'],
    { data: { configMap: { name: 'a' } } },
    'type-list',
    [{ name: 'data', configMap: { name: 'a' } }],
  ],
  [['spec', 'volumes'], [{ name: 'a', persistentVolumeClaim: 'b' }], 'type-struct', { claimName: 'b' }],
  [
    ['spec', 'securityContext'],
    { seccompProfile: 'RuntimeDefault' },
    'type-struct',
    { type: 'RuntimeDefault' },
  ],
  [['spec', 'securityContext'], { seccompProfile: 'None' }, 'type-struct', undefined],
])('at %j stands %j: %s', (path, value, code, fixed) => {
  const [told, , fix] = meant(podWith(path, value));
  expect([told, fix]).toEqual([code, fixed]);
});

test('terms of node affinity without the list around them get it', () => {
  const terms = [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }];
  const path = ['spec', 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'];
  expect(meant(podWith(path, terms))).toEqual([
    'type-struct',
    formatPath(path),
    { nodeSelectorTerms: terms },
  ]);
});

test('the selector of a Service, in a Deployment, is told once and moved below matchLabels', () => {
  const { metadata, spec } = podWith(['metadata', 'labels'], { app: 'web' });
  const issues = issuesOf({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      selector: { app: 'web' },
      template: {
        metadata: isObject(metadata) ? { labels: metadata.labels ?? null } : {},
        spec: spec ?? null,
      },
    },
  });
  expect(issues.filter(({ severity }) => severity === 'error').map(({ code, fix }) => [code, fix])).toEqual([
    [
      'misplaced-field',
      [
        { op: 'set', path: ['spec', 'selector', 'matchLabels', 'app'], value: 'web' },
        { op: 'delete', path: ['spec', 'selector', 'app'] },
      ],
    ],
  ]);
});
