import type { Topic } from './topic.ts';

export const containerTopics: readonly Topic[] = [
  {
    words: [
      'private registry',
      'registry password',
      'registry',
      'image pull',
      'imagepullbackoff',
      'errimagepull',
      'pull image',
      '私有镜像',
      '私有仓库',
      '私有镜像仓库',
      '镜像密码',
      '拉取镜像',
      '镜像拉取',
      '拉不到镜像',
      '镜像拉取失败',
    ],
    fields: ['imagePullSecrets', 'containers image', 'imagePullPolicy'],
  },
  { words: ['entrypoint', '入口', '入口点'], fields: ['command'] },
  { words: ['cmd'], fields: ['args'] },
  { words: ['启动命令', 'start command'], fields: ['command', 'args'] },
  { words: ['workdir', 'cwd', '工作目录'], fields: ['workingDir'] },
  {
    words: ['environment', 'environment variable', 'variable', 'env var', '环境变量', '变量'],
    fields: ['env', 'envFrom'],
  },
  {
    words: ['pod name', 'pod ip', 'node name', 'downward api', 'pod 名称', 'pod ip 地址', '节点名称'],
    fields: ['env valueFrom fieldRef', 'volumes downwardAPI'],
    presets: ['env.facts'],
  },
  { words: ['timezone', 'time zone', 'tz', '时区'], fields: ['timeZone', 'env', 'hostPath'] },
  {
    words: ['log', 'logs', 'logging', '日志'],
    fields: ['terminationMessagePolicy', 'emptyDir'],
    examples: ['sidecar'],
  },
];
