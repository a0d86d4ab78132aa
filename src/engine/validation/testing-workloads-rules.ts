import { indexedJob, labelledJob, pod, type Refused, workload } from './testing.ts';

/** What a server refuses of what makes Pods. */
export const refused: Refused = [
  ['job-label', labelledJob({ 'job-name': 'other' }), 'Invalid spec.template.metadata.labels.job-name'],
  [
    'job-label-uid',
    labelledJob({ 'controller-uid': '7d0a2e55' }),
    'Invalid spec.template.metadata.labels.controller-uid',
  ],
  [
    'not-supported',
    workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenScaled: 'Keep' } }),
    'NotSupported spec.persistentVolumeClaimRetentionPolicy.whenScaled',
  ],
  [
    'dns-label-dots',
    workload('StatefulSet', {
      volumeClaimTemplates: [
        {
          metadata: { name: 'a.b' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      ],
    }),
    'Invalid spec.volumeClaimTemplates[0].metadata.name',
  ],
  [
    'owner-version',
    pod([['metadata', 'ownerReferences'], [{ apiVersion: 'a/b/c', kind: 'Job', name: 'a', uid: 'u' }]]),
    'Invalid metadata.ownerReferences[0].apiVersion',
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
  ['name-too-long', { ...indexedJob(null), metadata: { name: 'a'.repeat(64) } }, 'Invalid metadata.name'],
  [
    'replacement-with-failure-policy',
    {
      ...labelledJob({}),
      spec: {
        podFailurePolicy: { rules: [] },
        podReplacementPolicy: 'TerminatingOrFailed',
        template: { spec: { restartPolicy: 'Never', containers: [{ name: 'web', image: 'nginx:1' }] } },
      },
    },
    'NotSupported spec.podReplacementPolicy',
  ],
  ['one-of-missing', indexedJob({ rules: [{}] }), 'Required spec.successPolicy.rules[0]'],
  [
    'annotation-number',
    {
      ...workload('Deployment', {}),
      metadata: { name: 'web', annotations: { 'deprecated.deployment.rollback.to': 'x' } },
    },
    'Invalid metadata.annotations[deprecated.deployment.rollback.to]',
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
];
