import type { VolumeFieldDetails } from '../../../types.ts';

export const networkDetails: VolumeFieldDetails = {
  'NFSVolumeSource.server': {
    more: 'The kubelet hands it to `mount.nfs` of the node. Inside the cluster use the address of a Service, not its name.',
  },
  'NFSVolumeSource.path': {
    more: 'A path the server does not export, or not to this node, leaves the Pod in ContainerCreating with a mount error.',
  },
  'NFSVolumeSource.readOnly': {
    more: 'A single mount can be read-only as well; here it holds for the whole volume.',
  },
  'ISCSIVolumeSource.targetPortal': {
    more: 'Every node the Pod may land on must reach this address.',
  },
  'ISCSIVolumeSource.iqn': {
    more: 'It begins with `iqn.`, `eui.` or `naa.`; the API server checks the form.',
  },
  'ISCSIVolumeSource.lun': {
    more: 'One target can offer several disks; the number picks one of them.',
  },
  'ISCSIVolumeSource.iscsiInterface': {
    more: 'Other interfaces, for hardware offload for example, must be set up on the node beforehand.',
  },
  'ISCSIVolumeSource.fsType': {
    more: 'The disk is formatted with it when it is empty.',
  },
  'ISCSIVolumeSource.portals': {
    more: 'With several portals the node builds a multipath device, so that one path may fail.',
  },
  'ISCSIVolumeSource.chapAuthDiscovery': {
    more: 'The API server then demands the CHAP credentials.',
  },
  'ISCSIVolumeSource.chapAuthSession': {
    more: 'The API server then demands the CHAP credentials.',
  },
  'ISCSIVolumeSource.secretRef': {
    more: 'The Secret has type `kubernetes.io/iscsi-chap` and keys such as `node.session.auth.username`.',
  },
  'ISCSIVolumeSource.initiatorName': {
    more: 'With a name of its own the node makes a separate iSCSI interface for this volume.',
  },
  'FCVolumeSource.targetWWNs': {
    more: 'The kubelet looks for the disk under `/dev/disk/by-path`. Giving WWIDs as well is rejected.',
  },
  'FCVolumeSource.fsType': {
    more: 'The disk is formatted with it when it is empty.',
  },
  'FCVolumeSource.wwids': {
    more: 'A WWID stays the same whichever path leads to the disk.',
  },
};
