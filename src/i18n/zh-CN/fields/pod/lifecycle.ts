import type { PodFieldTexts } from '../../../types.ts';

export const lifecycleTexts = {
  'PodSpec.initContainers': {
    label: 'Init 容器',
    help: '在其他容器启动之前依次运行的容器。重启策略为 Always 的 Init 容器是边车容器，会一直运行。',
  },
  'PodSpec.containers': {
    label: '容器',
    help: '主要的容器，它们一起启动，共享网络和卷。至少要有一个。',
  },
  'PodSpec.ephemeralContainers': {
    label: '临时容器',
    help: '由 `kubectl debug` 加到运行中的 Pod 里的容器。创建 Pod 时不能带有临时容器。',
  },
  'PodSpec.volumes': {
    label: '卷',
    help: 'Pod 中的容器可以挂载的存储。只有容器挂载了卷，它才起作用。',
  },
  'PodSpec.restartPolicy': {
    label: '重启',
    help: '容器退出后 kubelet 是否再次启动它。不写时 API 服务器设为 Always。',
  },
  'PodSpec.terminationGracePeriodSeconds': {
    label: '终止宽限期',
    help: '从要求停止到发送 SIGKILL 之间的秒数，preStop 回调的时间也计算在内。不写时 API 服务器设为 30。',
  },
  'PodSpec.activeDeadlineSeconds': {
    label: '运行期限',
    help: 'Pod 在节点上最多运行多少秒，超时后 kubelet 终止它并标记为 Failed。不写则没有期限。',
  },
  'PodSpec.readinessGates': {
    label: '就绪态门控',
    help: 'Pod 被视为就绪之前还须为 True 的附加状况。不写时只看容器是否就绪。',
  },
  'PodSpec.schedulingGates': {
    label: '调度门控',
    help: '列表不为空时调度器不处理这个 Pod。创建之后只能删除其中的条目。',
  },
  'PodReadinessGate.conditionType': {
    label: '状况类型',
    help: '要等待的 Pod 状况类型，须由某个控制器在 Pod 状态中将它设为 True。',
  },
  'PodSchedulingGate.name': {
    label: '门控名称',
    help: '表明由哪个控制器来移除这个门控。同一名称只能出现一次。',
  },
} satisfies Partial<PodFieldTexts>;
