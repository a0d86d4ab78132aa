import type { around as english } from '../../en/ui/around.ts';
import type { Translation } from '../../types.ts';

export const around: Translation<typeof english> = {
  'dock.around': '周边',
  'around.recognised': '这是集群的输出，其中有服务器添加的内容。',
  'around.show': '查看添加的内容',
};
