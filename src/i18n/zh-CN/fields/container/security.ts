import type { ContainerFieldTexts } from '../../../types.ts';

/** SecurityContext and Capabilities. */
export const security = {
  'SecurityContext.runAsUser': {
    label: '用户',
    help: '容器进程的 uid。不写则用 Pod 的设置，Pod 也没写时用镜像里的用户，很多镜像里就是 root。',
  },
  'SecurityContext.runAsGroup': {
    label: '组',
    help: '容器进程的主组 gid。不写则用 Pod 的设置，Pod 也没写时用镜像中该用户所属的组，往往是 0。',
  },
  'SecurityContext.runAsNonRoot': {
    label: '以非 root 运行',
    help: '容器若会以 uid 0 运行，kubelet 就不启动它。不写则用 Pod 的设置，Pod 也没写时允许 root。',
  },
  'SecurityContext.privileged': {
    label: '特权模式',
    help: '让容器几乎拥有节点 root 的全部权力：全部权能、全部设备，没有 seccomp 和 AppArmor。不写则为 false。',
  },
  'SecurityContext.allowPrivilegeEscalation': {
    label: '允许特权提升',
    help: '进程能否获得比父进程更多的权限，例如通过 setuid 程序。不写则允许。',
  },
  'SecurityContext.readOnlyRootFilesystem': {
    label: '只读根目录',
    help: '以只读方式挂载镜像的文件，卷仍可写入。不写则容器可以写自己的那一层。',
  },
  'SecurityContext.capabilities': {
    label: '权能',
    help: '逐项去掉或增加 root 的权力。不写则用容器运行时的默认权能。',
  },
  'Capabilities.add': {
    label: '添加',
    help: '在默认权能之外增加的权能，不带 `CAP_` 前缀。不写则不增加。',
  },
  'Capabilities.drop': {
    label: '移除',
    help: '要去掉的权能，`ALL` 表示全部。不写则不去掉。',
  },
  'SecurityContext.seccompProfile': {
    label: '系统调用过滤',
    help: '限制进程可以发起哪些系统调用。不写则用 Pod 的配置，Pod 也没写时不限制，除非 kubelet 默认用 `RuntimeDefault`。',
  },
  'SecurityContext.appArmorProfile': {
    label: 'AppArmor',
    help: '约束进程的 AppArmor 配置文件。不写则用 Pod 的配置，Pod 也没写时，支持 AppArmor 的节点用运行时的默认配置。',
  },
  'SecurityContext.seLinuxOptions': {
    label: 'SELinux',
    help: '容器的 SELinux 标签。不写则用 Pod 的标签，Pod 也没写时由容器运行时随机分配。',
  },
  'SecurityContext.windowsOptions': {
    label: 'Windows 设置',
    help: 'Windows 容器的设置，例如用户名。不写则用 Pod 的设置；Linux 的 Pod 不能写。',
  },
  'SecurityContext.procMount': {
    label: '/proc',
    help: '`Unmasked` 显示完整的 `/proc`，供嵌套容器使用。不写则为 `Default`，由运行时隐藏一部分路径，另一部分设为只读。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
