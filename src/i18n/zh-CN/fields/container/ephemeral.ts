import type { EphemeralOverrides } from '../../../ephemeral-texts.ts';

/** What EphemeralContainer has that Container has not, or has otherwise. */
export const ephemeral = {
  'EphemeralContainer.name': {
    label: '名称',
    help: '临时容器的名字。必填，在 Pod 的所有容器中不能重名。',
    more: '临时容器不能写在创建 Pod 的清单里，只能通过 `ephemeralcontainers` 子资源加到运行中的 Pod，`kubectl debug` 就是这样做的。加上之后不能修改，不能删除，也不会重启。',
    mistake: '把 `ephemeralContainers` 写进新的 Pod 或 Deployment：API 服务器会拒绝。',
  },
  'EphemeralContainer.targetContainerName': {
    label: '目标容器',
    help: '临时容器可以看到哪个容器的进程。不写则使用自己的进程名字空间；Pod 共享进程名字空间时，则用共享的那个。',
    more: '指定目标后，`ps` 能看到目标的进程，从 `/proc/<pid>/root` 能进入它的文件，适合没有 Shell 的镜像。目标必须是 Pod 的普通容器或 Init 容器，并且需要运行时支持。',
    mistake: '调试时没有写：新容器只看得到自己。',
  },
  'EphemeralContainer.resources': {
    label: '资源',
    help: '临时容器不能设置：它只用 Pod 剩余的资源。',
    more: '它在 Pod 的 cgroup 里运行，自己没有请求和限制，所以很重的工具可能挤占它要检查的容器。',
  },
  'EphemeralContainer.ports': {
    label: '端口',
    help: '临时容器不能设置：它不对外提供服务。',
  },
  'EphemeralContainer.livenessProbe': {
    label: '存活探针',
    help: '临时容器不能设置：它从不重启。',
  },
  'EphemeralContainer.readinessProbe': {
    label: '就绪探针',
    help: '临时容器不能设置：它不参与 Pod 的就绪判断。',
  },
  'EphemeralContainer.startupProbe': {
    label: '启动探针',
    help: '临时容器不能设置：它不接受探测。',
  },
  'EphemeralContainer.lifecycle': {
    label: '生命周期回调',
    help: '临时容器不能设置：它没有回调。',
  },
  'EphemeralContainer.resizePolicy': {
    label: '调整策略',
    help: '临时容器不能设置：它没有可调整的资源。',
  },
  'EphemeralContainer.restartPolicy': {
    label: '重启策略',
    help: '临时容器不能设置：它从不重启。',
  },
  'EphemeralContainer.restartPolicyRules': {
    label: '重启规则',
    help: '临时容器不能设置：它从不重启。',
  },
  'EphemeralContainer.volumeMounts': {
    label: '卷挂载',
    help: '把 Pod 的哪些卷挂载到容器的哪些路径，这里不能用子路径。不写则只有镜像自带的文件。',
    more: '只能挂载 Pod 已有的卷。服务账号令牌不会自动挂载。',
  },
  'EphemeralContainer.image': {
    label: '镜像',
    help: '要运行的镜像，通常是带有调试工具的镜像。必填；标签和摘要都不写时，相当于 `:latest`。',
    more: 'Pod 的其他部分都不变：节点用 Pod 的镜像拉取凭据拉取镜像，在运行中的容器旁边启动它。节点的磁盘要有足够的空间。',
  },
  'EphemeralContainer.env': {
    label: '环境变量',
    help: '逐个为进程设置的变量。目标容器的变量不会带过来。',
    more: 'kubelet 在创建容器时算出各个值。只要权限足够，目标进程的环境变量可以从 `/proc/<pid>/environ` 读到。',
  },
  'EphemeralContainer.envFrom': {
    label: '批量环境变量',
    help: '把 ConfigMap 或 Secret 的每个键都变成一个变量。不写则只有 `env`、镜像和 Service 提供的变量。',
  },
  'EphemeralContainer.stdin': {
    label: '打开标准输入',
    help: '为进程保留标准输入，可以用 `kubectl attach -i` 写入。不写时，作为主进程的 Shell 会立刻退出。',
    more: '`kubectl debug -it` 会同时设置它和 `tty`。临时容器不能修改，所以之后再也补不上。',
  },
  'EphemeralContainer.stdinOnce': {
    label: '标准输入只用一次',
    help: '第一个连接的客户端断开后就关闭标准输入。不写则一直打开，等待下一次连接。',
  },
  'EphemeralContainer.securityContext': {
    label: '安全上下文',
    help: '这个容器的运行用户、权限和防护，每一项都优先于 Pod 的同名设置。不写则用 Pod 的设置和镜像里的用户。',
    more: 'Pod 安全准入对临时容器一视同仁。`strace`、`gdb` 等调试器通常需要 `SYS_PTRACE` 权能，并且与目标用户相同，或者是 root。`kubectl debug --profile` 可以自动填好合适的设置。',
    mistake: 'Pod 设置了 `runAsNonRoot`，却指望以 root 调试：这里同样检查，以 root 运行的镜像启动不了。',
  },
} as const satisfies EphemeralOverrides;
