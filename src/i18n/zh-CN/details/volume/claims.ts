import type { VolumeFieldDetails } from '../../../types.ts';

export const claimsDetails: VolumeFieldDetails = {
  'PersistentVolumeClaimVolumeSource.claimName': {
    more: '申领不存在时调度器会产生事件，创建之后再试。等待首个使用者的申领会在调度该 Pod 时绑定。正在删除的申领不能用于新 Pod。',
    mistake: '写成了 PersistentVolume 的名称，而不是申领的名称。',
  },
  'PersistentVolumeClaimVolumeSource.readOnly': {
    more: '它不改变申领的访问模式，只是让这个 Pod 不能写入。',
  },
  'EphemeralVolumeSource.volumeClaimTemplate': {
    more: 'Pod 名和卷名以连字符相连，必须是合法的申领名称。申领创建之后即独立存在，不再与模板保持一致。',
  },
  'PersistentVolumeClaimTemplate.metadata': {
    more: '名称由 Pod 和卷生成，在这里写名称会被拒绝。',
  },
  'PersistentVolumeClaimTemplate.spec': {
    more: '没有可用的存储类时，申领无法绑定，Pod 一直 Pending。',
  },
  'PersistentVolumeClaimSpec.accessModes': {
    more: 'ReadWriteOnce 指单个节点，该节点上的多个 Pod 都能使用；ReadWriteOncePod 指整个集群中只有一个 Pod；ReadWriteMany 和 ReadOnlyMany 需要 NFS 之类的共享存储。访问模式决定绑定和挂接，并不能让文件系统适合并发写入。',
    mistake: '向块存储申请 ReadWriteMany：申领通常无法绑定。',
  },
  'PersistentVolumeClaimSpec.selector': {
    more: '它检查 PersistentVolume 的标签，只适用于预先创建的卷。',
  },
  'PersistentVolumeClaimSpec.resources': {
    more: '可能绑定到比申请更大的卷，但不会更小。存储类允许扩容时以后可以增大，但不能缩小。',
  },
  'PersistentVolumeClaimSpec.volumeName': {
    more: '此时不再查找其他卷，但存储类和访问模式仍须匹配。',
  },
  'PersistentVolumeClaimSpec.storageClassName': {
    more: '存储类决定驱动、磁盘种类以及删除时如何处理。空字符串表示只绑定没有存储类的卷，不动态制备。不写而集群又没有默认存储类时，效果相同，直到出现默认存储类为止。',
    mistake: '混淆“不写”（默认存储类）与 `""`（不使用存储类）。',
  },
  'PersistentVolumeClaimSpec.volumeMode': {
    more: '块模式的卷在容器中通过 `volumeDevices` 而不是 `volumeMounts` 使用，没有文件系统。两者混用会使 Pod 无法启动。',
  },
  'PersistentVolumeClaimSpec.dataSource': {
    more: '只接受同一名字空间中的 VolumeSnapshot 或另一个申领，其他类型会被悄悄丢弃。新卷不能比来源小。服务器会让它与数据源引用保持一致。',
  },
  'PersistentVolumeClaimSpec.dataSourceRef': {
    more: '其他 API 组的类型需要集群中有相应的卷填充器，否则申领一直 Pending。不允许的类型在这里会报错。',
  },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': {
    more: '与存储类不同，已有的申领也可以更换它，由 CSI 驱动修改卷。1.34 起为稳定特性。',
  },
  'VolumeResourceRequirements.requests': {
    more: '只认 `storage`。驱动会按自己的步长向上取整，例如取整到 GiB。',
    mistake: '容量不带单位，例如 `10` 就是十个字节，应写 `10Gi`。',
  },
  'TypedLocalObjectReference.apiGroup': {
    more: '不写时类型须属于核心组，在这里也就是持久卷申领。',
  },
  'TypedLocalObjectReference.name': {
    more: '对象应当存在，否则申领一直 Pending。',
  },
  'TypedObjectReference.name': {
    more: '对象应当存在，否则申领一直 Pending。',
  },
  'TypedObjectReference.namespace': {
    more: '对方名字空间须用 ReferenceGrant 予以许可。特性门控 CrossNamespaceVolumeDataSource 是 Alpha，默认关闭。',
  },
};
