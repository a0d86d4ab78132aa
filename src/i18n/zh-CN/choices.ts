import type { ChoiceTexts } from '../types.ts';

const pull = { IfNotPresent: '本地没有时', Always: '总是', Never: '从不' };
const restart = { Always: '总是', OnFailure: '失败时', Never: '从不' };
const message = { File: '只用文件', FallbackToLogsOnError: '没有则取日志' };
const nodes = { Honor: '仅符合的节点', Ignore: '所有节点' };
const taints = { Ignore: '所有节点', Honor: '仅可容忍的节点' };
const update = { RollingUpdate: '滚动更新', OnDelete: '删除时' };

/** What allowed values are called where they stand side by side, in the order in which they stand: the usual one first. */
export const choices: ChoiceTexts = {
  'AzureDiskVolumeSource.cachingMode': { ReadWrite: '读写', ReadOnly: '只读', None: '不缓存' },
  'Container.imagePullPolicy': pull,
  'Container.restartPolicy': restart,
  'Container.terminationMessagePolicy': message,
  'CronJobSpec.concurrencyPolicy': { Allow: '允许', Forbid: '禁止', Replace: '替换' },
  'DaemonSetUpdateStrategy.type': update,
  'DeploymentStrategy.type': { RollingUpdate: '滚动更新', Recreate: '重建' },
  'EphemeralContainer.imagePullPolicy': pull,
  'EphemeralContainer.restartPolicy': restart,
  'EphemeralContainer.terminationMessagePolicy': message,
  'ImageVolumeSource.pullPolicy': pull,
  'JobSpec.completionMode': { NonIndexed: '无索引', Indexed: '有索引' },
  'JobSpec.podReplacementPolicy': { TerminatingOrFailed: '终止中或已失败', Failed: '已失败' },
  'PersistentVolumeClaimSpec.volumeMode': { Filesystem: '文件系统', Block: '块设备' },
  'PodFailurePolicyRule.action': {
    Ignore: '忽略',
    Count: '计入',
    FailIndex: '索引失败',
    FailJob: 'Job 失败',
  },
  'PodOS.name': { linux: 'Linux', windows: 'Windows' },
  'PodSecurityContext.fsGroupChangePolicy': { Always: '总是', OnRootMismatch: '不符时' },
  'PodSecurityContext.seLinuxChangePolicy': { MountOption: '挂载选项', Recursive: '逐个文件' },
  'PodSecurityContext.supplementalGroupsPolicy': { Merge: '合并', Strict: '不合并' },
  'PodSpec.preemptionPolicy': { PreemptLowerPriority: '优先级较低者', Never: '从不' },
  'PodSpec.restartPolicy': restart,
  'StatefulSetSpec.podManagementPolicy': { OrderedReady: '逐个', Parallel: '同时' },
  'StatefulSetUpdateStrategy.type': update,
  'TopologySpreadConstraint.nodeAffinityPolicy': nodes,
  'TopologySpreadConstraint.nodeTaintsPolicy': taints,
  'VolumeMount.recursiveReadOnly': { Disabled: '否', IfPossible: '尽可能', Enabled: '是' },
};
