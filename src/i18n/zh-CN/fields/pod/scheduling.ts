import type { PodFieldTexts } from '../../../types.ts';

export const schedulingTexts = {
  'PodSpec.nodeSelector': {
    label: '节点选择算符',
    help: '节点必须具备这些标签，Pod 才会调度过去，且须全部匹配。不写则任何节点都可以。',
  },
  'PodSpec.affinity': {
    label: '亲和性',
    help: '让 Pod 靠近或远离某些节点、某些其他 Pod 的规则。',
  },
  'PodSpec.tolerations': {
    label: '容忍度',
    help: 'Pod 可以接受的污点。容忍度只是允许使用带污点的节点，并不会把 Pod 吸引过去。',
  },
  'PodSpec.topologySpreadConstraints': {
    label: '拓扑分布约束',
    help: '让匹配的 Pod 均匀分布到各个可用区、节点或其他拓扑域。所有约束必须同时满足。',
  },
  'PodSpec.nodeName': {
    label: '节点名称',
    help: '绕过调度器，直接把 Pod 放到这个节点上。不写时由调度器选择并填入。',
  },
  'PodSpec.schedulerName': {
    label: '调度器名称',
    help: '负责调度该 Pod 的调度器。不写时 API 服务器设为 `default-scheduler`。',
  },
  'PodSpec.priorityClassName': {
    label: '优先级类',
    help: '决定 Pod 重要程度的 PriorityClass 名称。不写时使用集群的默认优先级类，没有默认类则优先级为 0。',
  },
  'PodSpec.priority': {
    label: '优先级数值',
    help: '优先级类对应的数值，由准入控制器填写，清单里不要写。',
  },
  'PodSpec.preemptionPolicy': {
    label: '可否驱逐其他 Pod',
    help: '没有节点放得下时，Pod 能否抢占优先级更低的 Pod。不写表示可以。',
  },
  'PodSpec.schedulingGroup': {
    label: '调度组',
    help: '与该 Pod 一起调度的一组 Pod（Alpha 特性）。不写时单独调度。',
  },
  'Affinity.nodeAffinity': {
    label: '节点亲和性',
    help: '针对节点标签的规则，表达能力强于节点选择算符。',
  },
  'Affinity.podAffinity': {
    label: 'Pod 亲和性',
    help: '让 Pod 靠近匹配的 Pod，即放在同一拓扑域中。',
  },
  'Affinity.podAntiAffinity': {
    label: 'Pod 反亲和性',
    help: '让 Pod 远离匹配的 Pod，即不放在同一拓扑域中。',
  },
  'NodeAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: '必须满足的规则',
    help: '调度器只使用匹配的节点。节点标签之后发生变化，已运行的 Pod 不受影响。',
  },
  'NodeAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: '优先满足的规则',
    help: '匹配的节点按权重加分；实在没有合适的，Pod 也会调度到别处。',
  },
  'NodeSelector.nodeSelectorTerms': {
    label: '条件项',
    help: '节点只要匹配其中任意一项就符合要求。列表不能为空。',
  },
  'NodeSelectorTerm.matchExpressions': {
    label: '标签表达式',
    help: '针对节点标签的条件，须全部满足。',
  },
  'NodeSelectorTerm.matchFields': {
    label: '字段表达式',
    help: '针对节点字段的条件，只支持 `metadata.name`。',
  },
  'NodeSelectorRequirement.key': {
    label: '键',
    help: '条件所检查的节点标签或节点字段。',
  },
  'NodeSelectorRequirement.operator': {
    label: '操作符',
    help: '比较方式。Gt 和 Lt 比较整数；NotIn 和 DoesNotExist 可以表达对节点的反亲和。',
  },
  'NodeSelectorRequirement.values': {
    label: '取值列表',
    help: '用来比较的值：In 和 NotIn 至少一个，Exists 和 DoesNotExist 不填，Gt 和 Lt 恰好一个整数。',
  },
  'PreferredSchedulingTerm.weight': {
    label: '权重',
    help: '匹配的节点获得的分数，取值 1 到 100。',
  },
  'PreferredSchedulingTerm.preference': {
    label: '偏好条件',
    help: '节点须匹配此条件才能得分。',
  },
  'PodAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: '必须满足的规则',
    help: '只使用已有匹配 Pod 的拓扑域，各项须全部满足。找不到这样的域，Pod 就一直 Pending。',
  },
  'PodAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: '优先满足的规则',
    help: '所在拓扑域中有匹配 Pod 的节点按权重加分。其他节点仍然可用。',
  },
  'PodAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: '必须满足的规则',
    help: '已有匹配 Pod 的拓扑域一律排除。没有剩余的域时，Pod 一直 Pending。',
  },
  'PodAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: '优先满足的规则',
    help: '所在拓扑域中有匹配 Pod 的节点按权重减分，但仍然可用。',
  },
  'PodAffinityTerm.labelSelector': {
    label: 'Pod 选择算符',
    help: '按标签指定规则针对哪些 Pod。不写则不匹配任何 Pod。',
  },
  'PodAffinityTerm.namespaces': {
    label: '名字空间列表',
    help: '在哪些名字空间中查找 Pod。不写且没有名字空间选择算符时，只看 Pod 自己的名字空间。',
  },
  'PodAffinityTerm.topologyKey': {
    label: '拓扑键',
    help: '用来定义“同一位置”的节点标签：取值相同的节点属于同一个域。必填。',
  },
  'PodAffinityTerm.namespaceSelector': {
    label: '名字空间选择算符',
    help: '按标签选取名字空间，与列出的名称合并生效。空的选择算符表示所有名字空间。',
  },
  'PodAffinityTerm.matchLabelKeys': {
    label: '须相同的标签键',
    help: '选择算符还要求这些标签键的值与本 Pod 相同。不写则不追加条件。',
  },
  'PodAffinityTerm.mismatchLabelKeys': {
    label: '须不同的标签键',
    help: '选择算符还要求这些标签键的值与本 Pod 不同。不写则不追加条件。',
  },
  'WeightedPodAffinityTerm.weight': {
    label: '权重',
    help: '匹配时增加的分数，取值 1 到 100；对反亲和性则是减去的分数。',
  },
  'WeightedPodAffinityTerm.podAffinityTerm': {
    label: '规则项',
    help: '该权重对应的规则。',
  },
  'Toleration.key': {
    label: '污点键',
    help: '污点的键。不写键且操作符为 Exists 时，匹配所有污点。',
  },
  'Toleration.operator': {
    label: '操作符',
    help: 'Equal 比较值，Exists 不看值。不写即为 Equal。',
  },
  'Toleration.value': {
    label: '污点值',
    help: '操作符为 Equal 时污点的值。使用 Exists 时必须留空。',
  },
  'Toleration.effect': {
    label: '污点效果',
    help: '要容忍的污点效果。不写则容忍该键的所有效果。',
  },
  'Toleration.tolerationSeconds': {
    label: '容忍时长',
    help: '出现 NoExecute 污点后 Pod 还能停留的秒数。不写则一直停留。',
  },
  'TopologySpreadConstraint.maxSkew': {
    label: '最大偏差',
    help: '一个域中匹配的 Pod 最多可以比最少的域多几个。至少为 1。',
  },
  'TopologySpreadConstraint.topologyKey': {
    label: '拓扑键',
    help: '以其取值划分域的节点标签，例如 `topology.kubernetes.io/zone`。没有该标签的节点不参与。',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': {
    label: '无法满足时',
    help: 'DoNotSchedule 让 Pod 保持 Pending；ScheduleAnyway 只是优先选择能减小偏差的节点。',
  },
  'TopologySpreadConstraint.labelSelector': {
    label: 'Pod 选择算符',
    help: '统计名字空间中的哪些 Pod。不写则不统计任何 Pod，约束不起作用。',
  },
  'TopologySpreadConstraint.minDomains': {
    label: '最少域数',
    help: '域的数量少于此值时，按最少为 0 计算偏差，从而迫使出现更多的域。不写相当于 1。',
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': {
    label: '节点亲和性策略',
    help: 'Honor 只统计节点选择算符和节点亲和性允许的节点，Ignore 统计全部。不写相当于 Honor。',
  },
  'TopologySpreadConstraint.nodeTaintsPolicy': {
    label: '节点污点策略',
    help: 'Honor 排除 Pod 不容忍其污点的节点，Ignore 也统计它们。不写相当于 Ignore。',
  },
  'TopologySpreadConstraint.matchLabelKeys': {
    label: '须相同的标签键',
    help: '只统计这些标签键的值与本 Pod 相同的 Pod，例如 `pod-template-hash`。',
  },
  'PodSchedulingGroup.podGroupName': {
    label: 'Pod 组',
    help: '同一名字空间中 PodGroup 对象的名称，可以晚于 Pod 创建。',
  },
} satisfies Partial<PodFieldTexts>;
