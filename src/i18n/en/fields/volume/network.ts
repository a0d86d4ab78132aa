import type { VolumeFieldTexts } from '../../../types.ts';

export const networkTexts = {
  'NFSVolumeSource.server': {
    label: 'Server',
    help: 'Host name or address of the NFS server. The node resolves it, not the cluster DNS.',
  },
  'NFSVolumeSource.path': {
    label: 'Exported path',
    help: 'Absolute path that the server exports. It must exist.',
  },
  'NFSVolumeSource.readOnly': {
    label: 'Read-only',
    help: 'Mounts the share read-only for all containers. Left out means writable.',
  },
  'ISCSIVolumeSource.targetPortal': {
    label: 'Target portal',
    help: 'Address of the target, with port when it is not 3260.',
  },
  'ISCSIVolumeSource.iqn': {
    label: 'Target name',
    help: 'Qualified name of the target, such as `iqn.2001-04.com.example:storage`.',
  },
  'ISCSIVolumeSource.lun': {
    label: 'LUN',
    help: 'Number of the disk at the target, 0 to 255.',
  },
  'ISCSIVolumeSource.iscsiInterface': {
    label: 'Interface',
    help: 'iSCSI interface of the node. Left out, the API server sets `default`, which is TCP.',
  },
  'ISCSIVolumeSource.fsType': {
    label: 'File system',
    help: 'File system of the disk. Left out, ext4 is used.',
  },
  'ISCSIVolumeSource.readOnly': {
    label: 'Read-only',
    help: 'Mounts the disk read-only for all containers. Left out means writable.',
  },
  'ISCSIVolumeSource.portals': {
    label: 'Further portals',
    help: 'More addresses of the same target, for multipath.',
  },
  'ISCSIVolumeSource.chapAuthDiscovery': {
    label: 'CHAP for discovery',
    help: 'Use CHAP authentication when looking for targets. Left out means no.',
  },
  'ISCSIVolumeSource.chapAuthSession': {
    label: 'CHAP for the session',
    help: 'Use CHAP authentication when logging in to the target. Left out means no.',
  },
  'ISCSIVolumeSource.secretRef': {
    label: 'CHAP credentials',
    help: 'Secret with the CHAP user names and passwords. Required when CHAP is on.',
  },
  'ISCSIVolumeSource.initiatorName': {
    label: 'Initiator name',
    help: "Name the node presents itself with. Left out, the node's own name is used.",
  },
  'FCVolumeSource.targetWWNs': {
    label: 'Target WWNs',
    help: 'World wide names of the targets; needs a LUN. Either these or WWIDs.',
  },
  'FCVolumeSource.lun': {
    label: 'LUN',
    help: 'Number of the disk at the target, 0 to 255. Required with target WWNs.',
  },
  'FCVolumeSource.fsType': {
    label: 'File system',
    help: 'File system of the disk. Left out, ext4 is used.',
  },
  'FCVolumeSource.readOnly': {
    label: 'Read-only',
    help: 'Mounts the disk read-only for all containers. Left out means writable.',
  },
  'FCVolumeSource.wwids': {
    label: 'WWIDs',
    help: 'World wide identifiers of the disk. Either these or target WWNs with a LUN.',
  },
} satisfies Partial<VolumeFieldTexts>;
