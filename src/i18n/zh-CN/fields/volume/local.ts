import type { VolumeFieldTexts } from '../../../types.ts';

export const localTexts = {
  'EmptyDirVolumeSource.medium': {
    label: '存储介质',
    help: '空值表示节点磁盘，Memory 表示 tmpfs，HugePages 表示巨页。不写时使用磁盘。',
  },
  'EmptyDirVolumeSource.sizeLimit': {
    label: '容量上限',
    help: '该目录最多容纳的数据量。不写则目录本身没有上限。',
  },
  'HostPathVolumeSource.path': {
    label: '节点上的路径',
    help: '节点上文件或目录的绝对路径，不能含有 `..`。',
  },
  'HostPathVolumeSource.type': {
    label: '类型检查',
    help: 'Pod 启动前该路径上应有的内容，其中两种会自动创建。不写则不检查。',
  },
  'ImageVolumeSource.reference': {
    label: '镜像引用',
    help: '镜像或制品的地址，写法与容器镜像相同。kubelet 使用同样的凭据拉取。',
  },
  'ImageVolumeSource.pullPolicy': {
    label: '拉取策略',
    help: '何时拉取。不写时，标签为 `latest` 或没有标签则设为 Always，否则设为 IfNotPresent。',
  },
  'CSIVolumeSource.driver': {
    label: 'CSI 驱动',
    help: '创建该卷的驱动名称，以集群中注册的为准。',
  },
  'CSIVolumeSource.readOnly': {
    label: '只读',
    help: '要求驱动提供只读卷。不写则可写。',
  },
  'CSIVolumeSource.fsType': {
    label: '文件系统',
    help: '使用的文件系统，例如 `ext4`。不写时由驱动决定。',
  },
  'CSIVolumeSource.volumeAttributes': {
    label: '驱动参数',
    help: '传给驱动的键值对，具体含义见驱动文档。',
  },
  'CSIVolumeSource.nodePublishSecretRef': {
    label: '凭据',
    help: '驱动挂载时所需凭据的 Secret。不写则不提供凭据。',
  },
} satisfies Partial<VolumeFieldTexts>;
