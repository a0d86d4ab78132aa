import type { ContainerFieldTexts } from '../../../types.ts';

/** SecurityContext and Capabilities. */
export const security = {
  'SecurityContext.runAsUser': {
    label: 'User',
    help: "The uid of the container's processes. Left out: the Pod's setting, else the user of the image, which is root in many images.",
  },
  'SecurityContext.runAsGroup': {
    label: 'Group',
    help: "The primary gid of the container's processes. Left out: the Pod's setting, else the group that goes with the user in the image, often 0.",
  },
  'SecurityContext.runAsNonRoot': {
    label: 'Run as non-root',
    help: "The kubelet does not start the container when it would run as uid 0. Left out: the Pod's setting, else root is allowed.",
  },
  'SecurityContext.privileged': {
    label: 'Privileged',
    help: 'Gives the container nearly all the power of root on the node: all capabilities, all devices, no seccomp or AppArmor. Left out: false.',
  },
  'SecurityContext.allowPrivilegeEscalation': {
    label: 'Gain privileges',
    help: 'Whether a process may gain more rights than its parent, through setuid programs for instance. Left out: it may.',
  },
  'SecurityContext.readOnlyRootFilesystem': {
    label: 'Read-only root',
    help: "Mounts the image's files read-only; volumes stay writable. Left out: the container may write to its own copy.",
  },
  'SecurityContext.capabilities': {
    label: 'Capabilities',
    help: "Takes single rights of root away or adds them. Left out: the runtime's default set.",
  },
  'Capabilities.add': {
    label: 'Add',
    help: 'Capabilities given on top of the default set, without the prefix `CAP_`. Left out: none.',
  },
  'Capabilities.drop': {
    label: 'Drop',
    help: 'Capabilities taken away; `ALL` takes them all. Left out: none.',
  },
  'SecurityContext.seccompProfile': {
    label: 'System call filter',
    help: "Filters which system calls the processes may make. Left out: the Pod's profile, else no filter, unless the kubelet sets `RuntimeDefault`.",
  },
  'SecurityContext.appArmorProfile': {
    label: 'AppArmor',
    help: "The AppArmor profile that confines the processes. Left out: the Pod's profile, else the runtime's default where the node has AppArmor.",
  },
  'SecurityContext.seLinuxOptions': {
    label: 'SELinux',
    help: "The SELinux label of the container. Left out: the Pod's label, else one the runtime picks at random.",
  },
  'SecurityContext.windowsOptions': {
    label: 'Windows settings',
    help: "Settings for Windows containers, such as the user name. Left out: the Pod's; forbidden in a Linux Pod.",
  },
  'SecurityContext.procMount': {
    label: '/proc',
    help: "`Unmasked` shows all of `/proc`, for nested containers. Left out: `Default`, with the runtime's hidden and read-only paths.",
  },
} as const satisfies Partial<ContainerFieldTexts>;
