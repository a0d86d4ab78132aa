import type { PodFieldDetails } from '../../../types.ts';

export const lifecycleDetails: PodFieldDetails = {
  'PodSpec.initContainers': {
    more: '前一个成功结束后才运行下一个；失败的会重新启动，除非重启策略为 Never，那样整个 Pod 失败。Pod 的沙箱重建时它们会再次运行。普通的 Init 容器没有探针和生命周期回调。边车容器（Init 容器的重启策略为 Always）只需启动或通过启动探针，随后就轮到下一个；停止时边车容器排在主容器之后，按相反的顺序进行。调度时取最大的一步，而不是总和。',
    mistake: '在这里运行常驻服务却没有把重启策略设为 Always：它永不结束，Pod 会一直停在 Init。',
  },
  'PodSpec.containers': {
    more: '同一 Pod 的容器运行在同一节点上，通过 `localhost` 互相访问，共享 Pod 的 IP 地址，可以挂载同样的卷；文件系统、进程和限制各自独立。两个容器不能监听同一端口。它们按列表顺序启动，不等待就绪，只有 postStart 回调会推迟下一个容器。之后不能再增删容器。',
    mistake: '把需要分别伸缩的部分放进同一个 Pod，例如网站和它的数据库。',
  },
  'PodSpec.ephemeralContainers': {
    more: '用于排查镜像里没有 Shell 的 Pod。它们没有端口、探针和资源保证，不会重启，也不能移除。它们通过专门的子资源添加，因此 API 服务器拒绝新建的 Pod 和模板中出现临时容器。',
  },
  'PodSpec.volumes': {
    more: '容器重启不影响卷；卷能否在 Pod 之后保留取决于类型：emptyDir 不能，持久卷申领可以。凡有容器挂载的卷，kubelet 都在启动第一个容器之前准备好，所以缺少一个 Secret 就会耽搁整个 Pod。没有容器挂载的卷会被跳过，但其中的持久卷申领仍会影响调度。',
    mistake: '声明了卷，却忘了在容器中写 `volumeMounts`。',
  },
  'PodSpec.restartPolicy': {
    more: 'kubelet 在原节点上原地重启容器，第一次立即重启，之后间隔从 10 秒起逐次翻倍，最长五分钟（CrashLoopBackOff），节点可以把最长时间设得更短，连续十分钟没有失败则重新计时。Always 在任何退出后都重启，OnFailure 仅在退出码非零时重启，Never 从不重启。被删除或驱逐的 Pod 不会因此恢复，那是控制器的工作。Deployment、StatefulSet 和 DaemonSet 只接受 Always，Job 只接受 OnFailure 或 Never。容器可以单独覆盖它。',
    mistake: '一次性任务使用 Always：成功后又被启动，最终进入 CrashLoopBackOff。',
  },
  'PodSpec.terminationGracePeriodSeconds': {
    more: '删除时，Pod 从 Service 端点中移除，同时 kubelet 执行 preStop 回调，然后发送 SIGTERM（或镜像指定的停止信号）。期限一到，仍在运行的进程会被 SIGKILL 杀死。preStop 回调的时间也算在其中，超时的回调只多给两秒。探针可以为它引起的重启单独设置宽限期。腾空节点（`kubectl drain`）时也使用这个宽限期，但会一直等到 Pod 消失；PodDisruptionBudget 还可以推迟驱逐。',
    mistake:
      '入口脚本没有转发 SIGTERM，每次停止都要等满宽限期再被强杀。或者设为 0，容器还没停下对象就已被删除。',
  },
  'PodSpec.activeDeadlineSeconds': {
    more: '从 kubelet 接收 Pod 开始计时，拉取镜像和 Init 容器都算在内。超时后所有容器被终止，阶段变为 Failed，原因是 DeadlineExceeded，无论重启策略如何都不再重启。Job 有一个同名字段，针对其全部 Pod，通常应在那里设置。',
    mistake: '给需要长期运行的服务设置了它。',
  },
  'PodSpec.readinessGates': {
    more: '只有容器全部就绪、且这里列出的状况都为 True，Pod 才会接收 Service 流量。缺失的状况按 False 处理，因此没有对应的控制器，Pod 永远不会就绪。负载均衡控制器用它来等待 Pod 完成注册。',
  },
  'PodSpec.schedulingGates': {
    more: 'Pod 显示为 SchedulingGated，不占用资源。受门控期间可以进一步收紧节点选择算符和节点亲和性。带门控的 Pod 不能指定节点名。配额系统用它让 Pod 排队，直到有可用资源。',
    mistake: '没有控制器移除的门控：Pod 一直等待，也没有更多提示。',
  },
  'PodReadinessGate.conditionType': {
    more: '名称的格式同标签键，通常带控制器的域名。状况不由 kubelet 写入，而由该控制器通过 Pod 的 status 子资源写入。',
  },
  'PodSchedulingGate.name': {
    more: '格式同标签键，例如 `example.com/quota`。只有移除才有意义，顺序无关紧要。',
  },
};
