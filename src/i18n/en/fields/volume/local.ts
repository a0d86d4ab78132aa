import type { VolumeFieldTexts } from '../../../types.ts';

export const localTexts = {
  'EmptyDirVolumeSource.medium': {
    label: 'Medium',
    help: "Empty means the node's disk, Memory a tmpfs, HugePages huge pages. Left out, it is the disk.",
  },
  'EmptyDirVolumeSource.sizeLimit': {
    label: 'Size limit',
    help: 'How much the directory may hold. Left out, there is no limit of its own.',
  },
  'HostPathVolumeSource.path': {
    label: 'Path on the node',
    help: 'Absolute path of the file or directory on the node, without `..`.',
  },
  'HostPathVolumeSource.type': {
    label: 'Type check',
    help: 'What must be at the path before the Pod starts; two kinds create it. Left out, nothing is checked.',
  },
  'ImageVolumeSource.reference': {
    label: 'Image reference',
    help: "The image or artifact, written like a container's image. The kubelet pulls it with the same credentials.",
  },
  'ImageVolumeSource.pullPolicy': {
    label: 'Pull policy',
    help: 'When to pull. Left out, the API server sets Always for tag `latest` or no tag, else IfNotPresent.',
  },
  'CSIVolumeSource.driver': {
    label: 'CSI driver',
    help: 'Name of the driver that makes the volume, as registered in the cluster.',
  },
  'CSIVolumeSource.readOnly': {
    label: 'Read-only',
    help: 'Asks the driver for a read-only volume. Left out means writable.',
  },
  'CSIVolumeSource.fsType': {
    label: 'File system',
    help: 'File system to use, such as `ext4`. Left out, the driver decides.',
  },
  'CSIVolumeSource.volumeAttributes': {
    label: 'Driver settings',
    help: 'Key and value pairs for the driver; only its documentation says which.',
  },
  'CSIVolumeSource.nodePublishSecretRef': {
    label: 'Credentials',
    help: 'Secret with the credentials the driver needs for mounting. Left out, it gets none.',
  },
} satisfies Partial<VolumeFieldTexts>;
