import type { LinuxExplanationId } from '../../../engine/index.ts';
import type { ExplainMessage, Reader } from '../../types.ts';

const ndots = (p: Reader) => {
  const rest = p.count('ndots') === 1 ? '没有点' : `少于 ${p('ndots')} 个点`;
  return p.count('ndots') === 0
    ? `\`ndots:${p('ndots')}\` 让所有域名先按原样查询，再进搜索域。`
    : `\`ndots:${p('ndots')}\` 让${rest}的域名先在搜索域里查。`;
};
const added = (p: Reader) => `节点的搜索域排在集群的搜索域之后、${p('searches')} 之前。`;

/** 关于 Linux 节点为容器设置了什么的句子。 */
export const linux = {
  'linux.cpuWeight': (p) =>
    `请求 ${p('request')} 折合 ${p('shares')} shares，runc 1.3.2、crun 1.23 起换算为权重 ${p('value')}（更早的版本是 ${p('before')}）。只有 CPU 繁忙时权重才起作用。`,
  'linux.cpuWeight.none': () => '没有请求 CPU，权重取最低值：节点繁忙时，别的容器优先。',
  'linux.cpuWeight.podLimit': (p) =>
    `容器没有设置 CPU，Pod 级别的限制 ${p('limit')} 被当作它的请求：${p('shares')} shares，权重 ${p('value')}（更早的运行时是 ${p('before')}）。`,
  'linux.cpuMax': (p) =>
    `限制 ${p('limit')}：每 ${p('period')} 微秒内最多用 ${p('quota')} 微秒 CPU 时间，用完就要等到下一个周期。`,
  'linux.cpuMax.none': () => '没有 CPU 限制：容器可以用满所有空闲的 CPU。',
  'linux.cpuMax.podLimit': (p) =>
    `容器自己没有限制，按 Pod 级别的 ${p('limit')} 计算：每 ${p('period')} 微秒内最多 ${p('quota')} 微秒。`,
  'linux.memoryMax': (p) => `限制 ${p('limit')} 换算成字节，并向下取整到内存页。超出时容器会被 OOM 杀死。`,
  'linux.memoryMax.none': () => '没有内存限制：容器的上限只是节点的内存。',
  'linux.memoryMax.podLimit': (p) => `容器自己没有限制，按 Pod 级别的 ${p('limit')} 计算。`,
  'linux.memorySwapMax': () => '容器不使用交换空间，除非 kubelet 设置为 LimitedSwap。',
  'linux.memoryOomGroup': () =>
    '内存耗尽时，容器里的所有进程一起被杀死（kubelet `singleProcessOOMKill: false`）。',
  'linux.memoryMin': (p) => `内核绝不回收所请求的 ${p('request')} 内存（特性门控 MemoryQoS，分级预留）。`,
  'linux.memoryLow': (p) => `内核尽量不回收所请求的 ${p('request')} 内存（特性门控 MemoryQoS，分级预留）。`,
  'linux.memoryUnprotected': () => '没有内存受到保护，都可能被内核回收。',
  'linux.memoryHigh': (p) =>
    `用量超过 ${p('value')} 字节后，内核会让容器慢下来：等于请求 ${p('request')} 加上“限制 ${p('limit')} − 请求”的 90%（特性门控 MemoryQoS）。`,
  'linux.memoryHigh.node': (p) =>
    `用量超过 ${p('value')} 字节后，内核会让容器慢下来：没有限制，所以等于请求加上“节点可分配内存 − 请求”的 90%，这里按 ${p('limit')} 计算（特性门控 MemoryQoS）。`,
  'linux.pidsMax': () => '除非 kubelet 设置了 `podPidsLimit`，否则 Kubernetes 不限制进程数。',
  'linux.pidsMax.pod': (p) =>
    `整个 Pod 的所有容器加起来最多 ${p('value')} 个进程和线程（kubelet \`podPidsLimit\`）。`,
  'linux.hugetlb': (p) => `容器可以使用 ${p('limit')} 这种大小的巨页，其他大小的一律为零。`,
  'linux.pod.cpuWeight': (p) =>
    `整个 Pod 请求 ${p('request')}：${p('shares')} shares。对 Pod 自己的 cgroup，kubelet 仍然使用旧的线性公式换算。`,
  'linux.pod.cpuMax': (p) =>
    `所有容器加起来最多使用 ${p('limit')}：每 ${p('period')} 微秒内 ${p('quota')} 微秒。`,
  'linux.pod.cpuMax.overhead': (p) =>
    `所有容器和运行时加起来最多使用 ${p('limit')}，其中 ${p('overhead')} 是运行时的额外开销：每 ${p('period')} 微秒内 ${p('quota')} 微秒。`,
  'linux.pod.cpuMax.none': () => '有容器没有 CPU 限制，所以整个 Pod 没有上限。',
  'linux.pod.memoryMax': (p) => `所有容器加起来最多使用 ${p('limit')}。`,
  'linux.pod.memoryMax.overhead': (p) =>
    `所有容器和运行时加起来最多使用 ${p('limit')}，其中 ${p('overhead')} 是运行时的额外开销。`,
  'linux.pod.memoryMax.none': () => '有容器没有内存限制，所以整个 Pod 没有上限。',
  'linux.ns.pid.host': () => '能看到节点上的所有进程，并在其用户权限之内向它们发信号。',
  'linux.ns.pid.pod': () => 'Pod 内的容器互相看得到进程；1 号进程（PID 1）是沙箱，不是容器的命令。',
  'linux.ns.pid.target': (p) => `加入容器 ${p('target')} 的进程名字空间。`,
  'linux.ns.pid.container': () => '只看得到自己的进程；容器的命令就是 1 号进程（PID 1）。',
  'linux.ns.net.host': () => '使用节点的网络：地址、端口和网卡都是节点的。',
  'linux.ns.net.pod': () => 'Pod 内的容器共用一个 IP 地址和全部端口，用 `localhost` 就能互访。',
  'linux.ns.net.target': () => '与另一个容器共用网络。',
  'linux.ns.net.container': () => '有自己的网络。',
  'linux.ns.ipc.host': () => '与节点共用 System V IPC 和 `/dev/shm`。',
  'linux.ns.ipc.pod': () => 'Pod 内的容器共用 System V IPC 和 `/dev/shm`。',
  'linux.ns.ipc.target': () => '与另一个容器共用 IPC。',
  'linux.ns.ipc.container': () => '有自己的 IPC。',
  'linux.ns.uts.host': () => '使用主机网络时，主机名就是节点的主机名。',
  'linux.ns.uts.pod': () => 'Pod 内的容器共用一个主机名。',
  'linux.ns.uts.target': () => '与另一个容器共用主机名。',
  'linux.ns.uts.container': () => '有自己的主机名。',
  'linux.ns.user.host': () => '没有用户名字空间：容器里的 root 就是节点上的 root。',
  'linux.ns.user.pod': () =>
    'Pod 有自己的用户名字空间：它的 65536 个 ID 对应节点上别人都不用的 ID，容器里的 root 到了外面没有任何特权。',
  'linux.ns.user.target': () => '与另一个容器共用用户名字空间。',
  'linux.ns.user.container': () => '有自己的用户名字空间。',
  'linux.ns.mnt.host': () => '看到的是节点的文件系统。',
  'linux.ns.mnt.pod': () => 'Pod 内的容器共用挂载。',
  'linux.ns.mnt.target': () => '与另一个容器共用挂载。',
  'linux.ns.mnt.container': () => '每个容器都有来自镜像的根文件系统，以及自己的挂载。',
  'linux.ns.cgroup.host': () => '特权容器能看到节点的整个 cgroup 树。',
  'linux.ns.cgroup.pod': () => 'Pod 内的容器看到同样的 cgroup。',
  'linux.ns.cgroup.target': () => '与另一个容器共用 cgroup 名字空间。',
  'linux.ns.cgroup.container': () => '在 `/sys/fs/cgroup` 只看得到自己的 cgroup。',
  'linux.user.container': (p) => `容器的安全上下文设置了 uid ${p('uid')}。`,
  'linux.user.pod': (p) => `Pod 的安全上下文设置了 uid ${p('uid')}。`,
  'linux.user.image': (p) => `镜像以 uid ${p('uid')} 运行，Pod 没有另行设置。`,
  'linux.user.imageName': (p) => `镜像用名字指定了用户 ${p('user')}，对应的 uid 写在镜像的 /etc/passwd 里。`,
  'linux.user.imageUnknown': () => '由镜像决定（镜像的 USER）；多数镜像是 root，即 uid 0，这里按 root 计算。',
  'linux.user.imageNonRoot': () =>
    '由镜像决定，但不能是 root：如果 uid 是 0，或者 USER 写的是用户名，kubelet 都不会启动容器。',
  'linux.user.refused': () =>
    '`runAsNonRoot` 与 uid 0 相矛盾：kubelet 不会启动这个容器（CreateContainerConfigError）。',
  'linux.group.set': (p) => `安全上下文设置了主组 ${p('gid')}。`,
  'linux.group.passwd': (p) =>
    `主组取自镜像 \`/etc/passwd\` 中 uid ${p('uid')} 那一行；没有这一行就是 0（root）。`,
  'linux.groups.fsGroup': (p) => `\`fsGroup\` ${p('gid')} 是每个进程的附加组；支持它的卷归这个组所有。`,
  'linux.groups.supplemental': (p) => `\`supplementalGroups\` 追加了 ${p('gids')}。`,
  'linux.groups.merge': () => '镜像 `/etc/group` 中这个用户所属的组也会加上。',
  'linux.groups.strict': () => '镜像 `/etc/group` 中的组不计入（策略 Strict）。',
  'linux.caps.default': (p) => `${p('runtime')} 默认给每个容器 ${p('count')} 个权能。`,
  'linux.caps.added': (p) => `添加：${p('names')}。`,
  'linux.caps.dropped': (p) => `移除：${p('names')}。`,
  'linux.caps.droppedAll': () => '`drop: [ALL]` 移除全部权能，只有点名添加的才会回来。',
  'linux.caps.addedAll': () => '`add: [ALL]` 授予内核所有的权能。',
  'linux.caps.privileged': () => '特权容器拥有全部权能，无论 `capabilities` 怎么写。',
  'linux.caps.nonRoot': (p) =>
    `进程不是 root（uid ${p('uid')}），所以 CapPrm 和 CapEff 都是空的，添加的权能也不例外：Kubernetes 不设置 ambient 权能。CapBnd 只是一个上限，约束 set-uid 文件或文件权能还能带来什么。`,
  'linux.caps.imageUser': () => '如果镜像的 USER 不是 root，CapPrm 和 CapEff 就全是零。',
  'linux.caps.unknown': (p) => `内核没有名为 ${p('names')} 的权能，运行时会忽略它。`,
  'linux.caps.prefix': (p) =>
    `${p('names')}：containerd 会自己加上 \`CAP_\` 前缀，这样写等于没写。请去掉 \`CAP_\`。`,
  'linux.caps.userNamespace': () => '在用户名字空间里，权能只对属于这个 Pod 的东西有效，对节点无效。',
  'linux.noNewPrivs.on': () => '`allowPrivilegeEscalation: false`：set-uid 文件和文件权能不再起作用。',
  'linux.noNewPrivs.off': () =>
    '除非 `allowPrivilegeEscalation` 为 false，否则进程可以通过 `sudo` 之类的 set-uid 文件提升权限。',
  'linux.seccomp.runtimeDefault': () => '运行时的默认配置会过滤掉很少用到的系统调用。',
  'linux.seccomp.localhost': (p) =>
    `用 kubelet 的 seccomp 目录中的 \`${p('profile')}\` 过滤系统调用；节点上没有这个文件，容器就无法启动。`,
  'linux.seccomp.unconfined': () => '没有过滤：所有系统调用都能到达内核。',
  'linux.seccomp.unset': () => '没有设置，也就没有过滤，除非 kubelet 开启了 `seccompDefault`。',
  'linux.seccomp.kubeletDefault': () => '没有设置；kubelet 的 `seccompDefault` 选用 RuntimeDefault。',
  'linux.seccomp.privileged': () => '特权容器没有过滤，无论配置怎么写。',
  'linux.appArmor.runtimeDefault': () =>
    '使用运行时的默认配置。清单里写明了它，所以没有 AppArmor 的节点会拒绝这个 Pod。',
  'linux.appArmor.unset': () => '没有设置；在启用 AppArmor 的节点上，运行时仍会加上默认配置。',
  'linux.appArmor.localhost': (p) => `配置 \`${p('profile')}\` 必须已经加载到节点上，否则容器无法启动。`,
  'linux.appArmor.unconfined': () => '没有 AppArmor 配置。',
  'linux.appArmor.privileged': () => '运行时不给特权容器加 AppArmor 配置。',
  'linux.rootfs.readOnly': () => '根文件系统只读；卷、`/dev`、`/etc/hosts` 和终止消息文件不在此列。',
  'linux.rootfs.writable': () => '根文件系统可写；写入的内容随容器一起消失，并计入临时存储。',
  'linux.mount.volume': (p) => `卷 ${p('volume')}（${p('kind')}）。`,
  'linux.mount.alwaysReadOnly': (p) => `卷 ${p('volume')}（${p('kind')}），无论挂载怎么写都是只读的。`,
  'linux.mount.tmpfs': (p) => `内存中的卷 ${p('volume')}：写入的内容计入容器的内存用量，受其内存限制约束。`,
  'linux.mount.hostPath': (p) => `节点上的 \`${p('source')}\`，卷名 ${p('volume')}。`,
  'linux.mount.subPath': (p) =>
    `只挂载卷 ${p('volume')}（${p('kind')}）中的 \`${p('subPath')}\`；ConfigMap 或 Secret 之后的改动不会反映进来。`,
  'linux.mount.missingVolume': (p) => `Pod 里没有名为 ${p('volume')} 的卷。`,
  'linux.mount.serviceAccount': () => '服务账号的令牌，由准入控制器加上，除非 Pod 或服务账号声明不要。',
  'linux.mount.terminationLog': () => '容器写到这里的内容就是它的终止消息。',
  'linux.mount.sandboxFile': () => '由 kubelet 和运行时为整个 Pod 写好。',
  'linux.mount.shm.pod': () => 'Pod 的共享内存，64 MiB，不算卷。',
  'linux.mount.shm.host': () => '节点的共享内存。',
  'linux.mount.runtime': (p) => `由运行时挂载（${p('kind')}）。`,
  'linux.resolv.clusterFirst': (p) => `域名由集群 DNS 解析。这几个搜索域之后还有节点的搜索域。${ndots(p)}`,
  'linux.resolv.clusterFirst.searches': (p) => `域名由集群 DNS 解析。${added(p)}${ndots(p)}`,
  'linux.resolv.clusterFirstOnHost': () =>
    '使用主机网络时，ClusterFirst 等于 Default：用节点自己的 resolv.conf，不经过集群 DNS。要改变这一点，用 `ClusterFirstWithHostNet`。',
  'linux.resolv.clusterFirstWithHostNet': (p) =>
    `使用主机网络时也用集群 DNS。这几个搜索域之后还有节点的搜索域。${ndots(p)}`,
  'linux.resolv.clusterFirstWithHostNet.searches': (p) =>
    `使用主机网络时也用集群 DNS。${added(p)}${ndots(p)}`,
  'linux.resolv.default': () => '节点的 resolv.conf；不能按名称找到集群里的 Service。',
  'linux.resolv.none': () => '只用 `dnsConfig` 里写的。',
  'linux.hostname.name': () => 'Pod 的名称。',
  'linux.hostname.nameFull': () =>
    'Pod 的名称加上 `subdomain`、名字空间和集群域名，这是 `setHostnameAsFQDN` 的作用。',
  'linux.hostname.set': () => '由 `hostname` 设置。',
  'linux.hostname.setFull': () =>
    '由 `hostname` 设置，再加上 `subdomain`、名字空间和集群域名，这是 `setHostnameAsFQDN` 的作用。',
  'linux.hostname.override': () => '由 `hostnameOverride` 设置，取代其他一切。',
  'linux.hostname.host': () => '使用主机网络：节点的名称。',
  'linux.hostname.unknown': () => '控制器将来给 Pod 取的名称。',
  'linux.sysctl.safe': (p) => `\`${p('name')}\` 是安全的 sysctl，只对这个 Pod 生效。`,
  'linux.sysctl.unsafe': (p) =>
    `\`${p('name')}\` 不在安全 sysctl 之列：kubelet 必须允许它（\`allowedUnsafeSysctls\`），否则 Pod 会以 SysctlForbidden 失败。`,
} satisfies Record<LinuxExplanationId, ExplainMessage>;
