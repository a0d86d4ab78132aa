import type { ContainerFieldTexts } from '../../../types.ts';

/** ContainerPort. */
export const ports = {
  'ContainerPort.containerPort': {
    label: '端口',
    help: '进程在 Pod 中监听的端口，1 到 65535。必填。',
  },
  'ContainerPort.name': {
    label: '名称',
    help: 'Service 的 `targetPort` 和探针可以用这个名字代替端口号。不写则只能用端口号。',
  },
  'ContainerPort.protocol': {
    label: '协议',
    help: '`TCP`、`UDP` 或 `SCTP`。不写则为 `TCP`。',
  },
  'ContainerPort.hostPort': {
    label: '主机端口',
    help: '在 Pod 所在的节点上也打开这个端口。不写则节点上不打开；但使用 `hostNetwork` 时，自动取容器端口的值。',
  },
  'ContainerPort.hostIP': {
    label: '主机 IP',
    help: '主机端口绑定在节点的哪个地址上。不写则绑定节点的所有地址。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
