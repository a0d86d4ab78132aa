import type { EphemeralOverrides } from '../../../ephemeral-texts.ts';

/** What EphemeralContainer has that Container has not, or has otherwise. */
export const ephemeral = {
  'EphemeralContainer.name': {
    label: '名称',
    help: '临时容器的名字。必填，在 Pod 的所有容器中不能重名。',
  },
  'EphemeralContainer.targetContainerName': {
    label: '目标容器',
    help: '临时容器可以看到哪个容器的进程。不写则使用自己的进程名字空间；Pod 共享进程名字空间时，则用共享的那个。',
  },
  'EphemeralContainer.resources': {
    label: '资源',
    help: '临时容器不能设置：它只用 Pod 剩余的资源。',
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
  },
} as const satisfies EphemeralOverrides;
