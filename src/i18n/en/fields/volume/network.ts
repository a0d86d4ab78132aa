import type { VolumeFieldTexts } from '../../../types.ts';

export const networkTexts = {
  'NFSVolumeSource.server': {
    label: 'Server',
    help: 'Host name or address of the NFS server. The node resolves it, not the cluster DNS.',
    more: 'The kubelet hands it to `mount.nfs` of the node. Inside the cluster use the address of a Service, not its name.',
  },
  'NFSVolumeSource.path': {
    label: 'Exported path',
    help: 'Absolute path that the server exports. It must exist.',
    more: 'A path the server does not export, or not to this node, leaves the Pod in ContainerCreating with a mount error.',
  },
  'NFSVolumeSource.readOnly': {
    label: 'Read-only',
    help: 'Mounts the share read-only for all containers. Left out means writable.',
    more: 'A single mount can be read-only as well; here it holds for the whole volume.',
  },
  'ISCSIVolumeSource.targetPortal': {
    label: 'Target portal',
    help: 'Address of the target, with port when it is not 3260.',
    more: 'Every node the Pod may land on must reach this address.',
  },
  'ISCSIVolumeSource.iqn': {
    label: 'Target name',
    help: 'Qualified name of the target, such as `iqn.2001-04.com.example:storage`.',
    more: 'It begins with `iqn.`, `eui.` or `naa.`; the API server checks the form.',
  },
  'ISCSIVolumeSource.lun': {
    label: 'LUN',
    help: 'Number of the disk at the target, 0 to 255.',
    more: 'One target can offer several disks; the number picks one of them.',
  },
  'ISCSIVolumeSource.iscsiInterface': {
    label: 'Interface',
    help: 'iSCSI interface of the node. Left out, the API server sets `default`, which is TCP.',
    more: 'Other interfaces, for hardware offload for example, must be set up on the node beforehand.',
  },
  'ISCSIVolumeSource.fsType': {
    label: 'File system',
    help: 'File system of the disk. Left out, ext4 is used.',
    more: 'The disk is formatted with it when it is empty.',
  },
  'ISCSIVolumeSource.readOnly': {
    label: 'Read-only',
    help: 'Mounts the disk read-only for all containers. Left out means writable.',
  },
  'ISCSIVolumeSource.portals': {
    label: 'Further portals',
    help: 'More addresses of the same target, for multipath.',
    more: 'With several portals the node builds a multipath device, so that one path may fail.',
  },
  'ISCSIVolumeSource.chapAuthDiscovery': {
    label: 'CHAP for discovery',
    help: 'Use CHAP authentication when looking for targets. Left out means no.',
    more: 'The API server then demands the CHAP credentials.',
  },
  'ISCSIVolumeSource.chapAuthSession': {
    label: 'CHAP for the session',
    help: 'Use CHAP authentication when logging in to the target. Left out means no.',
    more: 'The API server then demands the CHAP credentials.',
  },
  'ISCSIVolumeSource.secretRef': {
    label: 'CHAP credentials',
    help: 'Secret with the CHAP user names and passwords. Required when CHAP is on.',
    more: 'The Secret has type `kubernetes.io/iscsi-chap` and keys such as `node.session.auth.username`.',
  },
  'ISCSIVolumeSource.initiatorName': {
    label: 'Initiator name',
    help: "Name the node presents itself with. Left out, the node's own name is used.",
    more: 'With a name of its own the node makes a separate iSCSI interface for this volume.',
  },
  'FCVolumeSource.targetWWNs': {
    label: 'Target WWNs',
    help: 'World wide names of the targets; needs a LUN. Either these or WWIDs.',
    more: 'The kubelet looks for the disk under `/dev/disk/by-path`. Giving WWIDs as well is rejected.',
  },
  'FCVolumeSource.lun': {
    label: 'LUN',
    help: 'Number of the disk at the target, 0 to 255. Required with target WWNs.',
  },
  'FCVolumeSource.fsType': {
    label: 'File system',
    help: 'File system of the disk. Left out, ext4 is used.',
    more: 'The disk is formatted with it when it is empty.',
  },
  'FCVolumeSource.readOnly': {
    label: 'Read-only',
    help: 'Mounts the disk read-only for all containers. Left out means writable.',
  },
  'FCVolumeSource.wwids': {
    label: 'WWIDs',
    help: 'World wide identifiers of the disk. Either these or target WWNs with a LUN.',
    more: 'A WWID stays the same whichever path leads to the disk.',
  },
} satisfies Partial<VolumeFieldTexts>;
