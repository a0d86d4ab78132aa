import type { PodFieldTexts } from '../../../types.ts';

export const securityTexts = {
  'PodSpec.securityContext': {
    label: 'Pod security context',
    help: "User, groups, profiles and kernel settings for all containers. A container's own setting wins over the same one here.",
  },
  'PodSpec.serviceAccountName': {
    label: 'Service account',
    help: 'The identity the Pod uses towards the API server. Left out, admission sets `default`.',
  },
  'PodSpec.serviceAccount': {
    label: 'Service account (old name)',
    help: 'Deprecated alias of the service account name. The API server keeps both equal.',
  },
  'PodSpec.automountServiceAccountToken': {
    label: 'Mount token',
    help: 'Whether a token for the API server is mounted into the containers. Left out, the service account decides, else yes.',
  },
  'PodSpec.imagePullSecrets': {
    label: 'Pull secrets',
    help: 'Secrets with registry credentials for pulling the images. Left out, admission copies those of the service account.',
  },
  'PodSpec.hostUsers': {
    label: "Node's users",
    help: 'With false, user IDs of the Pod are mapped to unprivileged ones of the node. Left out means true: no mapping.',
  },
  'PodSpec.hostPID': {
    label: "Node's processes",
    help: 'Containers see and may signal the processes of the node. Left out means false.',
  },
  'PodSpec.hostIPC': {
    label: "Node's IPC",
    help: 'Containers share System V IPC and POSIX message queues with the node. Left out means false.',
  },
  'PodSpec.shareProcessNamespace': {
    label: 'Share processes',
    help: "All containers of the Pod see each other's processes. Left out, each sees only its own.",
  },
  'PodSecurityContext.seLinuxOptions': {
    label: 'SELinux',
    help: 'The SELinux label of all containers. Left out, the runtime picks a random category for each Pod.',
  },
  'PodSecurityContext.windowsOptions': {
    label: 'Windows settings',
    help: 'Settings that only Windows nodes know.',
  },
  'PodSecurityContext.runAsUser': {
    label: 'User',
    help: 'User ID of the processes. Left out, the image decides, and without a user there it is root.',
  },
  'PodSecurityContext.runAsGroup': {
    label: 'Group',
    help: 'Primary group ID of the processes. Left out, the image decides, else it is 0.',
  },
  'PodSecurityContext.runAsNonRoot': {
    label: 'Run as non-root',
    help: 'With true, the kubelet refuses to start a container whose user is 0. It does not change the user.',
  },
  'PodSecurityContext.supplementalGroups': {
    label: 'Further groups',
    help: 'Further group IDs of the processes. Left out, only groups from the image and fsGroup apply.',
  },
  'PodSecurityContext.supplementalGroupsPolicy': {
    label: 'Groups of the image',
    help: "Merge adds groups from the image's `/etc/group`; Strict ignores them. Left out means Merge.",
  },
  'PodSecurityContext.fsGroup': {
    label: 'Volume group',
    help: 'Group ID that owns the files of supporting volumes and that every process gets. Left out, ownership stays as it is.',
  },
  'PodSecurityContext.sysctls': {
    label: 'Kernel parameters',
    help: 'Namespaced kernel parameters for the Pod. Unsafe ones must be allowed on the node, or the Pod fails.',
  },
  'PodSecurityContext.fsGroupChangePolicy': {
    label: 'Change volume group',
    help: 'When ownership is adapted to fsGroup: Always, or OnRootMismatch only when the top directory differs. Left out means Always.',
  },
  'PodSecurityContext.seccompProfile': {
    label: 'System call filter',
    help: 'Filters the system calls of all containers. Left out, no filter applies unless the node sets a default.',
  },
  'PodSecurityContext.appArmorProfile': {
    label: 'AppArmor',
    help: "The AppArmor profile of all containers. Left out, the runtime's default applies on nodes with AppArmor.",
  },
  'PodSecurityContext.seLinuxChangePolicy': {
    label: 'SELinux on volumes',
    help: "How volumes get the Pod's SELinux label: Recursive relabels each file, MountOption sets it for the whole mount.",
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
  },
  'SELinuxOptions.level': {
    label: 'SELinux level',
    help: 'Level and categories, such as `s0:c123,c456`; they keep Pods apart. Left out, the runtime picks categories.',
  },
  'SeccompProfile.type': {
    label: 'Profile type',
    help: "RuntimeDefault is the runtime's filter, Localhost a file on the node, Unconfined no filter.",
  },
  'SeccompProfile.localhostProfile': {
    label: 'Profile file',
    help: "Path of the profile below the kubelet's seccomp directory. Required for Localhost, forbidden otherwise.",
  },
  'AppArmorProfile.type': {
    label: 'Profile type',
    help: "RuntimeDefault is the runtime's profile, Localhost one loaded on the node, Unconfined none.",
  },
  'AppArmorProfile.localhostProfile': {
    label: 'Profile name',
    help: 'Name of a profile loaded on the node. Required for Localhost, forbidden otherwise.',
  },
  'Sysctl.name': {
    label: 'Parameter',
    help: 'Name of the kernel parameter, such as `net.ipv4.ip_local_port_range`. Each may appear once.',
  },
  'Sysctl.value': {
    label: 'Value',
    help: 'Value to set, always as text: quote numbers.',
  },
  'WindowsSecurityContextOptions.gmsaCredentialSpecName': {
    label: 'GMSA credential spec name',
    help: 'Name of the group managed service account specification to use.',
  },
  'WindowsSecurityContextOptions.gmsaCredentialSpec': {
    label: 'GMSA credential spec',
    help: 'The specification itself; a webhook fills it in from its name.',
  },
  'WindowsSecurityContextOptions.runAsUserName': {
    label: 'Run as user name',
    help: 'Windows user that runs the processes. Left out, the image decides.',
  },
  'WindowsSecurityContextOptions.hostProcess': {
    label: 'Host process',
    help: 'Runs the containers directly on the Windows node. All containers must agree, and hostNetwork must be true.',
  },
} satisfies Partial<PodFieldTexts>;
