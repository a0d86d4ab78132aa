import type { ContainerFieldDetails } from '../../../types.ts';

/** Lifecycle hooks. */
export const lifecycle: ContainerFieldDetails = {
  'Lifecycle.postStart': {
    more: '它与主进程同时运行，先后没有保证。kubelet 要等它结束才启动下一个容器，在此之前容器不算运行中。它若失败，容器会被杀死，由重启策略决定下一步。它的输出不在日志里。',
    mistake: '用它准备主进程启动时需要的文件：主进程可能已经在运行。应改用 Init 容器，它一定先完成。',
  },
  'Lifecycle.preStop': {
    more: '删除或驱逐 Pod 时，或存活探针、启动探针失败时执行；进程自己退出，或被 `RestartAllContainers` 杀死时不执行。它花的时间算在宽限期里，宽限期为 0 的删除和驱逐也给它 1 秒；之后至少还有 2 秒留给停止信号。它若失败，只记录一个事件，停止照常进行。在这里短暂等待，可以让负载均衡器先停止转发，再让进程退出。',
    mistake: '执行时间超过宽限期：之后进程几乎没有时间收尾就被杀死。',
  },
  'Lifecycle.stopSignal': {
    more: 'kubelet 把它交给运行时，代替镜像自带的停止信号；宽限期一过，仍会发送 `SIGKILL`。Windows 的 Pod 只接受 `SIGTERM` 和 `SIGKILL`。这项特性还是 Alpha，默认关闭，关闭时 API 服务器会悄悄丢掉这个字段。',
    mistake: '没有写 `spec.os.name`：特性门控打开时，API 服务器会拒绝这个 Pod。',
  },
  'LifecycleHandler.exec': {
    more: '命令在容器里执行，沿用容器的用户，并与主进程共用限制。镜像里必须有这个程序。',
  },
  'LifecycleHandler.httpGet': {
    more: 'kubelet 从节点向 Pod 的 IP 发送请求。它不看状态码；HTTPS 请求若遇到明文 HTTP 服务器，会改用明文重发一次。只有得不到任何回应才算失败。',
    mistake: '指望用错误状态码来阻止什么：返回 500 也算成功。',
  },
  'LifecycleHandler.sleep': {
    more: '由 kubelet 来等待，容器里什么都不需要。用在停止之前，让端点和负载均衡器有时间摘除这个 Pod。',
  },
  'LifecycleHandler.tcpSocket': {
    more: 'API 服务器不拒绝它，所以执行时才会发现错误：用在启动后，容器会被杀死；用在停止前，只记录一个事件，等于没有执行。',
    mistake: '从探针那里照抄过来，而探针里它是有效的。',
  },
  'SleepAction.seconds': {
    more: '用在停止前的回调时，这段时间算在宽限期里，要给进程留出退出的时间。超过宽限期会被 API 服务器拒绝。',
  },
};
