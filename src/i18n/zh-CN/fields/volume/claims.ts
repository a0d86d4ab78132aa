import type { VolumeFieldTexts } from '../../../types.ts';

export const claimsTexts = {
  'PersistentVolumeClaimVolumeSource.claimName': {
    label: '申领名称',
    help: 'Pod 所在名字空间中的 PersistentVolumeClaim。它不存在或无法绑定时，Pod 一直 Pending。',
  },
  'PersistentVolumeClaimVolumeSource.readOnly': {
    label: '只读',
    help: '强制所有挂载都为只读。不写时由各个挂载自行决定。',
  },
  'EphemeralVolumeSource.volumeClaimTemplate': {
    label: '申领模板',
    help: '要为该 Pod 创建的持久卷申领，名称由 Pod 名和卷名组成。',
  },
  'PersistentVolumeClaimTemplate.metadata': {
    label: '申领元数据',
    help: '加到申领上的标签和注解。这里不允许其他内容。',
  },
  'PersistentVolumeClaimTemplate.spec': {
    label: '申领规约',
    help: '原样复制到申领中：容量、访问模式和存储类。',
  },
  'PersistentVolumeClaimSpec.accessModes': {
    label: '访问模式',
    help: '卷可以怎样挂载：单个节点、多个节点，或只限一个 Pod。至少填写一个。',
  },
  'PersistentVolumeClaimSpec.selector': {
    label: '卷选择算符',
    help: '只绑定带有这些标签的卷。带选择算符的申领不会动态制备。',
  },
  'PersistentVolumeClaimSpec.resources': {
    label: '存储资源',
    help: '申请多少存储。必须填写 `storage` 的请求量。',
  },
  'PersistentVolumeClaimSpec.volumeName': {
    label: '指定的卷',
    help: '要绑定的 PersistentVolume 名称。不写时自动查找或制备。',
  },
  'PersistentVolumeClaimSpec.storageClassName': {
    label: '存储类',
    help: '用来制备卷的存储类。不写使用集群默认存储类；空字符串表示不使用。',
  },
  'PersistentVolumeClaimSpec.volumeMode': {
    label: '卷模式',
    help: 'Filesystem 挂载为目录，Block 直接提供原始块设备。不写时 API 服务器设为 Filesystem。',
  },
  'PersistentVolumeClaimSpec.dataSource': {
    label: '数据源',
    help: '从哪个快照或申领复制内容。不写则卷是空的。',
  },
  'PersistentVolumeClaimSpec.dataSourceRef': {
    label: '数据源引用',
    help: '与数据源相同，但可以引用任何有填充器支持的对象。不写则卷是空的。',
  },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': {
    label: '属性类',
    help: '定义 IOPS 等属性的类，之后可以更换。不写则不使用。',
  },
  'VolumeResourceRequirements.limits': {
    label: '限制',
    help: '容量的上界，多数存储驱动会忽略它。',
  },
  'VolumeResourceRequirements.requests': {
    label: '请求量',
    help: '以 `storage` 申请的容量，实际的卷可能更大。',
  },
  'TypedLocalObjectReference.apiGroup': {
    label: 'API 组',
    help: '对象所属的 API 组；申领留空，快照为 `snapshot.storage.k8s.io`。',
  },
  'TypedLocalObjectReference.kind': {
    label: '类型',
    help: '对象的类型，例如 `VolumeSnapshot` 或 `PersistentVolumeClaim`。',
  },
  'TypedLocalObjectReference.name': {
    label: '名称',
    help: '同一名字空间中该对象的名称。',
  },
  'TypedObjectReference.apiGroup': {
    label: 'API 组',
    help: '对象所属的 API 组，只有申领可以留空。',
  },
  'TypedObjectReference.kind': {
    label: '类型',
    help: '对象的类型，例如 `VolumeSnapshot` 或填充器支持的类型。',
  },
  'TypedObjectReference.name': {
    label: '名称',
    help: '对象的名称。',
  },
  'TypedObjectReference.namespace': {
    label: '名字空间',
    help: '对象位于其他名字空间时填写。Alpha 特性，默认关闭。',
  },
} satisfies Partial<VolumeFieldTexts>;
