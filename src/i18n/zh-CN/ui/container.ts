import type { container as en } from '../../en/ui/container.ts';
import type { Translation } from '../../types.ts';

export const container: Translation<typeof en> = {
  'container.draft': '填好镜像后，这个容器才会写入 YAML，其余设置随之出现。',
  'outline.draft': '草稿',
  'container.dropDraft': '不创建这个容器',
  'container.role.container': '应用',
  'container.role.init': 'Init',
  'container.role.sidecar': '边车',
  'container.role.last': '除 Init 容器和边车外，Pod 还需要至少一个容器。',
};
