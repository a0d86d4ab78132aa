import type { cliAround as english } from '../en/cli-around.ts';
import type { Translation } from '../types.ts';

export const cliAround = {
  'clean.status': 'status',
  'clean.bookkeeping': '服务器在 metadata 中的记录（uid、resourceVersion 等）',
  'clean.annotations': '服务器写入的注解',
  'clean.token': '自动挂载的服务账号令牌',
  'clean.node': '调度器选定的节点',
  'clean.tolerations': '每个 Pod 都会得到的容忍度',
  'clean.account': '默认的服务账号',
  'clean.priority': '由优先级类得出的优先级',
  'clean.job': 'Job 得到的选择算符和标签',
  'clean.defaults': '与默认值相同的字段',
  cleaned: (group, count) => `已移除${group}：${count} 处`,
  cleanNothing: '没有需要移除的内容',
  cleanRefused: (document) => `文档 ${document}：有内容未移除，因为该处的锚点或合并键还被其他位置使用`,
  cleanUnread: (document) => `文档 ${document}：无法作为 YAML 读取，保持原样`,
  cleanOwned: (document, owner) =>
    `文档 ${document}：属于 ownerReferences 所指的 ${owner}；该引用和属主的标签都保留`,
} as const satisfies Translation<typeof english>;
