import type { PodFieldTexts } from '../../../types.ts';

export const metadataTexts = {
  'Pod.kind': {
    label: '类型',
    help: '对象的类型，决定它有哪些字段。缺少时 API 服务器拒绝这份清单。',
  },
  'Pod.apiVersion': {
    label: 'API 版本',
    help: '定义该类型的 API 组和版本：Pod 为 `v1`，Job 为 `batch/v1`。缺少时 API 服务器拒绝这份清单。',
  },
  'Pod.metadata': {
    label: '元数据',
    help: 'Pod 的名称、名字空间、标签和注解。至少要给出名称或名称前缀。',
  },
  'Pod.spec': {
    label: '规约',
    help: '你想要的状态：有哪些容器和卷，Pod 如何调度、如何运行。',
  },
  'Pod.status': {
    label: '状态',
    help: '当前的实际情况，由 kubelet 和调度器写入。创建 Pod 时 API 服务器会忽略它。',
  },
  'ObjectMeta.name': {
    label: '名称',
    help: '在名字空间内唯一标识 Pod，也是它的默认主机名。创建之后不能修改。',
  },
  'ObjectMeta.generateName': {
    label: '名称前缀',
    help: '没有给出名称时，API 服务器在此前缀后追加五个随机字符作为名称。给出了名称则不起作用。',
  },
  'ObjectMeta.namespace': {
    label: '名字空间',
    help: 'Pod 所在的名字空间，它引用的 Secret、ConfigMap 和持久卷申领都在其中查找。不写时 kubectl 使用当前名字空间。',
  },
  'ObjectMeta.selfLink': {
    label: '自身链接',
    help: '旧版服务器写入的路径，自 Kubernetes 1.20 起默认为空，1.24 起始终为空，可以删除。',
  },
  'ObjectMeta.uid': {
    label: 'UID',
    help: '这个对象在整个历史中的唯一标识，由 API 服务器生成。清单里不要填写。',
  },
  'ObjectMeta.resourceVersion': {
    label: '资源版本',
    help: '标记对象当前保存的修订版本，由 API 服务器维护。清单里不要填写。',
  },
  'ObjectMeta.generation': {
    label: '世代',
    help: '规约每修改一次加一，由 API 服务器维护。清单里不要填写。',
  },
  'ObjectMeta.creationTimestamp': {
    label: '创建时间',
    help: 'API 服务器保存该对象的时间。清单里不要填写。',
  },
  'ObjectMeta.deletionTimestamp': {
    label: '删除时间',
    help: '已请求的删除应当完成的时间，由 API 服务器在删除时写入，不能手动设置。',
  },
  'ObjectMeta.deletionGracePeriodSeconds': {
    label: '删除宽限期',
    help: '正在进行的删除留给 Pod 的秒数，由 API 服务器与删除时间一起写入。',
  },
  'ObjectMeta.labels': {
    label: '标签',
    help: '一组键值对，Service、控制器和各种策略靠它选中 Pod。没有标签，就没有什么能选中它。',
  },
  'ObjectMeta.annotations': {
    label: '注解',
    help: '给工具看的附加信息，同样是键值对，但不能用来选择对象。值可以是任意文本。',
  },
  'ObjectMeta.ownerReferences': {
    label: '属主引用',
    help: '该对象从属于哪些对象，通常由控制器填写。属主全部消失后，垃圾收集器会删除它。',
  },
  'ObjectMeta.finalizers': {
    label: '终结器',
    help: '对象消失之前必须完成的清理工作。列表清空之前，删除操作一直等待。',
  },
  'ObjectMeta.managedFields': {
    label: '字段管理信息',
    help: '记录每个字段最后由谁设置，由 API 服务器为服务器端应用（Server-Side Apply）维护。清单里不要填写。',
  },
  'OwnerReference.apiVersion': {
    label: 'API 版本',
    help: '属主的 API 组和版本，例如 `apps/v1`。',
  },
  'OwnerReference.kind': {
    label: '类型',
    help: '属主的类型，例如 `ReplicaSet`。',
  },
  'OwnerReference.name': {
    label: '名称',
    help: '属主的名称。属主必须在同一名字空间，或者是集群级对象。',
  },
  'OwnerReference.uid': {
    label: 'UID',
    help: '属主的 UID。不存在这个 UID 的对象时，垃圾收集器会删除从属对象。',
  },
  'OwnerReference.controller': {
    label: '管理控制器',
    help: '标记哪个属主在管理该对象。最多只能有一条引用设为 true。',
  },
  'OwnerReference.blockOwnerDeletion': {
    label: '阻止删除属主',
    help: '设为 true 时，以前台方式删除属主要等到该对象消失。不写即为 false。',
  },
  'LabelSelector.matchLabels': {
    label: '匹配标签',
    help: '这里列出的每一对键值都必须出现在标签中，全部满足才算匹配。',
  },
  'LabelSelector.matchExpressions': {
    label: '匹配表达式',
    help: '带操作符的标签条件。所有表达式和上面的标签必须同时满足。',
  },
  'LabelSelectorRequirement.key': {
    label: '标签键',
    help: '条件所检查的标签。',
  },
  'LabelSelectorRequirement.operator': {
    label: '操作符',
    help: '标签的比较方式：In、NotIn、Exists 或 DoesNotExist。没有该标签的对象也满足 NotIn。',
  },
  'LabelSelectorRequirement.values': {
    label: '取值列表',
    help: '用来比较的值。In 和 NotIn 至少要有一个；Exists 和 DoesNotExist 不能填写。',
  },
  'LocalObjectReference.name': {
    label: '名称',
    help: 'Pod 所在名字空间中某个对象的名称。API 服务器不检查它是否存在。',
  },
} satisfies Partial<PodFieldTexts>;
