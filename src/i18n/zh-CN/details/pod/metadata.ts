import type { PodFieldDetails } from '../../../types.ts';

export const metadataDetails: PodFieldDetails = {
  'Pod.kind': {
    more: '类型区分大小写，写成 `pod` 就成了未知类型。它与 API 版本一起决定服务器如何理解下面的内容。Deployment 等工作负载把 Pod 写在 `spec.template` 里，模板本身没有类型和 API 版本。',
    mistake: '写成 `pod` 或 `Pods`。只有 `Pod` 是正确的。',
  },
  'Pod.apiVersion': {
    more: 'Pod 属于核心组，核心组的版本不带组名，直接写 `v1`。Deployment、StatefulSet 和 DaemonSet 属于 `apps/v1`，Job 和 CronJob 属于 `batch/v1`。版本与类型搭配错误时会报 `no matches for kind`。',
    mistake: '给 Pod 写 `apps/v1`，或给 Deployment 写 `v1`。',
  },
  'Pod.metadata': {
    more: '需要你填写的只有名称、名字空间、标签、注解，有时还有终结器，其余都由 API 服务器维护，导出对象时才会出现。工作负载模板中的名称不起作用，但模板的标签必须与工作负载的选择算符匹配。',
  },
  'Pod.spec': {
    more: '创建之后几乎全部不可修改。仍可变更的有：容器镜像、追加容忍度、`activeDeadlineSeconds`、移除调度门控，以及通过 resize 子资源调整 CPU 和内存。其他改动只能删除 Pod 后重建，Deployment 做的就是这件事。',
  },
  'Pod.status': {
    more: '这里报告阶段、状况、Pod 的地址、每个容器的状态和 QoS 类，控制器和 `kubectl wait` 都会读取。用 `kubectl get -o yaml` 导出的清单带有这一段，再次使用之前可以删掉。',
    mistake: '保留导出清单中的状态并期待它起作用。',
  },
  'ObjectMeta.name': {
    more: 'API 服务器接受小写字母、数字、连字符和点，最长 253 个字符。名称同时用作主机名，而主机名上限为 63 个字符，超出部分会被 kubelet 截断；名称不符合 DNS 标签规则时服务器会给出警告。Deployment 和 StatefulSet 会自动为 Pod 生成名称。改名等于新建一个 Pod。',
    mistake: '使用下划线或大写字母，例如 `My_Pod`，会被拒绝。',
  },
  'ObjectMeta.generateName': {
    more: '服务器追加五个字母或数字，重名时会换一个后缀重试。前缀过长会被截短，使总长不超过 63 个字符。ReplicaSet 和 Job 就是这样给 Pod 命名的。它要配合 `kubectl create` 使用，`kubectl apply` 要求固定的名称。',
    mistake: '与 `kubectl apply` 一起使用，后者拒绝没有名称的对象。',
  },
  'ObjectMeta.namespace': {
    more: '名称只需在名字空间内唯一。Pod 按名称引用的一切（Secret、ConfigMap、持久卷申领、服务账号）都必须在同一名字空间。配额、LimitRange 和 Pod 安全性标准的级别也按名字空间生效。文件中的名字空间与 `kubectl -n` 不一致会报错。',
    mistake: '把 Pod 建在一个名字空间，而 ConfigMap 或 Secret 建在另一个。',
  },
  'ObjectMeta.uid': {
    more: '同名 Pod 删除后重建会得到新的 UID。kubelet 以它命名 Pod 的目录和 cgroup。',
  },
  'ObjectMeta.resourceVersion': {
    more: '更新时若带着旧值会因冲突被拒绝，以免两个写入方互相覆盖。创建时填写会被 API 服务器拒绝。',
    mistake: '拿导出的清单直接重建，却没有删除这个字段。',
  },
  'ObjectMeta.generation': {
    more: '状态里会记录它对应的世代，数字较小说明 kubelet 还没有处理最新的修改。',
  },
  'ObjectMeta.creationTimestamp': {
    more: '以 UTC 表示，`kubectl get` 显示的存活时间由此算起。导出的模板里常见 `creationTimestamp: null`，没有影响。',
  },
  'ObjectMeta.deletionTimestamp': {
    more: '一旦写入，Pod 显示为 Terminating，从 Service 端点中移除，并由 kubelet 停止。kubelet 确认停止且没有剩余的终结器之后，对象才消失。它无法撤销，也就是说删除不能反悔。',
  },
  'ObjectMeta.deletionGracePeriodSeconds': {
    more: '初始值是 Pod 的终止宽限期或删除请求中给出的值，之后只能缩短。',
  },
  'ObjectMeta.labels': {
    more: 'Service 把流量发给选择算符匹配的就绪 Pod，ReplicaSet 和 StatefulSet 按选择算符统计 Pod；改动标签，Pod 就脱离它们。键可以带前缀，例如 `app.kubernetes.io/`；名称部分和值最多 63 个字符，可含字母、数字、连字符、下划线和点。运行中的 Pod 也能修改标签。',
    mistake: '值被 YAML 读成数字或布尔值，例如 `version: 1.0`、`debug: true`，必须加引号。',
  },
  'ObjectMeta.annotations': {
    more: '键的规则与标签相同，值可以是长文本，合计不超过 256 KiB。许多工具从这里读取设置，例如 Prometheus 抓取、Istio 注入，以及旧集群中的 AppArmor。`kubectl.kubernetes.io/last-applied-configuration` 由 `kubectl apply` 写入。',
    mistake: '数字和布尔值没有加引号：`"true"`、`"8080"` 必须写成文本。',
  },
  'ObjectMeta.ownerReferences': {
    more: 'Deployment 的 Pod 在这里指向其 ReplicaSet。垃圾收集器按 UID 判断，从别的集群复制来的引用找不到属主，会导致 Pod 被删除。没有属主的 Pod 不受控制器管理，节点故障后不会重建。',
    mistake: '导出 Pod 后没有删掉清单中的属主引用。',
  },
  'ObjectMeta.finalizers': {
    more: '删除时先写入删除时间，再等待相应的控制器移除各自的条目。如果控制器已经不在，对象会一直停在 Terminating。Job 控制器会给 Pod 加上 `batch.kubernetes.io/job-tracking`，用来计数。',
    mistake: '添加了没有控制器处理的终结器，Pod 就再也删不掉。',
  },
  'ObjectMeta.managedFields': {
    more: '每个管理者（用户的 apply 或某个控制器）拥有它所设置的字段；两个管理者对同一字段应用不同的值会产生冲突。`kubectl get -o yaml` 默认不显示，加 `--show-managed-fields` 才显示。',
  },
  'OwnerReference.uid': {
    more: '仅凭名称和类型无法认定属主：属主删除重建后 UID 变了，引用随即失效。',
  },
  'OwnerReference.controller': {
    more: '控制器会收养符合其选择算符且没有管理者的 Pod，不会接管已有管理者的 Pod。',
  },
  'OwnerReference.blockOwnerDeletion': {
    more: '只在前台级联删除（`kubectl delete --cascade=foreground`）时有意义。启用相应的准入检查后，设置它需要有删除属主的权限。',
  },
  'LabelSelector.matchLabels': {
    more: '每一对键值等价于操作符为 In、只有一个值的表达式。空的选择算符 `{}` 匹配全部，没有选择算符则什么也不匹配。',
    mistake: '与 Pod 上的标签差一个字母。API 服务器无法发现这种错误。',
  },
  'LabelSelector.matchExpressions': {
    more: '用于普通标签表达不了的条件：取多个值之一、排除某些值，或只看键是否存在。',
  },
  'LabelSelectorRequirement.operator': {
    more: 'In 和 NotIn 与取值列表比较，Exists 和 DoesNotExist 只看有没有这个键。没有该键的对象满足 NotIn 和 DoesNotExist。与节点条件不同，这里没有 Gt 和 Lt。',
  },
  'LabelSelectorRequirement.values': {
    mistake: '会被 YAML 读成数字或布尔值的取值必须加引号。',
  },
  'LocalObjectReference.name': {
    more: '对象不存在时由使用者报告：kubelet 在拉取或挂载时产生 Pod 事件。',
    mistake: '留空：由于历史原因 API 服务器会接受，但引用落空。',
  },
};
