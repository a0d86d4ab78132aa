import type { PodFieldDetails } from '../../../types.ts';

export const securityDetails: PodFieldDetails = {
  'PodSpec.securityContext': {
    more: 'What is given here holds for every container, also init and ephemeral ones, unless the container says otherwise for the same field. Some things exist only here, because they concern the Pod as a whole: fsGroup, supplemental groups, kernel parameters. Others exist only in the container: capabilities, privileged, read-only root file system.',
    mistake: 'Writing container-only fields such as `capabilities` or `privileged` here.',
  },
  'PodSpec.serviceAccountName': {
    more: 'The account must exist when the Pod is created, else admission refuses it. Its permissions come from RBAC bindings; the account `default` has next to none. It cannot be changed on a running Pod. Cloud identities are often tied to it as well.',
    mistake: 'Creating the Pod before the service account, or the account in another namespace.',
  },
  'PodSpec.serviceAccount': {
    more: 'When only the old name is given, the API server copies it to the new one. When both are given, `serviceAccountName` wins.',
    mistake: 'Using the old name in a new manifest.',
  },
  'PodSpec.automountServiceAccountToken': {
    more: "Admission adds a projected volume with a token, the cluster's CA and the namespace, mounted at `/var/run/secrets/kubernetes.io/serviceaccount`; the kubelet renews the token about every hour, but by default the API server accepts each one for up to a year, as long as the Pod exists. The value here beats the one of the service account. A program that never talks to the API server needs no token: false takes it from an intruder.",
  },
  'PodSpec.imagePullSecrets': {
    more: "The Secrets must be in the Pod's namespace and of type `kubernetes.io/dockerconfigjson` (the older `kubernetes.io/dockercfg` is read too). The kubelet tries all of them, besides the node's own credentials. A missing Secret is only reported in an event; the pull is then tried without it and fails for a private image.",
    mistake: 'A plain string in the list: each item is `name: my-secret`.',
  },
  'PodSpec.hostUsers': {
    more: 'With false the kubelet gives the Pod 65536 IDs of the node that no other Pod has; root in the container is then an ordinary user outside, and capabilities count only inside. Files in volumes keep their owners thanks to ID-mapped mounts, which needs a recent kernel and a file system that supports them. IDs above 65535 cannot be used. It excludes hostNetwork, hostPID and hostIPC. Stable since 1.36.',
  },
  'PodSpec.hostPID': {
    more: 'A process of root, or with the right capability, can read the memory of every process on the node or kill it: that equals control of the node. It is for monitoring agents. The levels Baseline and Restricted of the Pod Security Standards reject it. It excludes `shareProcessNamespace`.',
  },
  'PodSpec.hostIPC': {
    more: 'Shared memory and semaphores of all processes on the node become reachable, which few programs need. The levels Baseline and Restricted of the Pod Security Standards reject it.',
  },
  'PodSpec.shareProcessNamespace': {
    more: "Process 1 is then the sandbox's pause process, which also collects orphans. Containers may signal each other and, with the same user, look into each other's file system through `/proc/<pid>/root`. Useful for debugging and for a helper that sends SIGHUP. Programs that insist on being process 1, such as systemd, do not run.",
    mistake: 'Programs and scripts that signal process 1 hit the pause process, not the application.',
  },
  'PodSecurityContext.seLinuxOptions': {
    more: 'On nodes with SELinux the label decides which files and processes the containers may touch. Normally the runtime gives every Pod categories of its own. Pods that are to share volumes need the same level. The Pod Security Standards permit only some types and no own user or role.',
  },
  'PodSecurityContext.windowsOptions': {
    more: 'The API server rejects it when the operating system is set to linux.',
  },
  'PodSecurityContext.runAsUser': {
    more: "The number need not exist in the image's `/etc/passwd`; programs that look up their name or home directory then find none. It replaces the image's USER, and files in the image that belong to another user may become unreadable. Values run from 0 to 2147483647. A container can set its own.",
    mistake:
      'A user who may not write where the image writes, such as `/var/cache/nginx`; give it an emptyDir there or another image.',
  },
  'PodSecurityContext.runAsGroup': {
    more: "When only the user is set, the primary group comes from the image's `/etc/passwd`, and is 0 when the user is not in it. New files get this group unless the directory has the setgid bit.",
    mistake: 'Setting the user but not the group: the processes then often run in group 0.',
  },
  'PodSecurityContext.runAsNonRoot': {
    more: 'The kubelet looks at `runAsUser`, else at the USER of the image. When that is 0, or is a name instead of a number, the container is not created and shows CreateContainerConfigError. The level Restricted of the Pod Security Standards demands true.',
    mistake: 'Setting it for an image that runs as root, without a `runAsUser` beside it.',
  },
  'PodSecurityContext.supplementalGroups': {
    more: 'Useful for volumes the kubelet does not re-own, such as NFS: name the group that owns the files. What `id` prints in the container is the primary group, these, fsGroup and, with policy Merge, the groups of the image.',
  },
  'PodSecurityContext.supplementalGroupsPolicy': {
    more: "With Merge the user can be in groups nobody wrote in the manifest, because the image's `/etc/group` says so. With Strict only the groups in the manifest count. The runtime of the node must support it, else the kubelet rejects the Pod. Stable since 1.35.",
  },
  'PodSecurityContext.fsGroup': {
    more: 'On mounting, the kubelet sets the group of all files, adds read and write for it, and puts the setgid bit on directories; with millions of files this takes minutes. It works for emptyDir, ConfigMap, Secret, projected and most block volumes; CSI drivers decide for themselves. It does nothing for hostPath and NFS. Every process of the Pod becomes a member of the group.',
    mistake:
      'Relying on a file mode of 0400 for a key: with fsGroup the group may read it too, and ssh then refuses it.',
  },
  'PodSecurityContext.sysctls': {
    more: 'Only parameters with a namespace of their own can be set, those of network and IPC. A few are safe and always allowed; others the administrator must allow on the node with `--allowed-unsafe-sysctls`, else the kubelet fails the Pod with SysctlForbidden. Those of the network cannot be set with hostNetwork, those of IPC not with hostIPC.',
    mistake: 'Parameters of the whole node, such as `vm.max_map_count`: they cannot be set per Pod.',
  },
  'PodSecurityContext.fsGroupChangePolicy': {
    more: 'OnRootMismatch makes the start of Pods with large volumes quick, as the walk through all files is skipped when the top directory is already right. It has no effect on ConfigMap, Secret and emptyDir, nor on volumes whose driver sets the group.',
  },
  'PodSecurityContext.seccompProfile': {
    more: 'The kernel compares every system call of the containers with the profile and refuses the forbidden ones, usually with "operation not permitted". RuntimeDefault forbids dozens that ordinary programs never use. Privileged containers always run without a filter. The level Restricted of the Pod Security Standards demands RuntimeDefault or Localhost; the kubelet option `seccompDefault` makes RuntimeDefault the default.',
    mistake: 'Believing that a filter applies by default: without this field it is Unconfined on most nodes.',
  },
  'PodSecurityContext.appArmorProfile': {
    more: 'AppArmor restricts files, capabilities and network by path and name. A Pod that demands a profile cannot run on a node without AppArmor or without that profile. Before 1.30 an annotation did this job.',
  },
  'PodSecurityContext.seLinuxChangePolicy': {
    more: 'It matters only with an SELinux label on the Pod. MountOption is fast, but all Pods that share the volume on a node need the same label. Left out, volumes with access mode ReadWriteOncePod use the mount option and others are relabelled, unless the gate SELinuxMount is on, which 1.36 leaves off by default.',
  },
  'SELinuxOptions.type': {
    more: '`container_t` is the confined type of containers, `spc_t` an unconfined one for privileged Pods.',
  },
  'SELinuxOptions.level': {
    more: 'A process may only touch files whose categories it has. Equal levels let Pods share a volume, different ones keep them apart.',
  },
  'SeccompProfile.type': {
    more: 'With Localhost, a missing or broken file keeps the container from starting. Unconfined lets every system call through, also those of most known kernel exploits.',
  },
  'SeccompProfile.localhostProfile': {
    more: 'The directory is normally `/var/lib/kubelet/seccomp`; `profiles/audit.json` is then read from there. The file must be on every node the Pod may land on.',
    mistake: 'An absolute path or one with `..` is rejected.',
  },
  'AppArmorProfile.type': {
    more: 'RuntimeDefault permits what ordinary containers need and forbids mounting and writing to most of `/proc` and `/sys`. The levels Baseline and Restricted of the Pod Security Standards forbid Unconfined.',
  },
  'AppArmorProfile.localhostProfile': {
    more: 'It is the name of the profile as listed in `/sys/kernel/security/apparmor/profiles`, not a file name.',
  },
  'Sysctl.name': {
    more: 'Dots and slashes as separators are both accepted.',
  },
  'Sysctl.value': {
    mistake: 'A bare number: `value: "1024 65535"` and `value: "0"` must be text.',
  },
  'WindowsSecurityContextOptions.gmsaCredentialSpecName': {
    more: 'The specification is a cluster object; an admission webhook checks that the service account may use it and fills in its contents.',
  },
  'WindowsSecurityContextOptions.runAsUserName': {
    more: 'Typical names are `ContainerUser` and `ContainerAdministrator`, also as `DOMAIN\\user`.',
  },
  'WindowsSecurityContextOptions.hostProcess': {
    more: "It is the Windows counterpart of a privileged container: access to the node's file system, devices and network. The levels Baseline and Restricted of the Pod Security Standards reject it.",
  },
};
