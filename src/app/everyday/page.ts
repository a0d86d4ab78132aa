import type { Topic } from './topic.ts';

export const pageTopics: readonly Topic[] = [
  {
    words: [
      'container',
      'new container',
      'add a container',
      'another container',
      '容器',
      '新增容器',
      '新建容器',
      '加容器',
    ],
    commands: ['addContainer'],
  },
  {
    words: [
      'init',
      'init container',
      'new init container',
      'add an init container',
      'init 容器',
      '初始化',
      '初始化容器',
      '添加初始化容器',
      '新增 init 容器',
    ],
    commands: ['addInitContainer'],
  },
  {
    words: [
      'sidecar',
      'new sidecar',
      'add a sidecar',
      'sidecar container',
      '边车',
      '添加边车',
      '新增边车',
      'sidecar 容器',
    ],
    commands: ['addSidecar'],
  },
  {
    words: [
      'debug',
      '调试',
      'debug container',
      'add debug container',
      'ephemeral container',
      'kubectl debug',
      '调试容器',
      '临时容器',
    ],
    commands: ['addDebug'],
  },
  { words: ['dark mode', 'night mode', '深色模式', '夜间模式', '暗色'], commands: ['themeDark'] },
  { words: ['light mode', '浅色模式', '亮色'], commands: ['themeLight'] },
  { words: ['copy', 'export', 'kubectl apply', '复制', '导出'], commands: ['takeAway', 'download', 'share'] },
  {
    words: ['tutorial', 'course', 'learn', 'exercise', '教程', '学习', '练习', '课程'],
    commands: ['lessons'],
  },
  { words: ['diagram', 'picture', 'overview', '示意图', '结构图', '概览'], commands: ['panelMap'] },
  { words: ['errors', 'problems', 'validate', 'lint', '错误', '校验', '检查'], commands: ['panelIssues'] },
  { words: ['defaults', 'default values', '默认值', '实际生效'], commands: ['panelEffect'] },
  { words: ['what if', 'what happens', 'play', '会发生什么', '模拟', '演练'], commands: ['panelSimulation'] },
];
