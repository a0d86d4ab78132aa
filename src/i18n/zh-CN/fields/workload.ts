import type { workloadFields as en } from '../../en/fields/workload.ts';
import type { FieldText } from '../../types.ts';

const replicas = {
  label: '副本数',
  help: '保持运行的 Pod 数量。自动扩缩容写这里，清单也写这里，就会互相覆盖。',
};
const selector = {
  label: '所属 Pod',
  help: '靠这些标签认出自己的 Pod，必须出现在模板的标签里。创建后不能更改。',
};
const template = { label: 'Pod 模板', help: '每个 Pod 都由它创建；本表单的其他部分编辑的就是它。' };
const minReady = {
  label: '至少就绪',
  help: '新 Pod 要连续就绪这么多秒才算可用，发布才继续。',
};
const history = { label: '保留的旧版本', help: '为回滚保留多少个旧版本。0 表示无法回滚。' };
const maxUnavailable = {
  label: '可以缺少',
  help: '更新期间最多有多少个 Pod 不可用，写数量或百分比。不能与 maxSurge 同时为 0。',
};
const maxSurge = {
  label: '可以多出',
  help: '更新期间最多比期望多出多少个 Pod，写数量或百分比。',
};

export const workloadFields: Readonly<Record<keyof typeof en, FieldText>> = {
  'DeploymentSpec.replicas': replicas,
  'DeploymentSpec.selector': selector,
  'DeploymentSpec.template': template,
  'DeploymentSpec.strategy': {
    label: '更新策略',
    help: '旧 Pod 如何换成新 Pod：逐步替换，或先全部停掉（服务会中断）。',
  },
  'DeploymentSpec.minReadySeconds': minReady,
  'DeploymentSpec.revisionHistoryLimit': history,
  'DeploymentSpec.paused': {
    label: '暂停',
    help: '为 true 时模板的改动先不发布；扩缩容照常。`kubectl rollout resume` 会取消它。',
  },
  'DeploymentSpec.progressDeadlineSeconds': {
    label: '进度期限',
    help: '这么多秒没有进展，发布就算失败。不会自动回滚。',
  },
  'DeploymentStrategy.type': {
    label: '更新方式',
    help: 'RollingUpdate 逐步替换；Recreate 先停掉所有旧 Pod。',
  },
  'DeploymentStrategy.rollingUpdate': { label: '滚动更新', help: '更新期间 Pod 数量可以偏离多少。' },
  'RollingUpdateDeployment.maxUnavailable': maxUnavailable,
  'RollingUpdateDeployment.maxSurge': maxSurge,
  'StatefulSetSpec.replicas': replicas,
  'StatefulSetSpec.selector': selector,
  'StatefulSetSpec.template': template,
  'StatefulSetSpec.serviceName': {
    label: 'Service',
    help: '让每个 Pod 在 DNS 里有自己名字的无头 Service。它必须已存在，不会自动创建。',
  },
  'StatefulSetSpec.volumeClaimTemplates': {
    label: 'PVC 模板',
    help: '每个 Pod 各建一个 PVC，Pod 消失后仍保留。模板按它的名称把它当卷挂载。',
  },
  'StatefulSetSpec.podManagementPolicy': {
    label: 'Pod 的顺序',
    help: 'OrderedReady 逐个启动和停止，Parallel 同时进行。更新总是逐个进行。',
  },
  'StatefulSetSpec.updateStrategy': {
    label: '更新策略',
    help: 'RollingUpdate 从编号最大的开始替换；OnDelete 等人删除 Pod。',
  },
  'StatefulSetSpec.minReadySeconds': minReady,
  'StatefulSetSpec.revisionHistoryLimit': history,
  'StatefulSetSpec.persistentVolumeClaimRetentionPolicy': {
    label: 'PVC 的去留',
    help: '删除或缩容之后是否保留 PVC。未设置则保留。',
  },
  'StatefulSetSpec.ordinals': { label: '编号', help: '第一个 Pod 的编号。' },
  'StatefulSetUpdateStrategy.type': { label: '更新方式', help: 'RollingUpdate，或手动的 OnDelete。' },
  'StatefulSetUpdateStrategy.rollingUpdate': { label: '滚动更新', help: '替换哪些 Pod，同时替换几个。' },
  'RollingUpdateStatefulSetStrategy.partition': {
    label: '起始编号',
    help: '编号更小的 Pod 保持旧版本：先更新一部分。',
  },
  'RollingUpdateStatefulSetStrategy.maxUnavailable': {
    label: maxUnavailable.label,
    help: '更新期间最多有多少个 Pod 不可用，写数量或百分比，不能为 0。1.36 中默认关闭，此时逐个替换 Pod。',
  },
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': {
    label: '删除时',
    help: 'Retain 或 Delete：删除 StatefulSet 时如何处理 PVC。',
  },
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': {
    label: '缩容时',
    help: 'Retain 或 Delete：缩容后如何处理多余 Pod 的 PVC。',
  },
  'StatefulSetOrdinals.start': { label: '第一个编号', help: '第一个 Pod 的编号。' },
  'DaemonSetSpec.selector': selector,
  'DaemonSetSpec.template': template,
  'DaemonSetSpec.updateStrategy': {
    label: '更新策略',
    help: 'RollingUpdate 逐个节点替换；OnDelete 等人删除 Pod。',
  },
  'DaemonSetSpec.minReadySeconds': minReady,
  'DaemonSetSpec.revisionHistoryLimit': history,
  'DaemonSetUpdateStrategy.type': { label: '更新方式', help: 'RollingUpdate，或手动的 OnDelete。' },
  'DaemonSetUpdateStrategy.rollingUpdate': { label: '滚动更新', help: '同时在几个节点上进行。' },
  'RollingUpdateDaemonSet.maxUnavailable': maxUnavailable,
  'RollingUpdateDaemonSet.maxSurge': maxSurge,
  'ReplicaSetSpec.replicas': replicas,
  'ReplicaSetSpec.selector': selector,
  'ReplicaSetSpec.template': template,
  'ReplicaSetSpec.minReadySeconds': minReady,
  'ReplicationControllerSpec.replicas': replicas,
  'ReplicationControllerSpec.selector': {
    label: '所属 Pod',
    help: '靠这些标签认出自己的 Pod。未设置则用模板的标签。',
  },
  'ReplicationControllerSpec.template': template,
  'ReplicationControllerSpec.minReadySeconds': minReady,
  'JobSpec.completions': {
    label: '完成数',
    help: '需要多少个 Pod 成功。只写了并行数而未设置它时，一个成功 Job 就结束。',
  },
  'JobSpec.parallelism': { label: '并行数', help: '同时最多运行多少个 Pod。0 表示暂不运行。' },
  'JobSpec.completionMode': {
    label: 'Pod 编号',
    help: 'Indexed 给每个 Pod 从 0 起编号，写在 JOB_COMPLETION_INDEX 里；NonIndexed 不编号。',
  },
  'JobSpec.backoffLimit': {
    label: '重试次数',
    help: '失败的 Pod 超过这个数，Job 就失败。重试间隔从 10 秒起翻倍，最长 10 分钟。',
  },
  'JobSpec.backoffLimitPerIndex': {
    label: '每个编号的重试次数',
    help: 'Indexed Job 的每个编号单独计算。Pod 的重启策略必须是 Never。',
  },
  'JobSpec.maxFailedIndexes': {
    label: '允许失败的编号数',
    help: '失败的编号超过这个数，Job 就失败。只能与按编号重试一起用。',
  },
  'JobSpec.activeDeadlineSeconds': {
    label: '期限',
    help: '开始后这么多秒 Job 就以失败结束，不管还能重试几次。',
  },
  'JobSpec.ttlSecondsAfterFinished': {
    label: '结束后保留',
    help: '结束的 Job 和它的 Pod 在这么多秒后被删除。未设置则一直保留。',
  },
  'JobSpec.suspend': { label: '挂起', help: '为 true 时不运行 Pod；正在运行的会被停止。' },
  'JobSpec.podFailurePolicy': {
    label: '失败规则',
    help: '按退出码或状况决定失败的含义：立即失败，或不计入次数。Pod 的重启策略必须是 Never。',
  },
  'JobSpec.successPolicy': {
    label: '成功条件',
    help: 'Indexed Job 里哪些编号成功就够了；其余 Pod 随后被停止。',
  },
  'JobSpec.podReplacementPolicy': {
    label: '何时替换',
    help: '旧 Pod 一开始终止就建新的，还是等它失败后再建。',
  },
  'JobSpec.selector': { label: '选择算符', help: '由系统填写，不要设置。' },
  'JobSpec.manualSelector': {
    label: '自定选择算符',
    help: '允许自己写选择算符。两个 Job 写得一样就会争抢 Pod。',
  },
  'JobSpec.managedBy': { label: '管理者', help: '不用内置控制器时，由哪个控制器运行这个 Job。' },
  'JobSpec.template': template,
  'CronJobSpec.schedule': {
    label: '时间表',
    help: 'cron 的五个字段：分、时、日、月、星期。`0 3 * * *` 是每天三点。',
  },
  'CronJobSpec.timeZone': {
    label: '时区',
    help: '例如 `Asia/Shanghai`。未设置则用控制器管理器的时区，多半是 UTC。',
  },
  'CronJobSpec.concurrencyPolicy': {
    label: '上一次还在运行时',
    help: 'Allow 同时再启动一个，Forbid 跳过这一次，Replace 结束旧的。',
  },
  'CronJobSpec.startingDeadlineSeconds': {
    label: '最迟启动',
    help: '错过的启动在多少秒内还可以补。小于 10 时 Job 可能永远不会启动。',
  },
  'CronJobSpec.suspend': { label: '挂起', help: '为 true 时不再启动新的 Job；正在运行的继续。' },
  'CronJobSpec.successfulJobsHistoryLimit': { label: '保留的成功 Job', help: '保留多少个已成功的 Job。' },
  'CronJobSpec.failedJobsHistoryLimit': { label: '保留的失败 Job', help: '保留多少个已失败的 Job。' },
  'CronJobSpec.jobTemplate': { label: 'Job', help: '每次创建的 Job。' },
  'JobTemplateSpec.metadata': { label: 'Job 的元数据', help: '每个 Job 的标签和注解。' },
  'JobTemplateSpec.spec': { label: 'Job 的字段', help: '每个 Job 的重试、期限和 Pod。' },
};
