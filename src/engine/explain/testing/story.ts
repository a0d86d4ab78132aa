import type { Json } from '../../../pod/index.ts';

/** A change to the minimal Pod, as pod/testing.ts makes it. */
type Tweak = readonly [path: readonly (string | number)[], value: Json | undefined];
/** A sentence or fact: its params and refs are compared where they are given. */
export type Expected = readonly [id: string, params?: object, refs?: readonly string[]];

const web = ['spec', 'containers', 0] as const;
const at = (...steps: (string | number)[]) => [...web, ...steps];
const spec = (name: string, value: Json): Tweak => [['spec', name], value];
const set = (value: Json, ...steps: (string | number)[]): Tweak => [at(...steps), value];
const container = { container: 'web' };
const only = { containers: ['web'] };
const second = { name: 'b', image: 'b:1' };
const sidecar = { name: 'side', image: 's:1', restartPolicy: 'Always' };
const init = { name: 'prep', image: 'p:1', command: ['make', 'ready'] };
const http = { httpGet: { port: 80, path: '/ok' } };
const capabilities = (value: Json): Tweak => set({ capabilities: value }, 'securityContext');
const lists = 'spec.containers[0].securityContext.capabilities';
const rules = (action: string, operator: string) => [{ action, exitCodes: { operator, values: [3, 42] } }];

/** What is told of a Pod with these changes, among other things. */
export const storyPods: readonly (readonly [what: string, tweaks: readonly Tweak[], ...Expected[]])[] = [
  [
    'a container without a name',
    [set('', 'name')],
    ['runs.container', { container: 'containers[0]', image: 'nginx:1.27' }],
  ],
  ['no container', [spec('containers', [])], ['runs.none', {}, ['spec.containers']]],
  ['image', [], ['runs.container', { ...container, image: 'nginx:1.27' }, ['spec.containers[0].image']]],
  ['no image', [set('', 'image')], ['runs.noImage', container, ['spec.containers[0].image']]],
  [
    'latest by default',
    [set('nginx', 'image')],
    ['runs.pullLatest', { ...container, image: 'nginx' }, ['spec.containers[0].image']],
  ],
  [
    'pull always',
    [set('Always', 'imagePullPolicy')],
    ['runs.pullAlways', { ...container, image: 'nginx:1.27' }, ['spec.containers[0].imagePullPolicy']],
  ],
  [
    'pull never',
    [set('Never', 'imagePullPolicy')],
    ['runs.pullNever', { ...container, image: 'nginx:1.27' }],
  ],
  [
    'command and args',
    [set(['sh', '-c'], 'command'), set(["echo it's"], 'args')],
    ['runs.command', { ...container, command: "sh -c 'echo it'\\''s'" }],
  ],
  ['args', [set(['-v'], 'args')], ['runs.args', { ...container, args: '-v' }, ['spec.containers[0].args']]],
  ['pull secrets', [spec('imagePullSecrets', [{ name: 'reg' }])], ['runs.pullSecrets', { secrets: ['reg'] }]],
  ['runtime class', [spec('runtimeClassName', 'gvisor')], ['runs.runtimeClass', { name: 'gvisor' }]],
  [
    'ephemeral container',
    [spec('ephemeralContainers', [{ name: 'dbg', image: 'busybox:1' }])],
    ['runs.ephemeral', { container: 'dbg', image: 'busybox:1' }, ['spec.ephemeralContainers[0]']],
  ],
  ['gates', [spec('schedulingGates', [{ name: 'a/b' }])], ['starts.gated', { gates: ['a/b'] }]],
  ['node name', [spec('nodeName', 'n1')], ['starts.nodeName', { node: 'n1' }, ['spec.nodeName']]],
  [
    'node selector',
    [spec('nodeSelector', { disk: 'ssd' })],
    ['starts.nodeSelector', { labels: ['disk=ssd'] }],
  ],
  [
    'node affinity',
    [
      spec('affinity', {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{}] },
          preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: {} }],
        },
      }),
    ],
    ['starts.nodeAffinity'],
    ['starts.nodePreferred', { count: 1 }],
  ],
  [
    'node affinity with two terms',
    [
      [
        ['spec', 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'],
        { nodeSelectorTerms: [{}, {}] },
      ],
    ],
    ['starts.nodeAffinityAny', { terms: 2 }],
  ],
  [
    'pod affinity',
    [
      spec('affinity', {
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone' }],
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 1, podAffinityTerm: { topologyKey: 'rack' } },
          ],
        },
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'host' }, { topologyKey: 'host' }],
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 1, podAffinityTerm: { topologyKey: 'zone' } },
          ],
        },
      }),
    ],
    ['starts.podAffinity', { keys: ['zone'] }],
    ['starts.podAffinityPreferred', { keys: ['rack'] }],
    ['starts.podAntiAffinity', { keys: ['host'] }],
    ['starts.podAntiAffinityPreferred', { keys: ['zone'] }],
  ],
  [
    'topology spread',
    [
      spec('topologySpreadConstraints', [
        { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' },
        { maxSkew: 2, topologyKey: 'host', whenUnsatisfiable: 'ScheduleAnyway' },
      ]),
    ],
    ['starts.spread', { key: 'zone', skew: 1 }, ['spec.topologySpreadConstraints[0]']],
    ['starts.spreadSoft', { key: 'host', skew: 2 }, ['spec.topologySpreadConstraints[1]']],
  ],
  ['tolerations', [spec('tolerations', [{ key: 'a' }, { key: 'b' }])], ['starts.tolerations', { count: 2 }]],
  [
    'tolerates all',
    [spec('tolerations', [{ operator: 'Exists' }])],
    ['starts.toleratesAll'],
    ['fails.nodeLost.stays'],
  ],
  ['priority', [spec('priorityClassName', 'high')], ['starts.priority', { name: 'high' }]],
  [
    'priority without preemption',
    [spec('priorityClassName', 'high'), spec('preemptionPolicy', 'Never')],
    ['starts.priorityWaits', { name: 'high' }],
  ],
  ['scheduler', [spec('schedulerName', 'mine')], ['starts.scheduler', { name: 'mine' }]],
  [
    'resource claims',
    [spec('resourceClaims', [{ name: 'gpu' }])],
    ['starts.resourceClaims', { claims: ['gpu'] }],
  ],
  [
    'volumes that wait',
    [
      spec('volumes', [
        { name: 'a', configMap: { name: 'cfg' } },
        { name: 'b', secret: { secretName: 'tls', optional: true } },
        { name: 'c', persistentVolumeClaim: { claimName: 'data' } },
        { name: 'd', projected: { sources: [{ secret: { name: 's' } }] } },
        { name: 'e', configMap: { name: 'nobody-mounts-it' } },
      ]),
      set(
        ['a', 'b', 'd'].map((name) => ({ name, mountPath: `/${name}` })),
        'volumeMounts',
      ),
    ],
    [
      'starts.volumesFirst',
      { needs: ['ConfigMap cfg', 'PersistentVolumeClaim data', 'Secret s'] },
      [
        'spec.volumes[0].configMap',
        'spec.volumes[2].persistentVolumeClaim',
        'spec.volumes[3].projected.sources[0].secret',
      ],
    ],
  ],
  [
    'variables',
    [
      set([{ secretRef: { name: 's' } }, { configMapRef: { name: 'o', optional: true } }], 'envFrom'),
      set([{ name: 'A', valueFrom: { configMapKeyRef: { name: 'cfg', key: 'a' } } }], 'env'),
    ],
    [
      'starts.variables',
      { ...container, needs: ['Secret s', 'ConfigMap cfg'] },
      ['spec.containers[0].envFrom[0]', 'spec.containers[0].env[0]'],
    ],
  ],
  [
    'a sidecar first',
    [spec('initContainers', [sidecar, init])],
    ['starts.sidecar.first', { container: 'side', image: 's:1' }, ['spec.initContainers[0].restartPolicy']],
    ['starts.init', { container: 'prep', image: 'p:1' }, ['spec.initContainers[1]']],
  ],
  [
    'start order',
    [spec('initContainers', [init, { ...sidecar, startupProbe: http }])],
    ['starts.init.first', { container: 'prep', image: 'p:1' }, ['spec.initContainers[0]']],
    ['runs.command', { container: 'prep', command: 'make ready' }, ['spec.initContainers[0].command']],
    ['starts.sidecar', { container: 'side', image: 's:1' }, ['spec.initContainers[1].restartPolicy']],
    ['starts.sidecarProbe', { container: 'side' }],
    ['starts.containersAfterInit', only],
    ['stops.sidecars', { containers: ['side'] }, ['spec.initContainers[1]']],
    ['fails.initRetried', { containers: ['prep'] }, ['spec.initContainers[0]', 'spec.restartPolicy']],
  ],
  [
    'two containers',
    [[['spec', 'containers', 1], second], spec('shareProcessNamespace', true)],
    ['starts.containersTogether', { containers: ['web', 'b'] }],
    ['shares.network'],
    ['shares.pid'],
  ],
  [
    'postStart',
    [set({ postStart: { exec: { command: ['touch', '/a'] } } }, 'lifecycle')],
    ['starts.postStart', { ...container, how: 'exec touch /a' }],
  ],
  [
    'host namespaces',
    [spec('hostNetwork', true), spec('hostPID', true), spec('hostIPC', true)],
    ['shares.hostNetwork', {}, ['spec.hostNetwork']],
    ['shares.dnsOnHost', {}, ['spec.dnsPolicy', 'spec.hostNetwork']],
    ['shares.hostPID'],
    ['shares.hostIPC'],
  ],
  [
    'ports on the node’s network',
    [spec('hostNetwork', true), set([{ containerPort: 80 }], 'ports')],
    ['shares.portsOnHost', { ...container, ports: ['80/TCP'] }, ['spec.containers[0].ports']],
  ],
  ['DNS of the node', [spec('dnsPolicy', 'Default')], ['shares.dnsDefault']],
  ['own DNS', [spec('dnsPolicy', 'None')], ['shares.dnsNone']],
  ['user namespace', [spec('hostUsers', false)], ['shares.userNamespace', {}, ['spec.hostUsers']]],
  [
    'ports',
    [
      set(
        [
          { containerPort: 80, name: 'http' },
          { containerPort: 53, protocol: 'UDP', hostPort: 5353 },
        ],
        'ports',
      ),
    ],
    ['shares.ports', { ...container, ports: ['80/TCP (http)'] }],
    ['shares.hostPort', { ...container, port: 5353, target: 53 }, ['spec.containers[0].ports[1].hostPort']],
  ],
  ['host name', [spec('hostname', 'h')], ['shares.hostname', { hostname: 'h' }, ['spec.hostname']]],
  [
    'host name with its domain',
    [spec('hostname', 'h'), spec('subdomain', 'sub'), spec('setHostnameAsFQDN', true)],
    [
      'shares.fullName',
      { name: 'h.sub.default.svc.cluster.local' },
      ['spec.setHostnameAsFQDN', 'spec.subdomain', 'spec.hostname'],
    ],
  ],
  [
    'the Pod’s name with its domain, in its namespace',
    [spec('subdomain', 'sub'), spec('setHostnameAsFQDN', true), [['metadata', 'namespace'], 'prod']],
    [
      'shares.ownFullName',
      { domain: 'sub.prod.svc.cluster.local' },
      ['spec.setHostnameAsFQDN', 'spec.subdomain'],
    ],
  ],
  [
    'host name of more than 63 characters',
    [spec('hostnameOverride', `${'a'.repeat(62)}.b`)],
    ['shares.hostname', { hostname: 'a'.repeat(62) }, ['spec.hostnameOverride']],
  ],
  [
    'host aliases',
    [spec('hostAliases', [{ ip: '10.0.0.1' }])],
    ['shares.hostAliases', { ips: ['10.0.0.1'] }],
  ],
  [
    'volumes',
    [
      spec('volumes', [
        { name: 'tmp', emptyDir: { sizeLimit: '1024Mi' } },
        { name: 'mem', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
        { name: 'log', hostPath: { path: '/var/log' } },
        { name: 'claim', persistentVolumeClaim: { claimName: 'data' } },
        { name: 'eph', ephemeral: { volumeClaimTemplate: {} } },
        { name: 'img', image: { reference: 'a/b:v1' } },
        { name: 'tok', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } },
        { name: 'cfg', configMap: { name: 'cfg' } },
        { name: 'none' },
      ]),
      set(
        [
          { name: 'tmp', mountPath: '/tmp', readOnly: true },
          { name: 'cfg', mountPath: '/etc/a.conf', subPath: 'a.conf' },
        ],
        'volumeMounts',
      ),
      set([{ name: 'claim', devicePath: '/dev/x' }], 'volumeDevices'),
    ],
    [
      'shares.volume',
      { volume: 'tmp', source: 'emptyDir', mounts: ['web:/tmp (ro)'] },
      ['spec.volumes[0]', 'spec.containers[0].volumeMounts[0]'],
    ],
    ['shares.volume', { volume: 'claim', source: 'persistentVolumeClaim', mounts: ['web:/dev/x'] }],
    ['shares.volumeUnused', { volume: 'mem', source: 'emptyDir' }],
    ['shares.emptyDirLimit', { volume: 'tmp', limit: '1Gi' }],
    ['shares.emptyDirMemory', { volume: 'mem' }],
    ['shares.memorySize', { volume: 'mem', limit: '64Mi' }],
    ['shares.hostPath', { volume: 'log', path: '/var/log' }],
    ['shares.claim', { volume: 'claim', claim: 'data' }],
    ['shares.ephemeral', { volume: 'eph' }],
    ['shares.image', { volume: 'img', reference: 'a/b:v1' }],
    ['shares.token', { volume: 'tok', file: 'token', seconds: 3600 }],
    ['shares.subPath', { ...container, volume: 'cfg', path: '/etc/a.conf' }],
    ['shares.emptyDir', { volume: 'none' }, ['spec.volumes[8].emptyDir']],
  ],
  [
    'nothing requested',
    [],
    ['uses.noRequests'],
    ['uses.noMemoryLimit', only],
    ['uses.qos', { class: 'BestEffort' }],
  ],
  [
    'limits',
    [
      set(
        {
          limits: {
            cpu: '500m',
            memory: '64Mi',
            'ephemeral-storage': '1Gi',
            'example.com/gpu': 2,
            broken: 'x',
          },
        },
        'resources',
      ),
      spec('overhead', { cpu: '10m' }),
    ],
    [
      'uses.requests',
      { requests: ['cpu 510m', 'ephemeral-storage 1Gi', 'example.com/gpu 2', 'memory 64Mi'] },
    ],
    ['uses.overhead', { overhead: ['cpu 10m'] }],
    ['uses.cpuLimit', { ...container, limit: '500m' }, ['spec.containers[0].resources.limits.cpu']],
    ['uses.memoryLimit', { ...container, limit: '64Mi' }],
    ['uses.storageLimit', { ...container, limit: '1Gi' }],
    ['uses.devices', { ...container, devices: ['example.com/gpu 2'] }],
    ['uses.qos', { class: 'Guaranteed' }],
  ],
  [
    'pod-level limits',
    [spec('resources', { limits: { cpu: '1', memory: '1Gi' } })],
    ['uses.podCpuLimit', { limit: '1' }, ['spec.resources.limits.cpu']],
    ['uses.podMemoryLimit', { limit: '1Gi' }],
  ],
  ['user of the image', [], ['identity.image', only, ['spec.containers[0].image']]],
  [
    'user of the Pod',
    [spec('securityContext', { runAsUser: 1000, fsGroup: 2000, supplementalGroups: [5, 6] })],
    ['identity.user', { ...container, uid: 1000 }, ['spec.securityContext.runAsUser']],
    ['identity.fsGroup', { gid: 2000 }],
    ['identity.supplementalGroups', { gids: ['5', '6'] }],
    ['identity.groups.merge', {}],
  ],
  [
    'groups of the manifest alone',
    [spec('securityContext', { supplementalGroupsPolicy: 'Strict' })],
    ['identity.groups.strict', {}, ['spec.securityContext.supplementalGroupsPolicy']],
  ],
  [
    'resources changed in place',
    [
      set(
        [
          { resourceName: 'cpu', restartPolicy: 'NotRequired' },
          { resourceName: 'memory', restartPolicy: 'RestartContainer' },
        ],
        'resizePolicy',
      ),
    ],
    ['uses.resizeRestarts', { ...container, resources: ['memory'] }, ['spec.containers[0].resizePolicy']],
    ['uses.resizeKeeps', { ...container, resources: ['cpu'] }],
  ],
  [
    'Windows',
    [
      spec('nodeSelector', { 'kubernetes.io/os': 'windows' }),
      set({ limits: { memory: '1Gi' } }, 'resources'),
    ],
    ['uses.memoryLimit.windows', { ...container, limit: '1Gi' }],
    ['stops.grace.windows', { seconds: 30 }],
  ],
  [
    'user of the container',
    [
      spec('securityContext', { runAsUser: 1000, runAsNonRoot: true }),
      set({ runAsUser: 0, runAsGroup: 7 }, 'securityContext'),
    ],
    [
      'identity.userGroup',
      { ...container, uid: 0, gid: 7 },
      ['spec.containers[0].securityContext.runAsUser', 'spec.containers[0].securityContext.runAsGroup'],
    ],
    ['identity.nonRootRefused', only, ['spec.securityContext.runAsNonRoot']],
  ],
  [
    'non-root image',
    [
      set(
        { runAsNonRoot: true, readOnlyRootFilesystem: true, allowPrivilegeEscalation: false },
        'securityContext',
      ),
    ],
    ['identity.nonRoot', only],
    ['identity.readOnly', only],
    ['identity.noEscalation', only],
  ],
  ['privileged', [set({ privileged: true }, 'securityContext')], ['identity.privileged', container]],
  [
    'privileged in a user namespace',
    [set({ privileged: true }, 'securityContext'), spec('hostUsers', false)],
    ['identity.privilegedInside', container],
  ],
  [
    'capabilities',
    [
      set(
        { capabilities: { add: ['NET_ADMIN'], drop: ['ALL'] }, seccompProfile: { type: 'Unconfined' } },
        'securityContext',
      ),
    ],
    ['identity.capOnly', { ...container, capabilities: ['NET_ADMIN'] }, [`${lists}.add`, `${lists}.drop`]],
    ['identity.unconfined', only, ['spec.containers[0].securityContext.seccompProfile']],
  ],
  [
    'more capabilities and fewer',
    [capabilities({ add: ['net_admin', 'CHOWN'], drop: ['MKNOD', 'SYSLOG'] })],
    ['identity.capAdd', { ...container, capabilities: ['NET_ADMIN'] }, [`${lists}.add`]],
    ['identity.capAnyway', { ...container, capabilities: ['CHOWN'] }, [`${lists}.add`]],
    ['identity.capDrop', { ...container, capabilities: ['MKNOD'] }, [`${lists}.drop`]],
  ],
  [
    'no capabilities',
    [capabilities({ add: ['ALL'], drop: ['ALL'] })],
    ['identity.capNone', container, [`${lists}.drop`]],
  ],
  ['all capabilities', [capabilities({ add: ['ALL'] })], ['identity.capAll', container, [`${lists}.add`]]],
  [
    'all capabilities but one',
    [capabilities({ add: ['ALL'], drop: ['NET_RAW'] })],
    ['identity.capAllBut', { ...container, capabilities: ['NET_RAW'] }],
  ],
  [
    'capabilities that containerd does not know',
    [capabilities({ add: ['CAP_NET_ADMIN', 'FOO'] })],
    ['identity.capIgnored', { ...container, capabilities: ['CAP_NET_ADMIN', 'FOO'] }, [lists]],
  ],
  [
    'capabilities without root',
    [set({ runAsUser: 1, capabilities: { add: ['NET_ADMIN'] } }, 'securityContext')],
    ['identity.capAddNotRoot', { ...container, capabilities: ['NET_ADMIN'] }],
  ],
  ['service account', [spec('serviceAccountName', 'robot')], ['identity.serviceAccount', { name: 'robot' }]],
  ['token', [spec('automountServiceAccountToken', true)], ['identity.token', { name: 'default' }]],
  ['no token', [spec('automountServiceAccountToken', false)], ['identity.noToken', { name: 'default' }]],
  [
    'probes with defaults',
    [set(http, 'livenessProbe'), set({ grpc: { port: 9 } }, 'readinessProbe')],
    // 10 s until the next check, two more periods, and 1 s for the last to time out.
    ['probes.liveness', { ...container, how: 'GET :80/ok', period: 10, failures: 3, seconds: 31 }],
    ['probes.readiness', { ...container, how: 'gRPC :9', period: 10, failures: 3, seconds: 31 }],
  ],
  [
    'probes with a timeout longer than the period',
    [set({ ...http, periodSeconds: 2, timeoutSeconds: 5, failureThreshold: 2 }, 'livenessProbe')],
    ['probes.liveness', { ...container, how: 'GET :80/ok', period: 2, failures: 2, seconds: 12 }],
  ],
  [
    'startup probe',
    [
      set(
        {
          tcpSocket: { port: 'http' },
          failureThreshold: 30,
          initialDelaySeconds: 5,
          terminationGracePeriodSeconds: 9,
        },
        'startupProbe',
      ),
    ],
    ['probes.startup', { ...container, how: 'TCP :http', period: 10, failures: 30, seconds: 305 }],
    ['probes.delay.startup', { ...container, seconds: 5 }],
    ['probes.grace.startup', { ...container, seconds: 9 }],
    ['probes.readyAfterStartup', only],
    ['probes.noLiveness', only],
  ],
  [
    'delays',
    [
      set({ ...http, initialDelaySeconds: 3, terminationGracePeriodSeconds: 4 }, 'livenessProbe'),
      set({ ...http, initialDelaySeconds: 7 }, 'readinessProbe'),
    ],
    ['probes.delay.liveness', { ...container, seconds: 3 }],
    ['probes.delay.readiness', { ...container, seconds: 7 }],
    ['probes.grace.liveness', { ...container, seconds: 4 }],
  ],
  [
    'probes without restarts',
    [spec('restartPolicy', 'Never'), set(http, 'livenessProbe'), set(http, 'startupProbe')],
    ['probes.livenessNever', { ...container, how: 'GET :80/ok', period: 10, failures: 3, seconds: 31 }],
    ['probes.startupNever', { ...container, how: 'GET :80/ok', period: 10, failures: 3, seconds: 30 }],
  ],
  ['no probes', [], ['probes.noReadiness', only], ['probes.noLiveness', only]],
  [
    'readiness gates',
    [spec('readinessGates', [{ conditionType: 'a/b' }])],
    ['probes.readinessGates', { conditions: ['a/b'] }],
  ],
  [
    'restart always',
    [],
    ['fails.Always', {}, ['spec.restartPolicy']],
    ['fails.backoff'],
    ['fails.bare', {}, ['kind']],
  ],
  ['restart on failure', [spec('restartPolicy', 'OnFailure')], ['fails.OnFailure']],
  [
    'restart never',
    [spec('restartPolicy', 'Never'), spec('initContainers', [init])],
    ['fails.Never'],
    ['fails.initFatal', { containers: ['prep'] }],
  ],
  ...(['Always', 'OnFailure', 'Never'] as const).map(
    (policy) =>
      [
        `container restarts ${policy}`,
        [set(policy, 'restartPolicy')],
        [`fails.container.${policy}`, container],
      ] as const,
  ),
  ...(['Restart', 'RestartAllContainers'] as const).flatMap((action) =>
    (['In', 'NotIn'] as const).map(
      (operator) =>
        [
          `rule ${action} ${operator}`,
          [set('Never', 'restartPolicy'), set(rules(action, operator), 'restartPolicyRules')],
          [
            `fails.rule.${action}.${operator}`,
            { ...container, codes: ['3', '42'] },
            ['spec.containers[0].restartPolicyRules[0]'],
          ],
        ] as const,
    ),
  ),
  ['deadline', [spec('activeDeadlineSeconds', 60)], ['fails.deadline', { seconds: 60 }]],
  ['node lost', [], ['fails.nodeLost.evicted', { seconds: 300 }]],
  [
    'node lost, tolerated for a while',
    [
      spec('tolerations', [
        {
          key: 'node.kubernetes.io/unreachable',
          operator: 'Exists',
          effect: 'NoExecute',
          tolerationSeconds: 5,
        },
      ]),
    ],
    ['fails.nodeLost.evicted', { seconds: 5 }],
  ],
  ['stop', [], ['stops.grace', { seconds: 30 }, ['spec.terminationGracePeriodSeconds']]],
  ['negative grace period', [spec('terminationGracePeriodSeconds', -1)], ['stops.grace', { seconds: 1 }]],
  ['no grace period', [spec('terminationGracePeriodSeconds', 0)], ['stops.atOnce']],
  [
    'preStop',
    [set({ preStop: { httpGet: { port: 80, scheme: 'HTTPS' } }, stopSignal: 'SIGQUIT' }, 'lifecycle')],
    ['stops.preStop', { ...container, how: 'HTTPS GET :80/' }],
    ['stops.signal', { ...container, signal: 'SIGQUIT' }],
  ],
  [
    'sleep',
    [set({ preStop: { sleep: { seconds: 5 } } }, 'lifecycle')],
    ['stops.preStopSleep', { ...container, seconds: 5 }],
  ],
  [
    'sleep for the whole grace period',
    [set({ preStop: { sleep: { seconds: 30 } } }, 'lifecycle')],
    ['stops.preStopAll', { ...container, seconds: 30, grace: 30 }],
  ],
  [
    'a command that sleeps for longer',
    [set({ preStop: { exec: { command: ['/bin/sh', '-c', 'sleep 40'] } } }, 'lifecycle')],
    ['stops.preStopAll', { ...container, seconds: 40, grace: 30 }],
  ],
];
