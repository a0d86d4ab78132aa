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
} as const satisfies EphemeralOverrides;
