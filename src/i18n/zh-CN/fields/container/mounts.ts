import type { ContainerFieldTexts } from '../../../types.ts';

/** Volume mounts and block devices. */
export const mounts = {
  'VolumeMount.name': {
    label: '卷',
    help: '要挂载 Pod 的哪个卷。必填。',
  },
  'VolumeMount.mountPath': {
    label: '挂载到',
    help: '卷出现在容器的什么位置，镜像在该处原有的内容会被遮住。必填。',
  },
  'VolumeMount.readOnly': {
    label: '读写',
    help: '不许这个容器写入该卷。不写则可以写，前提是卷本身可写。',
  },
  'VolumeMount.recursiveReadOnly': {
    label: '递归只读',
    help: '卷下面另外挂载的文件系统是否也变成只读。不写则为 `Disabled`，它们保持原样。',
  },
  'VolumeMount.subPath': {
    label: '子路径',
    help: '不挂载整个卷，只挂载其中一个文件或目录。不写则挂载整个卷。',
  },
  'VolumeMount.subPathExpr': {
    label: '带变量的子路径',
    help: '与子路径相同，其中的 `$(NAME)` 会换成容器的环境变量。不写则挂载整个卷。',
  },
  'VolumeMount.mountPropagation': {
    label: '挂载传播',
    help: '之后在卷下面新增的挂载，是否在节点和容器之间传递。不写则为 `None`，互不传递。',
  },
  'VolumeDevice.name': {
    label: '卷',
    help: '把 Pod 的哪个卷交给容器，它必须是 `volumeMode: Block` 的持久卷申领。必填。',
  },
  'VolumeDevice.devicePath': {
    label: '设备路径',
    help: '设备在容器中的路径，例如 `/dev/xvda`。必填。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
