import type { VolumeFieldDetails } from '../../../types.ts';

export const networkDetails: VolumeFieldDetails = {
  'NFSVolumeSource.server': {
    more: 'kubelet 把它交给节点上的 `mount.nfs`。服务器在集群内时应写 Service 的 IP 地址，而不是名称。',
  },
  'NFSVolumeSource.path': {
    more: '路径没有导出，或没有对该节点开放，Pod 会停在 ContainerCreating 并报挂载错误。',
  },
  'NFSVolumeSource.readOnly': {
    more: '单个挂载也可以设为只读；这里的设置对整个卷生效。',
  },
  'ISCSIVolumeSource.targetPortal': {
    more: 'Pod 可能落到的每个节点都必须能访问此地址。',
  },
  'ISCSIVolumeSource.iqn': {
    more: '以 `iqn.`、`eui.` 或 `naa.` 开头，API 服务器会检查格式。',
  },
  'ISCSIVolumeSource.lun': {
    more: '一个目标可以提供多个磁盘，用编号选择其中之一。',
  },
  'ISCSIVolumeSource.iscsiInterface': {
    more: '其他接口（例如硬件卸载）须事先在节点上配置好。',
  },
  'ISCSIVolumeSource.fsType': {
    more: '磁盘为空时会按它格式化。',
  },
  'ISCSIVolumeSource.portals': {
    more: '有多个门户时，节点会建立多路径设备，某条路径失效也不受影响。',
  },
  'ISCSIVolumeSource.chapAuthDiscovery': {
    more: '启用后 API 服务器要求填写 CHAP 凭据。',
  },
  'ISCSIVolumeSource.chapAuthSession': {
    more: '启用后 API 服务器要求填写 CHAP 凭据。',
  },
  'ISCSIVolumeSource.secretRef': {
    more: 'Secret 的类型为 `kubernetes.io/iscsi-chap`，键名形如 `node.session.auth.username`。',
  },
  'ISCSIVolumeSource.initiatorName': {
    more: '设置后，节点会为该卷单独建立一个 iSCSI 接口。',
  },
  'FCVolumeSource.targetWWNs': {
    more: 'kubelet 在 `/dev/disk/by-path` 下查找磁盘。同时给出 WWID 会被拒绝。',
  },
  'FCVolumeSource.fsType': {
    more: '磁盘为空时会按它格式化。',
  },
  'FCVolumeSource.wwids': {
    more: '无论经由哪条路径，磁盘的 WWID 都不变。',
  },
};
