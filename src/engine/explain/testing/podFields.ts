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

const cfgVolume = { name: 'cfg', configMap: { name: 'cfg', items: [{ key: 'a', path: 'a', mode: 256 }] } };
const term = (...matchExpressions: Json[]) => ({ matchExpressions });
const affinity = (...nodeSelectorTerms: Json[]): Tweak =>
  spec('affinity', {
    nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } },
  });
const terms = 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
const requirements = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'] as const;

/** The same, of fields of the Pod, and of a container's mounts and rights. */
export const podFieldCases: readonly (readonly [path: string, tweaks: readonly Tweak[], ...Expected[]])[] = [
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
    ['field.token.unless', { path: '/var/run/secrets/kubernetes.io/serviceaccount' }],
    ['field.token.own', { containers: ['web'] }],
  ],
  ['spec.automountServiceAccountToken', [spec('automountServiceAccountToken', false)]],
  [
    'spec.automountServiceAccountToken',
    [spec('automountServiceAccountToken', true)],
    ['field.token.files', { path: '/var/run/secrets/kubernetes.io/serviceaccount' }],
  ],
  ['spec.hostname', [spec('hostname', 'x')]],
  ['metadata.name', []],
];
