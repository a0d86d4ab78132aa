import type { PodFieldTexts } from '../../../types.ts';

export const schedulingTexts = {
  'PodSpec.nodeSelector': {
    label: '节点选择算符',
    help: '节点必须具备这些标签，Pod 才会调度过去，且须全部匹配。不写则任何节点都可以。',
    more: '缺少任一标签的节点都会被调度器排除，一个不剩时 Pod 保持 Pending。kubelet 接收 Pod 时会再次检查，之后节点标签变化不影响已运行的 Pod。常用的标签有 `kubernetes.io/os`、`kubernetes.io/arch` 和 `topology.kubernetes.io/zone`。需要“多个值之一”或“非”时使用节点亲和性；两者都写则须同时满足。',
    mistake: '写了没有任何节点具备的标签，或 `true` 之类的值没有加引号。',
  },
  'PodSpec.affinity': {
    label: '亲和性',
    help: '让 Pod 靠近或远离某些节点、某些其他 Pod 的规则。',
    more: '“必须满足”的规则用来筛选节点，“优先满足”的规则只影响打分。它们只在调度那一刻起作用。针对其他 Pod 的规则远比针对节点的规则耗费调度时间；若只是想把副本分散开，拓扑分布约束通常更简单。',
  },
  'PodSpec.tolerations': {
    label: '容忍度',
    help: 'Pod 可以接受的污点。容忍度只是允许使用带污点的节点，并不会把 Pod 吸引过去。',
    more: '带 NoSchedule 的污点阻止 Pod 调度，PreferNoSchedule 让节点成为最后的选择，NoExecute 还会驱逐已在运行的 Pod。准入控制器会为 `node.kubernetes.io/not-ready` 和 `unreachable` 追加 300 秒的容忍度，所以节点失联五分钟后 Pod 才被驱逐。DaemonSet 的 Pod 会得到更多容忍度。要把 Pod 固定到带污点的节点，还需节点选择算符或亲和性。',
    mistake: '以为有了容忍度 Pod 就会调度到带污点的节点：它只是允许而已。',
  },
  'PodSpec.topologySpreadConstraints': {
    label: '拓扑分布约束',
    help: '让匹配的 Pod 均匀分布到各个可用区、节点或其他拓扑域。所有约束必须同时满足。',
    more: '调度器针对每个候选节点统计其所在域中匹配的 Pod，与最少的域比较。它只在调度时起作用，节点增减之后不会搬动已运行的 Pod。这里不写时采用集群默认约束，即尽量把同一 Service 或工作负载的 Pod 分散到不同节点和可用区。',
    mistake: '选择算符匹配不到 Pod 自身：计数不会增长，也就谈不上分散。',
  },
  'PodSpec.nodeName': {
    label: '节点名称',
    help: '绕过调度器，直接把 Pod 放到这个节点上。不写时由调度器选择并填入。',
    more: '该节点的 kubelet 直接接管 Pod。资源、节点亲和性和 NoExecute 污点改由 kubelet 判断：不满足时 Pod 直接失败（OutOfcpu、NodeAffinity），而不是等待。节点名不存在时，Pod 保持 Pending 直到被清理。DaemonSet 早已不用这种方式；要固定节点，应使用节点亲和性。',
    mistake: '用它来固定 Pod：这会绕过调度器，隔离、优先级和多数检查都随之失效。',
  },
  'PodSpec.schedulerName': {
    label: '调度器名称',
    help: '负责调度该 Pod 的调度器。不写时 API 服务器设为 `default-scheduler`。',
    more: '每个调度器只处理写有自己名称的 Pod。名称没有对应的调度器时，Pod 一直 Pending，连一条事件也没有。',
  },
  'PodSpec.priorityClassName': {
    label: '优先级类',
    help: '决定 Pod 重要程度的 PriorityClass 名称。不写时使用集群的默认优先级类，没有默认类则优先级为 0。',
    more: '准入控制器查到该类后把数值写入优先级字段，找不到则拒绝 Pod。优先级高的 Pod 在调度队列中靠前，可以抢占低优先级的 Pod，节点资源紧张时也更晚被驱逐。`system-node-critical` 和 `system-cluster-critical` 在每个集群中都有。',
    mistake: '写了集群中不存在的优先级类：Pod 会立即被拒绝。',
  },
  'PodSpec.priority': {
    label: '优先级数值',
    help: '优先级类对应的数值，由准入控制器填写，清单里不要写。',
    more: '与优先级类数值不一致会被拒绝。用户定义的类最高为 1000000000，系统类在此之上。',
    mistake: '手动写数值，而不是写优先级类的名称。',
  },
  'PodSpec.preemptionPolicy': {
    label: '抢占策略',
    help: '没有节点放得下时，Pod 能否驱逐优先级更低的 Pod。不写表示可以。',
    more: '取自优先级类，写了不同的值会被拒绝。取 Never 时 Pod 在队列中仍然靠前，但只会等资源自然空出。',
  },
  'PodSpec.schedulingGroup': {
    label: '调度组',
    help: '与该 Pod 一起调度的一组 Pod（Alpha 特性）。不写时单独调度。',
    more: '启用 GenericWorkload 特性门控后，调度器把组内的 Pod 一并处理，例如要么全部放置、要么一个都不放，训练任务常有这种需要。该字段在 1.36 中新增，创建后不能修改。',
  },
  'Affinity.nodeAffinity': {
    label: '节点亲和性',
    help: '针对节点标签的规则，表达能力强于节点选择算符。',
    more: '可以与一组值比较，支持“非”“存在”和整数比较，还能用权重表达偏好。它与节点选择算符同时生效，两者都要满足。',
  },
  'Affinity.podAffinity': {
    label: 'Pod 亲和性',
    help: '让 Pod 靠近匹配的 Pod，即放在同一拓扑域中。',
    more: '“靠近”的范围由拓扑键决定：同一节点、可用区或地区。要求与同类靠近的一组 Pod 中，第一个也能调度：调度器允许匹配自身规则的 Pod 先行。',
  },
  'Affinity.podAntiAffinity': {
    label: 'Pod 反亲和性',
    help: '让 Pod 远离匹配的 Pod，即不放在同一拓扑域中。',
    more: '“必须满足”的规则双向生效：已运行的 Pod 也会挡住它的规则所匹配的新 Pod。以主机名为拓扑键、匹配自身标签时，每个节点最多一个副本，超过节点数的副本会一直 Pending。',
    mistake: '按主机设为必须满足，副本数却多于节点数，或滚动更新时需要多出一个副本。',
  },
  'NodeAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: '必须满足的规则',
    help: '调度器只使用匹配的节点。节点标签之后发生变化，已运行的 Pod 不受影响。',
    more: '“执行期间忽略”的意思是：节点之后不再匹配，Pod 也不会离开。列表中的各项是“或”的关系，一项之内的表达式是“与”的关系。',
    mistake: '把须同时满足的条件拆成两项，结果变成二者满足其一即可。',
  },
  'NodeAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: '优先满足的规则',
    help: '匹配的节点按权重加分；实在没有合适的，Pod 也会调度到别处。',
    more: '每个节点累加所有匹配项的权重，经缩放后与其他插件（如剩余资源）的得分合并。因此偏好不是保证，权重为 100 也一样。',
  },
  'NodeSelector.nodeSelectorTerms': {
    label: '条件项',
    help: '节点只要匹配其中任意一项就符合要求。列表不能为空。',
    more: '各项之间是“或”的关系。没有任何表达式的项不匹配任何节点。',
  },
  'NodeSelectorTerm.matchExpressions': {
    label: '标签表达式',
    help: '针对节点标签的条件，须全部满足。',
    more: '检查的是节点标签，包括云厂商设置的和你用 `kubectl label node` 添加的。',
  },
  'NodeSelectorTerm.matchFields': {
    label: '字段表达式',
    help: '针对节点字段的条件，只支持 `metadata.name`。',
    more: '运算符只能是 In 或 NotIn，且恰好一个名称。DaemonSet 控制器用它把每个 Pod 指向一个节点。',
  },
  'NodeSelectorRequirement.key': {
    label: '键',
    help: '条件所检查的节点标签或节点字段。',
  },
  'NodeSelectorRequirement.operator': {
    label: '运算符',
    help: '比较方式。Gt 和 Lt 比较整数；NotIn 和 DoesNotExist 可以表达对节点的反亲和。',
    more: 'In：标签取值在列表中。NotIn：不在列表中，或没有该标签。Exists 和 DoesNotExist：只看键。Gt 和 Lt：标签的值是整数，且大于或小于给定值。',
  },
  'NodeSelectorRequirement.values': {
    label: '取值列表',
    help: '用来比较的值：In 和 NotIn 至少一个，Exists 和 DoesNotExist 不填，Gt 和 Lt 恰好一个整数。',
    mistake: 'Gt 和 Lt 的数值也必须写成文本，如 `"4"`。',
  },
  'PreferredSchedulingTerm.weight': {
    label: '权重',
    help: '匹配的节点获得的分数，取值 1 到 100。',
    more: '重要的只是权重之间的比例，因为总和会先缩放到 0 到 100，再与其他得分合并。',
  },
  'PreferredSchedulingTerm.preference': {
    label: '偏好条件',
    help: '节点须匹配此条件才能得分。',
  },
  'PodAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: '必须满足的规则',
    help: '只使用已有匹配 Pod 的拓扑域，各项须全部满足。找不到这样的域，Pod 就一直 Pending。',
    more: '每一项都要求节点所在的域中有匹配的 Pod。域由拓扑键的取值确定，没有该标签的节点直接排除。匹配的 Pod 之后消失，已跟随调度的 Pod 不受影响。',
  },
  'PodAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: '优先满足的规则',
    help: '所在拓扑域中有匹配 Pod 的节点按权重加分。其他节点仍然可用。',
    more: '域中每个匹配的 Pod 都计分，有三个就得三倍权重。',
  },
  'PodAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: '必须满足的规则',
    help: '已有匹配 Pod 的拓扑域一律排除。没有剩余的域时，Pod 一直 Pending。',
    more: '域中只要有一个匹配的 Pod 就会被排除。对已运行 Pod 的“必须满足”规则，也会反向检查。',
  },
  'PodAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: '优先满足的规则',
    help: '所在拓扑域中有匹配 Pod 的节点按权重减分，但仍然可用。',
    more: '适合大多数副本：有空间就分散，没有空间也能启动。',
  },
  'PodAffinityTerm.labelSelector': {
    label: 'Pod 选择算符',
    help: '按标签指定规则针对哪些 Pod。不写则不匹配任何 Pod。',
    more: '在该项指定的名字空间中查找 Pod。空的选择算符 `{}` 匹配其中所有 Pod。',
    mistake: '写的是 Deployment 自身的标签，而不是其 Pod 模板中的标签。',
  },
  'PodAffinityTerm.namespaces': {
    label: '名字空间列表',
    help: '在哪些名字空间中查找 Pod。不写且没有名字空间选择算符时，只看 Pod 自己的名字空间。',
    mistake: '以为规则能看到所有名字空间的 Pod：不写时只看 Pod 自己的名字空间。',
  },
  'PodAffinityTerm.topologyKey': {
    label: '拓扑键',
    help: '用来定义“同一位置”的节点标签：取值相同的节点属于同一个域。必填。',
    more: '`kubernetes.io/hostname` 表示节点，`topology.kubernetes.io/zone` 表示可用区。任何节点标签都可以，但所有节点都应具备它：没有该标签的节点永远不满足亲和性。',
  },
  'PodAffinityTerm.namespaceSelector': {
    label: '名字空间选择算符',
    help: '按标签选取名字空间，与列出的名称合并生效。空的选择算符表示所有名字空间。',
    more: '按名称或标签选出的所有名字空间中的 Pod 都会考虑。每个名字空间都带有标签 `kubernetes.io/metadata.name`，值为其名称。',
  },
  'PodAffinityTerm.matchLabelKeys': {
    label: '须相同的标签键',
    help: '选择算符还要求这些标签键的值与本 Pod 相同。不写则不追加条件。',
    more: '创建时 API 服务器用本 Pod 的值向选择算符追加 `key in (value)`。写 `pod-template-hash` 时，滚动更新只考虑同一修订版本的 Pod。它要求有选择算符，且不能与选择算符中的键重复。',
  },
  'PodAffinityTerm.mismatchLabelKeys': {
    label: '须不同的标签键',
    help: '选择算符还要求这些标签键的值与本 Pod 不同。不写则不追加条件。',
    more: '创建时 API 服务器向选择算符追加 `key notin (value)`。例如配合租户标签，可以让 Pod 避开其他租户。它要求有选择算符，且不能与其中的键重复。',
  },
  'WeightedPodAffinityTerm.weight': {
    label: '权重',
    help: '匹配时增加的分数，取值 1 到 100；对反亲和性则是减去的分数。',
    more: '每个节点累加各项权重，反亲和性则相减。重要的只是相互之间的比例。',
  },
  'WeightedPodAffinityTerm.podAffinityTerm': {
    label: '规则项',
    help: '该权重对应的规则。',
  },
  'Toleration.key': {
    label: '污点键',
    help: '污点的键。不写键且运算符为 Exists 时，匹配所有污点。',
    more: '常见的污点：控制平面节点的 `node-role.kubernetes.io/control-plane`，故障节点的 `node.kubernetes.io/not-ready` 和 `unreachable`，资源吃紧节点的 `node.kubernetes.io/disk-pressure` 和 `memory-pressure`，以及你用 `kubectl taint` 设置的污点。',
    mistake: '不写键且使用 Exists 会容忍一切污点，包括故障节点的污点。',
  },
  'Toleration.operator': {
    label: '运算符',
    help: 'Equal 比较值，Exists 不看值。不写即为 Equal。',
    more: 'Equal 要求键和值都相同，Exists 匹配任意取值的污点。Gt 和 Lt 比较整数，需要 TaintTolerationComparisonOperators 特性门控，它在 1.36 中是 Alpha 且默认关闭。',
    mistake: '运算符为 Exists 又写了值，会被拒绝。',
  },
  'Toleration.value': {
    label: '污点值',
    help: '运算符为 Equal 时污点的值。使用 Exists 时必须留空。',
    mistake: '`true` 之类的值要加引号：`value: "true"`。',
  },
  'Toleration.effect': {
    label: '污点效果',
    help: '要容忍的污点效果。不写则容忍该键的所有效果。',
    more: 'NoSchedule 和 PreferNoSchedule 由调度器执行，只影响新 Pod。NoExecute 由污点驱逐控制器执行，会移除已在运行的 Pod。',
  },
  'Toleration.tolerationSeconds': {
    label: '容忍时长',
    help: '出现 NoExecute 污点后 Pod 还能停留的秒数。不写则一直停留。',
    more: '只能与 NoExecute 效果一起使用，否则 API 服务器拒绝。零和负数表示立即驱逐。为 `not-ready` 和 `unreachable` 设置较小的值，可以比默认的五分钟更早离开失联节点。',
  },
  'TopologySpreadConstraint.maxSkew': {
    label: '最大偏差',
    help: '一个域中匹配的 Pod 最多可以比最少的域多几个。至少为 1。',
    more: '取 1 时各域之间最多相差一个 Pod。配合 DoNotSchedule 是硬性上限，配合 ScheduleAnyway 只影响打分。',
  },
  'TopologySpreadConstraint.topologyKey': {
    label: '拓扑键',
    help: '以其取值划分域的节点标签，例如 `topology.kubernetes.io/zone`。没有该标签的节点不参与。',
    more: '以主机名为键时每个节点是一个域，以可用区标签为键时每个可用区是一个域。没有合格节点的可用区不会被计入，除非用最少域数迫使出现。',
    mistake: '节点没有可用区标签：配合 DoNotSchedule 时 Pod 会一直 Pending。',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': {
    label: '无法满足时',
    help: 'DoNotSchedule 让 Pod 保持 Pending；ScheduleAnyway 只是优先选择能减小偏差的节点。',
    more: 'DoNotSchedule 会筛掉节点，失去一个可用区时替代的 Pod 可能一直 Pending。ScheduleAnyway 总能放下 Pod，多数可用性需求用它就够了。',
  },
  'TopologySpreadConstraint.labelSelector': {
    label: 'Pod 选择算符',
    help: '统计名字空间中的哪些 Pod。不写则不统计任何 Pod，约束形同虚设。',
    more: '应当匹配 Pod 自身和它的同类。正在删除的 Pod 不计入。',
    mistake: '选择算符不含 Pod 自身的标签，于是始终统计不到。',
  },
  'TopologySpreadConstraint.minDomains': {
    label: '最少域数',
    help: '域的数量少于此值时，按最少为 0 计算偏差，从而迫使出现更多的域。不写相当于 1。',
    more: '只能与 DoNotSchedule 一起使用。配合自动扩容，可以让最初的 Pod 等待更多可用区，而不是挤在一个里。',
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': {
    label: '节点亲和性策略',
    help: 'Honor 只统计节点选择算符和节点亲和性允许的节点，Ignore 统计全部。不写相当于 Honor。',
    more: '取 Honor 时，Pod 本来就用不了的节点不会被当成空域。',
  },
  'TopologySpreadConstraint.nodeTaintsPolicy': {
    label: '节点污点策略',
    help: 'Honor 排除 Pod 不容忍其污点的节点，Ignore 也统计它们。不写相当于 Ignore。',
    more: '取 Ignore 时，没有匹配 Pod 的污点节点被当成空域，可能使偏差永远无法满足而阻塞其他节点。取 Honor 可以避免。',
  },
  'TopologySpreadConstraint.matchLabelKeys': {
    label: '须相同的标签键',
    help: '只统计这些标签键的值与本 Pod 相同的 Pod，例如 `pod-template-hash`。',
    more: '写 `pod-template-hash` 时，滚动更新期间不统计旧版本的 Pod。它要求有选择算符，且不能与其中的键重复。',
  },
  'PodSchedulingGroup.podGroupName': {
    label: 'Pod 组',
    help: '同一名字空间中 PodGroup 对象的名称，可以晚于 Pod 创建。',
    more: '组的策略规定须同时放得下多少 Pod。该对象属于 API 组 `scheduling.k8s.io`，只有启用了这个 Alpha API 才可用。',
  },
} satisfies Partial<PodFieldTexts>;
