import { expect, test } from 'vitest';
import { formatPath, type Json, type Path } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { analyzeDocument } from '../analyze.ts';
import { serverMessage } from '../validation/serverMessage.ts';

const c = ['spec', 'containers', 0] as const;

function issuesOf(value: Json) {
  const analysis = analyzeDocument(value);
  return [...analysis.issues, ...analysis.pods.flatMap((pod) => pod.issues)];
}

/** `type path` of every issue, with the fix in short. */
function short(value: Json): string[] {
  return issuesOf(value).map((issue) => {
    const fix = issue.fix?.map((edit) =>
      edit.op === 'rename'
        ? `rename ${edit.to}`
        : edit.op === 'set'
          ? `set ${JSON.stringify(edit.value)}`
          : edit.op,
    );
    return `${issue.type} ${formatPath(issue.path)}${fix ? ` -> ${fix.join(', ')}` : ''}`;
  });
}

test('the minimal Pod has no issue', () => {
  expect(short(minimalPod())).toEqual([]);
});

test.each<[string, Path, Json, string[]]>([
  [
    'case',
    [...c, 'imagepullpolicy'],
    'Always',
    ['UnknownField spec.containers[0].imagepullpolicy -> rename imagePullPolicy'],
  ],
  [
    'typo',
    [...c, 'readiessProbe'],
    { tcpSocket: { port: 80 } },
    ['UnknownField spec.containers[0].readiessProbe -> rename readinessProbe'],
  ],
  [
    'alias',
    ['spec', 'volume'],
    [{ name: 'a', emptyDir: {} }],
    ['UnknownField spec.volume -> rename volumes'],
  ],
  [
    'alias with a misspelling',
    [...c, 'securityContext', 'readyOnlyFilesystem'],
    true,
    ['UnknownField spec.containers[0].securityContext.readyOnlyFilesystem -> rename readOnlyRootFilesystem'],
  ],
  ['no rename where the value does not fit', ['spec', 'volume'], 'data', ['UnknownField spec.volume']],
  ['nothing near', ['spec', 'zzz'], 1, ['UnknownField spec.zzz']],
  ['number in a label', ['metadata', 'labels'], { a: 1 }, ['TypeInvalid metadata.labels.a -> set "1"']],
  [
    'boolean in env',
    [...c, 'env'],
    [{ name: 'A', value: true }],
    ['TypeInvalid spec.containers[0].env[0].value -> set "true"'],
  ],
  ['number in args', [...c, 'args'], ['-p', 80], ['TypeInvalid spec.containers[0].args[1] -> set "80"']],
  [
    'text for an int32',
    [...c, 'ports'],
    [{ containerPort: '8080' }],
    ['TypeInvalid spec.containers[0].ports[0].containerPort -> set 8080'],
  ],
  [
    'seconds with their unit',
    ['spec', 'terminationGracePeriodSeconds'],
    '30s',
    ['TypeInvalid spec.terminationGracePeriodSeconds -> set 30'],
  ],
  ['int32 out of range', ['spec', 'priority'], 2 ** 31, ['TypeInvalid spec.priority']],
  ['a float for an integer', ['spec', 'priority'], 1.5, ['TypeInvalid spec.priority']],
  ['text for a boolean', ['spec', 'hostNetwork'], 'yes', ['TypeInvalid spec.hostNetwork -> set true']],
  [
    'a list for a map',
    ['metadata', 'labels'],
    [{ app: 'web' }, { tier: 'a' }],
    ['TypeInvalid metadata.labels -> set {"app":"web","tier":"a"}'],
  ],
  [
    'a map for a list',
    [...c, 'ports'],
    { containerPort: 80 },
    ['TypeInvalid spec.containers[0].ports -> set [{"containerPort":80}]'],
  ],
  ['a scalar for a struct', [...c, 'resources'], 'big', ['TypeInvalid spec.containers[0].resources']],
  [
    'an enum in the wrong case',
    [...c, 'ports'],
    [{ containerPort: 80, protocol: 'Tcp' }],
    ['NotSupported spec.containers[0].ports[0].protocol -> set "TCP"'],
  ],
  ['an enum with nothing near', ['spec', 'restartPolicy'], 'Sometimes', ['NotSupported spec.restartPolicy']],
  [
    'quantity in bytes',
    [...c, 'resources'],
    { limits: { memory: '100MB' } },
    ['TypeInvalid spec.containers[0].resources.limits.memory -> set "100M"'],
  ],
  [
    'quantity with a blank',
    [...c, 'resources'],
    { limits: { memory: '64 Mi' } },
    ['TypeInvalid spec.containers[0].resources.limits.memory -> set "64Mi"'],
  ],
  [
    'quantity in GiB',
    [...c, 'resources'],
    { limits: { memory: '1GiB' } },
    ['TypeInvalid spec.containers[0].resources.limits.memory -> set "1Gi"'],
  ],
  [
    'quantity without sense',
    [...c, 'resources'],
    { limits: { cpu: 'much' } },
    ['TypeInvalid spec.containers[0].resources.limits.cpu'],
  ],
  [
    'a mode in quotes',
    ['spec', 'volumes'],
    [{ name: 'a', secret: { secretName: 'a', defaultMode: '0644' } }],
    ['TypeInvalid spec.volumes[0].secret.defaultMode -> set 420'],
  ],
  [
    'a mode in quotes that is none',
    ['spec', 'volumes'],
    [{ name: 'a', secret: { secretName: 'a', defaultMode: '6600' } }],
    ['TypeInvalid spec.volumes[0].secret.defaultMode'],
  ],
  ...(
    [
      ['644', ' -> set 420'],
      ['o644', ' -> set 420'],
      ['0o755', ' -> set 493'],
      ['420', ' -> set 420'],
      ['256', ' -> set 256'],
      ['511', ''],
      ['066', ' -> set 54'],
      ['646', ' -> set 422'],
    ] as const
  ).map(([mode, fix]): [string, Path, Json, string[]] => [
    `a mode in quotes, octal or decimal: ${mode}`,
    ['spec', 'volumes'],
    [{ name: 'a', secret: { secretName: 'a', defaultMode: mode } }],
    [`TypeInvalid spec.volumes[0].secret.defaultMode${fix}`],
  ]),
])('%s', (_, path, value, expected) => {
  expect(short(minimalPod([path, value]))).toEqual(expected);
});

test('null means unset', () => {
  expect(
    short(minimalPod([[...c, 'ports'], null], [['metadata', 'creationTimestamp'], null], [['status'], {}])),
  ).toEqual([]);
});

test('keys such as __proto__ are ordinary', () => {
  const labels = JSON.parse('{"__proto__": "x"}') as Json;
  expect(short(minimalPod([['metadata', 'labels'], labels]))).toEqual(['Invalid metadata.labels.__proto__']);
});

test('a required field that a misspelt key was meant to fill is not reported a second time', () => {
  expect(short(minimalPod([[...c, 'image'], undefined], [[...c, 'imagee'], 'nginx']))).toEqual([
    'UnknownField spec.containers[0].imagee -> rename image',
  ]);
});

/** As k8s.io/kubernetes v1.36.0 printed them. */
test.each<[Path, Json, string]>([
  [
    [...c, 'env'],
    [{ name: 'A', value: 1 }],
    'number into Go struct field EnvVar.spec.containers.env.value of type string',
  ],
  [
    [...c, 'ports'],
    { a: 1 },
    'object into Go struct field Container.spec.containers.ports of type []v1.ContainerPort',
  ],
  [
    [...c, 'imagePullPolicy'],
    1,
    'number into Go struct field Container.spec.containers.imagePullPolicy of type v1.PullPolicy',
  ],
  [
    [...c, 'resources'],
    { limits: [] },
    'array into Go struct field ResourceRequirements.spec.containers.resources.limits of type v1.ResourceList',
  ],
  [
    [...c, 'livenessProbe'],
    { httpGet: { path: 1, port: 1 } },
    'number into Go struct field HTTPGetAction.spec.containers.livenessProbe.ProbeHandler.httpGet.path of type string',
  ],
  [
    ['spec', 'volumes'],
    [{ name: 'a', secret: { secretName: 's', defaultMode: 'x' } }],
    'string into Go struct field SecretVolumeSource.spec.volumes.VolumeSource.secret.defaultMode of type int32',
  ],
  [
    ['spec', 'imagePullSecrets'],
    ['a'],
    'string into Go struct field PodSpec.spec.imagePullSecrets of type v1.LocalObjectReference',
  ],
  [
    ['metadata', 'labels'],
    ['a'],
    'array into Go struct field ObjectMeta.metadata.labels of type map[string]string',
  ],
  [['spec', 'priority'], 1.5, 'number 1.5 into Go struct field PodSpec.spec.priority of type int32'],
  [
    ['metadata', 'labels'],
    { labels: 1.5 },
    'number into Go struct field ObjectMeta.metadata.labels of type string',
  ],
  [
    ['spec', 'readinessGates'],
    [{ conditionType: [] }],
    'array into Go struct field PodReadinessGate.spec.readinessGates.conditionType of type v1.PodConditionType',
  ],
  [
    [...c, 'securityContext'],
    { capabilities: { drop: 'ALL' } },
    'string into Go struct field Capabilities.spec.containers.securityContext.capabilities.drop of type []v1.Capability',
  ],
  [
    ['spec', 'nodeSelector'],
    { a: true },
    'bool into Go struct field PodSpec.spec.nodeSelector of type string',
  ],
])('prints what the API server prints: %j', (path, value, message) => {
  expect(issuesOf(minimalPod([path, value])).map(serverMessage)).toContain(
    `json: cannot unmarshal ${message}`,
  );
});
