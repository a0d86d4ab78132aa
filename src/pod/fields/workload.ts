import type { SomeFields } from './derive.ts';
import type { FieldFacts } from './types.ts';

/**
 * Hand-kept facts of the objects around a Pod. Defaults: SetDefaults_* of pkg/apis/apps/v1/defaults.go,
 * pkg/apis/batch/v1/defaults.go and pkg/apis/core/v1/defaults.go. What depends on other fields has none here.
 */
const byServer = (value: string) =>
  ({ default: value, defaultedBy: 'api-server' }) as const satisfies FieldFacts;
const seconds = { unit: 'seconds' } as const satisfies FieldFacts;
const readySeconds = { ...seconds, ...byServer('0') } as const satisfies FieldFacts;
const claims = { ...byServer('Retain'), examples: ['Retain', 'Delete'] } as const satisfies FieldFacts;

export const workloadFields: SomeFields = {
  'DeploymentSpec.replicas': byServer('1'),
  'DeploymentSpec.minReadySeconds': readySeconds,
  'DeploymentSpec.revisionHistoryLimit': byServer('10'),
  'DeploymentSpec.paused': byServer('false'),
  'DeploymentSpec.progressDeadlineSeconds': { ...seconds, ...byServer('600') },
  'DeploymentStrategy.type': byServer('RollingUpdate'),
  'RollingUpdateDeployment.maxUnavailable': byServer('25%'),
  'RollingUpdateDeployment.maxSurge': byServer('25%'),
  'StatefulSetSpec.replicas': byServer('1'),
  'StatefulSetSpec.podManagementPolicy': byServer('OrderedReady'),
  'StatefulSetSpec.minReadySeconds': readySeconds,
  'StatefulSetSpec.revisionHistoryLimit': byServer('10'),
  'StatefulSetUpdateStrategy.type': byServer('RollingUpdate'),
  'RollingUpdateStatefulSetStrategy.partition': byServer('0'),
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': claims,
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': claims,
  'DaemonSetSpec.minReadySeconds': readySeconds,
  'DaemonSetSpec.revisionHistoryLimit': byServer('10'),
  'DaemonSetUpdateStrategy.type': byServer('RollingUpdate'),
  'RollingUpdateDaemonSet.maxUnavailable': byServer('1'),
  'RollingUpdateDaemonSet.maxSurge': byServer('0'),
  'ReplicaSetSpec.replicas': byServer('1'),
  'ReplicaSetSpec.minReadySeconds': readySeconds,
  'ReplicationControllerSpec.replicas': byServer('1'),
  'ReplicationControllerSpec.minReadySeconds': readySeconds,
  'JobSpec.parallelism': byServer('1'),
  'JobSpec.completionMode': byServer('NonIndexed'),
  'JobSpec.suspend': byServer('false'),
  'JobSpec.activeDeadlineSeconds': seconds,
  'JobSpec.ttlSecondsAfterFinished': seconds,
  'CronJobSpec.schedule': { examples: ['0 3 * * *', '*/10 * * * *', '0 0 * * 0'] },
  'CronJobSpec.timeZone': { examples: ['Etc/UTC', 'Europe/Berlin', 'Asia/Shanghai', 'America/New_York'] },
  'CronJobSpec.concurrencyPolicy': byServer('Allow'),
  'CronJobSpec.startingDeadlineSeconds': seconds,
  'CronJobSpec.suspend': byServer('false'),
  'CronJobSpec.successfulJobsHistoryLimit': byServer('3'),
  'CronJobSpec.failedJobsHistoryLimit': byServer('1'),
};
