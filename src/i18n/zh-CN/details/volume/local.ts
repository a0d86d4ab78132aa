import type { VolumeFieldDetails } from '../../../types.ts';

export const localDetails: VolumeFieldDetails = {
  'EmptyDirVolumeSource.medium': {
    more: 'Memory 速度快且不落盘，但写入的数据计入写入容器的内存并受其限制，节点重启即丢失。没有容量上限时，tmpfs 最大可达 Pod 的内存限制；Pod 没有限制则可达节点可分配内存。HugePages 要求容器请求了巨页。',
    mistake: '容器有内存限制，却使用没有容量上限的 Memory：写满就会触发 OOM 杀死。',
  },
  'EmptyDirVolumeSource.sizeLimit': {
    more: '在磁盘上它不是配额：kubelet 定期检查，超出就驱逐整个 Pod。使用 Memory 时它就是 tmpfs 的大小（Pod 的内存限制更小时以后者为准），写满后报“空间不足”。写 0 等于不限制。',
    mistake: '把 `Mi` 写成 `m`：`64m` 表示 0.064 字节。',
  },
  'HostPathVolumeSource.path': {
    more: '节点上的符号链接会被跟随。路径下有什么取决于节点的配置，托管节点的系统往往是只读的。',
    mistake: '挂载 `/` 或 `/var/run/docker.sock`：等于交出整个节点。',
  },
  'HostPathVolumeSource.type': {
    more: 'Directory、File、Socket、CharDevice 和 BlockDevice 要求已经存在，否则 Pod 停在 ContainerCreating。DirectoryOrCreate 会创建权限 0755、属主为 root 的目录；FileOrCreate 会创建空文件，但不会创建上级目录。',
    mistake: '不写类型：路径不存在时往往被建成目录，即使本意是文件。',
  },
  'ImageVolumeSource.reference': {
    more: '使用摘要可以固定内容，使用标签则在 Pod 重建时重新查找。镜像中的文件系统出现在挂载路径之下。',
  },
  'ImageVolumeSource.pullPolicy': {
    more: 'Always 在每次 Pod 启动时询问仓库，IfNotPresent 在节点没有该镜像、或没有取用它的凭据时拉取，Never 从不拉取。只写摘要的引用默认为 IfNotPresent。拉取失败会重试，容器一直等待。',
  },
  'CSIVolumeSource.driver': {
    more: 'Pod 落到的节点上必须运行该驱动。`kubectl get csidrivers` 可列出名称。',
  },
  'CSIVolumeSource.fsType': {
    more: '许多内联驱动直接提供文件，会忽略它。',
  },
  'CSIVolumeSource.volumeAttributes': {
    more: '以 Secrets Store 驱动为例，`secretProviderClass` 指明要获取的内容。',
    mistake: '数字和布尔值要加引号：所有值都是文本。',
  },
  'CSIVolumeSource.nodePublishSecretRef': {
    more: 'Secret 须在 Pod 的名字空间中，其全部键都会传给驱动。',
  },
};
