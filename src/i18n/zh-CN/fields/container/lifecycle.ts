import type { ContainerFieldTexts } from '../../../types.ts';

/** Lifecycle hooks. */
export const lifecycle = {
  'Lifecycle.postStart': {
    label: '启动后',
    help: '容器一启动就执行的动作，失败则杀死容器。不写则什么都不执行。',
    more: '它与主进程同时运行，先后没有保证。kubelet 要等它结束才启动下一个容器，在此之前容器不算运行中。它若失败，容器会被杀死，由重启策略决定下一步。它的输出不在日志里。',
    mistake: '用它准备主进程启动时需要的文件：主进程可能已经在运行。Init 容器才一定先完成。',
  },
  'Lifecycle.preStop': {
    label: '停止前',
    help: '容器收到停止信号之前执行的动作。不写则立即发出信号。',
    more: '删除 Pod 时，或存活探针、启动探针失败时执行；进程自己退出，或宽限期为 0 时不执行。它花的时间算在宽限期里，之后至少还有 2 秒留给停止信号。它若失败，只记录一个事件，停止照常进行。在这里短暂等待，可以让负载均衡器先停止转发，再让进程退出。',
    mistake: '执行时间超过宽限期：之后进程几乎没有时间收尾就被杀死。',
  },
  'Lifecycle.stopSignal': {
    label: '停止信号',
    help: '请主进程退出时发送的信号，要求设置 `spec.os.name`。不写则用镜像的 `STOPSIGNAL`，镜像也没有时为 `SIGTERM`。',
    more: 'kubelet 把它交给运行时，代替镜像自带的停止信号；宽限期一过，仍会发送 `SIGKILL`。Windows 的 Pod 只接受 `SIGTERM` 和 `SIGKILL`。这项特性还是 Alpha，默认关闭，关闭时 API 服务器会悄悄丢掉这个字段。',
    mistake: '没有写 `spec.os.name`：特性门控打开时，API 服务器会拒绝这个 Pod。',
  },
  'LifecycleHandler.exec': {
    label: '执行命令',
    help: '在容器里执行一条命令，退出码为 0 即成功。',
    more: '命令在容器里执行，沿用容器的用户，并与主进程共用限制。镜像里必须有这个程序。',
  },
  'LifecycleHandler.httpGet': {
    label: 'HTTP 请求',
    help: '向容器发送 GET 请求，只要有回应就算成功。',
    more: 'kubelet 从节点向 Pod 的 IP 发送请求。它不看状态码；HTTPS 请求若遇到明文 HTTP 服务器，会改用明文重发一次。只有得不到任何回应才算失败。',
    mistake: '指望用错误状态码来阻止什么：返回 500 也算成功。',
  },
  'LifecycleHandler.sleep': {
    label: '等待',
    help: '只等待若干秒，不做别的；镜像里没有 Shell 也能用。',
    more: '由 kubelet 来等待，容器里什么都不需要。用在停止之前，可以让端点和负载均衡器有时间忘掉这个 Pod。',
  },
  'LifecycleHandler.tcpSocket': {
    label: 'TCP 连接',
    help: '不受支持：API 为了兼容旧清单而接受它，但回调执行时必定失败。',
    more: 'API 服务器不拒绝它，所以执行时才会发现错误：用在启动后，容器会被杀死；用在停止前，只记录一个事件，等于没有执行。',
    mistake: '从探针那里照抄过来，而探针里它是有效的。',
  },
  'SleepAction.seconds': {
    label: '秒数',
    help: '等待多久，从 0 到 Pod 的终止宽限期。必填。',
    more: '用在停止前的回调时，这段时间算在宽限期里，要给进程留出退出的时间。超过宽限期会被 API 服务器拒绝。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
