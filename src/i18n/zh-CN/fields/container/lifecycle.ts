import type { ContainerFieldTexts } from '../../../types.ts';

/** Lifecycle hooks. */
export const lifecycle = {
  'Lifecycle.postStart': {
    label: '启动后',
    help: '容器一启动就执行的动作，失败则杀死容器。不写则什么都不执行。',
  },
  'Lifecycle.preStop': {
    label: '停止前',
    help: '容器收到停止信号之前执行的动作。不写则立即发出信号。',
  },
  'Lifecycle.stopSignal': {
    label: '停止信号',
    help: '请主进程退出时发送的信号，要求设置 `spec.os.name`。不写则用镜像的 `STOPSIGNAL`，镜像也没有时为 `SIGTERM`。',
  },
  'LifecycleHandler.exec': {
    label: '命令',
    help: '在容器里执行一条命令，退出码为 0 即成功。',
  },
  'LifecycleHandler.httpGet': {
    label: 'HTTP',
    help: '向容器发送 GET 请求，只要有回应就算成功。',
  },
  'LifecycleHandler.sleep': {
    label: '等待',
    help: '只等待若干秒，不做别的；镜像里没有 Shell 也能用。',
  },
  'LifecycleHandler.tcpSocket': {
    label: 'TCP',
    help: '不受支持：API 为了兼容旧清单而接受它，但回调执行时必定失败。',
  },
  'SleepAction.seconds': {
    label: '秒数',
    help: '等待多久，从 0 到 Pod 的终止宽限期。必填。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
