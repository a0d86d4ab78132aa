import type { PodFieldTexts } from '../../../types.ts';

export const securityTexts = {
  'PodSpec.securityContext': {
    label: 'Pod security context',
    help: "User, groups, profiles and kernel settings for all containers. A container's own setting wins over the same one here.",
    more: 'What is given here holds for every container, also init and ephemeral ones, unless the container says otherwise for the same field. Some things exist only here, because they concern the Pod as a whole: fsGroup, supplemental groups, kernel parameters. Others exist only in the container: capabilities, privileged, read-only root file system.',
    mistake: 'Writing container-only fields such as `capabilities` or `privileged` here.',
  },
  'PodSpec.serviceAccountName': {
    label: 'Service account',
    help: 'The identity the Pod uses towards the API server. Left out, admission sets `default`.',
    more: 'The account must exist when the Pod is created, else admission refuses it. Its permissions come from RBAC bindings; the account `default` has next to none. It cannot be changed on a running Pod. Cloud identities are often tied to it as well.',
    mistake: 'Creating the Pod before the service account, or the account in another namespace.',
  },
  'PodSpec.serviceAccount': {
    label: 'Service account (old name)',
    help: 'Deprecated alias of the service account name. The API server keeps both equal.',
    more: 'When only the old name is given, the API server copies it to the new one. When both are given, `serviceAccountName` wins.',
    mistake: 'Using the old name in a new manifest.',
  },
  'PodSpec.automountServiceAccountToken': {
    label: 'Mount service account token',
    help: 'Whether a token for the API server is mounted into the containers. Left out, the service account decides, else yes.',
    more: "Admission adds a projected volume with a token valid for about an hour, the cluster's CA and the namespace, mounted at `/var/run/secrets/kubernetes.io/serviceaccount`; the kubelet renews the token. The value here beats the one of the service account. A program that never talks to the API server needs no token: false takes it from an intruder.",
  },
  'PodSpec.imagePullSecrets': {
    label: 'Image pull secrets',
    help: 'Secrets with registry credentials for pulling the images. Left out, admission copies those of the service account.',
    more: "The Secrets must be in the Pod's namespace and of type `kubernetes.io/dockerconfigjson`. The kubelet tries all of them, besides the node's own credentials. A missing Secret is only reported in an event; the pull is then tried without it and fails for a private image.",
    mistake: 'A plain string in the list: each item is `name: my-secret`.',
  },
  'PodSpec.hostUsers': {
    label: 'Host users',
    help: 'With false, user IDs of the Pod are mapped to unprivileged ones of the node. Left out means true: no mapping.',
    more: 'With false the kubelet gives the Pod 65536 IDs of the node that no other Pod has; root in the container is then an ordinary user outside, and capabilities count only inside. Files in volumes keep their owners thanks to ID-mapped mounts, which needs a recent kernel and a file system that supports them. IDs above 65535 cannot be used. It excludes hostNetwork, hostPID and hostIPC. Stable since 1.36.',
  },
  'PodSpec.hostPID': {
    label: 'Host process IDs',
    help: 'Containers see and may signal the processes of the node. Left out means false.',
    more: 'A process of root, or with the right capability, can read the memory of every process on the node or kill it: that equals control of the node. It is for monitoring agents. Pod Security rejects it at levels baseline and restricted. It excludes `shareProcessNamespace`.',
  },
  'PodSpec.hostIPC': {
    label: 'Host IPC',
    help: 'Containers share System V IPC and POSIX message queues with the node. Left out means false.',
    more: 'Shared memory and semaphores of all processes on the node become reachable, which few programs need. Pod Security rejects it at levels baseline and restricted.',
  },
  'PodSpec.shareProcessNamespace': {
    label: 'Share process namespace',
    help: "All containers of the Pod see each other's processes. Left out, each sees only its own.",
    more: "Process 1 is then the sandbox's pause process, which also collects orphans. Containers may signal each other and, with the same user, look into each other's file system through `/proc/<pid>/root`. Useful for debugging and for a helper that sends SIGHUP. Programs that insist on being process 1, such as systemd, do not run.",
    mistake: 'Programs and scripts that signal process 1 hit the pause process, not the application.',
  },
  'PodSecurityContext.seLinuxOptions': {
    label: 'SELinux options',
    help: 'The SELinux label of all containers. Left out, the runtime picks a random category for each Pod.',
    more: 'On nodes with SELinux the label decides which files and processes the containers may touch. Normally the runtime gives every Pod categories of its own. Pods that are to share volumes need the same level. Pod Security permits only some types and no own user or role.',
  },
  'PodSecurityContext.windowsOptions': {
    label: 'Windows options',
    help: 'Settings that only Windows nodes know.',
    more: 'The API server rejects it when the operating system is set to linux.',
  },
  'PodSecurityContext.runAsUser': {
    label: 'Run as user',
    help: 'User ID of the processes. Left out, the image decides, and without a user there it is root.',
    more: "The number need not exist in the image's `/etc/passwd`; programs that look up their name or home directory then find none. It replaces the image's USER, and files in the image that belong to another user may become unreadable. Values run from 0 to 2147483647. A container can set its own.",
    mistake:
      'A user who may not write where the image writes, such as `/var/cache/nginx`; give it an emptyDir there or another image.',
  },
  'PodSecurityContext.runAsGroup': {
    label: 'Run as group',
    help: 'Primary group ID of the processes. Left out, the image decides, else it is 0.',
    more: "When only the user is set, the primary group comes from the image's `/etc/passwd`, and is 0 when the user is not in it. New files get this group unless the directory has the setgid bit.",
    mistake: 'Setting the user but not the group: the processes then often run in group 0.',
  },
  'PodSecurityContext.runAsNonRoot': {
    label: 'Require non-root',
    help: 'With true, the kubelet refuses to start a container whose user is 0. It does not change the user.',
    more: 'The kubelet looks at `runAsUser`, else at the USER of the image. When that is 0, or is a name instead of a number, the container is not created and shows CreateContainerConfigError. The level restricted of Pod Security demands true.',
    mistake: 'Setting it for an image that runs as root, without a `runAsUser` beside it.',
  },
  'PodSecurityContext.supplementalGroups': {
    label: 'Supplemental groups',
    help: 'Further group IDs of the processes. Left out, only groups from the image and fsGroup apply.',
    more: 'Useful for volumes the kubelet does not re-own, such as NFS: name the group that owns the files. What `id` prints in the container is the primary group, these, fsGroup and, with policy Merge, the groups of the image.',
  },
  'PodSecurityContext.supplementalGroupsPolicy': {
    label: 'Supplemental groups policy',
    help: "Merge adds groups from the image's `/etc/group`; Strict ignores them. Left out means Merge.",
    more: "With Merge the user can be in groups nobody wrote in the manifest, because the image's `/etc/group` says so. Strict makes the manifest the whole truth. The runtime of the node must support it, else the kubelet rejects the Pod. Stable since 1.35.",
  },
  'PodSecurityContext.fsGroup': {
    label: 'Volume group',
    help: 'Group ID that owns the files of supporting volumes and that every process gets. Left out, ownership stays as it is.',
    more: 'On mounting, the kubelet sets the group of all files, adds read and write for it, and puts the setgid bit on directories; with millions of files this takes minutes. It works for emptyDir, ConfigMap, Secret, projected and most block volumes; CSI drivers decide for themselves. It does nothing for hostPath and NFS. Every process of the Pod becomes a member of the group.',
    mistake:
      'Relying on a file mode of 0400 for a key: with fsGroup the group may read it too, and ssh then refuses it.',
  },
  'PodSecurityContext.sysctls': {
    label: 'Kernel parameters',
    help: 'Namespaced kernel parameters for the Pod. Unsafe ones must be allowed on the node, or the Pod fails.',
    more: 'Only parameters with a namespace of their own can be set, those of network and IPC. A few are safe and always allowed; others the administrator must allow on the node with `--allowed-unsafe-sysctls`, else the kubelet fails the Pod with SysctlForbidden. Those of the network cannot be set with hostNetwork, those of IPC not with hostIPC.',
    mistake: 'Parameters of the whole node, such as `vm.max_map_count`: they cannot be set per Pod.',
  },
  'PodSecurityContext.fsGroupChangePolicy': {
    label: 'Volume ownership change',
    help: 'When ownership is adapted to fsGroup: Always, or OnRootMismatch only when the top directory differs. Left out means Always.',
    more: 'OnRootMismatch makes the start of Pods with large volumes quick, as the walk through all files is skipped when the top directory is already right. It has no effect on ConfigMap, Secret and emptyDir, nor on volumes whose driver sets the group.',
  },
  'PodSecurityContext.seccompProfile': {
    label: 'Seccomp profile',
    help: 'Filters the system calls of all containers. Left out, no filter applies unless the node sets a default.',
    more: 'The kernel compares every system call of the containers with the profile and refuses the forbidden ones, usually with "operation not permitted". RuntimeDefault forbids dozens that ordinary programs never use. Privileged containers always run without a filter. The level restricted of Pod Security demands RuntimeDefault or Localhost; the kubelet option `seccompDefault` makes RuntimeDefault the default.',
    mistake: 'Believing that a filter applies by default: without this field it is Unconfined on most nodes.',
  },
  'PodSecurityContext.appArmorProfile': {
    label: 'AppArmor profile',
    help: "The AppArmor profile of all containers. Left out, the runtime's default applies on nodes with AppArmor.",
    more: 'AppArmor restricts files, capabilities and network by path and name. A Pod that demands a profile cannot run on a node without AppArmor or without that profile. Before 1.30 an annotation did this job.',
  },
  'PodSecurityContext.seLinuxChangePolicy': {
    label: 'SELinux volume labelling',
    help: "How volumes get the Pod's SELinux label: Recursive relabels each file, MountOption sets it for the whole mount.",
    more: 'It matters only with an SELinux label on the Pod. MountOption is fast, but all Pods that share the volume on a node need the same label. Left out, volumes with access mode ReadWriteOncePod use the mount option and others are relabelled, unless the gate SELinuxMount is on, which 1.36 leaves off by default.',
  },
  'SELinuxOptions.user': {
    label: 'SELinux user',
    help: "User part of the SELinux label. Left out, the runtime's default applies.",
  },
  'SELinuxOptions.role': {
    label: 'SELinux role',
    help: "Role part of the SELinux label. Left out, the runtime's default applies.",
  },
  'SELinuxOptions.type': {
    label: 'SELinux type',
    help: "Type part of the SELinux label, normally `container_t`. Left out, the runtime's default applies.",
    more: '`container_t` is the confined type of containers, `spc_t` an unconfined one for privileged Pods.',
  },
  'SELinuxOptions.level': {
    label: 'SELinux level',
    help: 'Level and categories, such as `s0:c123,c456`; they keep Pods apart. Left out, the runtime picks categories.',
    more: 'A process may only touch files whose categories it has. Equal levels let Pods share a volume, different ones keep them apart.',
  },
  'SeccompProfile.type': {
    label: 'Profile type',
    help: "RuntimeDefault is the runtime's filter, Localhost a file on the node, Unconfined no filter.",
    more: 'With Localhost, a missing or broken file keeps the container from starting. Unconfined lets every system call through, also those of most known kernel exploits.',
  },
  'SeccompProfile.localhostProfile': {
    label: 'Profile file',
    help: "Path of the profile below the kubelet's seccomp directory. Required for Localhost, forbidden otherwise.",
    more: 'The directory is normally `/var/lib/kubelet/seccomp`; `profiles/audit.json` is then read from there. The file must be on every node the Pod may land on.',
    mistake: 'An absolute path or one with `..` is rejected.',
  },
  'AppArmorProfile.type': {
    label: 'Profile type',
    help: "RuntimeDefault is the runtime's profile, Localhost one loaded on the node, Unconfined none.",
    more: 'RuntimeDefault permits what ordinary containers need and forbids mounting and writing to most of `/proc` and `/sys`. Pod Security forbids Unconfined at levels baseline and restricted.',
  },
  'AppArmorProfile.localhostProfile': {
    label: 'Profile name',
    help: 'Name of a profile loaded on the node. Required for Localhost, forbidden otherwise.',
    more: 'It is the name of the profile as listed in `/sys/kernel/security/apparmor/profiles`, not a file name.',
  },
  'Sysctl.name': {
    label: 'Parameter',
    help: 'Name of the kernel parameter, such as `net.ipv4.ip_local_port_range`. Each may appear once.',
    more: 'Dots and slashes as separators are both accepted.',
  },
  'Sysctl.value': {
    label: 'Value',
    help: 'Value to set, always as text: quote numbers.',
    mistake: 'A bare number: `value: "1024 65535"` and `value: "0"` must be text.',
  },
  'WindowsSecurityContextOptions.gmsaCredentialSpecName': {
    label: 'GMSA credential spec name',
    help: 'Name of the group managed service account specification to use.',
    more: 'The specification is a cluster object; an admission webhook checks that the service account may use it and fills in its contents.',
  },
  'WindowsSecurityContextOptions.gmsaCredentialSpec': {
    label: 'GMSA credential spec',
    help: 'The specification itself; a webhook fills it in from its name.',
  },
  'WindowsSecurityContextOptions.runAsUserName': {
    label: 'Run as user name',
    help: 'Windows user that runs the processes. Left out, the image decides.',
    more: 'Typical names are `ContainerUser` and `ContainerAdministrator`, also as `DOMAIN\\user`.',
  },
  'WindowsSecurityContextOptions.hostProcess': {
    label: 'Host process',
    help: 'Runs the containers directly on the Windows node. All containers must agree, and hostNetwork must be true.',
    more: "It is the Windows counterpart of a privileged container: access to the node's file system, devices and network. Pod Security rejects it at levels baseline and restricted.",
  },
} satisfies Partial<PodFieldTexts>;
