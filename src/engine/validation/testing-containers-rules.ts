import { type Accepted, annotated, c, env, pod, type Refused, seccomp, volume } from './testing.ts';

/** What a server refuses of containers. */
export const refused: Refused = [
  [
    'lifecycle-type',
    pod([[...c, 'lifecycle'], { type: 'Sidecar' }]),
    'UnknownField spec.containers[0].lifecycle.type',
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
    'misplaced-field',
    pod([[...c, 'capabilities'], { add: ['CHOWN'] }]),
    'UnknownField spec.containers[0].capabilities',
  ],
  [
    'misplaced-field',
    pod([[...c, 'volumes'], [{ name: 'a', emptyDir: {} }]]),
    'UnknownField spec.containers[0].volumes',
  ],
  [
    'misplaced-field',
    pod([[...c, 'livenessProbe'], { path: '/' }]),
    'UnknownField spec.containers[0].livenessProbe.path',
  ],
  [
    'unknown-field',
    pod([[...c, 'livenessProbe'], { path: '/', tcpSocket: { port: 80 } }]),
    'UnknownField spec.containers[0].livenessProbe.path',
  ],
  ['type-string', env({ name: 'A', value: 1 }), 'TypeInvalid spec.containers[0].env[0].value'],
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
  ['type-list', pod([[...c, 'args'], 'a b']), 'TypeInvalid spec.containers[0].args'],
  ['name-as-key', pod([[...c, 'env'], [{ A: 'b' }]]), 'UnknownField spec.containers[0].env[0].A'],
  ['type-struct', pod([[...c, 'resources'], 'a']), 'TypeInvalid spec.containers[0].resources'],
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
    'split-item',
    pod([
      ['spec', 'containers'],
      [{ image: 'nginx' }, { name: 'web' }],
    ]),
    'Required spec.containers[1].image',
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
    'pod-level-limit',
    pod(
      [['spec', 'resources'], { limits: { cpu: '1' } }],
      [[...c, 'resources'], { requests: { cpu: '1' }, limits: { cpu: '2' } }],
    ),
    'Invalid spec.containers[0].resources.limits.cpu',
  ],
];

/** What a server takes and what will not work as one thinks, of containers. */
export const accepted: Accepted = [
  [
    'field-dropped',
    pod([[...c, 'lifecycle'], { stopSignal: 'SIGNONE' }]),
    'spec.containers[0].lifecycle.stopSignal',
  ],
  ['placeholder', pod([[...c, 'image'], '<your-image>']), 'spec.containers[0].image'],
  ['word-quotes', pod([[...c, 'env'], [{ name: 'A', value: '“8080”' }]]), 'spec.containers[0].env[0].value'],
  ['word-dash', pod([[...c, 'args'], ['—verbose']]), 'spec.containers[0].args[0]'],
  ['image-reference', pod([[...c, 'image'], 'Nginx:1.27']), 'spec.containers[0].image'],
  ['image-tag', pod([[...c, 'image'], 'nginx']), 'spec.containers[0].image'],
  ['image-old-registry', pod([[...c, 'image'], 'k8s.gcr.io/pause:3.1']), 'spec.containers[0].image'],
  [
    'image-linux',
    pod([[...c, 'image'], 'redis:7.4'], [['spec', 'os'], { name: 'windows' }]),
    'spec.containers[0].image',
  ],
  [
    'image-windows',
    pod([[...c, 'image'], 'mcr.microsoft.com/windows/nanoserver:ltsc2022']),
    'spec.containers[0].image',
  ],
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
    'cpu-huge',
    pod([[...c, 'resources', 'requests', 'cpu'], '500M']),
    'spec.containers[0].resources.requests.cpu',
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
];
