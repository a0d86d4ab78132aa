import type { ContainerFieldDetails } from '../../../types.ts';

/** Volume mounts and block devices. */
export const mounts: ContainerFieldDetails = {
  'VolumeMount.name': {
    more: '必须是 Pod 的 `volumes` 中某一项的名称。同一容器中已作为块设备使用的卷，不能再挂载。',
  },
  'VolumeMount.mountPath': {
    more: '卷会盖在镜像的这个路径上，挂载期间看不到镜像原有的内容。目录不存在会自动创建。一个容器中每个路径只能用一次，挂载点可以嵌套。',
    mistake:
      '为了一个配置文件，把卷挂载到 `/etc/nginx` 这样的整个目录：其中原有的文件全都不见了。只要一个文件时，应使用子路径。',
  },
  'VolumeMount.readOnly': {
    more: '内核拒绝经由这个挂载的写入，root 也不例外。其他容器仍可写入同一个卷。ConfigMap、Secret、Downward API 和投射卷无论如何都是只读挂载。',
  },
  'VolumeMount.recursiveReadOnly': {
    more: '普通的只读挂载管不到节点在卷下面另外挂载的文件系统，对 `hostPath` 尤其要注意。`Enabled` 会堵上这个缺口，内核或运行时不支持就拒绝启动；`IfPossible` 则在支持时才堵上。两者都要求 `readOnly: true`，且不使用挂载传播。需要 Linux 5.12 和支持它的运行时。',
  },
  'VolumeMount.subPath': {
    more: '必须是相对路径，不能含有 `..`。卷中没有这个路径时，kubelet 会创建同名目录。它可以让多个容器各用同一个卷的一部分，也可以把单个文件放到镜像原有的文件旁边。',
    mistake: '用于会更新的 ConfigMap 或 Secret：子路径的内容停留在容器启动时，不会随之更新。',
  },
  'VolumeMount.subPathExpr': {
    more: 'kubelet 在创建容器时替换变量，这样一组 Pod 可以在共享的卷里各用自己的目录，例如用 `$(POD_NAME)`。变量不存在或为空时容器无法启动。不能与子路径同时使用。',
    mistake:
      '像在 Shell 里那样写 `$NAME`（有没有花括号都一样）：只有 `$(NAME)` 会被替换，而且必须是这个容器的变量，来自 `env`、`envFrom` 或 Service。',
  },
  'VolumeMount.mountPropagation': {
    more: '`HostToContainer` 让容器看到节点之后在卷下面新增的挂载（`rslave`）。`Bidirectional` 还让节点和其他 Pod 看到容器里新增的挂载（`rshared`），存储驱动需要它，而且只允许特权容器使用。没有清理的挂载会留在节点上。',
  },
  'VolumeDevice.name': {
    more: '必须是 Pod 的 `volumes` 中类型为 `persistentVolumeClaim` 或 `ephemeral` 的一项。带文件系统的申领不能这样用。',
  },
  'VolumeDevice.devicePath': {
    more: '程序像打开磁盘一样打开这个路径。在容器中不能重复，也不能含有 `..`。',
  },
};
