import type { ChoiceTexts } from '../types.ts';

const pull = { IfNotPresent: 'If not present', Always: 'Always', Never: 'Never' };
const restart = { Always: 'Always', OnFailure: 'On failure', Never: 'Never' };
const message = { File: 'File only', FallbackToLogsOnError: 'File, else log' };
const nodes = { Honor: 'Those that fit', Ignore: 'All nodes' };
const taints = { Ignore: 'All nodes', Honor: 'Tolerated only' };
const update = { RollingUpdate: 'Rolling update', OnDelete: 'On delete' };

/** What allowed values are called where they stand side by side, in the order in which they stand: the usual one first. */
export const choices: ChoiceTexts = {
  'AzureDiskVolumeSource.cachingMode': { ReadWrite: 'Read and write', ReadOnly: 'Read', None: 'None' },
  'Container.imagePullPolicy': pull,
  'Container.restartPolicy': restart,
  'Container.terminationMessagePolicy': message,
  'CronJobSpec.concurrencyPolicy': { Allow: 'Allow', Forbid: 'Forbid', Replace: 'Replace' },
  'DaemonSetUpdateStrategy.type': update,
  'DeploymentStrategy.type': { RollingUpdate: 'Rolling update', Recreate: 'Recreate' },
  'EphemeralContainer.imagePullPolicy': pull,
  'EphemeralContainer.restartPolicy': restart,
  'EphemeralContainer.terminationMessagePolicy': message,
  'ImageVolumeSource.pullPolicy': pull,
  'JobSpec.completionMode': { NonIndexed: 'Not indexed', Indexed: 'Indexed' },
  'JobSpec.podReplacementPolicy': { TerminatingOrFailed: 'Terminating or failed', Failed: 'Failed' },
  'PersistentVolumeClaimSpec.volumeMode': { Filesystem: 'File system', Block: 'Block device' },
  'PodFailurePolicyRule.action': {
    Ignore: 'Ignore',
    Count: 'Count',
    FailIndex: 'Fail the index',
    FailJob: 'Fail the Job',
  },
  'PodOS.name': { linux: 'Linux', windows: 'Windows' },
  'PodSecurityContext.fsGroupChangePolicy': { Always: 'Always', OnRootMismatch: 'On mismatch' },
  'PodSecurityContext.seLinuxChangePolicy': { MountOption: 'Mount option', Recursive: 'Each file' },
  'PodSecurityContext.supplementalGroupsPolicy': { Merge: 'Added', Strict: 'Not added' },
  'PodSpec.preemptionPolicy': { PreemptLowerPriority: 'Lower priority', Never: 'Never' },
  'PodSpec.restartPolicy': restart,
  'StatefulSetSpec.podManagementPolicy': { OrderedReady: 'One by one', Parallel: 'At once' },
  'StatefulSetUpdateStrategy.type': update,
  'TopologySpreadConstraint.nodeAffinityPolicy': nodes,
  'TopologySpreadConstraint.nodeTaintsPolicy': taints,
  'VolumeMount.recursiveReadOnly': { Disabled: 'No', IfPossible: 'If possible', Enabled: 'Yes' },
};
