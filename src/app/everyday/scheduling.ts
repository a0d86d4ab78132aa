import type { Topic } from './topic.ts';

const spread = ['topologySpreadConstraints', 'podAntiAffinity'];

export const schedulingTopics: readonly Topic[] = [
  {
    words: [
      'pending',
      'unschedulable',
      'failedscheduling',
      'failed scheduling',
      'insufficient cpu',
      'insufficient memory',
      'no node',
      '调度不了',
      '无法调度',
      '调度失败',
      '一直 pending',
      '挂起',
    ],
    commands: ['panelSimulation', 'panelResources'],
    fields: ['resources requests', 'nodeSelector', 'tolerations', 'affinity'],
  },
  {
    words: [
      'which node',
      'choose nodes',
      'node label',
      '调度',
      '指定节点',
      '哪个节点',
      '选择节点',
      '节点标签',
    ],
    fields: ['nodeSelector', 'affinity', 'tolerations', 'nodeName'],
  },
  { words: ['ssd'], fields: ['nodeSelector'], presets: ['nodes.ssd'] },
  {
    words: ['architecture', 'arm', 'arm64', '架构'],
    fields: ['nodeSelector'],
    presets: ['nodes.arm64', 'nodes.amd64'],
  },
  { words: ['windows'], fields: ['os', 'windowsOptions', 'nodeSelector'] },
  { words: ['taint', '污点', '容忍'], fields: ['tolerations'] },
  {
    words: ['control plane', 'master node', '控制平面', '主节点'],
    presets: ['tolerations.controlPlane'],
    fields: ['tolerations'],
  },
  {
    words: ['zone', 'availability zone', '可用区', '跨可用区', '分散到可用区', '打散'],
    fields: spread,
    presets: ['spread.zones'],
    examples: ['zones'],
  },
  {
    words: [
      'high availability',
      'one per node',
      'only one per node',
      'different nodes',
      '高可用',
      '每个节点一个',
      '不同节点',
      '分散到节点',
    ],
    fields: spread,
    presets: ['near.neverTwo', 'spread.nodes'],
    kinds: ['DaemonSet'],
    examples: ['per-node'],
  },
  {
    words: [
      'same node',
      'same node as',
      'next to',
      'close to',
      'near',
      '同一个节点',
      '同一节点',
      '靠近',
      '放在一起',
    ],
    fields: ['podAffinity'],
  },
  { words: ['亲和'], fields: ['affinity'] },
  { words: ['preempt', 'important', '抢占', '优先'], fields: ['priorityClassName', 'preemptionPolicy'] },
];
