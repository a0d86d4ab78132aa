/** The objects around a Pod: the order of their fields in a form, what people change most first. */
import type { SomeStructs } from '../types.ts';

const main = 'main';

export const workloadStructs = {
  DeploymentSpec: {
    sections: [
      {
        id: main,
        fields: [
          'replicas',
          'selector',
          'strategy',
          'minReadySeconds',
          'progressDeadlineSeconds',
          'revisionHistoryLimit',
          'paused',
          'template',
        ],
        bare: true,
      },
    ],
  },
  StatefulSetSpec: {
    sections: [
      {
        id: main,
        fields: [
          'replicas',
          'serviceName',
          'selector',
          'volumeClaimTemplates',
          'podManagementPolicy',
          'updateStrategy',
          'persistentVolumeClaimRetentionPolicy',
          'minReadySeconds',
          'revisionHistoryLimit',
          'ordinals',
          'template',
        ],
        bare: true,
      },
    ],
  },
  JobSpec: {
    sections: [
      {
        id: main,
        fields: [
          'completions',
          'parallelism',
          'completionMode',
          'backoffLimit',
          'activeDeadlineSeconds',
          'ttlSecondsAfterFinished',
          'suspend',
          'podFailurePolicy',
          'successPolicy',
          'backoffLimitPerIndex',
          'maxFailedIndexes',
          'podReplacementPolicy',
          'managedBy',
          'selector',
          'manualSelector',
          'template',
        ],
        bare: true,
      },
    ],
  },
  CronJobSpec: {
    sections: [
      {
        id: main,
        fields: [
          'schedule',
          'timeZone',
          'concurrencyPolicy',
          'startingDeadlineSeconds',
          'suspend',
          'successfulJobsHistoryLimit',
          'failedJobsHistoryLimit',
          'jobTemplate',
        ],
        bare: true,
      },
    ],
  },
  ReplicaSetSpec: {
    sections: [{ id: main, fields: ['replicas', 'selector', 'minReadySeconds', 'template'], bare: true }],
  },
  ReplicationControllerSpec: {
    sections: [{ id: main, fields: ['replicas', 'selector', 'minReadySeconds', 'template'], bare: true }],
  },
} as const satisfies SomeStructs;
