import type { VolumeFieldDetails } from '../../../types.ts';

export const localDetails: VolumeFieldDetails = {
  'EmptyDirVolumeSource.medium': {
    more: "Memory is fast and never on disk, but what is written counts as memory of the container that writes it, against its limit, and is lost when the node restarts. Without a size limit the tmpfs may grow to the Pod's memory limit, or else to the node's allocatable memory. HugePages needs huge page requests in the containers.",
    mistake:
      'Memory without a size limit in a container with a memory limit: filling it ends in an out-of-memory kill.',
  },
  'EmptyDirVolumeSource.sizeLimit': {
    more: 'On disk it is no quota: the kubelet measures now and then and evicts the whole Pod when more is used. With Memory it becomes the size of the tmpfs, unless the memory limit of the Pod is less, and writing fails with "no space left". 0 sets no limit.',
    mistake: 'Taking `M` or `m` for `Mi`: `64m` is 0.064 bytes.',
  },
  'HostPathVolumeSource.path': {
    more: 'Symbolic links are followed on the node. What lies there depends on how the node was set up; managed nodes often have a read-only system.',
    mistake: 'Mounting `/` or `/var/run/docker.sock`: that hands over the node.',
  },
  'HostPathVolumeSource.type': {
    more: 'Directory, File, Socket, CharDevice and BlockDevice must exist already, else the Pod stays in ContainerCreating. DirectoryOrCreate makes a directory with mode 0755 owned by root; FileOrCreate makes an empty file, but not the directories above it.',
    mistake: 'Leaving it out: a missing path then often becomes a directory, even where a file was meant.',
  },
  'ImageVolumeSource.reference': {
    more: 'A digest pins the contents; a tag is looked up again when the Pod is re-created. The file system of the image appears below the mount path.',
  },
  'ImageVolumeSource.pullPolicy': {
    more: 'Always asks the registry at every Pod start, IfNotPresent only when the node lacks the image or the Pod lacks the credentials it was pulled with, Never not at all. A reference by digest alone defaults to IfNotPresent. A failing pull is tried again and keeps the containers waiting.',
  },
  'CSIVolumeSource.driver': {
    more: 'The driver must run on the node the Pod lands on. `kubectl get csidrivers` lists the names.',
  },
  'CSIVolumeSource.fsType': {
    more: 'Many inline drivers provide plain files and ignore it.',
  },
  'CSIVolumeSource.volumeAttributes': {
    more: 'For the Secrets Store driver, for example, `secretProviderClass` names what to fetch.',
    mistake: 'Numbers and booleans need quotes: all values are text.',
  },
  'CSIVolumeSource.nodePublishSecretRef': {
    more: "The Secret must be in the Pod's namespace. All its keys are passed to the driver.",
  },
};
