import type { ContainerFieldDetails } from '../../../types.ts';

/** Volume mounts and block devices. */
export const mounts: ContainerFieldDetails = {
  'VolumeMount.name': {
    more: "It must be the name of an entry in the Pod's `volumes`. A volume used as a block device in this container cannot be mounted as well.",
  },
  'VolumeMount.mountPath': {
    more: 'A directory is mounted over whatever the image has at that path, which cannot be seen while the mount is there. Missing directories are created. Each path may be used once in a container; mounts inside one another are allowed.',
    mistake:
      'Mounting one configuration file over a full directory such as `/etc/nginx`: everything else in it disappears. Use a sub-path for the single file.',
  },
  'VolumeMount.readOnly': {
    more: 'The kernel refuses writes through this mount, also for root. Other containers may still write to the same volume. ConfigMap, Secret, downward API and projected volumes are mounted read-only in any case.',
  },
  'VolumeMount.recursiveReadOnly': {
    more: 'A plain read-only mount leaves file systems that the node has mounted below it writable, which matters for `hostPath`. `Enabled` closes that gap or refuses to start where kernel or runtime cannot; `IfPossible` closes it where they can. Both require `readOnly: true` and no mount propagation. It needs Linux 5.12 and a runtime that supports it.',
  },
  'VolumeMount.subPath': {
    more: 'The path is relative and must not contain `..`. If it does not exist in the volume, the kubelet creates a directory of that name. It lets several containers use parts of one volume, or puts one file beside those of the image.',
    mistake:
      'Using it for a ConfigMap or Secret that is going to change: a sub-path keeps the content from the start of the container and never follows.',
  },
  'VolumeMount.subPathExpr': {
    more: 'The kubelet replaces the variables when it creates the container, so each Pod of a set can have its own directory in a shared volume, for instance by `$(POD_NAME)`. An unknown or empty variable keeps the container from starting. It cannot be combined with a sub-path.',
    mistake:
      'Using `$NAME`, with or without braces: only `$(NAME)` is replaced, and only by a variable of this container: from `env`, `envFrom` or a Service.',
  },
  'VolumeMount.mountPropagation': {
    more: '`HostToContainer` lets the container see what the node mounts later below the volume (`rslave`). `Bidirectional` also lets the node and other Pods see what the container mounts (`rshared`), as storage drivers need; it is allowed only for privileged containers. Mounts that are not cleaned up stay on the node.',
  },
  'VolumeDevice.name': {
    more: "It must be an entry in the Pod's `volumes` of type `persistentVolumeClaim` or `ephemeral`. A claim with a file system cannot be used this way.",
  },
  'VolumeDevice.devicePath': {
    more: 'The program opens this path like a disk. It must be unique in the container and must not contain `..`.',
  },
};
