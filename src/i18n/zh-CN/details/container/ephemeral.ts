import type { FieldDetail } from '../../../types.ts';
import type { ephemeral as texts } from '../../fields/container/ephemeral.ts';

/** For each field of EphemeralContainer with a text of its own; `{}` where nothing of the Container's shall show. */
export const ephemeral: Readonly<Record<keyof typeof texts, FieldDetail>> = {
  'EphemeralContainer.name': {
    more: '临时容器不能写在创建 Pod 的清单里，只能通过 `ephemeralcontainers` 子资源加到运行中的 Pod，`kubectl debug` 就是这样做的。加上之后不能修改，不能删除，也不会重启。',
    mistake: '把 `ephemeralContainers` 写进新的 Pod 或 Deployment：API 服务器会拒绝。',
  },
  'EphemeralContainer.targetContainerName': {
    more: '指定目标后，`ps` 能看到目标的进程，从 `/proc/<pid>/root` 能进入它的文件，适合没有 Shell 的镜像。目标必须是 Pod 的普通容器或 Init 容器，并且需要运行时支持。',
    mistake: '调试时没有写：新容器只看得到自己。',
  },
  'EphemeralContainer.resources': {
    more: '它在 Pod 的 cgroup 里运行，自己没有请求和限制，所以占用资源多的工具可能拖垮要排查的容器。',
  },
  'EphemeralContainer.ports': {},
  'EphemeralContainer.livenessProbe': {},
  'EphemeralContainer.readinessProbe': {},
  'EphemeralContainer.startupProbe': {},
  'EphemeralContainer.lifecycle': {},
  'EphemeralContainer.resizePolicy': {},
  'EphemeralContainer.restartPolicy': {},
  'EphemeralContainer.restartPolicyRules': {},
  'EphemeralContainer.volumeMounts': {
    more: '只能挂载 Pod 已有的卷。服务账号令牌不会自动挂载。',
  },
  'EphemeralContainer.image': {
    more: 'Pod 的其他部分都不变：节点用 Pod 的镜像拉取凭据拉取镜像，在运行中的容器旁边启动它。节点的磁盘要有足够的空间。',
  },
  'EphemeralContainer.env': {
    more: 'kubelet 在创建容器时算出各个值。只要权限足够，目标进程的环境变量可以从 `/proc/<pid>/environ` 读到。',
  },
  'EphemeralContainer.envFrom': {},
  'EphemeralContainer.stdin': {
    more: '`kubectl debug -it` 会同时设置它和 `tty`。临时容器不能修改，所以之后再也补不上。',
  },
  'EphemeralContainer.stdinOnce': {},
  'EphemeralContainer.securityContext': {
    more: 'Pod 安全性准入对临时容器一视同仁。`strace`、`gdb` 等调试器通常需要 `SYS_PTRACE` 权能，并且与目标用户相同，或者是 root。`kubectl debug --profile` 可以自动填好合适的设置。',
    mistake: 'Pod 设置了 `runAsNonRoot`，却指望以 root 调试：这里同样检查，以 root 运行的镜像启动不了。',
  },
};
