import type { cliSimulate as english } from '../en/cli-simulate.ts';
import type { Translation } from '../types.ts';

export const cliSimulate = {
  secondsList: '从 0 起的秒数，以逗号分隔',
  seconds: '从 0 起的秒数',
  simulateNoPod: (file) => `${file}：其中没有可模拟的 Pod`,
  simulateRefused: (file) => `${file}：API 服务器拒绝该对象，因此什么也不会发生：`,
  worldUnread: (file, why) => `${file}：不是 YAML：${why}`,
  worldWrong: (file, path, why) => `${file}：${path === '' ? '（根）' : path}：${why}`,
  'world.unknown-key': (key, allowed) => `这里没有键 ${key}，可用的键：${allowed}`,
  'world.missing': (key) => `缺少 ${key}`,
  'world.choice': (value, allowed) => `${value} 不在可用的值之中：${allowed}`,
  'world.quantity': (value) => `${value} 不是 500m、64Mi 这样的数量`,
  'world.duplicate': (value) => `名称 ${value} 出现了两次`,
  'world.type.map': '须为映射',
  'world.type.list': '须为列表',
  'world.type.text': '须为文本',
  'world.type.name': '须为文本，且不能为空',
  'world.type.number': '须为从 0 起的数',
  'world.type.whole': '须为从 0 起的整数',
  'world.type.boolean': '须为 true 或 false',
  'world.type.scalar': '须为文本、数、true 或 false',
  'world.type.items': (count) => (count === 1 ? '至少须有 1 项' : `须为 ${count} 项的列表`),
} as const satisfies Translation<typeof english>;
