import type { PodFieldDetails } from '../../../types.ts';

export const securityDetails: PodFieldDetails = {
  'PodSpec.securityContext': {
    more: '这里的设置对每个容器生效，包括 Init 容器和临时容器，除非容器自己设置了同一字段。有些只能写在这里，因为针对整个 Pod：fsGroup、附加组、内核参数。另一些只能写在容器里：权能、特权模式、只读根文件系统。',
    mistake: '把 `capabilities`、`privileged` 等容器级字段写在这里。',
  },
  'PodSpec.serviceAccountName': {
    more: '创建 Pod 时该账号必须存在，否则准入控制器拒绝。权限来自 RBAC 绑定，`default` 账号几乎没有权限。运行中的 Pod 不能更换。云厂商的身份也常与它绑定。',
    mistake: '先建 Pod 后建服务账号，或账号建在别的名字空间。',
  },
  'PodSpec.serviceAccount': {
    more: '只写旧字段时，API 服务器会复制到新字段；两者都写时以 `serviceAccountName` 为准。',
    mistake: '在新清单里使用旧字段。',
  },
  'PodSpec.automountServiceAccountToken': {
    more: '准入控制器添加一个投射卷，内含令牌、集群 CA 和名字空间，挂载在 `/var/run/secrets/kubernetes.io/serviceaccount`。kubelet 大约每小时更新一次令牌；但默认情况下，只要 Pod 还在，API 服务器对每个令牌最长承认一年。这里的值优先于服务账号上的值。从不访问 API 服务器的程序用不着令牌，设为 false 可以避免令牌落入入侵者手中。',
  },
  'PodSpec.imagePullSecrets': {
    more: '这些 Secret 须在 Pod 的名字空间中，类型为 `kubernetes.io/dockerconfigjson`（旧的 `kubernetes.io/dockercfg` 也可以）。kubelet 会逐个尝试，另外还有节点自身的凭据。缺少 Secret 只会产生一条事件，随后不带凭据去拉取，私有镜像因此失败。',
    mistake: '列表里直接写字符串：每一项应为 `name: my-secret`。',
  },
  'PodSpec.hostUsers': {
    more: '设为 false 时，kubelet 为 Pod 分配节点上独占的 65536 个 ID，容器中的 root 在外面只是普通用户，权能也只在内部有效。借助 ID 映射挂载，卷中文件的属主保持不变，这需要较新的内核和支持它的文件系统。不能使用大于 65535 的 ID。不能与 hostNetwork、hostPID、hostIPC 同时使用。1.36 起为稳定特性。',
  },
  'PodSpec.hostPID': {
    more: '以 root 运行或具备相应权能的进程可以读取节点上任何进程的内存，或将其杀死，等于控制了整个节点。只适合监控代理之类的程序。Pod 安全性标准的 Baseline 和 Restricted 级别会拒绝它。不能与 `shareProcessNamespace` 同时使用。',
  },
  'PodSpec.hostIPC': {
    more: '可以访问节点上所有进程的共享内存和信号量，很少有程序需要。Pod 安全性标准的 Baseline 和 Restricted 级别会拒绝它。',
  },
  'PodSpec.shareProcessNamespace': {
    more: '此时 1 号进程是沙箱的 pause 进程，它还负责回收孤儿进程。容器之间可以互发信号，用户相同时还能通过 `/proc/<pid>/root` 查看对方的文件系统。适合调试，也适合由辅助容器发送 SIGHUP。systemd 等必须作为 1 号进程的程序无法运行。',
    mistake: '向 1 号进程发信号的脚本，信号发给了 pause 进程，而不是应用。',
  },
  'PodSecurityContext.seLinuxOptions': {
    more: '在启用 SELinux 的节点上，标签决定容器能访问哪些文件和进程。通常运行时会给每个 Pod 分配独立的类别。要共享卷的 Pod 需要相同的级别。Pod 安全性标准只允许少数类型，且不允许自定义用户和角色。',
  },
  'PodSecurityContext.windowsOptions': {
    more: '操作系统设为 linux 时，API 服务器会拒绝它。',
  },
  'PodSecurityContext.runAsUser': {
    more: '这个数字不必存在于镜像的 `/etc/passwd` 中，但查询用户名或主目录的程序会找不到。它取代镜像的 USER，镜像中属于其他用户的文件可能因此读不了。取值 0 到 2147483647。容器可以单独设置。',
    mistake: '该用户无权写入镜像要写的目录，例如 `/var/cache/nginx`；可在该处挂载 emptyDir，或更换镜像。',
  },
  'PodSecurityContext.runAsGroup': {
    more: '只设置了用户时，主组取自镜像的 `/etc/passwd`，其中没有该用户则为 0。新建文件属于此组，除非目录带有 setgid 位。',
    mistake: '只设用户不设组：进程往往以 0 组运行。',
  },
  'PodSecurityContext.runAsNonRoot': {
    more: 'kubelet 先看 `runAsUser`，没有则看镜像的 USER。若为 0，或写的是名称而不是数字，容器无法创建，显示 CreateContainerConfigError。Pod 安全性标准的 Restricted 级别要求设为 true。',
    mistake: '镜像以 root 运行，却只设了它而没有设 `runAsUser`。',
  },
  'PodSecurityContext.supplementalGroups': {
    more: '适合 kubelet 不会修改属组的卷，例如 NFS：填上文件所属的组即可。容器中 `id` 显示的是主组、这里的组、fsGroup，以及策略为 Merge 时镜像中的组。',
  },
  'PodSecurityContext.supplementalGroupsPolicy': {
    more: '取 Merge 时，用户可能属于清单里没有写、而镜像 `/etc/group` 中列出的组。取 Strict 则完全以清单为准。节点的运行时须支持它，否则 kubelet 拒绝 Pod。1.35 起为稳定特性。',
  },
  'PodSecurityContext.fsGroup': {
    more: '挂载时，kubelet 修改所有文件的属组，为该组加上读写权限，并给目录加 setgid 位；文件有几百万个时要花好几分钟。它适用于 emptyDir、ConfigMap、Secret、投射卷和多数块存储卷，CSI 卷由驱动决定，对 hostPath 和 NFS 无效。Pod 的每个进程都会加入该组。',
    mistake: '指望密钥文件保持 0400 权限：设了 fsGroup 后该组也可读，ssh 会因此拒绝使用。',
  },
  'PodSecurityContext.sysctls': {
    more: '只能设置带名字空间的参数，即网络和 IPC 类。少数安全参数始终可用，其他的须由管理员在节点上用 `--allowed-unsafe-sysctls` 放行，否则 kubelet 以 SysctlForbidden 使 Pod 失败。使用 hostNetwork 时不能设置网络参数，使用 hostIPC 时不能设置 IPC 参数。',
    mistake: '`vm.max_map_count` 之类针对整个节点的参数：无法按 Pod 设置。',
  },
  'PodSecurityContext.fsGroupChangePolicy': {
    more: 'OnRootMismatch 能加快带大容量卷的 Pod 启动：根目录已经正确时不再遍历全部文件。它对 ConfigMap、Secret、emptyDir 以及由驱动设置属组的卷没有作用。',
  },
  'PodSecurityContext.seccompProfile': {
    more: '内核把容器的每次系统调用与配置比对，被禁止的调用通常返回 `Operation not permitted`（EPERM）。RuntimeDefault 禁止了几十个普通程序用不到的调用。特权容器始终不过滤。Pod 安全性标准的 Restricted 级别要求 RuntimeDefault 或 Localhost；kubelet 选项 `seccompDefault` 可以把 RuntimeDefault 设为默认。',
    mistake: '以为默认就有过滤：不写这个字段，多数节点上是不受限的。',
  },
  'PodSecurityContext.appArmorProfile': {
    more: 'AppArmor 按路径和名称限制文件、权能和网络。节点没有启用 AppArmor 或没有加载该配置时，无法运行指定了配置的 Pod。1.30 之前用注解设置。',
  },
  'PodSecurityContext.seLinuxChangePolicy': {
    more: '只有 Pod 设置了 SELinux 标签时才有意义。MountOption 很快，但同一节点上共享该卷的 Pod 必须使用相同标签。不写时，访问模式为 ReadWriteOncePod 的卷使用挂载选项，其他卷逐个文件修改；若启用 SELinuxMount 特性门控则不同，1.36 默认不启用。',
  },
  'SELinuxOptions.type': {
    more: '`container_t` 是受限的容器类型，`spc_t` 是供特权 Pod 使用的不受限类型。',
  },
  'SELinuxOptions.level': {
    more: '进程只能访问自己拥有其类别的文件。级别相同的 Pod 可以共享卷，不同则互相隔离。',
  },
  'SeccompProfile.type': {
    more: '取 Localhost 时，文件缺失或有错会使容器无法启动。取 Unconfined 则放行所有系统调用，包括多数已知内核漏洞所用的调用。',
  },
  'SeccompProfile.localhostProfile': {
    more: '目录通常是 `/var/lib/kubelet/seccomp`，`profiles/audit.json` 就从那里读取。Pod 可能落到的每个节点上都要有该文件。',
    mistake: '使用绝对路径或含有 `..` 的路径会被拒绝。',
  },
  'AppArmorProfile.type': {
    more: 'RuntimeDefault 允许普通容器所需的操作，禁止挂载以及写入 `/proc` 和 `/sys` 的大部分内容。Pod 安全性标准的 Baseline 和 Restricted 级别禁止 Unconfined。',
  },
  'AppArmorProfile.localhostProfile': {
    more: '应填 `/sys/kernel/security/apparmor/profiles` 中列出的配置名称，而不是文件名。',
  },
  'Sysctl.name': {
    more: '分隔符用点或斜杠都可以。',
  },
  'Sysctl.value': {
    mistake: '直接写数字：应写成文本，如 `value: "1024 65535"`、`value: "0"`。',
  },
  'WindowsSecurityContextOptions.gmsaCredentialSpecName': {
    more: '规约是集群级对象，由准入 Webhook 检查服务账号是否有权使用，并填入内容。',
  },
  'WindowsSecurityContextOptions.runAsUserName': {
    more: '常见的有 `ContainerUser` 和 `ContainerAdministrator`，也可以写成 `DOMAIN\\user`。',
  },
  'WindowsSecurityContextOptions.hostProcess': {
    more: '相当于 Windows 上的特权容器，可以访问节点的文件系统、设备和网络。Pod 安全性标准的 Baseline 和 Restricted 级别会拒绝它。',
  },
};
