import type { ContainerFieldTexts } from '../../../types.ts';

/** Container itself. */
export const basic = {
  'Container.name': {
    label: '名称',
    help: '容器的名字，`kubectl logs -c`、监控指标和事件都用它。必填，在 Pod 的所有容器中不能重名。',
  },
  'Container.image': {
    label: '镜像',
    help: '要运行的镜像，写作 `仓库地址/名称:标签` 或 `@sha256:…`。必填；标签和摘要都不写时，相当于 `:latest`。',
  },
  'Container.imagePullPolicy': {
    label: '拉取',
    help: 'kubelet 什么时候去仓库拉取镜像。不写时：标签是 `latest` 或没有标签则为 `Always`，其他标签或摘要则为 `IfNotPresent`。',
  },
  'Container.command': {
    label: '程序',
    help: '要运行的程序及其开头的参数，替换镜像的 `ENTRYPOINT`。不写则运行镜像的 `ENTRYPOINT`。',
  },
  'Container.args': {
    label: '命令参数',
    help: '传给启动命令的参数，替换镜像的 `CMD`。不写则用镜像的 `CMD`；但写了启动命令时，`CMD` 不再起作用。',
  },
  'Container.workingDir': {
    label: '工作目录',
    help: '主进程启动时所在的目录。不写则用镜像的 `WORKDIR`，镜像也没有时为 `/`。',
  },
  'Container.stdin': {
    label: '打开标准输入',
    help: '为进程保留标准输入，可以用 `kubectl attach -i` 写入。不写时，进程一读就遇到文件结尾。',
  },
  'Container.stdinOnce': {
    label: '标准输入只用一次',
    help: '第一个连接的客户端断开后就关闭标准输入。不写则一直打开，等待下一次连接。',
  },
  'Container.tty': {
    label: '终端',
    help: '给进程分配一个伪终端，交互式 Shell 需要它。不写则只有普通管道。',
  },
  'Container.terminationMessagePath': {
    label: '终止消息文件',
    help: '进程可以把退出原因写进这个文件，kubelet 会把它读到容器状态里。不写则为 `/dev/termination-log`。',
  },
  'Container.terminationMessagePolicy': {
    label: '终止消息来源',
    help: '`FallbackToLogsOnError` 在文件为空且容器出错退出时，改用日志末尾。不写则为 `File`，只看文件。',
  },
  'Container.ports': {
    label: '端口',
    help: '进程监听的端口，供人查看，也供 Service 和探针引用。不写并不会关闭端口，进程监听的端口照样能访问。',
  },
  'Container.env': {
    label: '变量',
    help: '逐个为进程设置的变量，优先于 `envFrom` 和镜像里的同名变量。',
  },
  'Container.envFrom': {
    label: '全部键来自',
    help: '把 ConfigMap 或 Secret 的每个键都变成一个变量。不写则只有 `env`、镜像和 Service 提供的变量。',
  },
  'Container.resources': {
    label: '资源',
    help: '容器在节点上预留多少资源，最多能用多少。不写则什么都不预留，也没有上限，除非 LimitRange 或 Pod 另有规定。',
  },
  'Container.resizePolicy': {
    label: '调整策略',
    help: '原地调整 CPU 或内存时，容器是否需要重启。不写则不重启。',
  },
  'Container.restartPolicy': {
    label: '重启策略',
    help: '覆盖 Pod 的重启策略，只对这个容器有效；Init 容器写 `Always` 就成为边车容器。不写则按 Pod 的策略。',
  },
  'Container.restartPolicyRules': {
    label: '重启规则',
    help: '按退出码给重启策略规定例外，第一条符合的规则生效。不写则只看重启策略。',
  },
  'Container.volumeMounts': {
    label: '挂载',
    help: '把 Pod 的哪些卷挂载到容器的哪些路径。不写则只有镜像自带的文件和服务账号令牌。',
  },
  'Container.volumeDevices': {
    label: '块设备',
    help: '把卷作为原始块设备交给容器，不带文件系统。不写则没有。',
  },
  'Container.livenessProbe': {
    label: '存活探针',
    help: '检查进程是否还在正常工作，连续失败后 kubelet 会杀死容器。不写则只有进程退出才算出错。',
  },
  'Container.readinessProbe': {
    label: '就绪探针',
    help: '检查容器能否提供服务，失败期间 Service 不会把流量发给这个 Pod。不写则启动后立即视为就绪。',
  },
  'Container.startupProbe': {
    label: '启动探针',
    help: '在启动成功一次之前，让另外两种探针先等着。不写则它们从一开始就工作。',
  },
  'Container.lifecycle': {
    label: '生命周期回调',
    help: '在容器启动之后和停止之前执行的动作。不写则没有。',
  },
  'Container.securityContext': {
    label: '安全上下文',
    help: '这个容器的运行用户、权限和防护，每一项都优先于 Pod 的同名设置。不写则用 Pod 的设置和镜像里的用户。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
