import type { Topic } from './topic.ts';

export const storageTopics: readonly Topic[] = [
  {
    words: ['tmpfs', 'ramdisk', 'shared memory', '/dev/shm', 'shm', '内存盘', '共享内存'],
    fields: ['emptyDir medium'],
  },
  {
    words: ['scratch', 'temporary files', 'temp dir', 'cache directory', '临时空间', '临时目录', '缓存目录'],
    fields: ['emptyDir'],
    presets: ['mounts.tmp'],
  },
  {
    words: ['pvc', 'persistent storage', 'persist', 'keep data', '持久化', '持久存储', '数据卷', '保存数据'],
    fields: ['persistentVolumeClaim', 'volumeClaimTemplates'],
    examples: ['storage'],
  },
  { words: ['disk', '磁盘', '硬盘'], fields: ['volumes', 'persistentVolumeClaim'] },
  {
    words: ['disk full', 'ephemeral storage', '磁盘满', '临时存储'],
    fields: ['resources limits', 'emptyDir sizeLimit'],
    commands: ['panelResources'],
  },
  { words: ['volume', '卷'], fields: ['volumes'] },
  {
    words: ['mount', 'mount a directory', 'mount a file', '挂载', '挂载目录', '挂载文件'],
    fields: ['volumeMounts', 'volumes', 'volumeMounts subPath'],
  },
  { words: ['single file', '单个文件'], fields: ['volumeMounts subPath', 'configMap items'] },
  {
    words: ['host directory', 'directory of the node', '主机目录', '宿主机目录', '节点目录'],
    fields: ['hostPath'],
  },
  {
    words: ['configmap', 'config file', 'configuration file', '配置文件', '配置'],
    fields: ['configMap', 'configMapKeyRef', 'configMapRef'],
    examples: ['config'],
  },
  {
    words: ['share files', 'share data', '共享文件', '共享数据', '容器间共享'],
    fields: ['emptyDir', 'volumeMounts'],
    examples: ['sidecar'],
  },
];
