import type { NamespaceType } from './types.ts';

type PlainId =
  /** `{request, shares, value, before}`: `before` is the weight that runc before 1.3.2 and crun before 1.23 wrote. */
  | 'cpuWeight'
  /** No cpu request: the lowest weight. `{value}` */
  | 'cpuWeight.none'
  /** Neither request nor limit of its own; taken from the pod-level limit. `{limit, shares, value, before}` */
  | 'cpuWeight.podLimit'
  /** `{limit, quota, period}` in microseconds */
  | 'cpuMax'
  | 'cpuMax.none'
  | 'cpuMax.podLimit'
  /** `{limit, value}`: bytes, rounded down to pages by the kernel */
  | 'memoryMax'
  | 'memoryMax.none'
  | 'memoryMax.podLimit'
  | 'memorySwapMax'
  | 'memoryOomGroup'
  /** `{request, value}` */
  | 'memoryMin'
  | 'memoryLow'
  | 'memoryUnprotected'
  /** `{request, limit, value}` */
  | 'memoryHigh'
  /** `{limit, value}`: no limit, so the allocatable memory of the node stands for it */
  | 'memoryHigh.node'
  | 'pidsMax'
  /** `{value}` */
  | 'pidsMax.pod'
  /** `{limit, value}` */
  | 'hugetlb'
  /** `{request, shares, value}`: the kubelet's own, linear formula */
  | 'pod.cpuWeight'
  | 'pod.cpuMax'
  /** `{limit, overhead, …}`: the overhead is a part of the limit. */
  | 'pod.cpuMax.overhead'
  | 'pod.cpuMax.none'
  | 'pod.memoryMax'
  | 'pod.memoryMax.overhead'
  | 'pod.memoryMax.none'
  /** `{uid}` */
  | 'user.container'
  | 'user.pod'
  | 'user.image'
  /** `{user}`: the image names its user, whose number only its /etc/passwd knows. */
  | 'user.imageName'
  /** Nothing set; root is assumed. */
  | 'user.imageUnknown'
  /** `runAsNonRoot` with no uid: the image must bring one above 0. */
  | 'user.imageNonRoot'
  /** `runAsNonRoot` with uid 0: the kubelet does not start it. */
  | 'user.refused'
  /** `{gid}` */
  | 'group.set'
  /** Primary group from the image's /etc/passwd, else 0. */
  | 'group.passwd'
  /** `{gid}` */
  | 'groups.fsGroup'
  /** `{gids}` */
  | 'groups.supplemental'
  /** Groups of the image's /etc/group come on top. */
  | 'groups.merge'
  | 'groups.strict'
  /** `{count, runtime}` */
  | 'caps.default'
  /** `{names}` */
  | 'caps.added'
  | 'caps.dropped'
  | 'caps.droppedAll'
  | 'caps.addedAll'
  | 'caps.privileged'
  /** `{uid}`: execve leaves a process that is not root without any. */
  | 'caps.nonRoot'
  | 'caps.imageUser'
  /** `{names}` */
  | 'caps.unknown'
  | 'caps.prefix'
  | 'caps.userNamespace'
  | 'noNewPrivs.on'
  | 'noNewPrivs.off'
  | 'seccomp.runtimeDefault'
  /** `{profile}` */
  | 'seccomp.localhost'
  | 'seccomp.unconfined'
  | 'seccomp.unset'
  | 'seccomp.kubeletDefault'
  | 'seccomp.privileged'
  | 'appArmor.runtimeDefault'
  | 'appArmor.unset'
  /** `{profile}` */
  | 'appArmor.localhost'
  | 'appArmor.unconfined'
  | 'appArmor.privileged'
  | 'rootfs.readOnly'
  | 'rootfs.writable'
  /** `{volume, kind}` */
  | 'mount.volume'
  /** Read-only whatever the mount says. `{volume, kind}` */
  | 'mount.alwaysReadOnly'
  | 'mount.tmpfs'
  | 'mount.hostPath'
  | 'mount.subPath'
  | 'mount.missingVolume'
  | 'mount.serviceAccount'
  | 'mount.terminationLog'
  | 'mount.sandboxFile'
  | 'mount.shm.pod'
  | 'mount.shm.host'
  /** `{kind}` */
  | 'mount.runtime'
  /** `{ndots}` */
  | 'resolv.clusterFirst'
  /** `{ndots, searches}`: search domains of the Pod, which come after those of the node. */
  | 'resolv.clusterFirst.searches'
  /** ClusterFirst on the host's network, which is Default. */
  | 'resolv.clusterFirstOnHost'
  | 'resolv.clusterFirstWithHostNet'
  | 'resolv.clusterFirstWithHostNet.searches'
  | 'resolv.default'
  | 'resolv.none'
  /** `{value}` */
  | 'hostname.name'
  | 'hostname.set'
  /** With its domain, as `setHostnameAsFQDN` asks. */
  | 'hostname.nameFull'
  | 'hostname.setFull'
  | 'hostname.override'
  | 'hostname.host'
  | 'hostname.unknown'
  /** `{name}` */
  | 'sysctl.safe'
  | 'sysctl.unsafe';

/** Ids of the explanations of this room; `i18n/<lang>/explain/linux.ts` has a sentence for each. */
export type LinuxExplanationId =
  | `linux.${PlainId}`
  | `linux.ns.${NamespaceType}.${'host' | 'pod' | 'target' | 'container'}`;
