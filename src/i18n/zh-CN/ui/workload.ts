import type { workload as en } from '../../en/ui/workload.ts';
import type { Translation } from '../../types.ts';

export const workload: Translation<typeof en> = {
  'workload.about': (kind) => `${kind} 负责创建 Pod；Pod 由什么组成，在其他部分编辑。`,
  'workload.set': (value) => `设为 ${value}`,
  'workload.otherKind': '更换类型…',
};
