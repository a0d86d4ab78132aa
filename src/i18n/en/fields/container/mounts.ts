import type { ContainerFieldTexts } from '../../../types.ts';

/** Volume mounts and block devices. */
export const mounts = {
  'VolumeMount.name': {
    label: 'Volume',
    help: 'Which volume of the Pod is mounted. Required.',
  },
  'VolumeMount.mountPath': {
    label: 'At',
    help: 'Where the volume appears in the container; it hides what the image has there. Required.',
  },
  'VolumeMount.readOnly': {
    label: 'Access',
    help: 'Forbids this container to write to the volume. Left out: it may write, if the volume itself can be written.',
  },
  'VolumeMount.recursiveReadOnly': {
    label: 'Recursive read-only',
    help: 'Whether file systems mounted below the volume become read-only too. Left out: `Disabled`, they keep their own setting.',
  },
  'VolumeMount.subPath': {
    label: 'Part',
    help: 'Mounts one file or directory of the volume instead of its root. Left out: the whole volume.',
  },
  'VolumeMount.subPathExpr': {
    label: 'Sub-path with variables',
    help: "Like the sub-path, with `$(NAME)` replaced by the container's variables. Left out: the whole volume.",
  },
  'VolumeMount.mountPropagation': {
    label: 'Mount propagation',
    help: 'Whether later mounts below the volume pass between node and container. Left out: `None`, neither way.',
  },
  'VolumeDevice.name': {
    label: 'Volume',
    help: 'Which volume of the Pod is handed over: a claim with `volumeMode: Block`. Required.',
  },
  'VolumeDevice.devicePath': {
    label: 'Device path',
    help: 'The path at which the device appears in the container, such as `/dev/xvda`. Required.',
  },
} as const satisfies Partial<ContainerFieldTexts>;
