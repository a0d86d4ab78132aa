import type { VolumeFieldTexts } from '../../../types.ts';

export const sourcesTexts = {
  'Volume.name': {
    label: '卷名称',
    help: '容器挂载时引用的名称。由小写字母、数字和连字符组成，最长 63 个字符，在 Pod 内唯一。',
  },
  'Volume.hostPath': {
    label: '主机路径',
    help: '节点上的文件或目录。数据属于该节点，换一个节点内容就不同。',
  },
  'Volume.emptyDir': {
    label: '空目录',
    help: '一个初始为空的目录，由所有容器共享，随 Pod 一起删除。',
  },
  'Volume.gcePersistentDisk': {
    label: 'GCE 持久磁盘（已弃用）',
    help: 'Google Compute Engine 磁盘，现由 CSI 驱动 `pd.csi.storage.gke.io` 处理，请改用持久卷申领。',
  },
  'Volume.awsElasticBlockStore': {
    label: 'AWS EBS 卷（已弃用）',
    help: 'Amazon EBS 卷，现由 CSI 驱动 `ebs.csi.aws.com` 处理，请改用持久卷申领。',
  },
  'Volume.gitRepo': {
    label: 'Git 仓库（已关闭）',
    help: '克隆一个 Git 仓库。从 1.36 起不再可用，Pod 停在 ContainerCreating；请改用 Init 容器克隆。',
  },
  'Volume.secret': {
    label: 'Secret',
    help: '由 Secret 的各个键生成的文件，在节点上保存于内存中。',
  },
  'Volume.nfs': {
    label: 'NFS 共享',
    help: 'NFS 服务器导出的目录。数据不随 Pod 消失，可由多个 Pod 共用。',
  },
  'Volume.iscsi': {
    label: 'iSCSI 磁盘',
    help: 'iSCSI 目标提供的磁盘。数据不随 Pod 消失。',
  },
  'Volume.glusterfs': {
    label: 'GlusterFS（已移除）',
    help: 'GlusterFS 卷。树内驱动已在 Kubernetes 1.26 中移除。',
  },
  'Volume.persistentVolumeClaim': {
    label: '持久卷申领',
    help: '由同一名字空间中的 PersistentVolumeClaim 提供的存储。数据不随 Pod 消失。',
  },
  'Volume.rbd': {
    label: 'Ceph RBD（已移除）',
    help: 'Ceph 块设备。树内驱动已在 Kubernetes 1.31 中移除。',
  },
  'Volume.flexVolume': {
    label: 'FlexVolume（已弃用）',
    help: '由节点上的可执行程序处理的卷，请改用 CSI 驱动。',
  },
  'Volume.cinder': {
    label: 'OpenStack Cinder（已弃用）',
    help: 'Cinder 卷，现由 CSI 驱动 `cinder.csi.openstack.org` 处理，请改用持久卷申领。',
  },
  'Volume.cephfs': {
    label: 'CephFS（已移除）',
    help: 'Ceph 文件系统。树内驱动已在 Kubernetes 1.31 中移除。',
  },
  'Volume.flocker': {
    label: 'Flocker（已移除）',
    help: 'Flocker 数据集。树内驱动已在 Kubernetes 1.25 中移除。',
  },
  'Volume.downwardAPI': {
    label: 'Downward API',
    help: '把 Pod 自身的信息写成文件：名称、标签、注解、资源请求和限制。',
  },
  'Volume.fc': {
    label: '光纤通道磁盘',
    help: '通过光纤通道访问的磁盘。数据不随 Pod 消失。',
  },
  'Volume.azureFile': {
    label: 'Azure 文件共享（已弃用）',
    help: 'Azure 文件共享，现由 CSI 驱动 `file.csi.azure.com` 处理，请改用持久卷申领。',
  },
  'Volume.configMap': {
    label: 'ConfigMap',
    help: '由 ConfigMap 的各个键生成的文件，会随其后续修改而更新。',
  },
  'Volume.vsphereVolume': {
    label: 'vSphere 磁盘（已弃用）',
    help: 'vSphere 虚拟磁盘，现由 CSI 驱动 `csi.vsphere.vmware.com` 处理，请改用持久卷申领。',
  },
  'Volume.quobyte': {
    label: 'Quobyte（已移除）',
    help: 'Quobyte 卷。树内驱动已在 Kubernetes 1.25 中移除。',
  },
  'Volume.azureDisk': {
    label: 'Azure 磁盘（已弃用）',
    help: 'Azure 托管磁盘，现由 CSI 驱动 `disk.csi.azure.com` 处理，请改用持久卷申领。',
  },
  'Volume.photonPersistentDisk': {
    label: 'Photon 磁盘（已移除）',
    help: 'Photon Controller 磁盘，现在的 kubelet 都不再支持。',
  },
  'Volume.projected': {
    label: '投射卷',
    help: '把多个来源的文件放进同一个目录：Secret、ConfigMap、Pod 信息和令牌。',
  },
  'Volume.portworxVolume': {
    label: 'Portworx 卷（已弃用）',
    help: 'Portworx 卷，现由 CSI 驱动 `pxd.portworx.com` 处理，请改用持久卷申领。',
  },
  'Volume.scaleIO': {
    label: 'ScaleIO（已移除）',
    help: 'ScaleIO 卷。树内驱动已在 Kubernetes 1.22 中移除。',
  },
  'Volume.storageos': {
    label: 'StorageOS（已移除）',
    help: 'StorageOS 卷。树内驱动已在 Kubernetes 1.25 中移除。',
  },
  'Volume.csi': {
    label: 'CSI 内联卷',
    help: '由 CSI 驱动为该 Pod 创建、随 Pod 删除的卷。驱动必须支持内联卷。',
  },
  'Volume.ephemeral': {
    label: '通用临时卷',
    help: '按模板为该 Pod 创建持久卷申领，并随 Pod 删除。任何支持动态制备的驱动都可以。',
  },
  'Volume.image': {
    label: '镜像卷',
    help: '容器镜像或 OCI 制品中的文件，只读。kubelet 像拉取容器镜像一样拉取它。',
  },
} satisfies Partial<VolumeFieldTexts>;
