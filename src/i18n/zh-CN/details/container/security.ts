import type { ContainerFieldDetails } from '../../../types.ts';

/** SecurityContext and Capabilities. */
export const security: ContainerFieldDetails = {
  'SecurityContext.runAsUser': {
    more: '这个数字不必出现在镜像的 `/etc/passwd` 里，但有些程序要查自己的用户名或主目录，查不到就会出错。能写哪些文件，由文件权限决定。uid 不为 0 的进程启动时没有任何生效的权能。取值范围是 0 到 2147483647。',
    mistake: '给按 root 设计的镜像换 uid：它可能写不了自己的目录，在某些运行时上也监听不了 1024 以下的端口。',
  },
  'SecurityContext.runAsGroup': {
    more: '进程创建的文件属于这个组。其他组来自 Pod 的 `supplementalGroups` 和 `fsGroup`；除非 Pod 设为 `Strict`，还有镜像的 `/etc/group`。镜像里没有这个 uid 时，默认的组是 0。',
    mistake: '只写了用户没写组：进程往往属于 0 号组，可以读到留给 root 组的文件。',
  },
  'SecurityContext.runAsNonRoot': {
    more: '它不改变用户，只是启动前的检查。kubelet 看 `runAsUser`，没有则看镜像里的用户，是 uid 0 就拒绝启动，状态为 `CreateContainerConfigError`。如果镜像里写的是用户名而不是数字，kubelet 无法判断，也会拒绝。Pod 安全性标准的 Restricted 级别要求为 true。',
    mistake: '用于写着 `USER app` 的镜像：还要用 `runAsUser` 给出数字，否则容器启动不了。',
  },
  'SecurityContext.privileged': {
    more: '运行时会给出全部权能，让容器能访问节点的设备，让 `/proc` 和 `/sys` 可写，也不启用 seccomp 和 AppArmor。节点的名字空间中它只加入 cgroup 的那一个，但有了这些权限，要进入其他的轻而易举。不能与 `allowPrivilegeEscalation: false` 同时使用。Pod 安全性标准的 Baseline 级别禁止它。',
    mistake: '某个操作被拒绝就打开它：通常只缺一项权能，或者应该用设备插件。',
  },
  'SecurityContext.allowPrivilegeEscalation': {
    more: '设为 false 时，运行时给进程加上内核的 `no_new_privs` 标志，子进程也会继承。此后 setuid、setgid 位和文件权能都不起作用，`sudo`、`su` 以及某些镜像里的 `ping` 就用不了。已经是 root 的进程不会因此失去权力。false 与特权模式同时出现，API 服务器会拒绝。Pod 安全性标准的 Restricted 级别要求为 false。',
    mistake: '以为不写就是 false：必须明确写出来。',
  },
  'SecurityContext.readOnlyRootFilesystem': {
    more: '要写临时文件、缓存或 pid 文件的程序，需要在相应位置挂载 `emptyDir`，例如 `/tmp`、`/run` 或 `/var/cache/nginx`。卷、`/etc/hosts` 和终止消息文件仍然可写。这样，入侵者无法替换程序，也无法在镜像的目录里留下工具。',
    mistake: '不清楚程序往哪里写就打开：第一次写入时才出错，往往是运行很久之后。',
  },
  'SecurityContext.capabilities': {
    more: '内核把 root 的权力分成约 40 项权能；对容器里的 root，containerd 默认给 14 项，CRI-O 给 9 项。`ALL` 先于具体的名字处理，所以移除 `ALL` 再添加一项，就只剩那一项。不是 root 的进程没有任何生效的权能，添加的也一样，除非程序文件自带。Pod 安全性标准的 Restricted 级别要求移除 `ALL`，只允许加回 `NET_BIND_SERVICE`。',
    mistake: '给非 root 容器添加权能：不会生效。',
  },
  'Capabilities.add': {
    more: '常用的有：`NET_BIND_SERVICE` 监听 1024 以下的端口，`NET_ADMIN` 修改网络设置，`SYS_TIME` 修改时钟，`SYS_PTRACE` 供调试器使用。`SYS_ADMIN` 几乎等于完整的 root。Pod 安全性标准的 Baseline 级别只允许通常默认就有的权能，而且不含 `NET_RAW`。',
    mistake:
      '带上 `CAP_` 前缀，例如 `CAP_NET_ADMIN`：Kubernetes 原样传下去，containerd 又在前面加一次 `CAP_`，结果什么权能都没给。',
  },
  'Capabilities.drop': {
    more: '大多数服务一项都不需要。先去掉 `ALL` 最稳妥，出错再逐项加回。以 root 启动再切换用户的程序需要 `SETUID` 和 `SETGID`，移交文件还需要 `CHOWN`。',
    mistake: '镜像以 root 启动再切换用户（例如常见的 nginx），却去掉了 `ALL`：它再也切换不了用户。',
  },
  'SecurityContext.seccompProfile': {
    more: '`RuntimeDefault` 使用运行时自带的配置，拦下几十个危险的系统调用，几乎适合所有程序。`Localhost` 指定节点上的配置文件，`Unconfined` 不做限制。特权容器不受限制。Pod 安全性标准的 Restricted 级别要求用前两种之一。',
    mistake: '以为默认就是运行时的配置：集群没有启用 `seccompDefault` 时，不写就完全不限制。',
  },
  'SecurityContext.appArmorProfile': {
    more: 'Ubuntu、Debian 和 SUSE 的节点有 AppArmor；在别的节点上，指定了 AppArmor 配置文件的 Pod 会被 kubelet 拒绝。`Localhost` 的配置必须事先加载到 Pod 可能运行的每个节点上。1.30 之前用注解来写。',
  },
  'SecurityContext.seLinuxOptions': {
    more: '在启用 SELinux 的节点上，标签决定容器能访问哪些文件和卷；存储支持时，卷会重新打上匹配的标签。在没有 SELinux 的节点上不起作用。',
  },
  'SecurityContext.windowsOptions': {
    more: '可以指定 Windows 用户、组托管服务账号，或者作为 HostProcess 容器运行。Linux 节点的 kubelet 会忽略它。',
  },
  'SecurityContext.procMount': {
    more: '默认情况下，运行时会隐藏一些路径（例如 `/proc/kcore`），并把另一些（例如 `/proc/sys`）设为只读。在容器里构建或运行容器时，可能需要完整的内容。只有 Pod 设置了 `hostUsers: false`，API 服务器才接受 `Unmasked`。',
  },
};
