import type { EphemeralOverrides } from '../../../ephemeral-texts.ts';

/** What EphemeralContainer has that Container has not, or helps with otherwise. */
export const ephemeral = {
  'EphemeralContainer.name': {
    help: '临时容器的名字。必填，在 Pod 的所有容器中不能重名。',
  },
  'EphemeralContainer.targetContainerName': {
    label: '目标容器',
    help: '临时容器可以看到哪个容器的进程。不写则使用自己的进程名字空间；Pod 共享进程名字空间时，则用共享的那个。',
  },
  'EphemeralContainer.resources': {
    help: '临时容器不能设置：它只用 Pod 剩余的资源。',
  },
  'EphemeralContainer.ports': {
    help: '临时容器不能设置：它不对外提供服务。',
  },
  'EphemeralContainer.livenessProbe': {
    help: '临时容器不能设置：它从不重启。',
  },
  'EphemeralContainer.readinessProbe': {
    help: '临时容器不能设置：它不参与 Pod 的就绪判断。',
  },
  'EphemeralContainer.startupProbe': {
    help: '临时容器不能设置：它不接受探测。',
  },
  'EphemeralContainer.lifecycle': {
    help: '临时容器不能设置：它没有回调。',
  },
  'EphemeralContainer.resizePolicy': {
    help: '临时容器不能设置：它没有可调整的资源。',
  },
  'EphemeralContainer.restartPolicy': {
    help: '临时容器不能设置：它从不重启。',
  },
  'EphemeralContainer.restartPolicyRules': {
    help: '临时容器不能设置：它从不重启。',
  },
  'EphemeralContainer.volumeMounts': {
    help: '把 Pod 的哪些卷挂载到容器的哪些路径，这里不能用子路径。不写则只有镜像自带的文件。',
  },
  'EphemeralContainer.image': {
    help: '要运行的镜像，通常是带有调试工具的镜像。必填；标签和摘要都不写时，相当于 `:latest`。',
  },
  'EphemeralContainer.env': {
    help: '逐个为进程设置的变量。目标容器的变量不会带过来。',
  },
  'EphemeralContainer.envFrom': {
    help: '把 ConfigMap 或 Secret 的每个键都变成一个变量。不写则只有 `env`、镜像和 Service 提供的变量。',
  },
  'EphemeralContainer.stdin': {
    help: '为进程保留标准输入，可以用 `kubectl attach -i` 写入。不写时，作为主进程的 Shell 会立刻退出。',
  },
  'EphemeralContainer.stdinOnce': {
    help: '第一个连接的客户端断开后就关闭标准输入。不写则一直打开，等待下一次连接。',
  },
  'EphemeralContainer.securityContext': {
    help: '这个容器的运行用户、权限和防护，每一项都优先于 Pod 的同名设置。不写则用 Pod 的设置和镜像里的用户。',
  },
} as const satisfies EphemeralOverrides;
