import { inTree } from '../../../in-tree-texts.ts';
import type { VolumeFieldTexts } from '../../../types.ts';

const redirected = (driver: string) =>
  `已弃用。该卷由 CSI 驱动 ${driver} 处理，集群中必须安装此驱动；请改用持久卷申领。`;

const removed = (version: string) =>
  `已移除。从 ${version} 起 kubelet 无法挂载该卷，容器不会启动；请改用 CSI 驱动。`;

/** Volume sources that upstream deprecated or whose driver it removed; one help for all fields of a source. */
export const inTreeTexts = {
  ...inTree('AWSElasticBlockStoreVolumeSource', redirected('ebs.csi.aws.com'), {
    volumeID: '卷 ID',
    fsType: '文件系统',
    partition: '分区',
    readOnly: '只读',
  }),
  ...inTree('AzureDiskVolumeSource', redirected('disk.csi.azure.com'), {
    diskName: '磁盘名称',
    diskURI: '磁盘 URI',
    cachingMode: '缓存模式',
    fsType: '文件系统',
    readOnly: '只读',
    kind: '磁盘种类',
  }),
  ...inTree('AzureFileVolumeSource', redirected('file.csi.azure.com'), {
    secretName: 'Secret 名称',
    shareName: '共享名称',
    readOnly: '只读',
  }),
  ...inTree('CephFSVolumeSource', removed('1.31'), {
    monitors: '监视器',
    path: '路径',
    user: '用户',
    secretFile: '密钥文件',
    secretRef: '凭据',
    readOnly: '只读',
  }),
  ...inTree('CinderVolumeSource', redirected('cinder.csi.openstack.org'), {
    volumeID: '卷 ID',
    fsType: '文件系统',
    readOnly: '只读',
    secretRef: '凭据',
  }),
  ...inTree('FlexVolumeSource', '已弃用。由节点上的可执行程序按这些设置挂载卷，请改用 CSI 驱动。', {
    driver: '驱动',
    fsType: '文件系统',
    secretRef: '凭据',
    readOnly: '只读',
    options: '驱动选项',
  }),
  ...inTree('FlockerVolumeSource', removed('1.25'), {
    datasetName: '数据集名称',
    datasetUUID: '数据集 UUID',
  }),
  ...inTree('GCEPersistentDiskVolumeSource', redirected('pd.csi.storage.gke.io'), {
    pdName: '磁盘名称',
    fsType: '文件系统',
    partition: '分区',
    readOnly: '只读',
  }),
  ...inTree(
    'GitRepoVolumeSource',
    '已关闭，从 1.36 起无法再启用：Pod 停在 ContainerCreating。请改用 Init 容器克隆仓库。',
    {
      repository: '仓库地址',
      revision: '修订版本',
      directory: '目录',
    },
  ),
  ...inTree('GlusterfsVolumeSource', removed('1.26'), {
    endpoints: '端点',
    path: '卷路径',
    readOnly: '只读',
  }),
  ...inTree(
    'PhotonPersistentDiskVolumeSource',
    '已移除。现在的 kubelet 都无法挂载该卷，容器不会启动；请改用 CSI 驱动。',
    {
      pdID: '磁盘 ID',
      fsType: '文件系统',
    },
  ),
  ...inTree('PortworxVolumeSource', redirected('pxd.portworx.com'), {
    volumeID: '卷 ID',
    fsType: '文件系统',
    readOnly: '只读',
  }),
  ...inTree('QuobyteVolumeSource', removed('1.25'), {
    registry: '注册服务',
    volume: '卷',
    readOnly: '只读',
    user: '用户',
    group: '用户组',
    tenant: '租户',
  }),
  ...inTree('RBDVolumeSource', removed('1.31'), {
    monitors: '监视器',
    image: '镜像',
    fsType: '文件系统',
    pool: '存储池',
    user: '用户',
    keyring: '密钥环',
    secretRef: '凭据',
    readOnly: '只读',
  }),
  ...inTree('ScaleIOVolumeSource', removed('1.22'), {
    gateway: '网关',
    system: '系统',
    secretRef: '凭据',
    sslEnabled: '启用 TLS',
    protectionDomain: '保护域',
    storagePool: '存储池',
    storageMode: '存储模式',
    volumeName: '卷名称',
    fsType: '文件系统',
    readOnly: '只读',
  }),
  ...inTree('StorageOSVolumeSource', removed('1.25'), {
    volumeName: '卷名称',
    volumeNamespace: '卷名字空间',
    fsType: '文件系统',
    readOnly: '只读',
    secretRef: '凭据',
  }),
  ...inTree('VsphereVirtualDiskVolumeSource', redirected('csi.vsphere.vmware.com'), {
    volumePath: '卷路径',
    fsType: '文件系统',
    storagePolicyName: '存储策略名称',
    storagePolicyID: '存储策略 ID',
  }),
} satisfies Partial<VolumeFieldTexts>;
