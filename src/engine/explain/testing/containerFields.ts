import type { Json } from '../../../pod/index.ts';
import type { Expected } from './story.ts';

/** A change to the minimal Pod, as pod/testing.ts makes it. */
type Tweak = readonly [path: readonly (string | number)[], value: Json | undefined];

const set = (value: Json, ...steps: (string | number)[]): Tweak => [
  ['spec', 'containers', 0, ...steps],
  value,
];
const spec = (name: string, value: Json): Tweak => [['spec', name], value];
const web = 'spec.containers[0]';
const env = (...entries: Json[]) => set(entries, 'env');

const http = (rest: Json) => ({ httpGet: { port: 'http', path: 'ok' }, ...(rest as object) });
const named: Tweak = set([{ name: 'http', containerPort: 8080 }], 'ports');

/** All that is said of a field, in this order. */
export const containerFieldCases: readonly (readonly [
  path: string,
  tweaks: readonly Tweak[],
  ...Expected[],
])[] = [
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
    [set(['sh', '-c', 'echo $HOME; app'], 'command')],
    ['field.command.alone', { line: "sh -c 'echo $HOME; app'" }],
    ['field.command.shell', { shell: 'sh' }],
    ['field.command.signals', { shell: 'sh' }],
  ],
  [
    // The shell replaces itself by a lone command, which so gets the signal.
    `${web}.command`,
    [set(['sh', '-c', 'sleep 1h'], 'command')],
    ['field.command.alone'],
    ['field.command.shell'],
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
];
