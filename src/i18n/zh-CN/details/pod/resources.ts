import type { PodFieldDetails } from '../../../types.ts';

export const resourcesDetails: PodFieldDetails = {
  'PodSpec.resources': {
    more: '调度器此时按 Pod 的请求计算，而不是各容器之和；kubelet 把限制加在 Pod 的 cgroup 上，容器之间可以互相借用。QoS 类也由这些值决定。容器仍可有自己的请求和限制，但请求之和不能超过 Pod 的请求。缺少的请求由容器的值或限制推导。特性门控 PodLevelResources 是 Beta，自 1.34 起默认启用；Windows Pod 不能使用。',
    mistake: '写入 CPU、内存和巨页以外的资源，例如 GPU：它们应写在容器里。',
  },
  'PodSpec.resourceClaims': {
    more: '调度器为申领分配设备，即选出符合要求的设备和拥有它们的节点；容器启动前由驱动准备好设备。只有在 `resources.claims` 中写明名称的容器才能使用。1.34 起为稳定特性。',
    mistake: '在这里列出了申领，却没有任何容器引用。',
  },
  'PodSpec.overhead': {
    more: '调度器、配额和 Pod 的 cgroup 都会把它加到容器的请求上。与运行时类中的值不一致会被拒绝。Kata 等基于虚拟机的运行时通常声明几十到几百 MiB。',
  },
  'PodSpec.runtimeClassName': {
    more: '运行时类不存在时准入控制器拒绝 Pod，存在则把其中的开销、节点选择算符和容忍度写入 Pod。类中指定了处理程序，节点的运行时没有该处理程序就无法创建 Pod 沙箱。',
  },
  'PodSpec.os': {
    more: '设为 windows 时 API 服务器拒绝所有 Linux 专用字段（用户和组 ID、seccomp、权能、sysctl、主机 PID 等），设为 linux 则拒绝 Windows 专用字段；Pod 安全检查也会跳过与该系统无关的项目。调度器不看它，选择节点应使用节点选择算符 `kubernetes.io/os`。',
    mistake: '以为写了它调度器就会选择 Windows 节点。',
  },
  'PodOS.name': {
    more: 'kubelet 把它与节点系统比较，不一致则以 PodOSNotSupported 使 Pod 失败。',
  },
  'PodResourceClaim.name': {
    more: '不必与申领对象同名，容器在 `resources.claims` 中写这个名称。',
  },
  'PodResourceClaim.resourceClaimName': {
    more: 'Pod 消失后申领依然存在。申领与模板必须且只能填一个。申领不存在时 Pod 一直 Pending。',
  },
  'PodResourceClaim.resourceClaimTemplateName': {
    more: '生成的申领名称记录在 Pod 状态中。Deployment 的每个副本由此各自获得设备。申领与模板必须且只能填一个。',
  },
};
