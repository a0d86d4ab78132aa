import type { PodFieldTexts } from '../../../types.ts';

export const securityTexts = {
  'PodSpec.securityContext': {
    label: 'Pod 安全上下文',
    help: '对所有容器生效的用户、组、安全配置和内核参数。容器自己的同名设置优先。',
  },
  'PodSpec.serviceAccountName': {
    label: '服务账号',
    help: 'Pod 访问 API 服务器时使用的身份。不写时准入控制器设为 `default`。',
  },
  'PodSpec.serviceAccount': {
    label: '服务账号（旧字段）',
    help: '`serviceAccountName` 的旧名，已弃用。API 服务器会让两者保持一致。',
  },
  'PodSpec.automountServiceAccountToken': {
    label: '挂载服务账号令牌',
    help: '是否把访问 API 服务器的令牌挂载到容器中。不写时由服务账号决定，服务账号也没写则挂载。',
  },
  'PodSpec.imagePullSecrets': {
    label: '镜像拉取凭据',
    help: '拉取镜像时使用的仓库凭据 Secret。不写时准入控制器采用服务账号上的设置。',
  },
  'PodSpec.hostUsers': {
    label: '主机用户名字空间',
    help: '设为 false 时，Pod 中的用户 ID 映射为节点上的非特权 ID。不写等于 true，不做映射。',
  },
  'PodSpec.hostPID': {
    label: '主机 PID 名字空间',
    help: '容器能看到节点上的所有进程，也可以向其发送信号。不写即为 false。',
  },
  'PodSpec.hostIPC': {
    label: '主机 IPC 名字空间',
    help: '容器与节点共享 System V IPC 和 POSIX 消息队列。不写即为 false。',
  },
  'PodSpec.shareProcessNamespace': {
    label: '共享进程名字空间',
    help: 'Pod 中的容器可以互相看到进程。不写时各自只能看到自己的进程。',
  },
  'PodSecurityContext.seLinuxOptions': {
    label: 'SELinux',
    help: '所有容器的 SELinux 标签。不写时由容器运行时随机分配。',
  },
  'PodSecurityContext.windowsOptions': {
    label: 'Windows 设置',
    help: '仅适用于 Windows 节点的设置。',
  },
  'PodSecurityContext.runAsUser': {
    label: '用户',
    help: '进程的用户 ID。不写时由镜像决定，镜像也没有指定则为 root。',
  },
  'PodSecurityContext.runAsGroup': {
    label: '组',
    help: '进程的主组 ID。不写时由镜像决定，镜像没有指定则为 0。',
  },
  'PodSecurityContext.runAsNonRoot': {
    label: '以非 root 运行',
    help: '设为 true 时，kubelet 拒绝启动用户 ID 为 0 的容器。它本身并不改变用户。',
  },
  'PodSecurityContext.supplementalGroups': {
    label: '附加组',
    help: '进程额外所属的组 ID。不写时只有镜像中的组和 fsGroup。',
  },
  'PodSecurityContext.supplementalGroupsPolicy': {
    label: '附加组策略',
    help: 'Merge 会并入镜像 `/etc/group` 中的组，Strict 则忽略它们。不写相当于 Merge。',
  },
  'PodSecurityContext.fsGroup': {
    label: '卷所属组',
    help: '支持该功能的卷中文件的属组，所有进程也会加入此组。不写则不改动属组。',
  },
  'PodSecurityContext.sysctls': {
    label: '内核参数',
    help: '为 Pod 设置的名字空间级内核参数。不安全的参数须经节点允许，否则 Pod 失败。',
  },
  'PodSecurityContext.fsGroupChangePolicy': {
    label: '属组变更策略',
    help: '何时按 fsGroup 修改属组：Always 每次都改，OnRootMismatch 仅在根目录不符时改。不写相当于 Always。',
  },
  'PodSecurityContext.seccompProfile': {
    label: '系统调用过滤',
    help: '限制所有容器可用的系统调用。不写时不过滤，除非节点设置了默认值。',
  },
  'PodSecurityContext.appArmorProfile': {
    label: 'AppArmor',
    help: '所有容器的 AppArmor 配置。不写时，启用了 AppArmor 的节点使用运行时默认配置。',
  },
  'PodSecurityContext.seLinuxChangePolicy': {
    label: '卷的 SELinux 标签',
    help: '如何给卷打上 Pod 的 SELinux 标签：Recursive 逐个文件修改，MountOption 在挂载时整体指定。',
  },
  'SELinuxOptions.user': {
    label: 'SELinux 用户',
    help: 'SELinux 标签中的用户部分。不写则使用运行时的默认值。',
  },
  'SELinuxOptions.role': {
    label: 'SELinux 角色',
    help: 'SELinux 标签中的角色部分。不写则使用运行时的默认值。',
  },
  'SELinuxOptions.type': {
    label: 'SELinux 类型',
    help: 'SELinux 标签中的类型部分，通常为 `container_t`。不写则使用运行时的默认值。',
  },
  'SELinuxOptions.level': {
    label: 'SELinux 级别',
    help: '级别和类别，例如 `s0:c123,c456`，用于隔离不同的 Pod。不写则由运行时分配类别。',
  },
  'SeccompProfile.type': {
    label: '配置类型',
    help: 'RuntimeDefault 是运行时自带的过滤规则，Localhost 是节点上的文件，Unconfined 表示不过滤。',
  },
  'SeccompProfile.localhostProfile': {
    label: '配置文件',
    help: '配置文件相对于 kubelet seccomp 目录的路径。类型为 Localhost 时必填，其他类型不能填写。',
  },
  'AppArmorProfile.type': {
    label: '配置类型',
    help: 'RuntimeDefault 是运行时自带的配置，Localhost 是节点上已加载的配置，Unconfined 表示不限制。',
  },
  'AppArmorProfile.localhostProfile': {
    label: '配置名称',
    help: '节点上已加载的配置名称。类型为 Localhost 时必填，其他类型不能填写。',
  },
  'Sysctl.name': {
    label: '参数名',
    help: '内核参数的名称，例如 `net.ipv4.ip_local_port_range`。每个参数只能出现一次。',
  },
  'Sysctl.value': {
    label: '参数值',
    help: '要设置的值，始终是文本，数字要加引号。',
  },
  'WindowsSecurityContextOptions.gmsaCredentialSpecName': {
    label: 'GMSA 凭据规约名称',
    help: '要使用的组托管服务账号规约的名称。',
  },
  'WindowsSecurityContextOptions.gmsaCredentialSpec': {
    label: 'GMSA 凭据规约',
    help: '规约的具体内容，由 Webhook 根据名称填入。',
  },
  'WindowsSecurityContextOptions.runAsUserName': {
    label: '运行用户名',
    help: '运行进程的 Windows 用户。不写时由镜像决定。',
  },
  'WindowsSecurityContextOptions.hostProcess': {
    label: '主机进程',
    help: '让容器直接运行在 Windows 节点上。所有容器必须一致，且 hostNetwork 须为 true。',
  },
} satisfies Partial<PodFieldTexts>;
