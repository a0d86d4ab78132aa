import type { VolumeFieldTexts } from '../../../types.ts';

export const networkTexts = {
  'NFSVolumeSource.server': {
    label: '服务器',
    help: 'NFS 服务器的主机名或地址。由节点解析，而不是集群 DNS。',
  },
  'NFSVolumeSource.path': {
    label: '导出路径',
    help: '服务器导出的绝对路径，必须已经存在。',
  },
  'NFSVolumeSource.readOnly': {
    label: '只读',
    help: '对所有容器以只读方式挂载。不写则可写。',
  },
  'ISCSIVolumeSource.targetPortal': {
    label: '目标门户',
    help: '目标的地址，端口不是 3260 时需写明端口。',
  },
  'ISCSIVolumeSource.iqn': {
    label: '目标名称',
    help: '目标的限定名，例如 `iqn.2001-04.com.example:storage`。',
  },
  'ISCSIVolumeSource.lun': {
    label: 'LUN',
    help: '目标上的磁盘编号，取值 0 到 255。',
  },
  'ISCSIVolumeSource.iscsiInterface': {
    label: '接口',
    help: '节点上的 iSCSI 接口。不写时 API 服务器设为 `default`，即 TCP。',
  },
  'ISCSIVolumeSource.fsType': {
    label: '文件系统',
    help: '磁盘上的文件系统。不写时使用 ext4。',
  },
  'ISCSIVolumeSource.readOnly': {
    label: '只读',
    help: '对所有容器以只读方式挂载磁盘。不写则可写。',
  },
  'ISCSIVolumeSource.portals': {
    label: '其他门户',
    help: '同一目标的其他地址，用于多路径。',
  },
  'ISCSIVolumeSource.chapAuthDiscovery': {
    label: '发现阶段 CHAP 认证',
    help: '发现目标时使用 CHAP 认证。不写即为否。',
  },
  'ISCSIVolumeSource.chapAuthSession': {
    label: '会话阶段 CHAP 认证',
    help: '登录目标时使用 CHAP 认证。不写即为否。',
  },
  'ISCSIVolumeSource.secretRef': {
    label: 'CHAP 凭据',
    help: '保存 CHAP 用户名和密码的 Secret。启用 CHAP 时必填。',
  },
  'ISCSIVolumeSource.initiatorName': {
    label: '发起方名称',
    help: '节点登录时使用的名称。不写时使用节点自己的名称。',
  },
  'FCVolumeSource.targetWWNs': {
    label: '目标 WWN',
    help: '目标的全球唯一名称，须同时给出 LUN。与 WWID 二选一。',
  },
  'FCVolumeSource.lun': {
    label: 'LUN',
    help: '目标上的磁盘编号，取值 0 到 255。使用目标 WWN 时必填。',
  },
  'FCVolumeSource.fsType': {
    label: '文件系统',
    help: '磁盘上的文件系统。不写时使用 ext4。',
  },
  'FCVolumeSource.readOnly': {
    label: '只读',
    help: '对所有容器以只读方式挂载磁盘。不写则可写。',
  },
  'FCVolumeSource.wwids': {
    label: 'WWID',
    help: '磁盘的全球唯一标识。与“目标 WWN 加 LUN”二选一。',
  },
} satisfies Partial<VolumeFieldTexts>;
