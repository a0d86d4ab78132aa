import type { presets as english } from '../../en/ui/presets.ts';
import type { Translation } from '../../types.ts';

export const presets: Translation<typeof english> = {
  'preset.menu': '预设',
  'preset.diff': '改动内容',
  'preset.apply': '应用',
  'preset.cancel': '取消',
  'preset.lines': (added, changed, removed) =>
    [
      ...(added > 0 ? [`新增 ${added} 行`] : []),
      ...(removed > 0 ? [`删除 ${removed} 行`] : []),
      ...(changed > 0 ? [`修改 ${changed} 行`] : []),
    ].join('，') || '不改动任何行',
  'preset.obstacle.there': '已设置',
  'preset.obstacle.noName': '需先填写名称',
  'preset.obstacle.noMemoryLimit': '需先设置内存上限',
  'preset.obstacle.noPort': '需要先有端口',
  'preset.obstacle.noReadiness': '需要先有就绪探针',
  'preset.obstacle.notRunning': '仅适用于持续运行的容器',
  'preset.container.web': 'Web 服务',
  'preset.container.web.sets': 'http 端口、探针、100m 与 128Mi、停止前等 5 秒',
  'preset.container.worker': '后台任务',
  'preset.container.worker.sets': '250m 与 256Mi、60 秒停止时间、以最后几行日志为消息',
  'preset.pod.restricted': '改为 restricted',
  'preset.pod.restricted.sets': '整个 Pod：不用 root、不给额外权限、过滤系统调用',
  'preset.ports.http': 'http 8080',
  'preset.ports.http.sets': '供探针与 Service 访问的端口',
  'preset.ports.metrics': 'metrics 9090',
  'preset.ports.metrics.sets': '供 Prometheus 抓取',
  'preset.env.facts': 'Pod 自身信息',
  'preset.env.facts.sets': 'POD_NAME、POD_NAMESPACE、POD_IP、NODE_NAME',
  'preset.env.gomemlimit': 'GOMEMLIMIT 取自 limits.memory',
  'preset.env.gomemlimit.sets': '让 Go 运行时保持在上限以内',
  'preset.mounts.tmp': '可写的 /tmp',
  'preset.mounts.tmp.sets': '在 /tmp 挂载临时卷',
  'preset.metadata.recommended': '推荐标签',
  'preset.metadata.recommended.sets': 'app.kubernetes.io/name、instance、version',
};
