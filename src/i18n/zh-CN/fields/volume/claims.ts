import type { VolumeFieldTexts } from '../../../types.ts';

export const claimsTexts = {
  'PersistentVolumeClaimVolumeSource.claimName': {
    label: '申领名称',
    help: 'Pod 所在名字空间中的 PersistentVolumeClaim。它不存在或无法绑定时，Pod 一直 Pending。',
    more: '申领不存在时调度器会产生事件，创建之后再试。等待首个使用者的申领会在调度该 Pod 时绑定。正在删除的申领不能用于新 Pod。',
    mistake: '写成了 PersistentVolume 的名称，而不是申领的名称。',
  },
  'PersistentVolumeClaimVolumeSource.readOnly': {
    label: '只读',
    help: '强制所有挂载都为只读。不写时由各个挂载自行决定。',
    more: '它不改变申领的访问模式，只是让这个 Pod 不能写入。',
  },
  'EphemeralVolumeSource.volumeClaimTemplate': {
    label: '申领模板',
    help: '要为该 Pod 创建的存储申领，名称由 Pod 名和卷名组成。',
    more: 'Pod 名和卷名以连字符相连，必须是合法的申领名称。申领创建之后即独立存在，不再与模板保持一致。',
  },
  'PersistentVolumeClaimTemplate.metadata': {
    label: '申领元数据',
    help: '加到申领上的标签和注解。这里不允许其他内容。',
    more: '名称由 Pod 和卷生成，在这里写名称会被拒绝。',
  },
  'PersistentVolumeClaimTemplate.spec': {
    label: '申领规约',
    help: '原样复制到申领中：容量、访问模式和存储类。',
    more: '没有可用的存储类时，申领无法绑定，Pod 一直 Pending。',
  },
  'PersistentVolumeClaimSpec.accessModes': {
    label: '访问模式',
    help: '卷可以怎样挂载：单个节点、多个节点，或只限一个 Pod。至少填写一个。',
    more: 'ReadWriteOnce 指单个节点，该节点上的多个 Pod 都能使用；ReadWriteOncePod 指整个集群中只有一个 Pod；ReadWriteMany 和 ReadOnlyMany 需要 NFS 之类的共享存储。访问模式决定绑定和挂接，并不能让文件系统适合并发写入。',
    mistake: '向块存储申请 ReadWriteMany：申领永远无法绑定。',
  },
  'PersistentVolumeClaimSpec.selector': {
    label: '卷选择算符',
    help: '只绑定带有这些标签的卷。带选择算符的申领不会动态制备。',
    more: '它检查 PersistentVolume 的标签，只适用于预先创建的卷。',
  },
  'PersistentVolumeClaimSpec.resources': {
    label: '存储资源',
    help: '申请多少存储。必须填写 `storage` 的请求量。',
    more: '可能绑定到比申请更大的卷，但不会更小。存储类允许扩容时以后可以增大，但不能缩小。',
  },
  'PersistentVolumeClaimSpec.volumeName': {
    label: '指定的卷',
    help: '要绑定的 PersistentVolume 名称。不写时自动查找或制备。',
    more: '此时跳过查找，但存储类和访问模式仍须匹配。',
  },
  'PersistentVolumeClaimSpec.storageClassName': {
    label: '存储类',
    help: '用来制备卷的存储类。不写使用集群默认存储类；空字符串表示不使用。',
    more: '存储类决定驱动、磁盘种类以及删除时如何处理。空字符串表示只绑定没有存储类的卷，不动态制备。不写而集群又没有默认存储类时，效果相同，直到出现默认存储类为止。',
    mistake: '混淆“不写”（默认存储类）与 `""`（不使用存储类）。',
  },
  'PersistentVolumeClaimSpec.volumeMode': {
    label: '卷模式',
    help: 'Filesystem 挂载为目录，Block 直接提供裸设备。不写时 API 服务器设为 Filesystem。',
    more: '块模式的卷在容器中通过 `volumeDevices` 而不是 `volumeMounts` 使用，没有文件系统。两者混用会使 Pod 无法启动。',
  },
  'PersistentVolumeClaimSpec.dataSource': {
    label: '数据源',
    help: '从哪个快照或申领复制内容。不写则卷是空的。',
    more: '只接受同一名字空间中的 VolumeSnapshot 或另一个申领，其他种类会被悄悄丢弃。新卷不能比来源小。服务器会让它与数据源引用保持一致。',
  },
  'PersistentVolumeClaimSpec.dataSourceRef': {
    label: '数据源引用',
    help: '与数据源相同，但可以引用任何有填充器支持的对象。不写则卷是空的。',
    more: '其他 API 组的种类需要集群中有相应的卷填充器，否则申领一直 Pending。不允许的种类在这里会报错。',
  },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': {
    label: '属性类',
    help: '定义 IOPS 等属性的类，之后可以更换。不写则不使用。',
    more: '与存储类不同，已有的申领也可以更换它，由 CSI 驱动修改卷。1.34 起为稳定特性。',
  },
  'VolumeResourceRequirements.limits': {
    label: '上限',
    help: '容量的上界，多数存储驱动会忽略它。',
  },
  'VolumeResourceRequirements.requests': {
    label: '请求量',
    help: '以 `storage` 申请的容量，实际的卷可能更大。',
    more: '只认 `storage`。驱动会按自己的步长向上取整，例如取整到 GiB。',
    mistake: '容量不带单位，例如 `10` 就是十个字节，应写 `10Gi`。',
  },
  'TypedLocalObjectReference.apiGroup': {
    label: 'API 组',
    help: '对象所属的 API 组；申领留空，快照为 `snapshot.storage.k8s.io`。',
    more: '不写时类型须属于核心组，在这里也就是存储申领。',
  },
  'TypedLocalObjectReference.kind': {
    label: '类型',
    help: '对象的类型，例如 `VolumeSnapshot` 或 `PersistentVolumeClaim`。',
  },
  'TypedLocalObjectReference.name': {
    label: '名称',
    help: '同一名字空间中该对象的名称。',
    more: '对象应当存在，否则申领一直 Pending。',
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
    more: '对象应当存在，否则申领一直 Pending。',
  },
  'TypedObjectReference.namespace': {
    label: '名字空间',
    help: '对象位于其他名字空间时填写。Alpha 特性，默认关闭。',
    more: '对方名字空间须用 ReferenceGrant 予以许可。特性门控 CrossNamespaceVolumeDataSource 是 Alpha，默认关闭。',
  },
} satisfies Partial<VolumeFieldTexts>;
