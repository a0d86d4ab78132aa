import type { PodFieldDetails } from '../../../types.ts';

export const schedulingDetails: PodFieldDetails = {
  'PodSpec.nodeSelector': {
    more: '缺少任一标签的节点都会被调度器排除，一个不剩时 Pod 保持 Pending。kubelet 接收 Pod 时会再次检查，之后节点标签变化不影响已运行的 Pod。常用的标签有 `kubernetes.io/os`、`kubernetes.io/arch` 和 `topology.kubernetes.io/zone`。需要“多个值之一”或“非”时使用节点亲和性；两者都写则须同时满足。',
    mistake: '写了没有任何节点具备的标签，或 `true` 之类的值没有加引号。',
  },
  'PodSpec.affinity': {
    more: '“必须满足”的规则用来筛选节点，“优先满足”的规则只影响打分。它们只在调度那一刻起作用。针对其他 Pod 的规则远比针对节点的规则耗费调度时间；若只是想把副本分散开，拓扑分布约束通常更简单。',
  },
  'PodSpec.tolerations': {
    more: '带 NoSchedule 的污点阻止 Pod 调度，PreferNoSchedule 让节点成为最后的选择，NoExecute 还会驱逐已在运行的 Pod。准入控制器会为 `node.kubernetes.io/not-ready` 和 `unreachable` 追加 300 秒的容忍度，所以节点失联五分钟后 Pod 才被驱逐。DaemonSet 的 Pod 会得到更多容忍度。要把 Pod 固定到带污点的节点，还需节点选择算符或亲和性。',
    mistake: '以为有了容忍度 Pod 就会调度到带污点的节点：它只是允许而已。',
  },
  'PodSpec.topologySpreadConstraints': {
    more: '调度器针对每个候选节点统计其所在域中匹配的 Pod，与最少的域比较。它只在调度时起作用，节点增减之后不会搬动已运行的 Pod。这里不写时采用集群默认约束，即尽量把同一 Service 或工作负载的 Pod 分散到不同节点和可用区。',
    mistake: '选择算符匹配不到 Pod 自身：计数不会增长，也就谈不上分散。',
  },
  'PodSpec.nodeName': {
    more: '该节点的 kubelet 直接接管 Pod。资源、节点亲和性和 NoExecute 污点改由 kubelet 判断：不满足时 Pod 直接失败（OutOfcpu、NodeAffinity），而不是等待。节点名不存在时，Pod 保持 Pending 直到被清理。DaemonSet 早已不用这种方式；要固定节点，应使用节点亲和性。',
    mistake: '用它来固定 Pod：这会绕过调度器，不可调度标记（cordon）、优先级和多数检查都不起作用。',
  },
  'PodSpec.schedulerName': {
    more: '每个调度器只处理写有自己名称的 Pod。名称没有对应的调度器时，Pod 一直 Pending，连一条事件也没有。',
  },
  'PodSpec.priorityClassName': {
    more: '准入控制器查到该类后把数值写入优先级字段，找不到则拒绝 Pod。优先级高的 Pod 在调度队列中靠前，可以抢占低优先级的 Pod，节点资源紧张时也更晚被驱逐。`system-node-critical` 和 `system-cluster-critical` 在每个集群中都有。',
    mistake: '写了集群中不存在的优先级类：Pod 会立即被拒绝。',
  },
  'PodSpec.priority': {
    more: '与优先级类数值不一致会被拒绝。用户定义的类最高为 1000000000，系统类在此之上。',
    mistake: '手动写数值，而不是写优先级类的名称。',
  },
  'PodSpec.preemptionPolicy': {
    more: '取自优先级类，写了不同的值会被拒绝。取 Never 时 Pod 在队列中仍然靠前，但只会等资源自然空出。',
  },
  'PodSpec.schedulingGroup': {
    more: '启用 GenericWorkload 特性门控后，调度器把组内的 Pod 一并处理，例如要么全部放置、要么一个都不放，训练任务常有这种需要。该字段在 1.36 中新增，创建后不能修改。',
  },
  'Affinity.nodeAffinity': {
    more: '可以与一组值比较，支持“非”“存在”和整数比较，还能用权重表达偏好。它与节点选择算符同时生效，两者都要满足。',
  },
  'Affinity.podAffinity': {
    more: '“靠近”的范围由拓扑键决定：同一节点、可用区或地区。要求与同类靠近的一组 Pod 中，第一个也能调度：调度器允许匹配自身规则的 Pod 先行。',
  },
  'Affinity.podAntiAffinity': {
    more: '“必须满足”的规则双向生效：已运行的 Pod 也会挡住它的规则所匹配的新 Pod。以主机名为拓扑键、匹配自身标签时，每个节点最多一个副本，超过节点数的副本会一直 Pending。',
    mistake: '按主机设为必须满足，副本数却多于节点数，或滚动更新时需要多出一个副本。',
  },
  'NodeAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    more: '“执行期间忽略”的意思是：节点之后不再匹配，Pod 也不会离开。列表中的各项是“或”的关系，一项之内的表达式是“与”的关系。',
    mistake: '把须同时满足的条件拆成两项，结果变成二者满足其一即可。',
  },
  'NodeAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    more: '每个节点累加所有匹配项的权重，经缩放后与其他插件（如剩余资源）的得分合并。因此偏好不是保证，权重为 100 也一样。',
  },
  'NodeSelector.nodeSelectorTerms': {
    more: '各项之间是“或”的关系。没有任何表达式的项不匹配任何节点。',
  },
  'NodeSelectorTerm.matchExpressions': {
    more: '检查的是节点标签，包括云厂商设置的和你用 `kubectl label node` 添加的。',
  },
  'NodeSelectorTerm.matchFields': {
    more: '操作符只能是 In 或 NotIn，且恰好一个名称。DaemonSet 控制器用它把每个 Pod 指向一个节点。',
  },
  'NodeSelectorRequirement.operator': {
    more: 'In：标签取值在列表中。NotIn：不在列表中，或没有该标签。Exists 和 DoesNotExist：只看键。Gt 和 Lt：标签的值是整数，且大于或小于给定值。',
  },
  'NodeSelectorRequirement.values': {
    mistake: 'Gt 和 Lt 的数值也必须写成文本，如 `"4"`。',
  },
  'PreferredSchedulingTerm.weight': {
    more: '重要的只是权重之间的比例，因为总和会先缩放到 0 到 100，再与其他得分合并。',
  },
  'PodAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    more: '每一项都要求节点所在的域中有匹配的 Pod。域由拓扑键的取值确定，没有该标签的节点直接排除。匹配的 Pod 之后消失，已跟随调度的 Pod 不受影响。',
  },
  'PodAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    more: '域中每个匹配的 Pod 都计分，有三个就得三倍权重。',
  },
  'PodAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    more: '域中只要有一个匹配的 Pod 就会被排除。对已运行 Pod 的“必须满足”规则，也会反向检查。',
  },
  'PodAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    more: '适合大多数副本：有空间就分散，没有空间也能启动。',
  },
  'PodAffinityTerm.labelSelector': {
    more: '在该项指定的名字空间中查找 Pod。空的选择算符 `{}` 匹配其中所有 Pod。',
    mistake: '写的是 Deployment 自身的标签，而不是其 Pod 模板中的标签。',
  },
  'PodAffinityTerm.namespaces': {
    mistake: '以为规则能看到所有名字空间的 Pod：不写时只看 Pod 自己的名字空间。',
  },
  'PodAffinityTerm.topologyKey': {
    more: '`kubernetes.io/hostname` 表示节点，`topology.kubernetes.io/zone` 表示可用区。任何节点标签都可以，但所有节点都应具备它：没有该标签的节点永远不满足亲和性。',
  },
  'PodAffinityTerm.namespaceSelector': {
    more: '按名称或标签选出的所有名字空间中的 Pod 都会考虑。每个名字空间都带有标签 `kubernetes.io/metadata.name`，值为其名称。',
  },
  'PodAffinityTerm.matchLabelKeys': {
    more: '创建时 API 服务器用本 Pod 的值向选择算符追加 `key in (value)`。写 `pod-template-hash` 时，滚动更新只考虑同一修订版本的 Pod。它要求有选择算符，且不能与选择算符中的键重复。',
  },
  'PodAffinityTerm.mismatchLabelKeys': {
    more: '创建时 API 服务器向选择算符追加 `key notin (value)`。例如配合租户标签，可以让 Pod 避开其他租户。它要求有选择算符，且不能与其中的键重复。',
  },
  'WeightedPodAffinityTerm.weight': {
    more: '每个节点累加各项权重，反亲和性则相减。重要的只是相互之间的比例。',
  },
  'Toleration.key': {
    more: '常见的污点：控制平面节点的 `node-role.kubernetes.io/control-plane`，故障节点的 `node.kubernetes.io/not-ready` 和 `unreachable`，资源吃紧节点的 `node.kubernetes.io/disk-pressure` 和 `memory-pressure`，以及你用 `kubectl taint` 设置的污点。',
    mistake: '不写键且使用 Exists 会容忍一切污点，包括故障节点的污点。',
  },
  'Toleration.operator': {
    more: 'Equal 要求键和值都相同，Exists 匹配任意取值的污点。Gt 和 Lt 比较整数，需要 TaintTolerationComparisonOperators 特性门控，它在 1.36 中是 Alpha 且默认关闭。',
    mistake: '操作符为 Exists 又写了值，会被拒绝。',
  },
  'Toleration.value': {
    mistake: '`true` 之类的值要加引号：`value: "true"`。',
  },
  'Toleration.effect': {
    more: 'NoSchedule 和 PreferNoSchedule 由调度器执行，只影响新 Pod。NoExecute 由污点驱逐控制器执行，会移除已在运行的 Pod。',
  },
  'Toleration.tolerationSeconds': {
    more: '只能与 NoExecute 效果一起使用，否则 API 服务器拒绝。零和负数表示立即驱逐。为 `not-ready` 和 `unreachable` 设置较小的值，可以比默认的五分钟更早离开失联节点。',
  },
  'TopologySpreadConstraint.maxSkew': {
    more: '取 1 时各域之间最多相差一个 Pod。配合 DoNotSchedule 是硬性上限，配合 ScheduleAnyway 只影响打分。',
  },
  'TopologySpreadConstraint.topologyKey': {
    more: '以主机名为键时每个节点是一个域，以可用区标签为键时每个可用区是一个域。没有合格节点的可用区不会被计入，除非设置最少域数来强制要求更多的域。',
    mistake: '节点没有可用区标签：配合 DoNotSchedule 时 Pod 会一直 Pending。',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': {
    more: 'DoNotSchedule 会筛掉节点，失去一个可用区时替代的 Pod 可能一直 Pending。ScheduleAnyway 总能放下 Pod，多数可用性需求用它就够了。',
  },
  'TopologySpreadConstraint.labelSelector': {
    more: '应当匹配 Pod 自身和它的同类。正在删除的 Pod 不计入。',
    mistake: '选择算符不含 Pod 自身的标签，于是始终统计不到。',
  },
  'TopologySpreadConstraint.minDomains': {
    more: '只能与 DoNotSchedule 一起使用。配合自动扩容，可以让最初的 Pod 等待更多可用区，而不是挤在一个里。',
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': {
    more: '取 Honor 时，Pod 本来就用不了的节点不会被当成空域。',
  },
  'TopologySpreadConstraint.nodeTaintsPolicy': {
    more: '取 Ignore 时，没有匹配 Pod 的污点节点被当成空域，可能使偏差永远无法满足而阻塞其他节点。取 Honor 可以避免。',
  },
  'TopologySpreadConstraint.matchLabelKeys': {
    more: '写 `pod-template-hash` 时，滚动更新期间不统计旧版本的 Pod。它要求有选择算符，且不能与其中的键重复。',
  },
  'PodSchedulingGroup.podGroupName': {
    more: '组的策略规定须同时放得下多少 Pod。该对象属于 API 组 `scheduling.k8s.io`，只有启用了这个 Alpha API 才可用。',
  },
};
