import type { WorkloadFieldTexts } from '../../types.ts';

const replicas = {
  label: 'Replicas',
  help: 'How many Pods to keep running. An autoscaler that writes here and a manifest that does undo each other.',
};
const selector = {
  label: 'Its Pods are',
  help: 'The labels by which it knows its Pods; they must be among those of the template. Cannot be changed later.',
};
const template = {
  label: 'Pod template',
  help: 'What each Pod is made from; the other parts of this form edit it.',
};
const minReady = {
  label: 'Ready for at least',
  help: 'Seconds a new Pod must stay ready before it counts as available and the rollout goes on.',
};
const history = {
  label: 'Old revisions kept',
  help: 'How many old revisions stay for a rollback. With 0 there is no way back.',
};
const maxUnavailable = {
  label: 'May be missing',
  help: 'How many Pods may be unavailable during an update, as a number or a share. Not 0 together with a surge of 0.',
};
const maxSurge = {
  label: 'May be too many',
  help: 'How many Pods may run beyond the wanted number during an update, as a number or a share.',
};

/** Texts of the fields around the Pod that people use most. */
export const workloadFields = {
  'DeploymentSpec.replicas': replicas,
  'DeploymentSpec.selector': selector,
  'DeploymentSpec.template': template,
  'DeploymentSpec.strategy': {
    label: 'Update strategy',
    help: 'How old Pods give way to new ones: a few at a time, or all at once with a pause in service.',
  },
  'DeploymentSpec.minReadySeconds': minReady,
  'DeploymentSpec.revisionHistoryLimit': history,
  'DeploymentSpec.paused': {
    label: 'Paused',
    help: 'With true, changes of the template wait; scaling still works. `kubectl rollout resume` takes it away.',
  },
  'DeploymentSpec.progressDeadlineSeconds': {
    label: 'Progress deadline',
    help: 'Seconds without progress after which the rollout counts as failed. Nothing is rolled back by itself.',
  },
  'DeploymentStrategy.type': {
    label: 'Kind of update',
    help: 'RollingUpdate replaces Pods step by step; Recreate stops all old ones first.',
  },
  'DeploymentStrategy.rollingUpdate': {
    label: 'Rolling update',
    help: 'How far the number of Pods may stray meanwhile.',
  },
  'RollingUpdateDeployment.maxUnavailable': maxUnavailable,
  'RollingUpdateDeployment.maxSurge': maxSurge,
  'StatefulSetSpec.replicas': replicas,
  'StatefulSetSpec.selector': selector,
  'StatefulSetSpec.template': template,
  'StatefulSetSpec.serviceName': {
    label: 'Service',
    help: 'The headless Service that gives each Pod a name of its own in DNS. It must exist; it is not made here.',
  },
  'StatefulSetSpec.volumeClaimTemplates': {
    label: 'Claim templates',
    help: 'A claim is made per Pod and stays when the Pod goes. The template mounts it as a volume by its name.',
  },
  'StatefulSetSpec.podManagementPolicy': {
    label: 'Order of Pods',
    help: 'OrderedReady starts and stops one Pod after the other, Parallel all at once. Updates go one by one either way.',
  },
  'StatefulSetSpec.updateStrategy': {
    label: 'Update strategy',
    help: 'RollingUpdate replaces Pods from the highest number down; OnDelete waits until somebody deletes them.',
  },
  'StatefulSetSpec.minReadySeconds': minReady,
  'StatefulSetSpec.revisionHistoryLimit': history,
  'StatefulSetSpec.persistentVolumeClaimRetentionPolicy': {
    label: 'Claims afterwards',
    help: 'Whether the claims stay when the set is deleted or scaled down. Left out, they stay.',
  },
  'StatefulSetSpec.ordinals': { label: 'Numbering', help: 'The number the first Pod gets.' },
  'StatefulSetUpdateStrategy.type': { label: 'Kind of update', help: 'RollingUpdate, or OnDelete by hand.' },
  'StatefulSetUpdateStrategy.rollingUpdate': {
    label: 'Rolling update',
    help: 'Which Pods are replaced, and how many at once.',
  },
  'RollingUpdateStatefulSetStrategy.partition': {
    label: 'Only from number',
    help: 'Pods below this number keep the old revision: an update for a few first.',
  },
  'RollingUpdateStatefulSetStrategy.maxUnavailable': {
    label: maxUnavailable.label,
    help: 'How many Pods may be unavailable during an update, as a number or a share, but not 0. Off by default in 1.36: Pods are then replaced one by one.',
  },
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': {
    label: 'When deleted',
    help: 'Retain or Delete: what becomes of the claims when the set is deleted.',
  },
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': {
    label: 'When scaled down',
    help: 'Retain or Delete: what becomes of the claims of Pods that are no longer wanted.',
  },
  'StatefulSetOrdinals.start': { label: 'First number', help: 'The number of the first Pod.' },
  'DaemonSetSpec.selector': selector,
  'DaemonSetSpec.template': template,
  'DaemonSetSpec.updateStrategy': {
    label: 'Update strategy',
    help: 'RollingUpdate replaces the Pod node by node; OnDelete waits until somebody deletes it.',
  },
  'DaemonSetSpec.minReadySeconds': minReady,
  'DaemonSetSpec.revisionHistoryLimit': history,
  'DaemonSetUpdateStrategy.type': { label: 'Kind of update', help: 'RollingUpdate, or OnDelete by hand.' },
  'DaemonSetUpdateStrategy.rollingUpdate': { label: 'Rolling update', help: 'On how many nodes at once.' },
  'RollingUpdateDaemonSet.maxUnavailable': maxUnavailable,
  'RollingUpdateDaemonSet.maxSurge': maxSurge,
  'ReplicaSetSpec.replicas': replicas,
  'ReplicaSetSpec.selector': selector,
  'ReplicaSetSpec.template': template,
  'ReplicaSetSpec.minReadySeconds': minReady,
  'ReplicationControllerSpec.replicas': replicas,
  'ReplicationControllerSpec.selector': {
    label: 'Its Pods are',
    help: 'The labels by which it knows its Pods. Left out, those of the template.',
  },
  'ReplicationControllerSpec.template': template,
  'ReplicationControllerSpec.minReadySeconds': minReady,
  'JobSpec.completions': {
    label: 'Completions',
    help: 'How many Pods must succeed. Left out with a parallelism, one success ends the Job.',
  },
  'JobSpec.parallelism': {
    label: 'At the same time',
    help: 'How many Pods run at once at most. 0 holds the Job.',
  },
  'JobSpec.completionMode': {
    label: 'Numbered Pods',
    help: 'Indexed gives each Pod a number from 0, in JOB_COMPLETION_INDEX; NonIndexed makes them all alike.',
  },
  'JobSpec.backoffLimit': {
    label: 'Retries',
    help: 'With more failed Pods than this the Job fails. The pause between them doubles from 10 s up to 10 minutes.',
  },
  'JobSpec.backoffLimitPerIndex': {
    label: 'Retries per number',
    help: 'The same for each number of an Indexed Job by itself. The Pod must never restart.',
  },
  'JobSpec.maxFailedIndexes': {
    label: 'Failed numbers',
    help: 'When more numbers than these have failed, the Job fails. Only with retries per number.',
  },
  'JobSpec.activeDeadlineSeconds': {
    label: 'Deadline',
    help: 'Seconds after the start when the Job is ended as failed, whatever its retries.',
  },
  'JobSpec.ttlSecondsAfterFinished': {
    label: 'Kept afterwards',
    help: 'Seconds until the finished Job and its Pods are deleted. Left out, they stay.',
  },
  'JobSpec.suspend': { label: 'Suspended', help: 'With true no Pods run; those that do are stopped.' },
  'JobSpec.podFailurePolicy': {
    label: 'Rules for failures',
    help: 'What a failure means by exit code or condition: fail at once, do not count it. The Pod must never restart.',
  },
  'JobSpec.successPolicy': {
    label: 'Enough to succeed',
    help: 'Numbers of an Indexed Job that suffice; the other Pods are then stopped.',
  },
  'JobSpec.podReplacementPolicy': {
    label: 'Replaced when',
    help: 'Whether a new Pod comes as soon as the old one is ending, or only when it has failed.',
  },
  'JobSpec.selector': { label: 'Selector', help: 'The system fills it. Leave it out.' },
  'JobSpec.manualSelector': {
    label: 'Own selector',
    help: 'Allows a selector of your own. Two Jobs with the same one take over each other’s Pods.',
  },
  'JobSpec.managedBy': {
    label: 'Managed by',
    help: 'The controller that runs the Job, where it is not the built-in one.',
  },
  'JobSpec.template': template,
  'CronJobSpec.schedule': {
    label: 'Schedule',
    help: 'Five fields of cron: minute, hour, day of the month, month, weekday. `0 3 * * *` is daily at three.',
  },
  'CronJobSpec.timeZone': {
    label: 'Time zone',
    help: 'A name such as `Europe/Berlin`. Left out, that of the controller manager, often UTC.',
  },
  'CronJobSpec.concurrencyPolicy': {
    label: 'If one still runs',
    help: 'Allow starts another beside it, Forbid skips this time, Replace ends the old one.',
  },
  'CronJobSpec.startingDeadlineSeconds': {
    label: 'At the latest',
    help: 'Seconds a missed start may be made up. Below 10 the Job may never start.',
  },
  'CronJobSpec.suspend': { label: 'Suspended', help: 'With true no new Jobs start; one that runs goes on.' },
  'CronJobSpec.successfulJobsHistoryLimit': { label: 'Successes kept', help: 'How many finished Jobs stay.' },
  'CronJobSpec.failedJobsHistoryLimit': { label: 'Failures kept', help: 'How many failed Jobs stay.' },
  'CronJobSpec.jobTemplate': { label: 'Job', help: 'The Job that is made each time.' },
  'JobTemplateSpec.metadata': { label: 'Job metadata', help: 'Labels and annotations of each Job.' },
  'JobTemplateSpec.spec': { label: 'Job fields', help: 'Retries, deadline and the Pods of each Job.' },
} satisfies WorkloadFieldTexts;
