import { type Accepted, c, pod, type Refused, workload } from './testing.ts';

/** What a server refuses of a Pod as a whole. */
export const refused: Refused = [
  ['unknown-field', pod([['spec', 'zzz'], 1]), 'UnknownField spec.zzz'],
  ['unknown-field-near', pod([['spec', 'hotsname'], 'a']), 'UnknownField spec.hotsname'],
  [
    'misplaced-field',
    pod([['spec', 'livenessProbe'], { tcpSocket: { port: 80 } }]),
    'UnknownField spec.livenessProbe',
  ],
  [
    'misplaced-field',
    pod([['spec', 'securityContext', 'privileged'], true]),
    'UnknownField spec.securityContext.privileged',
  ],
  ['type-string-structure', pod([['spec', 'restartPolicy'], ['Always']]), 'TypeInvalid spec.restartPolicy'],
  ['type-boolean', pod([['spec', 'hostNetwork'], 'x']), 'TypeInvalid spec.hostNetwork'],
  ['type-integer', pod([['spec', 'priority'], 'x']), 'TypeInvalid spec.priority'],
  ['integer-range', pod([['spec', 'priority'], 2 ** 40]), 'TypeInvalid spec.priority'],
  ['not-supported-near', pod([['spec', 'restartPolicy'], 'always']), 'NotSupported spec.restartPolicy'],
  ['too-long', pod([['spec', 'hostnameOverride'], 'a'.repeat(65)]), 'TooLong spec.hostnameOverride'],
  [
    'label-key-twice',
    pod([
      ['spec', 'affinity', 'podAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'],
      [{ topologyKey: 'z', labelSelector: {}, matchLabelKeys: ['a'], mismatchLabelKeys: ['a'] }],
    ]),
    'Invalid spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0]',
  ],
  [
    'label-key-selected',
    pod(
      [['metadata', 'labels'], { a: 'b' }],
      [
        ['spec', 'topologySpreadConstraints'],
        [
          {
            maxSkew: 1,
            topologyKey: 'z',
            whenUnsatisfiable: 'DoNotSchedule',
            labelSelector: { matchLabels: { a: 'b' } },
            matchLabelKeys: ['a'],
          },
        ],
      ],
    ),
    'Invalid spec.topologySpreadConstraints[0].matchLabelKeys[0]',
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
    'pod-level-huge-pages',
    pod(
      [['spec', 'resources'], { limits: { cpu: '4', 'hugepages-2Mi': '4Mi' } }],
      [[...c, 'resources'], { limits: { cpu: '1', 'hugepages-2Mi': '4Mi' } }],
      [
        ['spec', 'containers', 1],
        { name: 'b', image: 'b', resources: { limits: { 'hugepages-2Mi': '2Mi', cpu: '1' } } },
      ],
    ),
    'Invalid spec.resources.limits.hugepages-2Mi',
  ],
];

/** What a server takes and what will not work as one thinks, of a Pod as a whole. */
export const accepted: Accepted = [
  [
    'label-key-selected-later',
    workload('Deployment', {
      template: {
        metadata: { labels: { app: 'web' } },
        spec: {
          containers: [{ name: 'web', image: 'nginx:1' }],
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'zone',
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels: { app: 'web' } },
              matchLabelKeys: ['app'],
            },
          ],
        },
      },
    }),
    'spec.template.spec.topologySpreadConstraints[0].matchLabelKeys[0]',
  ],
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
  [
    'deprecated-node-label',
    pod([['spec', 'nodeSelector', 'beta.kubernetes.io/os'], 'linux']),
    'spec.nodeSelector[beta.kubernetes.io/os]',
  ],
  [
    'selector-null',
    pod([
      ['spec', 'affinity', 'podAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'],
      [{ topologyKey: 'kubernetes.io/hostname' }],
    ]),
    'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector',
  ],
  [
    'selector-null',
    pod([
      ['spec', 'affinity', 'podAntiAffinity', 'preferredDuringSchedulingIgnoredDuringExecution'],
      [{ weight: 1, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname' } }],
    ]),
    'spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector',
  ],
];
