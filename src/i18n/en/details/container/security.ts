import type { ContainerFieldDetails } from '../../../types.ts';

/** SecurityContext and Capabilities. */
export const security: ContainerFieldDetails = {
  'SecurityContext.runAsUser': {
    more: "The number does not have to exist in the image's `/etc/passwd`, but some programs look up their name or home directory and fail without. The user can write only where file permissions let it. A uid other than 0 starts with no capabilities in effect. Allowed are 0 to 2147483647.",
    mistake:
      'Changing the uid of an image made for root: it can no longer write its own directories or, in some runtimes, open ports below 1024.',
  },
  'SecurityContext.runAsGroup': {
    more: "Files that the process creates get this group. Other groups come from the Pod's `supplementalGroups` and `fsGroup`, and from the image's `/etc/group` unless the Pod says `Strict`. With a uid that the image does not know, the default group is 0.",
    mistake:
      "Setting the user but no group: the process is then often a member of group 0 and may read files meant for root's group.",
  },
  'SecurityContext.runAsNonRoot': {
    more: "It changes no user; it is a check before the start. The kubelet takes `runAsUser`, else the image's user, and refuses uid 0 with `CreateContainerConfigError`. If the image names its user by a word instead of a number, the kubelet cannot tell and refuses too. The level Restricted of the Pod Security Standards requires it.",
    mistake:
      'Setting it for an image with `USER app`: add `runAsUser` with the number, or the container does not start.',
  },
  'SecurityContext.privileged': {
    more: "The runtime grants every capability, shows the node's devices, leaves `/proc` and `/sys` writable and applies neither seccomp nor AppArmor. Of the node's namespaces it joins only that of cgroups, but with these rights the others are a small step. It cannot be combined with `allowPrivilegeEscalation: false`. The level Baseline of the Pod Security Standards forbids it.",
    mistake:
      'Using it because one operation is denied: usually a single capability or a device plugin is enough.',
  },
  'SecurityContext.allowPrivilegeEscalation': {
    more: "False makes the runtime set the kernel's `no_new_privs` on the process, which its children inherit. Setuid and setgid bits and file capabilities then have no effect, so `sudo`, `su` and in some images `ping` stop working. It takes nothing away from a process that is already root. The API server rejects false together with privileged mode. The level Restricted of the Pod Security Standards requires false.",
    mistake: 'Taking the empty field for false: it has to be written.',
  },
  'SecurityContext.readOnlyRootFilesystem': {
    more: "Programs that write temporary files, caches or pid files need an `emptyDir` at those places, such as `/tmp`, `/run` or `/var/cache/nginx`. Volumes, `/etc/hosts` and the termination message file stay writable. An intruder can then neither replace programs nor leave tools behind in the image's directories.",
    mistake:
      'Switching it on without knowing where the program writes: it fails at the first write, often only later in its life.',
  },
  'SecurityContext.capabilities': {
    more: "The kernel splits root's power into about 40 capabilities; containerd grants root in a container 14 of them, CRI-O 9. `ALL` is applied before single names, so dropping `ALL` and adding one leaves just that one. A process that is not root has none in effect, even added ones, unless its program file carries them. The level Restricted of the Pod Security Standards demands dropping `ALL` and allows only `NET_BIND_SERVICE` back.",
    mistake:
      'Adding a capability for a container that runs as another user than root and wondering why it has no effect.',
  },
  'Capabilities.add': {
    more: 'Common ones are `NET_BIND_SERVICE` for ports below 1024, `NET_ADMIN` for network settings, `SYS_TIME` for the clock and `SYS_PTRACE` for debuggers. `SYS_ADMIN` is close to full root. The level Baseline of the Pod Security Standards allows only those of the usual default set, without `NET_RAW`.',
    mistake:
      'The prefix `CAP_`, as in `CAP_NET_ADMIN`: Kubernetes passes it on, containerd puts its own `CAP_` before it, and no capability is granted.',
  },
  'Capabilities.drop': {
    more: 'Most servers need none of them. Dropping `ALL` is the safe start; add back what fails. A program that starts as root to change its user needs `SETUID` and `SETGID`, and `CHOWN` to hand files over.',
    mistake:
      'Dropping `ALL` for an image that starts as root and then changes its user, such as the usual nginx: it cannot do so any more.',
  },
  'SecurityContext.seccompProfile': {
    more: "`RuntimeDefault` uses the runtime's list, which blocks some dozens of dangerous calls and suits nearly every program. `Localhost` names a profile file on the node, `Unconfined` filters nothing. Privileged containers are not filtered. The level Restricted of the Pod Security Standards requires one of the first two.",
    mistake:
      "Assuming the runtime's profile is the default: in a cluster without `seccompDefault` nothing is filtered until it is written.",
  },
  'SecurityContext.appArmorProfile': {
    more: 'AppArmor exists on Ubuntu, Debian and SUSE nodes; elsewhere the kubelet refuses a Pod that asks for a profile. A `Localhost` profile must be loaded on every node the Pod may run on. Before 1.30 an annotation had this role.',
  },
  'SecurityContext.seLinuxOptions': {
    more: 'On nodes with SELinux the label decides which files and volumes the container may touch, and volumes are relabelled to match where the storage supports it. On nodes without SELinux it has no effect.',
  },
  'SecurityContext.windowsOptions': {
    more: 'It names the Windows user, a group managed service account, or a host process container. On Linux nodes the kubelet ignores it.',
  },
  'SecurityContext.procMount': {
    more: 'By default the runtime hides some paths, such as `/proc/kcore`, and makes others, such as `/proc/sys`, read-only. Building or running containers inside a container can need the full view. The API server accepts `Unmasked` only with `hostUsers: false` on the Pod.',
  },
};
