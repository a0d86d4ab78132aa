import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFieldPaths, fieldKey, formatPath, type Json, parsePath } from '../../../pod/index.ts';
import { minimalPod, type Tweak } from '../../../pod/testing.ts';
import { validPod, validWorkload } from '../../testing/arbitrary.ts';
import { onlyPod, workloadOf } from '../testing.ts';
import { fieldFactParams } from './ids.ts';
import { factTable, fieldFacts } from './index.ts';

type Expected = readonly [id: string, params?: object, refs?: readonly string[]];

const set = (value: Json, ...steps: (string | number)[]): Tweak => [
  ['spec', 'containers', 0, ...steps],
  value,
];
const spec = (name: string, value: Json): Tweak => [['spec', name], value];
const web = 'spec.containers[0]';
const env = (...entries: Json[]) => set(entries, 'env');
const gi8 = { nodeMemory: 8 * 2 ** 30 };

function factsAt(root: Json, path: string) {
  const at = parsePath(path);
  if (!at) throw new Error(`not a path: ${path}`);
  return fieldFacts(root, onlyPod(root), at, gi8).map(
    ({ id, params, refs }) => [id, params, refs.map(formatPath)] as const,
  );
}

const cfgVolume = { name: 'cfg', configMap: { name: 'cfg', items: [{ key: 'a', path: 'a', mode: 256 }] } };
const http = (rest: Json) => ({ httpGet: { port: 'http', path: 'ok' }, ...(rest as object) });
const named: Tweak = set([{ name: 'http', containerPort: 8080 }], 'ports');
const term = (...matchExpressions: Json[]) => ({ matchExpressions });
const affinity = (...nodeSelectorTerms: Json[]): Tweak =>
  spec('affinity', {
    nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } },
  });
const terms = 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
const requirements = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'] as const;

/** All that is said of a field, in this order. */
const pods: readonly (readonly [path: string, tweaks: readonly Tweak[], ...Expected[]])[] = [
  [
    `${web}.resources.requests.cpu`,
    [set({ requests: { cpu: '250m' }, limits: { cpu: 1 } }, 'resources')],
    ['field.cpu.part', { value: '250m', cores: '0.25', ms: '25' }, [`${web}.resources.requests.cpu`]],
    ['field.limit.burst', { resource: 'cpu', request: '250m', limit: '1' }],
  ],
  [
    `${web}.resources.limits.cpu`,
    [set({ limits: { cpu: 1 } }, 'resources')],
    ['field.cpu.one', { value: '1' }],
    ['field.default.requestFromLimit', { resource: 'cpu', value: '1' }],
  ],
  [
    `${web}.resources.requests.cpu`,
    [set({ requests: { cpu: 2.5 } }, 'resources')],
    ['field.cpu.more', { value: '2.5', cores: '2.5' }],
  ],
  [
    `${web}.resources.requests.cpu`,
    [set({ requests: { cpu: '0.5m' } }, 'resources')],
    ['field.cpu.part', { value: '0.5m', cores: '0.001', ms: '0.1' }],
    ['field.quantity.rounded', { value: '0.5m', stored: '1m' }],
  ],
  [
    `${web}.resources.requests.memory`,
    [set({ requests: { memory: '64Mi' }, limits: { memory: '64Mi' } }, 'resources')],
    ['field.bytes', { value: '64Mi', bytes: '67108864' }],
    ['field.memory.share', { value: '64Mi', percent: '0.781', node: '8' }],
    ['field.limit.same', { resource: 'memory', limit: '64Mi' }],
  ],
  [
    `${web}.resources.requests`,
    [set({ limits: { memory: '100M', cpu: 'x' } }, 'resources')],
    [
      'field.default.requestFromLimit',
      { resource: 'memory', value: '100M' },
      [`${web}.resources.limits.memory`],
    ],
  ],
  [
    `${web}.resources.limits.ephemeral-storage`,
    [set({ requests: { 'ephemeral-storage': 1 }, limits: { 'ephemeral-storage': '100M' } }, 'resources')],
    ['field.bytes.decimal', { value: '100M', bytes: '100000000', mebi: '95.4', binary: '100Mi' }],
    ['field.limit.burst', { resource: 'ephemeral-storage', request: '1', limit: '100M' }],
  ],
  [
    'spec.overhead.memory',
    [spec('overhead', { memory: '128' })],
    ['field.bytes.tiny', { value: '128', bytes: '128' }],
  ],
  [
    'spec.volumes[0].emptyDir.sizeLimit',
    [spec('volumes', [{ name: 'a', emptyDir: { sizeLimit: '500m' } }])],
    ['field.bytes.fraction', { value: '500m', bytes: '1' }],
  ],
  [
    `${web}.image`,
    [set('nginx', 'image')],
    ['field.image.tag', { registry: 'docker.io', repository: 'library/nginx', tag: 'latest' }],
    ['field.image.implied', { registry: 'docker.io', repository: 'library/nginx' }],
    ['field.image.noTag'],
    ['field.default.pull.Always', { image: 'nginx' }],
  ],
  [
    `${web}.image`,
    [set(`quay.io/a/b:v1@sha256:${'0'.repeat(64)}`, 'image'), set('Never', 'imagePullPolicy')],
    ['field.image.digest', { registry: 'quay.io', repository: 'a/b', digest: `sha256:${'0'.repeat(64)}` }],
    ['field.image.tagIgnored', { tag: 'v1' }],
  ],
  [`${web}.image`, [set('NGINX image', 'image')], ['field.image.invalid', { image: 'NGINX image' }]],
  [
    `${web}.imagePullPolicy`,
    [],
    ['field.default.pull.IfNotPresent', { image: 'nginx:1.27' }, [`${web}.image`]],
  ],
  [`${web}.imagePullPolicy`, [set('Always', 'imagePullPolicy')], ['field.pull.Always', {}]],
  [`${web}.imagePullPolicy`, [set('IfNotPresent', 'imagePullPolicy')], ['field.pull.IfNotPresent', {}]],
  [`${web}.imagePullPolicy`, [set('Never', 'imagePullPolicy')], ['field.pull.Never', {}]],
  [
    `${web}.livenessProbe.periodSeconds`,
    [
      named,
      set(
        http({ initialDelaySeconds: 5, timeoutSeconds: 20, terminationGracePeriodSeconds: 3 }),
        'livenessProbe',
      ),
    ],
    ['field.probe.first', { from: 5, to: 15 }],
    // 10 s to the next check, two more that take 20 s each and hold the next up, and the last one's 20 s.
    ['field.probe.dead', { failures: 3, soonest: 20, worst: 70 }],
    ['field.probe.slow', { timeout: 20, period: 10 }],
    ['field.probe.grace', { seconds: 3, pod: 30 }],
  ],
  [
    `${web}.livenessProbe.terminationGracePeriodSeconds`,
    [named, spec('restartPolicy', 'Never'), set(http({}), 'livenessProbe'), set(http({}), 'startupProbe')],
    ['field.probe.afterStartup', {}, [`${web}.startupProbe`]],
    ['field.probe.deadForGood', { failures: 3, soonest: 20, worst: 31 }],
    ['field.default.probeGrace', { seconds: 30 }],
  ],
  [
    `${web}.readinessProbe`,
    [named, set(http({ successThreshold: 3, periodSeconds: 5 }), 'readinessProbe')],
    ['field.probe.first', { from: 0, to: 5 }],
    ['field.probe.unready', { failures: 3, soonest: 10, worst: 16 }],
    ['field.probe.back', { successes: 3, seconds: 10 }],
  ],
  [
    `${web}.startupProbe.failureThreshold`,
    [named, set(http({ failureThreshold: 30 }), 'startupProbe')],
    ['field.probe.first', { from: 0, to: 10 }],
    ['field.probe.budget', { failures: 30, period: 10, seconds: 300 }],
  ],
  [
    `${web}.livenessProbe.httpGet.port`,
    [named, set(http({}), 'livenessProbe')],
    ['field.probe.portName', { name: 'http', port: '8080' }],
    ['field.probe.url', { scheme: 'http', rest: ':8080/ok' }],
  ],
  [
    `${web}.livenessProbe.httpGet.host`,
    [set({ httpGet: { port: 1, host: 'h', scheme: 'HTTPS' } }, 'livenessProbe')],
    ['field.probe.urlHost', { url: 'https://h:1/', host: 'h' }],
  ],
  [
    `${web}.livenessProbe.tcpSocket.port`,
    [set({ tcpSocket: { port: 'nope' } }, 'livenessProbe')],
    ['field.probe.portMissing', { name: 'nope' }],
  ],
  [
    `${web}.livenessProbe.tcpSocket.host`,
    [set({ tcpSocket: { port: 9, host: 'h' } }, 'livenessProbe')],
    ['field.probe.host', { host: 'h', port: '9' }],
  ],
  [
    'spec.terminationGracePeriodSeconds',
    [spec('terminationGracePeriodSeconds', 3661), set({ preStop: { sleep: { seconds: 61 } } }, 'lifecycle')],
    ['field.duration', { seconds: 3661, text: '1 h 1 min 1 s' }],
    ['field.grace.left', { container: 'web', sleep: 61, seconds: 3661, left: 3600 }],
  ],
  ['spec.terminationGracePeriodSeconds', [spec('terminationGracePeriodSeconds', 0)], ['field.grace.zero']],
  [
    'spec.terminationGracePeriodSeconds',
    [spec('terminationGracePeriodSeconds', -5)],
    ['field.grace.negative', { seconds: -5 }],
  ],
  [
    `${web}.lifecycle.preStop.exec.command[0]`,
    [set({ preStop: { exec: { command: ['sync'] } } }, 'lifecycle')],
    ['field.grace.hook', { container: 'web', seconds: 30 }],
  ],
  [
    `${web}.lifecycle.preStop.sleep.seconds`,
    [set({ preStop: { sleep: { seconds: 30 } } }, 'lifecycle')],
    ['field.grace.left', { container: 'web', sleep: 30, seconds: 30, left: 2 }],
  ],
  [
    'spec.restartPolicy',
    [
      spec('initContainers', [{ name: 's', image: 's:1', restartPolicy: 'Always' }]),
      set('Never', 'restartPolicy'),
    ],
    ['field.restart.notSidecars', { containers: ['s'] }],
    ['field.restart.own', { containers: ['web'] }, [`${web}.restartPolicy`]],
  ],
  [
    `${web}.restartPolicy`,
    [set('Never', 'restartPolicy')],
    ['field.restart.overrides', { own: 'Never', pod: 'Always' }],
  ],
  [
    `${web}.restartPolicy`,
    [spec('restartPolicy', 'OnFailure')],
    ['field.default.restartOfPod', { pod: 'OnFailure' }],
  ],
  [
    'spec.initContainers[0].restartPolicy',
    [spec('initContainers', [{ name: 's', image: 's:1', restartPolicy: 'Always' }])],
    ['field.restart.sidecar'],
  ],
  [
    `${web}.env[2].value`,
    [
      env(
        { name: 'HOST', value: 'db' },
        { name: 'PASS', valueFrom: { secretKeyRef: { name: 's', key: 'p' } } },
        { name: 'URL', value: '$(PASS)@$(HOST):$(PORT)/$(NONE)/$$(HOST)' },
        { name: 'PORT', value: '1' },
      ),
    ],
    [
      'field.env.expands',
      { value: '$(PASS)@$(HOST):$(PORT)/$(NONE)/$$(HOST)', result: '$(PASS)@db:$(PORT)/$(NONE)/$(HOST)' },
    ],
    ['field.env.later', { references: ['$(PASS)'] }],
    ['field.env.tooEarly', { references: ['$(PORT)'] }],
    ['field.env.unresolved', { references: ['$(NONE)'] }],
  ],
  [
    `${web}.env[0].name`,
    [env({ name: 'A', value: '1' }, { name: 'A', value: '2' })],
    ['field.env.replaced', { name: 'A' }, [`${web}.env[1]`]],
  ],
  [`${web}.env[0]`, [env({ name: 'A' })], ['field.env.empty', { name: 'A' }]],
  [
    `${web}.env[0].value`,
    [env({ name: 'A', value: '$(B)' }), set([{ configMapRef: { name: 'c' } }], 'envFrom')],
    ['field.env.unresolvedFrom', { references: ['$(B)'] }],
    ['field.env.overFrom', { name: 'A' }],
  ],
  [
    `${web}.env[0].valueFrom.configMapKeyRef.key`,
    [env({ name: 'A', valueFrom: { configMapKeyRef: { name: 'c', key: 'k' } } })],
    [
      'field.env.key',
      { kind: 'ConfigMap', object: 'c', key: 'k' },
      [`${web}.env[0].valueFrom.configMapKeyRef`],
    ],
  ],
  [
    `${web}.env[0].valueFrom`,
    [env({ name: 'A', valueFrom: { secretKeyRef: { name: 's', key: 'k', optional: true } } })],
    ['field.env.keyOptional', { kind: 'Secret', object: 's', key: 'k' }],
  ],
  [
    `${web}.env[0].valueFrom`,
    [env({ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'f', key: 'k' } } })],
    ['field.env.file', { volume: 'v', file: 'f', key: 'k' }],
  ],
  [
    `${web}.env[0].valueFrom.fieldRef.fieldPath`,
    [env({ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } })],
    ['field.env.field', { fieldPath: 'metadata.name', value: 'web' }],
  ],
  [
    `${web}.env[0].valueFrom.fieldRef.fieldPath`,
    [env({ name: 'A', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } })],
    ['field.env.fieldLater', { fieldPath: 'status.podIP' }],
  ],
  [
    `${web}.env[0].valueFrom.fieldRef.fieldPath`,
    [env({ name: 'A', valueFrom: { fieldRef: { fieldPath: "metadata.labels['x']" } } })],
    ['field.env.noKey', { fieldPath: "metadata.labels['x']" }],
  ],
  [
    `${web}.env[0].valueFrom.resourceFieldRef.divisor`,
    [
      env({ name: 'A', valueFrom: { resourceFieldRef: { resource: 'requests.cpu', divisor: '1m' } } }),
      set({ limits: { cpu: '250m' } }, 'resources'),
    ],
    ['field.env.resource', { resource: 'requests.cpu', container: 'web', value: '250' }],
  ],
  [
    `${web}.env[0].valueFrom`,
    [
      env({ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } }),
      set({ limits: { memory: '1.5Mi' } }, 'resources'),
    ],
    ['field.env.resource', { resource: 'limits.memory', container: 'web', value: '2' }],
  ],
  [
    `${web}.env[0].valueFrom`,
    [env({ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } })],
    ['field.env.nodeResource', { resource: 'limits.cpu', container: 'web' }],
  ],
  [
    `${web}.env[0].valueFrom`,
    [env({ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', containerName: 'b' } } })],
    ['field.env.noContainer', { container: 'b' }],
  ],
  [
    `${web}.envFrom`,
    [
      set(
        [{ prefix: 'P_', configMapRef: { name: 'c' } }, { secretRef: { name: 's', optional: true } }],
        'envFrom',
      ),
    ],
    ['field.envFrom', { kind: 'ConfigMap', object: 'c' }],
    ['field.envFrom.prefix', { prefix: 'P_' }],
    ['field.envFrom.optional', { kind: 'Secret', object: 's' }],
  ],
  [`${web}.command`, [], ['field.command.none']],
  [`${web}.args[0]`, [set(['-v', '$(X)'], 'args')], ['field.command.args', { line: '-v $(X)' }]],
  [
    `${web}.command`,
    [set(['sh', '-c', 'echo $HOME'], 'command')],
    ['field.command.alone', { line: "sh -c 'echo $HOME'" }],
    ['field.command.shell', { shell: 'sh' }],
    ['field.command.signals', { shell: 'sh' }],
  ],
  [
    `${web}.command`,
    [set(['/bin/bash', '-ec'], 'command'), set(['exec app'], 'args')],
    ['field.command.both', { line: "/bin/bash -ec 'exec app'" }],
    ['field.command.shell', { shell: '/bin/bash' }],
  ],
  [
    `${web}.command`,
    [set(['node app.js'], 'command')],
    ['field.command.alone', { line: "'node app.js'" }],
    ['field.command.oneWord', { program: 'node app.js' }],
  ],
  [
    `${web}.args`,
    [set(['echo'], 'command'), set(['$HOME', '&&', '$(A)', 'x'], 'args'), env({ name: 'A', value: '1' })],
    ['field.command.both', { line: "echo $HOME '&&' $(A) x" }],
    ['field.command.noShell', { words: ['$HOME', '&&'] }],
    ['field.env.expands', { value: '$(A)', result: '1' }, [`${web}.args[2]`]],
  ],
  [
    `${web}.ports[0].name`,
    [named, set(http({}), 'livenessProbe')],
    ['field.port.reach', { port: 8080, protocol: 'TCP' }],
    ['field.port.usedBy', { name: 'http', probes: ['livenessProbe'] }],
  ],
  [
    `${web}.ports[0].hostPort`,
    [spec('hostNetwork', true), set([{ containerPort: 53, protocol: 'UDP' }], 'ports')],
    ['field.port.onHost', { port: 53, protocol: 'UDP' }],
    ['field.default.hostPort', { port: 53 }, ['spec.hostNetwork']],
    ['field.port.node', { hostPort: 53, protocol: 'UDP' }],
  ],
  [
    `${web}.ports[0].containerPort`,
    [
      set([{ containerPort: 80, hostPort: 8080, hostIP: '10.0.0.1' }], 'ports'),
      [['spec', 'containers', 1], { name: 'b', image: 'b:1', ports: [{ containerPort: 80 }] }],
    ],
    ['field.port.reach', { port: 80, protocol: 'TCP' }],
    ['field.port.node', { hostPort: 8080, protocol: 'TCP' }],
    ['field.port.hostIP', { ip: '10.0.0.1', hostPort: 8080 }],
    ['field.port.twice', { container: 'b', port: 80 }, ['spec.containers[1].ports']],
  ],
  [
    'spec.volumes[0].configMap.items[0].mode',
    [spec('volumes', [cfgVolume])],
    ['field.mode', { octal: '0400', decimal: 256, text: 'r--------' }],
  ],
  [
    'spec.volumes[0].configMap.defaultMode',
    [spec('volumes', [cfgVolume]), spec('securityContext', { fsGroup: 5 })],
    ['field.mode.fsGroup', { gid: 5, text: 'rw-r--r--' }],
  ],
  [
    'spec.volumes[0].secret.defaultMode',
    [spec('volumes', [{ name: 's', secret: { secretName: 's', defaultMode: 400 } }])],
    ['field.mode', { octal: '0620', decimal: 400, text: 'rw--w----' }],
    ['field.mode.decimal', { decimal: 400, meant: '0400' }],
  ],
  ...(
    [
      [{ operator: 'Exists' }, ['field.toleration.all'], ['field.toleration.forever']],
      [{ operator: 'Exists', effect: 'NoSchedule' }, ['field.toleration.allOf', { effect: 'NoSchedule' }]],
      [
        { key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 90 },
        ['field.toleration.byKey', { taint: 'a:NoExecute' }],
        ['field.toleration.seconds', { seconds: 90, text: '1 min 30 s' }],
      ],
      [
        { key: 'a', operator: 'Exists', tolerationSeconds: 0 },
        ['field.toleration.byKeyAnyEffect', { taint: 'a' }],
        ['field.toleration.atOnce'],
      ],
      [
        { key: 'a', value: 'b', effect: 'NoSchedule' },
        ['field.toleration.byValue', { taint: 'a=b:NoSchedule' }],
      ],
      [
        { key: 'a', value: 'b' },
        ['field.toleration.byValueAnyEffect', { taint: 'a=b' }],
        ['field.toleration.forever'],
      ],
    ] as const
  ).map(
    ([toleration, ...expected]) =>
      ['spec.tolerations[0].key', [spec('tolerations', [toleration])], ...expected] as const,
  ),
  [
    'spec.nodeSelector.disk',
    [spec('nodeSelector', { disk: 'ssd', zone: 'a' })],
    ['field.nodeSelector.and', { count: 2 }],
  ],
  [
    'spec.nodeSelector',
    [affinity(term({ key: 'a', operator: 'Exists' })), spec('nodeSelector', { disk: 'ssd' })],
    ['field.nodeSelector.both', {}],
  ],
  [
    terms,
    [affinity(term({ key: 'a', operator: 'Exists' }, { key: 'b', operator: 'Exists' }), {})],
    ['field.terms.or', { terms: 2 }],
    ['field.terms.and', { count: 2, term: 1 }],
    ['field.terms.none', { term: 2 }],
  ],
  ...requirements.map(
    (operator) =>
      [
        `${terms}[0].matchExpressions[0].operator`,
        [affinity(term({ key: 'a', operator, values: ['1'] }))],
        [
          `field.requirement.${operator}`,
          /Exist/.test(operator) ? { key: 'a' } : { key: 'a', values: ['1'] },
        ],
      ] as const,
  ),
  [
    'spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight',
    [
      spec('affinity', {
        nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 30 }, { weight: 50 }] },
      }),
    ],
    ['field.weight', { weight: 30, total: 80, count: 2 }],
  ],
  ...(
    [
      ['kubernetes.io/hostname', 'node'],
      ['topology.kubernetes.io/zone', 'zone'],
      ['rack', 'label'],
    ] as const
  ).map(
    ([key, kind]) =>
      [
        'spec.topologySpreadConstraints[0].topologyKey',
        [spec('topologySpreadConstraints', [{ topologyKey: key }])],
        [`field.topology.${kind}`, { key }],
      ] as const,
  ),
  [
    'spec.topologySpreadConstraints[0].maxSkew',
    [
      spec('topologySpreadConstraints', [
        { maxSkew: 2, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', minDomains: 3 },
      ]),
    ],
    ['field.spread.hard', { skew: 2, key: 'zone' }],
    ['field.spread.nobody'],
    ['field.spread.minDomains', { domains: 3 }],
  ],
  [
    'spec.topologySpreadConstraints[0].labelSelector.matchLabels.app',
    [
      spec('topologySpreadConstraints', [
        {
          maxSkew: 1,
          topologyKey: 'zone',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { app: 'x' } },
        },
      ]),
    ],
    ['field.spread.soft', { skew: 1, key: 'zone' }],
    ['field.spread.notSelf'],
  ],
  ['spec.priorityClassName', [], ['field.default.priority']],
  ['spec.priority', [spec('priorityClassName', 'high')], ['field.priority.class', { name: 'high' }]],
  [
    'spec.priorityClassName',
    [spec('priorityClassName', 'system-node-critical')],
    ['field.priority.system', { name: 'system-node-critical', value: 2000001000 }],
  ],
  [
    'metadata.labels.app',
    [
      [['metadata', 'labels'], { app: 'x' }],
      spec('affinity', {
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            {
              topologyKey: 'zone',
              labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['x'] }] },
            },
            { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'y' } } },
          ],
        },
      }),
    ],
    [
      'field.labels.usedBy',
      { places: ['spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]'] },
    ],
  ],
  [
    'spec.volumes[0].name',
    [spec('volumes', [{ name: 'a' }]), set([{ name: 'a', mountPath: '/a' }], 'volumeMounts')],
    ['field.volume.mounts', { mounts: ['web:/a'] }, [`${web}.volumeMounts[0]`]],
    ['field.default.volume'],
  ],
  ['spec.volumes[0]', [spec('volumes', [cfgVolume])], ['field.volume.unused', { volume: 'cfg' }]],
  [
    `${web}.volumeMounts[0].mountPath`,
    [
      spec('volumes', [{ name: 'a', emptyDir: {} }]),
      set(
        [
          { name: 'a', mountPath: '/a', readOnly: true },
          { name: 'a', mountPath: '/b' },
        ],
        'volumeMounts',
      ),
    ],
    [
      'field.mount.whole',
      { volume: 'a', source: 'emptyDir', path: '/a' },
      [`${web}.volumeMounts[0]`, 'spec.volumes[0]'],
    ],
    ['field.mount.readOnly'],
    ['field.mount.shared', { mounts: ['web:/a (ro)', 'web:/b'] }],
  ],
  [
    `${web}.volumeMounts[0].subPath`,
    [spec('volumes', [cfgVolume]), set([{ name: 'cfg', mountPath: '/a', subPath: 'k' }], 'volumeMounts')],
    ['field.mount.subPath', { volume: 'cfg', source: 'configMap', path: '/a', subPath: 'k' }],
    ['field.mount.alwaysReadOnly', { source: 'configMap' }],
    ['field.mount.pinned', { source: 'configMap' }],
  ],
  [
    `${web}.volumeMounts[0].name`,
    [set([{ name: 'x', mountPath: '/x' }], 'volumeMounts')],
    ['field.mount.missing', { volume: 'x' }],
  ],
  [
    'spec.volumes[0].emptyDir.medium',
    [spec('volumes', [{ name: 'a', emptyDir: {} }])],
    ['field.default.medium'],
  ],
  [
    'spec.volumes[0].emptyDir.medium',
    [spec('volumes', [{ name: 'a', emptyDir: { medium: 'Memory' } }])],
    ['field.medium.memoryUnlimited'],
  ],
  [
    'spec.volumes[0].emptyDir.medium',
    [spec('volumes', [{ name: 'a', emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } }])],
    ['field.medium.memory'],
  ],
  [
    `${web}.securityContext.runAsUser`,
    [spec('securityContext', { runAsUser: 1 }), set({ runAsUser: 2 }, 'securityContext')],
    [
      'field.security.wins',
      { mine: '2', pod: '1' },
      [`${web}.securityContext.runAsUser`, 'spec.securityContext.runAsUser'],
    ],
  ],
  [
    `${web}.securityContext.runAsNonRoot`,
    [spec('securityContext', { runAsNonRoot: true }), set({ runAsNonRoot: true }, 'securityContext')],
    ['field.security.same', { pod: 'true' }],
  ],
  [
    `${web}.securityContext.seccompProfile`,
    [spec('securityContext', { seccompProfile: { type: 'RuntimeDefault' } })],
    ['field.default.fromPod', { value: 'RuntimeDefault' }, ['spec.securityContext.seccompProfile']],
  ],
  [
    'spec.securityContext.runAsGroup',
    [
      spec('securityContext', { runAsGroup: 1 }),
      set({ runAsGroup: 2 }, 'securityContext'),
      [['spec', 'containers', 1], { name: 'b', image: 'b:1' }],
    ],
    ['field.security.holdsFor', { value: '1', containers: ['b'] }],
    ['field.security.overridden', { containers: ['web'] }],
  ],
  [
    `${web}.securityContext.allowPrivilegeEscalation`,
    [set({ privileged: true }, 'securityContext')],
    ['field.default.escalationAlways', { why: 'privileged' }],
  ],
  [
    `${web}.securityContext.readOnlyRootFilesystem`,
    [
      set({ readOnlyRootFilesystem: true }, 'securityContext'),
      spec('volumes', [{ name: 'a', emptyDir: {} }, cfgVolume]),
      set(
        [
          { name: 'a', mountPath: '/tmp' },
          { name: 'cfg', mountPath: '/cfg' },
        ],
        'volumeMounts',
      ),
    ],
    ['field.readOnly.writable', { paths: ['/tmp'] }],
  ],
  [
    `${web}.securityContext.readOnlyRootFilesystem`,
    [set({ readOnlyRootFilesystem: true }, 'securityContext')],
    ['field.readOnly.nowhere'],
  ],
  [
    'spec.securityContext.fsGroup',
    [
      spec('securityContext', { fsGroup: 5 }),
      spec('volumes', [cfgVolume, { name: 'h', hostPath: { path: '/' } }]),
    ],
    ['field.fsGroup.volumes', { gid: 5, volumes: ['cfg'] }],
    ['field.fsGroup.kept', { volumes: ['h'] }],
  ],
  [
    'spec.serviceAccountName',
    [set([{ name: 'a', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' }], 'volumeMounts')],
    ['field.token.files', { path: '/var/run/secrets/kubernetes.io/serviceaccount' }],
    ['field.token.own', { containers: ['web'] }],
  ],
  ['spec.automountServiceAccountToken', [spec('automountServiceAccountToken', false)]],
  ['spec.hostname', [spec('hostname', 'x')]],
  ['metadata.name', []],
];

const template = 'spec.template';
const labelled = (labels: Json, selector: Json) => ({
  ...(workloadOf('Deployment', minimalPod(), { replicas: 2, selector }) as { spec: { template: object } }),
  spec: {
    replicas: 2,
    selector,
    template: { metadata: { labels }, spec: (minimalPod() as { spec: Json }).spec },
  },
});
const never = minimalPod(spec('restartPolicy', 'Never'));
const workloads: readonly (readonly [path: string, root: Json, ...Expected[]])[] = [
  [
    `${template}.spec.restartPolicy`,
    workloadOf('DaemonSet', minimalPod()),
    ['field.restart.alwaysOnly', { kind: 'DaemonSet' }],
  ],
  [
    `${template}.spec.restartPolicy`,
    workloadOf('Job', minimalPod()),
    ['field.default.restartOfJob', { kind: 'Job' }],
  ],
  [`${template}.spec.restartPolicy`, workloadOf('Job', never), ['field.restart.job', { kind: 'Job' }]],
  [
    `${template}.spec.containers[0].ports[0].hostPort`,
    workloadOf('Deployment', minimalPod(set([{ containerPort: 80, hostPort: 80 }], 'ports')), {
      replicas: 3,
    }),
    ['field.port.reach', { port: 80, protocol: 'TCP' }],
    ['field.port.node', { hostPort: 80, protocol: 'TCP' }],
    ['field.port.nodes', { replicas: 3, hostPort: 80 }, ['spec.replicas']],
  ],
  [
    `${template}.metadata.labels`,
    labelled({ app: 'x', tier: 'y' }, { matchLabels: { app: 'x' } }),
    [
      'field.labels.selector',
      { kind: 'Deployment', labels: ['app=x'] },
      ['spec.selector', `${template}.metadata.labels`],
    ],
  ],
  [
    `${template}.metadata.labels`,
    labelled({ app: 'x' }, { matchLabels: { app: 'z' } }),
    ['field.labels.mismatch', { kind: 'Deployment' }],
  ],
  [
    `${template}.spec.containers[0].volumeMounts[0]`,
    workloadOf('StatefulSet', minimalPod(set([{ name: 'd', mountPath: '/d' }], 'volumeMounts')), {
      volumeClaimTemplates: [{ metadata: { name: 'd' } }],
    }),
    ['field.mount.claimTemplate', { volume: 'd', path: '/d' }, ['spec.volumeClaimTemplates[0]']],
  ],
  [
    `${template}.spec.containers[0].env[0].valueFrom`,
    workloadOf(
      'Deployment',
      minimalPod(env({ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } })),
    ),
    ['field.env.fieldLater', { fieldPath: 'metadata.name' }],
  ],
];

const cases = [
  ...pods.map(([path, tweaks, ...expected]) => [path, minimalPod(...tweaks), expected] as const),
  ...workloads.map(([path, root, ...expected]) => [path, root, expected] as const),
];

describe('facts of a field', () => {
  test.each(cases)('%s', (path, root, expected) => {
    const found = factsAt(root, path);
    expect(found.map(([id]) => id)).toEqual(expected.map(([id]) => id));
    expected.forEach(([id, params, refs], i) => {
      if (params) expect(found[i]?.[1], id).toEqual(params);
      if (refs) expect(found[i]?.[2], id).toEqual(refs);
    });
  });

  test('every fact is said somewhere above', () => {
    const expected = new Set(cases.flatMap(([, , list]) => list.map(([id]) => id)));
    expect([...expected].sort()).toEqual(Object.keys(fieldFactParams).sort());
  });

  test('the table names fields that exist, about sixty and more', () => {
    const keys = new Set<string>();
    for (const root of ['Pod', 'Job', 'CronJob'])
      allFieldPaths(root, (_, field) => keys.add(fieldKey(field)));
    expect(Object.keys(factTable).filter((key) => !keys.has(key))).toEqual([]);
    expect(Object.keys(factTable).length).toBeGreaterThan(60);
  });
});

const numRuns = Number(process.env.RUNS ?? 60);

/** Every place of a value, and one below each. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, i) => placesOf(item, [...path, i]))];
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))];
}

function wellFormed(root: Json) {
  const ref = onlyPod(root);
  for (const path of placesOf(root)) {
    for (const { id, params } of fieldFacts(root, ref, path, gi8)) {
      const names = fieldFactParams[id as keyof typeof fieldFactParams] ?? ['?'];
      expect(Object.keys(params).sort(), id).toEqual([...names].sort());
    }
  }
}

describe('whatever the document holds', () => {
  test('every place of a valid object has well-formed facts', () => {
    fc.assert(fc.property(fc.oneof(validPod, validWorkload), wellFormed), { numRuns });
  });

  test('values of a wrong type never throw', () => {
    const broken = fc
      .tuple(validPod, fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1, maxLength: 3 }))
      .map(([root, changes]) => {
        const copy = structuredClone(root) as Json;
        for (const [where, value] of changes) {
          const places = placesOf(copy).filter((path) => path.length > 1);
          const path = places[where % Math.max(places.length, 1)];
          const key = path?.at(-1);
          if (!path || key === undefined) continue;
          let holder = copy as unknown as Record<string | number, unknown>;
          for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
          holder[key] = value;
        }
        return copy;
      });
    fc.assert(fc.property(broken, wellFormed), { numRuns });
  });
});
