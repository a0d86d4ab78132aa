import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tables as en } from '../../i18n/en/all.ts';
import { issueText } from '../../i18n/index.ts';
import { tables as zhCN } from '../../i18n/zh-CN/all.ts';
import { formatPath, type Issue, type Json, type JsonObject, type Version } from '../../pod/index.ts';
import { minimalPod, type Tweak } from '../../pod/testing.ts';
import { applyToJson } from '../../yaml/index.ts';
import { analyzeDocument } from '../analyze.ts';

/** The rules that random objects rarely meet, one failing case each; `upstream.test.ts` has the others. */
const c = ['spec', 'containers', 0] as const;
const volume = (source: JsonObject): Tweak => [['spec', 'volumes'], [{ name: 'data', ...source }]];
const projected = (...sources: Json[]) => volume({ projected: { sources } });
const claim = (spec: JsonObject) => volume({ ephemeral: { volumeClaimTemplate: { spec } } });
const storage = { resources: { requests: { storage: '1Gi' } } };
const workload = (kind: string, spec: JsonObject): JsonObject => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx:1' }] },
    },
    ...spec,
  },
});
const pod = (...tweaks: Tweak[]) => minimalPod(...tweaks);
const env = (value: JsonObject) => pod([[...c, 'env'], [value]]);

const annotated = (key: string, value: string, ...tweaks: Tweak[]) =>
  pod([['metadata', 'annotations'], { [key]: value }], ...tweaks);
const seccomp = 'container.seccomp.security.alpha.kubernetes.io/web';
const appArmor = 'container.apparmor.security.beta.kubernetes.io';
const indexedJob = (successPolicy: Json): JsonObject => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'web' },
  spec: {
    completionMode: 'Indexed',
    completions: 3,
    parallelism: 1,
    successPolicy,
    template: { spec: { restartPolicy: 'Never', containers: [{ name: 'web', image: 'nginx:1' }] } },
  },
});

const cases: readonly (readonly [code: string, object: Json, found: string])[] = [
  [
    'owner-version',
    pod([['metadata', 'ownerReferences'], [{ apiVersion: 'a/b/c', kind: 'Job', name: 'a', uid: 'u' }]]),
    'Invalid metadata.ownerReferences[0].apiVersion',
  ],
  [
    'host-ports',
    pod(volume({ quobyte: { registry: 'host', volume: 'v' } })),
    'Invalid spec.volumes[0].quobyte.registry',
  ],
  [
    'succeeded-indexes',
    indexedJob({ rules: [{ succeededIndexes: '2-1' }] }),
    'Invalid spec.successPolicy.rules[0].succeededIndexes',
  ],
  [
    'out-of-range',
    indexedJob({ rules: [{ succeededIndexes: '0-1', succeededCount: 3 }] }),
    'Invalid spec.successPolicy.rules[0].succeededCount',
  ],
  ['one-of-missing', indexedJob({ rules: [{}] }), 'Required spec.successPolicy.rules[0]'],
  [
    'mirror-node',
    annotated('kubernetes.io/config.mirror', 'x'),
    'Invalid metadata.annotations[kubernetes.io/config.mirror]',
  ],
  [
    'deletion-cost',
    annotated('controller.kubernetes.io/pod-deletion-cost', '+1'),
    'Invalid metadata.annotations[controller.kubernetes.io/pod-deletion-cost]',
  ],
  [
    'annotation-tolerations',
    annotated('scheduler.alpha.kubernetes.io/tolerations', 'x'),
    'Invalid metadata.annotations[scheduler.alpha.kubernetes.io/tolerations]',
  ],
  ['seccomp-name', annotated(seccomp, 'x'), `Invalid metadata.annotations[${seccomp}]`],
  ['apparmor-name', annotated(`${appArmor}/web`, 'x'), `Invalid metadata.annotations[${appArmor}/web]`],
  [
    'annotation-container',
    annotated(`${appArmor}/other`, 'unconfined'),
    `Invalid metadata.annotations[${appArmor}/other]`,
  ],
  [
    'annotation-differs',
    annotated(seccomp, 'unconfined', [
      [...c, 'securityContext'],
      { seccompProfile: { type: 'RuntimeDefault' } },
    ]),
    'Forbidden spec.containers[0].securityContext.seccompProfile.type',
  ],
  [
    'annotation-number',
    {
      ...workload('Deployment', {}),
      metadata: { name: 'web', annotations: { 'deprecated.deployment.rollback.to': 'x' } },
    },
    'Invalid metadata.annotations[deprecated.deployment.rollback.to]',
  ],
  ['kind-missing', pod([['kind'], undefined]), 'Required kind'],
  ['kind-missing-unknown', { a: 1 }, 'Required kind'],
  ['kind-case', pod([['kind'], 'pod']), 'NotSupported kind'],
  ['kind-near', { apiVersion: 'apps/v1', kind: 'Deploymnet' }, 'NotSupported kind'],
  ['api-version-missing', pod([['apiVersion'], undefined]), 'Required apiVersion'],
  ['api-version', pod([['apiVersion'], 'v2']), 'NotSupported apiVersion'],
  ['unknown-field', pod([['spec', 'zzz'], 1]), 'UnknownField spec.zzz'],
  ['unknown-field-near', pod([['spec', 'hotsname'], 'a']), 'UnknownField spec.hotsname'],
  [
    'misplaced-field',
    pod([['spec', 'livenessProbe'], { tcpSocket: { port: 80 } }]),
    'UnknownField spec.livenessProbe',
  ],
  [
    'misplaced-field',
    pod([[...c, 'capabilities'], { add: ['CHOWN'] }]),
    'UnknownField spec.containers[0].capabilities',
  ],
  [
    'misplaced-field',
    pod([['spec', 'securityContext', 'privileged'], true]),
    'UnknownField spec.securityContext.privileged',
  ],
  [
    'misplaced-field',
    pod([[...c, 'volumes'], [{ name: 'a', emptyDir: {} }]]),
    'UnknownField spec.containers[0].volumes',
  ],
  ['type-string', env({ name: 'A', value: 1 }), 'TypeInvalid spec.containers[0].env[0].value'],
  ['type-string-structure', pod([['spec', 'restartPolicy'], ['Always']]), 'TypeInvalid spec.restartPolicy'],
  ['type-boolean', pod([['spec', 'hostNetwork'], 'x']), 'TypeInvalid spec.hostNetwork'],
  ['type-integer', pod([['spec', 'priority'], 'x']), 'TypeInvalid spec.priority'],
  ['integer-range', pod([['spec', 'priority'], 2 ** 40]), 'TypeInvalid spec.priority'],
  [
    'type-int-or-string',
    pod([[...c, 'livenessProbe'], { tcpSocket: { port: true } }]),
    'TypeInvalid spec.containers[0].livenessProbe.tcpSocket.port',
  ],
  [
    'type-quantity',
    pod([[...c, 'resources', 'limits', 'cpu'], true]),
    'TypeInvalid spec.containers[0].resources.limits.cpu',
  ],
  ['type-time', pod([['metadata', 'creationTimestamp'], 'now']), 'TypeInvalid metadata.creationTimestamp'],
  ['type-list', pod([[...c, 'args'], 'a b']), 'TypeInvalid spec.containers[0].args'],
  ['type-map', pod([['metadata', 'labels'], 'a']), 'TypeInvalid metadata.labels'],
  ['type-struct', pod([[...c, 'resources'], 'a']), 'TypeInvalid spec.containers[0].resources'],
  [
    'mode-string',
    pod(volume({ secret: { secretName: 's', defaultMode: '0644' } })),
    'TypeInvalid spec.volumes[0].secret.defaultMode',
  ],
  [
    'mode-decimal',
    pod(volume({ secret: { secretName: 's', defaultMode: 644 } })),
    'Invalid spec.volumes[0].secret.defaultMode',
  ],
  [
    'quantity',
    pod([[...c, 'resources', 'limits', 'cpu'], 'lots']),
    'TypeInvalid spec.containers[0].resources.limits.cpu',
  ],
  [
    'quantity-near',
    pod([[...c, 'resources', 'limits', 'memory'], '1GiB']),
    'TypeInvalid spec.containers[0].resources.limits.memory',
  ],
  ['not-supported-near', pod([['spec', 'restartPolicy'], 'always']), 'NotSupported spec.restartPolicy'],
  [
    'no-slash',
    pod(volume({ flocker: { datasetName: 'a/b' } })),
    'Invalid spec.volumes[0].flocker.datasetName',
  ],
  ['too-long', pod([['spec', 'hostnameOverride'], 'a'.repeat(65)]), 'TooLong spec.hostnameOverride'],
  [
    'too-many',
    pod(
      [[...c, 'restartPolicy'], 'Never'],
      [
        [...c, 'restartPolicyRules'],
        Array.from({ length: 21 }, () => ({ action: 'Restart', exitCodes: { operator: 'In', values: [1] } })),
      ],
    ),
    'TooMany spec.containers[0].restartPolicyRules',
  ],
  [
    'forbidden',
    pod(
      volume({
        ephemeral: {
          volumeClaimTemplate: {
            metadata: { name: 'x' },
            spec: { accessModes: ['ReadWriteOnce'], ...storage },
          },
        },
      }),
    ),
    'Forbidden spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.name',
  ],
  [
    'split-item',
    pod([
      ['spec', 'containers'],
      [{ image: 'nginx' }, { name: 'web' }],
    ]),
    'Required spec.containers[1].image',
  ],
  [
    'owner-controllers',
    pod([
      ['metadata', 'ownerReferences'],
      ['a', 'b'].map((name) => ({ apiVersion: 'v1', kind: 'Node', name, uid: name, controller: true })),
    ]),
    'Invalid metadata.ownerReferences[1].controller',
  ],
  [
    'volume-not-found-near',
    pod(volume({ emptyDir: {} }), [[...c, 'volumeMounts'], [{ name: 'dat', mountPath: '/d' }]]),
    'NotFound spec.containers[0].volumeMounts[0].name',
  ],
  [
    'volume-not-empty-dir',
    pod(volume({ secret: { secretName: 's' } }), [
      [...c, 'env'],
      [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'data', path: 'p', key: 'K' } } }],
    ]),
    'Invalid spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName',
  ],
  [
    'device-source',
    pod(volume({ emptyDir: {} }), [[...c, 'volumeDevices'], [{ name: 'data', devicePath: '/dev/x' }]]),
    'Invalid spec.containers[0].volumeDevices[0].name',
  ],
  [
    'projected-path-twice',
    pod(
      projected(
        { secret: { name: 's', items: [{ key: 'a', path: 'p' }] } },
        { configMap: { name: 'c', items: [{ key: 'a', path: 'p' }] } },
      ),
    ),
    'Invalid spec.volumes[0].projected.sources[1].configMap.items[0].path',
  ],
  [
    'token-expiration',
    pod(projected({ serviceAccountToken: { path: 't', expirationSeconds: 60 } })),
    'Invalid spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds',
  ],
  [
    'ephemeral-claim',
    pod([
      ['spec', 'volumes'],
      [
        {
          name: 'a',
          ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], ...storage } } },
        },
        { name: 'b', persistentVolumeClaim: { claimName: 'web-a' } },
      ],
    ]),
    'Invalid spec.volumes[1].persistentVolumeClaim.claimName',
  ],
  [
    'ephemeral-name',
    pod([['metadata', 'name'], 'a'.repeat(252)], claim({ accessModes: ['ReadWriteOnce'], ...storage })),
    'Invalid spec.volumes[0].name',
  ],
  [
    'access-modes',
    pod(claim({ accessModes: ['ReadWriteOncePod', 'ReadOnlyMany'], ...storage })),
    'Forbidden spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes',
  ],
  [
    'data-source-kind',
    pod(claim({ accessModes: ['ReadWriteOnce'], ...storage, dataSource: { kind: 'X', name: 'x' } })),
    'Invalid spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource',
  ],
  [
    'resource-name-near',
    pod([[...c, 'resources', 'limits', 'memroy'], '1Gi']),
    'Invalid spec.containers[0].resources.limits.memroy',
  ],
  [
    'escalation-sys-admin',
    pod([
      [...c, 'securityContext'],
      { allowPrivilegeEscalation: false, capabilities: { add: ['CAP_SYS_ADMIN'] } },
    ]),
    'Invalid spec.containers[0].securityContext.allowPrivilegeEscalation',
  ],
  [
    'host-process-differs',
    pod(
      [['spec', 'hostNetwork'], true],
      [['spec', 'securityContext'], { windowsOptions: { hostProcess: true } }],
      [[...c, 'securityContext'], { windowsOptions: { hostProcess: false } }],
    ),
    'Invalid spec.containers[0].securityContext.windowsOptions.hostProcess',
  ],
  [
    'label-key-twice',
    pod([
      ['spec', 'affinity', 'podAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'],
      [{ topologyKey: 'z', labelSelector: {}, matchLabelKeys: ['a'], mismatchLabelKeys: ['a'] }],
    ]),
    'Invalid spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0]',
  ],
  [
    'strategy-rolling',
    workload('Deployment', { strategy: { type: 'Recreate', rollingUpdate: {} } }),
    'Forbidden spec.strategy.rollingUpdate',
  ],
  [
    'rolling-both-zero',
    workload('Deployment', { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } }),
    'Invalid spec.strategy.rollingUpdate.maxUnavailable',
  ],
  [
    'rolling-both-set',
    workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } } }),
    'Invalid spec.updateStrategy.rollingUpdate.maxSurge',
  ],
  [
    'percent',
    workload('Deployment', { strategy: { rollingUpdate: { maxSurge: 'half' } } }),
    'Invalid spec.strategy.rollingUpdate.maxSurge',
  ],
  [
    'percent-above',
    workload('Deployment', { strategy: { rollingUpdate: { maxUnavailable: '101%' } } }),
    'Invalid spec.strategy.rollingUpdate.maxUnavailable',
  ],
  [
    'selector-mismatch',
    workload('Deployment', { selector: { matchLabels: { app: 'x' } } }),
    'Invalid spec.template.metadata.labels',
  ],
  [
    'pod-level-request',
    pod(
      [['spec', 'resources'], { requests: { cpu: '1' } }],
      [[...c, 'resources'], { requests: { cpu: '2' } }],
    ),
    'Invalid spec.resources.requests.cpu',
  ],
  [
    'pod-level-limit',
    pod(
      [['spec', 'resources'], { limits: { cpu: '1' } }],
      [[...c, 'resources'], { requests: { cpu: '1' }, limits: { cpu: '2' } }],
    ),
    'Invalid spec.containers[0].resources.limits.cpu',
  ],
];

/** What a server takes and what will not work as one thinks. */
const accepted: readonly (readonly [code: string, object: Json, path: string])[] = [
  [
    'field-dropped',
    pod([[...c, 'lifecycle'], { stopSignal: 'SIGNONE' }]),
    'spec.containers[0].lifecycle.stopSignal',
  ],
  [
    'selector-with-name',
    pod(projected({ clusterTrustBundle: { name: 'x', path: 'p', labelSelector: {} } })),
    'spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector',
  ],
  [
    'signer-name',
    pod(projected({ clusterTrustBundle: { signerName: 'x', path: 'p' } })),
    'spec.volumes[0].projected.sources[0].clusterTrustBundle.signerName',
  ],
  ['placeholder', pod([[...c, 'image'], '<your-image>']), 'spec.containers[0].image'],
  ['placeholder-type', pod([['metadata', 'name'], 'string']), 'metadata.name'],
  ['image-tag', pod([[...c, 'image'], 'nginx']), 'spec.containers[0].image'],
  [
    'pull-secret-twice',
    pod([
      ['spec', 'imagePullSecrets'],
      [{ name: 'a' }, { name: 'a' }],
    ]),
    'spec.imagePullSecrets[1].name',
  ],
  [
    'grace-negative',
    pod([['spec', 'terminationGracePeriodSeconds'], -1]),
    'spec.terminationGracePeriodSeconds',
  ],
  ['deprecated-volume', pod(volume({ rbd: { image: 'a', monitors: ['m'] } })), 'spec.volumes[0].rbd'],
  ['git-repo-volume', pod(volume({ gitRepo: { repository: 'r' } })), 'spec.volumes[0].gitRepo'],
  [
    'deprecated-annotation',
    pod([['metadata', 'annotations', 'security.alpha.kubernetes.io/sysctls'], 'a=b']),
    'metadata.annotations[security.alpha.kubernetes.io/sysctls]',
  ],
  [
    'deprecated-node-label',
    pod([['spec', 'nodeSelector', 'beta.kubernetes.io/os'], 'linux']),
    'spec.nodeSelector[beta.kubernetes.io/os]',
  ],
  ['volume-source-empty', pod(volume({ configMap: null })), 'spec.volumes[0].configMap'],
  [
    'root-not-allowed',
    pod([[...c, 'securityContext'], { runAsNonRoot: true, runAsUser: 0 }]),
    'spec.containers[0].securityContext.runAsNonRoot',
  ],
  ['command-spaces', pod([[...c, 'command'], ['sleep 3600']]), 'spec.containers[0].command[0]'],
  [
    'mount-at-root',
    pod(volume({ emptyDir: {} }), [[...c, 'volumeMounts'], [{ name: 'data', mountPath: '/' }]]),
    'spec.containers[0].volumeMounts[0].mountPath',
  ],
  [
    'mode-suspicious',
    pod(volume({ secret: { secretName: 's', defaultMode: 400 } })),
    'spec.volumes[0].secret.defaultMode',
  ],
  [
    'fractional-bytes',
    pod([[...c, 'resources', 'limits', 'memory'], '100m']),
    'spec.containers[0].resources.limits.memory',
  ],
  [
    'memory-tiny',
    pod([[...c, 'resources', 'limits', 'memory'], '64']),
    'spec.containers[0].resources.limits.memory',
  ],
  [
    'probe-port-name',
    pod([[...c, 'livenessProbe'], { tcpSocket: { port: 'http' } }]),
    'spec.containers[0].livenessProbe.tcpSocket.port',
  ],
  [
    'probe-port-name-near',
    pod(
      [[...c, 'ports'], [{ name: 'metrics', containerPort: 1 }]],
      [[...c, 'livenessProbe'], { tcpSocket: { port: 'metric' } }],
    ),
    'spec.containers[0].livenessProbe.tcpSocket.port',
  ],
  [
    'probe-port-name',
    pod(
      [[...c, 'ports'], [{ name: 'http', containerPort: 1 }]],
      [[...c, 'livenessProbe'], { tcpSocket: { port: 'https' } }],
    ),
    'spec.containers[0].livenessProbe.tcpSocket.port',
  ],
  [
    'hook-port-name',
    pod([[...c, 'lifecycle'], { preStop: { httpGet: { port: 'http' } } }]),
    'spec.containers[0].lifecycle.preStop.httpGet.port',
  ],
  [
    'hook-port-name-near',
    pod(
      [[...c, 'ports'], [{ name: 'http', containerPort: 1 }]],
      [[...c, 'lifecycle'], { preStop: { httpGet: { port: 'htpp' } } }],
    ),
    'spec.containers[0].lifecycle.preStop.httpGet.port',
  ],
  ['env-not-found', env({ name: 'PATH', value: '$(PATH):/x' }), 'spec.containers[0].env[0].value'],
  [
    'env-not-found',
    pod([[...c, 'env'], [{ name: 'DB_HOST', value: 'db' }]], [[...c, 'args'], ['$(DB_USER)']]),
    'spec.containers[0].args[0]',
  ],
  [
    'env-not-found-near',
    pod(
      [[...c, 'env'], [{ name: 'DB_HOST', value: 'db' }]],
      [
        [...c, 'command'],
        ['a', '$(DB_HSOT)'],
      ],
    ),
    'spec.containers[0].command[1]',
  ],
  [
    'env-set-below',
    pod([
      [...c, 'env'],
      [
        { name: 'URL', value: '$(HOST)' },
        { name: 'HOST', value: 'db' },
      ],
    ]),
    'spec.containers[0].env[0].value',
  ],
  [
    'sub-path-variable',
    pod(volume({ emptyDir: {} }), [
      [...c, 'volumeMounts'],
      [{ name: 'data', mountPath: '/d', subPathExpr: '$(POD_NAME)' }],
    ]),
    'spec.containers[0].volumeMounts[0].subPathExpr',
  ],
  [
    'sub-path-variable-near',
    pod(
      volume({ emptyDir: {} }),
      [[...c, 'env'], [{ name: 'POD_NAME', value: 'a' }]],
      [[...c, 'volumeMounts'], [{ name: 'data', mountPath: '/d', subPathExpr: '$(POD_NANE)' }]],
    ),
    'spec.containers[0].volumeMounts[0].subPathExpr',
  ],
  [
    'resource-container',
    env({ name: 'A', valueFrom: { resourceFieldRef: { containerName: 'other', resource: 'limits.cpu' } } }),
    'spec.containers[0].env[0].valueFrom.resourceFieldRef.containerName',
  ],
  [
    'resource-container-near',
    pod(
      volume({
        downwardAPI: {
          items: [{ path: 'a', resourceFieldRef: { containerName: 'webb', resource: 'limits.cpu' } }],
        },
      }),
    ),
    'spec.volumes[0].downwardAPI.items[0].resourceFieldRef.containerName',
  ],
];

/** What is meant is certain enough to be written by a fix; the issue is gone then. */
const fixable: readonly (readonly [code: string, object: Json])[] = [
  ...accepted.flatMap(([code, object]) =>
    /-near$|^env-set-below$/.test(code) ? [[code, object] as const] : [],
  ),
  [
    'claim-not-found-near',
    pod(
      [['spec', 'resourceClaims'], [{ name: 'gpu-one', resourceClaimName: 'g' }]],
      [[...c, 'resources'], { claims: [{ name: 'gpu-noe' }] }],
    ),
  ],
  [
    'container-not-found-near',
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'a' },
      spec: {
        podFailurePolicy: {
          rules: [{ action: 'Ignore', onExitCodes: { containerName: 'wbe', operator: 'In', values: [1] } }],
        },
        template: { spec: { restartPolicy: 'Never', containers: [{ name: 'web', image: 'nginx:1' }] } },
      },
    },
  ],
  [
    'container-not-found-near',
    pod([['spec', 'ephemeralContainers'], [{ name: 'debug', image: 'b:1', targetContainerName: 'wbe' }]]),
  ],
];

test.each(fixable)('%s: can be fixed (%#)', (code, object) => {
  const found = issuesOf(object).filter((issue) => issue.code === code);
  expect(found).toHaveLength(1);
  const fixed = (found[0]?.fix ?? []).reduce<Json | undefined>(
    (value, edit) => applyToJson(value, edit),
    object,
  );
  expect(fixed).not.toEqual(object);
  expect(issuesOf(fixed ?? null).filter((issue) => issue.code === code)).toEqual([]);
});

function issuesOf(object: Json): Issue[] {
  const { issues, pods } = analyzeDocument(object);
  return [...issues, ...pods.flatMap((each) => each.issues)];
}

test.each(cases)('%s: the only error (%#)', (code, object, found) => {
  const errors = issuesOf(object).filter(({ severity }) => severity === 'error');
  expect(errors.map((issue) => [issue.code, `${issue.type} ${formatPath(issue.path)}`])).toEqual([
    [code, found],
  ]);
});

test.each(accepted)('%s: no error, but said (%#)', (code, object, path) => {
  const issues = issuesOf(object);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(issues.map((issue) => [issue.code, formatPath(issue.path)])).toContainEqual([code, path]);
});

/** What older releases refuse and the newest one takes. */
const older: readonly (readonly [version: Version, spec: Json])[] = [
  [
    '1.31',
    {
      hostnameOverride: 'a',
      dnsConfig: { searches: ['_a.example.com'] },
      containers: [
        {
          name: 'c',
          image: 'a:1',
          restartPolicy: 'Never',
          env: [{ name: '1 a', value: 'x' }],
          lifecycle: { preStop: { sleep: { seconds: 0 } } },
        },
      ],
    },
  ],
  [
    '1.35',
    {
      containers: [{ name: 'c', image: 'a:1' }],
      initContainers: [
        {
          name: 's',
          image: 'a:1',
          restartPolicy: 'Always',
          restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }],
        },
      ],
    },
  ],
];

describe('the sentences', () => {
  const lines = readFileSync(new URL('./upstream.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const objects = lines.map((line) => (JSON.parse(line) as { object: Json }).object);
  const issues = [
    ...[...objects, ...[...cases, ...accepted, ...fixable].map(([, object]) => object)].flatMap(issuesOf),
    ...older.flatMap(([version, spec]) =>
      analyzeDocument(pod([['spec'], spec]), { cluster: { version } }).pods.flatMap((one) => one.issues),
    ),
  ];

  test('every code is raised somewhere here', () => {
    const raised = new Set(issues.map(({ code }) => code));
    const untried = Object.keys(en.issues).filter(
      (code) => !/^(text|yaml)\./.test(code) && !raised.has(code),
    );
    expect(untried).toEqual([]);
  });

  test('say that something is missing only of issues whose cause that is, and placeholder likewise', () => {
    const causes = (pattern: RegExp) =>
      new Set(issues.flatMap((i) => (pattern.test(i.code) ? [i.cause] : [])));
    expect([...causes(/-missing$|-missing-unknown$|^required$/)]).toEqual(['missing']);
    expect([...causes(/^placeholder/)]).toEqual(['placeholder']);
    expect(issues.filter(({ type, cause }) => type === 'Required' && cause === undefined)).toEqual([]);
  });

  test('name what they speak of, in both languages', () => {
    for (const issue of issues) {
      for (const tables of [en, zhCN]) {
        const text = issueText(tables, issue);
        expect(text).not.toMatch(/undefined|``|\bNaN\b/);
        expect(text).toMatch(/[.。]$/);
        expect((text.match(/`/g) ?? []).length % 2).toBe(0);
      }
    }
  });
});
