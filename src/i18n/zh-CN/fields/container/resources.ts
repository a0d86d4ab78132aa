import type { ContainerFieldTexts } from '../../../types.ts';

/** Resources, resizing and restart rules. */
export const resources = {
  'ResourceRequirements.requests': {
    label: '请求',
    help: '预留的数量：调度器只选还能拿出这么多资源的节点。不写则等于限制；也没有限制时，什么都不预留。',
  },
  'ResourceRequirements.limits': {
    label: '限制',
    help: '最多能用的数量：CPU 超出会被限速，内存超出会被 OOM 杀死。不写则只受节点和 Pod 的约束。',
  },
  'ResourceRequirements.claims': {
    label: '设备申领',
    help: '容器可以使用 Pod 的哪些资源申领。不写则用不到任何申领的设备。',
  },
  'ResourceClaim.name': {
    label: '申领',
    help: 'Pod 的 `resourceClaims` 中某一项的名称。必填。',
  },
  'ResourceClaim.request': {
    label: '请求项',
    help: '只取申领中的某一个请求项。不写则取该申领得到的全部设备。',
  },
  'ContainerResizePolicy.resourceName': {
    label: '资源',
    help: '这条规则针对的资源：`cpu` 或 `memory`。必填。',
  },
  'ContainerResizePolicy.restartPolicy': {
    label: '调整时',
    help: '`NotRequired` 直接在运行中的容器上调整，`RestartContainer` 则重启容器。每一项中必填。',
  },
  'ContainerRestartRule.action': {
    label: '动作',
    help: '规则符合时做什么：`Restart` 重启该容器，`RestartAllContainers` 重启 Pod 的所有容器。必填。',
  },
  'ContainerRestartRule.exitCodes': {
    label: '退出码',
    help: '规则针对的退出码。实际上必填：没有它的规则会被拒绝。',
  },
  'ContainerRestartRuleOnExitCodes.operator': {
    label: '操作符',
    help: '`In` 表示退出码在列表中时符合，`NotIn` 表示不在列表中时符合。必填。',
  },
  'ContainerRestartRuleOnExitCodes.values': {
    label: '取值',
    help: '用来比较的退出码，最多 255 个。不写则为空列表：`In` 永不符合，`NotIn` 总是符合。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
