import type { LinuxExplanationId } from '../../../engine/index.ts';
import type { ExplainMessage, Reader } from '../../types.ts';

const ndots = (p: Reader) => {
  const rest = p.count('ndots') === 1 ? 'without a dot' : `with fewer than ${p('ndots')} dots`;
  return p.count('ndots') === 0
    ? `With \`ndots:${p('ndots')}\` every name is tried as it is before it goes through them.`
    : `\`ndots:${p('ndots')}\` makes names ${rest} go through them first.`;
};
const added = (p: Reader) =>
  `The search domains of the node stand between those of the cluster and ${p('searches')}.`;

/** Sentences about what a Linux node is told for a container. */
export const linux = {
  'linux.cpuWeight': (p) =>
    `A request of ${p('request')} is ${p('shares')} shares, which runc 1.3.2 and crun 1.23 or later turn into weight ${p('value')} (older ones: ${p('before')}). Weights only count while CPUs are busy.`,
  'linux.cpuWeight.none': () =>
    'Nothing is requested, so the container has the lowest weight: busy neighbours come first.',
  'linux.cpuWeight.podLimit': (p) =>
    `The container says nothing about CPU, so the Pod's limit of ${p('limit')} counts as its request: ${p('shares')} shares, weight ${p('value')} (older runtimes: ${p('before')}).`,
  'linux.cpuMax': (p) =>
    `A limit of ${p('limit')} allows ${p('quota')} µs of CPU time in every ${p('period')} µs; a container that used them up waits for the next period.`,
  'linux.cpuMax.none': () => 'There is no CPU limit: the container may use every CPU that is idle.',
  'linux.cpuMax.podLimit': (p) =>
    `The container has no limit of its own; the Pod's ${p('limit')} counts for it: ${p('quota')} µs in every ${p('period')} µs.`,
  'linux.memoryMax': (p) =>
    `The limit of ${p('limit')} in bytes, rounded down to whole pages. A container that needs more is OOM-killed.`,
  'linux.memoryMax.none': () => 'There is no memory limit: only the memory of the node bounds the container.',
  'linux.memoryMax.podLimit': (p) =>
    `The container has no limit of its own; the Pod's ${p('limit')} counts for it.`,
  'linux.memorySwapMax': () => 'Containers do not swap, unless the kubelet is set to LimitedSwap.',
  'linux.memoryOomGroup': () =>
    'When memory runs out, all processes of the container are killed together (kubelet `singleProcessOOMKill: false`).',
  'linux.memoryMin': (p) =>
    `The kernel never reclaims the requested ${p('request')} (feature gate MemoryQoS, tiered reservation).`,
  'linux.memoryLow': (p) =>
    `The kernel avoids reclaiming the requested ${p('request')} (feature gate MemoryQoS, tiered reservation).`,
  'linux.memoryUnprotected': () => 'No memory is protected from being reclaimed.',
  'linux.memoryHigh': (p) =>
    `Above ${p('value')} bytes the kernel slows the container down: request ${p('request')} plus 0.9 of the way to the limit ${p('limit')} (feature gate MemoryQoS).`,
  'linux.memoryHigh.node': (p) =>
    `Above ${p('value')} bytes the kernel slows the container down: there is no limit, so 0.9 of the way to the allocatable memory of the node (${p('limit')} taken for it) counts (feature gate MemoryQoS).`,
  'linux.pidsMax': () => 'Kubernetes sets no limit on processes unless the kubelet has a `podPidsLimit`.',
  'linux.pidsMax.pod': (p) =>
    `All containers of the Pod together may have ${p('value')} processes and threads (kubelet \`podPidsLimit\`).`,
  'linux.hugetlb': (p) =>
    `The container may use ${p('limit')} of huge pages of this size; of other sizes none.`,
  'linux.pod.cpuWeight': (p) =>
    `The Pod requests ${p('request')} in all: ${p('shares')} shares. The kubelet still converts them by the older, linear formula for the Pod's own cgroup.`,
  'linux.pod.cpuMax': (p) =>
    `All containers together may use ${p('limit')}: ${p('quota')} µs in every ${p('period')} µs.`,
  'linux.pod.cpuMax.overhead': (p) =>
    `All containers and the runtime together may use ${p('limit')}, of which ${p('overhead')} is the overhead of the runtime: ${p('quota')} µs in every ${p('period')} µs.`,
  'linux.pod.cpuMax.none': () => 'Some container has no CPU limit, so the Pod as a whole has none.',
  'linux.pod.memoryMax': (p) => `All containers together may use ${p('limit')}.`,
  'linux.pod.memoryMax.overhead': (p) =>
    `All containers and the runtime together may use ${p('limit')}, of which ${p('overhead')} is the overhead of the runtime.`,
  'linux.pod.memoryMax.none': () => 'Some container has no memory limit, so the Pod as a whole has none.',
  'linux.ns.pid.host': () => 'It sees all processes of the node and may signal them as far as its user may.',
  'linux.ns.pid.pod': () =>
    'All containers of the Pod see each other’s processes; PID 1 is the sandbox, not the command.',
  'linux.ns.pid.target': (p) => `It joins the processes of the container ${p('target')}.`,
  'linux.ns.pid.container': () => 'It sees its own processes only; its command is PID 1.',
  'linux.ns.net.host': () => 'It uses the network of the node: its addresses, ports and interfaces.',
  'linux.ns.net.pod': () =>
    'All containers of the Pod share one IP address and all ports; `localhost` reaches the others.',
  'linux.ns.net.target': () => 'It shares the network of another container.',
  'linux.ns.net.container': () => 'It has a network of its own.',
  'linux.ns.ipc.host': () => 'It shares System V IPC and `/dev/shm` with the node.',
  'linux.ns.ipc.pod': () => 'The containers of the Pod share System V IPC and `/dev/shm`.',
  'linux.ns.ipc.target': () => 'It shares the IPC of another container.',
  'linux.ns.ipc.container': () => 'It has IPC of its own.',
  'linux.ns.uts.host': () => 'On the host’s network its host name is that of the node.',
  'linux.ns.uts.pod': () => 'The containers of the Pod share one host name.',
  'linux.ns.uts.target': () => 'It shares the host name of another container.',
  'linux.ns.uts.container': () => 'It has a host name of its own.',
  'linux.ns.user.host': () => 'There is no user namespace: root in the container is root on the node.',
  'linux.ns.user.pod': () =>
    'The Pod has a user namespace: its 65536 ids stand for ids on the node that nobody else has, so root inside is an unprivileged user outside.',
  'linux.ns.user.target': () => 'It shares the user namespace of another container.',
  'linux.ns.user.container': () => 'It has a user namespace of its own.',
  'linux.ns.mnt.host': () => 'It sees the file systems of the node.',
  'linux.ns.mnt.pod': () => 'The containers of the Pod share their mounts.',
  'linux.ns.mnt.target': () => 'It shares the mounts of another container.',
  'linux.ns.mnt.container': () =>
    'Every container has its own root file system from its image, and its own mounts.',
  'linux.ns.cgroup.host': () => 'A privileged container sees the whole cgroup tree of the node.',
  'linux.ns.cgroup.pod': () => 'The containers of the Pod share one view of the cgroups.',
  'linux.ns.cgroup.target': () => 'It shares the cgroup namespace of another container.',
  'linux.ns.cgroup.container': () => 'It sees its own cgroup as `/sys/fs/cgroup`, and nothing above it.',
  'linux.user.container': (p) => `The container’s security context sets uid ${p('uid')}.`,
  'linux.user.pod': (p) => `The Pod’s security context sets uid ${p('uid')}.`,
  'linux.user.image': (p) => `The image runs as uid ${p('uid')}; the Pod does not say otherwise.`,
  'linux.user.imageName': (p) =>
    `The image names its user, ${p('user')}; which uid that is stands in its /etc/passwd.`,
  'linux.user.imageUnknown': () =>
    'The image decides (its USER); this is root, uid 0, in most images and is taken to be so here.',
  'linux.user.imageNonRoot': () =>
    'The image decides, and must not choose root: with uid 0, or with a USER that is a name, the kubelet does not start the container.',
  'linux.user.refused': () =>
    '`runAsNonRoot` and uid 0 contradict each other: the kubelet does not start this container (CreateContainerConfigError).',
  'linux.group.set': (p) => `The security context sets the primary group ${p('gid')}.`,
  'linux.group.passwd': (p) =>
    `The primary group comes from the line of uid ${p('uid')} in the image’s \`/etc/passwd\`; without one it is 0 (root).`,
  'linux.groups.fsGroup': (p) =>
    `\`fsGroup\` ${p('gid')} is one more group of every process; volumes that support it belong to that group.`,
  'linux.groups.supplemental': (p) => `\`supplementalGroups\` adds ${p('gids')}.`,
  'linux.groups.merge': () => 'Groups that the image’s `/etc/group` gives to this user come on top.',
  'linux.groups.strict': () => 'Groups from the image’s `/etc/group` are left out (policy Strict).',
  'linux.caps.default': (p) =>
    `${p('runtime')} grants ${p('count')} ${p.plural('count', 'capability', 'capabilities')} to every container.`,
  'linux.caps.added': (p) => `Added: ${p('names')}.`,
  'linux.caps.dropped': (p) => `Dropped: ${p('names')}.`,
  'linux.caps.droppedAll': () =>
    '`drop: [ALL]` removes all capabilities; only those added by name come back.',
  'linux.caps.addedAll': () => '`add: [ALL]` grants every capability that the kernel knows.',
  'linux.caps.privileged': () => 'A privileged container has every capability, whatever `capabilities` says.',
  'linux.caps.nonRoot': (p) =>
    `The process is not root (uid ${p('uid')}), so its CapPrm and CapEff are empty, even of what was added; Kubernetes sets no ambient capabilities. CapBnd only bounds what a set-uid file or file capabilities may still bring.`,
  'linux.caps.imageUser': () => 'Should the image’s USER not be root, CapPrm and CapEff are all zeros.',
  'linux.caps.unknown': (p) =>
    `The kernel knows no ${p.plural('names', 'capability', 'capabilities')} called ${p.or('names')}; the runtime ignores ${p.plural('names', 'it', 'them')}.`,
  'linux.caps.prefix': (p) =>
    `${p('names')}: containerd puts \`CAP_\` before ${p.plural('names', 'the name itself, so this names nothing and has', 'the names itself, so these name nothing and have')} no effect. Write ${p.plural('names', 'it', 'them')} without \`CAP_\`.`,
  'linux.caps.userNamespace': () =>
    'In a user namespace they count for what belongs to the Pod only, not for the node.',
  'linux.noNewPrivs.on': () =>
    '`allowPrivilegeEscalation: false`: set-uid files and file capabilities bring nothing any more.',
  'linux.noNewPrivs.off': () =>
    'A set-uid file such as `sudo` can raise the privileges of a process, unless `allowPrivilegeEscalation` is false.',
  'linux.seccomp.runtimeDefault': () => 'The runtime’s profile filters out rarely needed system calls.',
  'linux.seccomp.localhost': (p) =>
    `The profile \`${p('profile')}\` from the kubelet’s seccomp directory filters system calls; the container does not start where it is missing.`,
  'linux.seccomp.unconfined': () => 'No filter: every system call reaches the kernel.',
  'linux.seccomp.unset': () =>
    'Nothing is set, so there is no filter, unless the kubelet runs with `seccompDefault`.',
  'linux.seccomp.kubeletDefault': () =>
    'Nothing is set; the kubelet’s `seccompDefault` chooses RuntimeDefault.',
  'linux.seccomp.privileged': () => 'A privileged container has no filter, whatever its profile says.',
  'linux.appArmor.runtimeDefault': () =>
    'The runtime’s profile. As the manifest asks for it, a node without AppArmor refuses the Pod.',
  'linux.appArmor.unset': () =>
    'Nothing is set; on nodes with AppArmor the runtime puts its profile on all the same.',
  'linux.appArmor.localhost': (p) =>
    `The profile \`${p('profile')}\` must be loaded on the node, or the container does not start.`,
  'linux.appArmor.unconfined': () => 'No AppArmor profile.',
  'linux.appArmor.privileged': () => 'The runtime puts no profile on a privileged container.',
  'linux.rootfs.readOnly': () =>
    'The root file system is read-only; volumes, `/dev`, `/etc/hosts` and the termination message file are not part of it.',
  'linux.rootfs.writable': () =>
    'The root file system is writable; what is written there is lost with the container and counts as ephemeral storage.',
  'linux.mount.volume': (p) => `Volume ${p('volume')} (${p('kind')}).`,
  'linux.mount.alwaysReadOnly': (p) =>
    `Volume ${p('volume')} (${p('kind')}), read-only whatever the mount says.`,
  'linux.mount.tmpfs': (p) =>
    `Volume ${p('volume')} in memory: what is written there counts as memory of the container, within its limit.`,
  'linux.mount.hostPath': (p) => `\`${p('source')}\` of the node, as volume ${p('volume')}.`,
  'linux.mount.subPath': (p) =>
    `Only \`${p('subPath')}\` of volume ${p('volume')} (${p('kind')}); later changes of a ConfigMap or Secret do not reach it.`,
  'linux.mount.missingVolume': (p) => `The Pod has no volume ${p('volume')}.`,
  'linux.mount.serviceAccount': () =>
    'The token of the service account, put there by admission unless the Pod or the account opts out.',
  'linux.mount.terminationLog': () => 'What the container writes here becomes its termination message.',
  'linux.mount.sandboxFile': () => 'Written by the kubelet and the runtime for the whole Pod.',
  'linux.mount.shm.pod': () => 'Shared memory of the Pod, 64 MiB, not counted as a volume.',
  'linux.mount.shm.host': () => 'Shared memory of the node.',
  'linux.mount.runtime': (p) => `Mounted by the runtime (${p('kind')}).`,
  'linux.resolv.clusterFirst': (p) =>
    `Names are looked up at the cluster DNS; the search domains of the node follow these. ${ndots(p)}`,
  'linux.resolv.clusterFirst.searches': (p) =>
    `Names are looked up at the cluster DNS. ${added(p)} ${ndots(p)}`,
  'linux.resolv.clusterFirstOnHost': () =>
    'On the host’s network ClusterFirst means Default: the node’s own resolv.conf, without the cluster DNS. `ClusterFirstWithHostNet` would change that.',
  'linux.resolv.clusterFirstWithHostNet': (p) =>
    `The cluster DNS, on the host’s network too; the search domains of the node follow these. ${ndots(p)}`,
  'linux.resolv.clusterFirstWithHostNet.searches': (p) =>
    `The cluster DNS, on the host’s network too. ${added(p)} ${ndots(p)}`,
  'linux.resolv.default': () => 'The resolv.conf of the node; Services of the cluster are not found by name.',
  'linux.resolv.none': () => 'Only what `dnsConfig` says.',
  'linux.hostname.name': () => 'The name of the Pod.',
  'linux.hostname.nameFull': () =>
    'The name of the Pod with its `subdomain`, the namespace and the cluster domain, as `setHostnameAsFQDN` asks.',
  'linux.hostname.set': () => 'Set by `hostname`.',
  'linux.hostname.setFull': () =>
    'Set by `hostname`, with the `subdomain`, the namespace and the cluster domain, as `setHostnameAsFQDN` asks.',
  'linux.hostname.override': () => 'Set by `hostnameOverride`, in place of anything else.',
  'linux.hostname.host': () => 'On the host’s network: the name of the node.',
  'linux.hostname.unknown': () => 'The name that the controller will give to the Pod.',
  'linux.sysctl.safe': (p) => `\`${p('name')}\` is a safe sysctl, set for this Pod only.`,
  'linux.sysctl.unsafe': (p) =>
    `\`${p('name')}\` is not on the list of safe sysctls: the kubelet must allow it (\`allowedUnsafeSysctls\`), or the Pod fails with SysctlForbidden.`,
} satisfies Record<LinuxExplanationId, ExplainMessage>;
