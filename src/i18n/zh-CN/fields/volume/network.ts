import type { VolumeFieldTexts } from '../../../types.ts';

export const networkTexts = {
  'NFSVolumeSource.server': {
    label: '服务器',
    help: 'NFS 服务器的主机名或地址。由节点解析，而不是集群 DNS。',
    more: 'kubelet 把它交给节点上的 `mount.nfs`。服务器在集群内时应写 Service 的 IP 地址，而不是名称。',
  },
  'NFSVolumeSource.path': {
    label: '导出路径',
    help: '服务器导出的绝对路径，必须已经存在。',
    more: '路径没有导出，或没有对该节点开放，Pod 会停在 ContainerCreating 并报挂载错误。',
  },
  'NFSVolumeSource.readOnly': {
    label: '只读',
    help: '对所有容器以只读方式挂载。不写则可写。',
    more: '单个挂载也可以设为只读；这里的设置对整个卷生效。',
  },
  'ISCSIVolumeSource.targetPortal': {
    label: '目标门户',
    help: '目标的地址，端口不是 3260 时需写明端口。',
    more: 'Pod 可能落到的每个节点都必须能访问此地址。',
  },
  'ISCSIVolumeSource.iqn': {
    label: '目标名称',
    help: '目标的限定名，例如 `iqn.2001-04.com.example:storage`。',
    more: '以 `iqn.`、`eui.` 或 `naa.` 开头，API 服务器会检查格式。',
  },
  'ISCSIVolumeSource.lun': {
    label: 'LUN',
    help: '目标上的磁盘编号，取值 0 到 255。',
    more: '一个目标可以提供多个磁盘，用编号选择其中之一。',
  },
  'ISCSIVolumeSource.iscsiInterface': {
    label: '接口',
    help: '节点上的 iSCSI 接口。不写时 API 服务器设为 `default`，即 TCP。',
    more: '其他接口（例如硬件卸载）须事先在节点上配置好。',
  },
  'ISCSIVolumeSource.fsType': {
    label: '文件系统',
    help: '磁盘上的文件系统。不写时使用 ext4。',
    more: '磁盘为空时会按它格式化。',
  },
  'ISCSIVolumeSource.readOnly': {
    label: '只读',
    help: '对所有容器以只读方式挂载磁盘。不写则可写。',
  },
  'ISCSIVolumeSource.portals': {
    label: '其他门户',
    help: '同一目标的其他地址，用于多路径。',
    more: '有多个门户时，节点会建立多路径设备，某条路径失效也不受影响。',
  },
  'ISCSIVolumeSource.chapAuthDiscovery': {
    label: '发现阶段 CHAP 认证',
    help: '发现目标时使用 CHAP 认证。不写即为否。',
    more: '启用后 API 服务器要求填写 CHAP 凭据。',
  },
  'ISCSIVolumeSource.chapAuthSession': {
    label: '会话阶段 CHAP 认证',
    help: '登录目标时使用 CHAP 认证。不写即为否。',
    more: '启用后 API 服务器要求填写 CHAP 凭据。',
  },
  'ISCSIVolumeSource.secretRef': {
    label: 'CHAP 凭据',
    help: '保存 CHAP 用户名和密码的 Secret。启用 CHAP 时必填。',
    more: 'Secret 的类型为 `kubernetes.io/iscsi-chap`，键名形如 `node.session.auth.username`。',
  },
  'ISCSIVolumeSource.initiatorName': {
    label: '发起方名称',
    help: '节点登录时使用的名称。不写时使用节点自己的名称。',
    more: '设置后，节点会为该卷单独建立一个 iSCSI 接口。',
  },
  'FCVolumeSource.targetWWNs': {
    label: '目标 WWN',
    help: '目标的全球唯一名称，须同时给出 LUN。与 WWID 二选一。',
    more: 'kubelet 在 `/dev/disk/by-path` 下查找磁盘。同时给出 WWID 会被拒绝。',
  },
  'FCVolumeSource.lun': {
    label: 'LUN',
    help: '目标上的磁盘编号，取值 0 到 255。使用目标 WWN 时必填。',
  },
  'FCVolumeSource.fsType': {
    label: '文件系统',
    help: '磁盘上的文件系统。不写时使用 ext4。',
    more: '磁盘为空时会按它格式化。',
  },
  'FCVolumeSource.readOnly': {
    label: '只读',
    help: '对所有容器以只读方式挂载磁盘。不写则可写。',
  },
  'FCVolumeSource.wwids': {
    label: 'WWID',
    help: '磁盘的全球唯一标识。与“目标 WWN 加 LUN”二选一。',
    more: '无论经由哪条路径，磁盘的 WWID 都不变。',
  },
} satisfies Partial<VolumeFieldTexts>;
