import type { probes as en } from '../../en/ui/probes.ts';
import type { Translation } from '../../types.ts';

/** Words of the probes, the hooks and the stop of a container. */
export const probes: Translation<typeof en> = {
  'probes.startupProbe': '启动',
  'probes.readinessProbe': '就绪',
  'probes.livenessProbe': '存活',
  'probes.note.startupProbe': '直到首次成功',
  'probes.note.readinessProbe': '决定是否接流量',
  'probes.note.livenessProbe': '失败则重启',
  'probes.check': '检查方式',
  'probes.none': '无',
  'probes.more': (count) => `另外 ${count} 项`,
  'probes.less': '收起',
  'probes.headersOf': (probe) => `${probe}探针的请求头`,
  'probes.unit.seconds': '秒',
  'probes.unit.times': '次',
  'probes.seconds': (count) => `${count} 秒`,
  'probes.range': (least, most) => `${least} 到 ${most}`,
  'probes.so.startup': (seconds, restarts) =>
    restarts ? `启动后 ${seconds} 秒内一直不成功则重启` : `启动后 ${seconds} 秒内一直不成功则停止，不再重启`,
  'probes.so.readiness': (seconds, delay) =>
    `${delay > 0 ? `${delay} 秒后开始检查；` : ''}卡死后 ${seconds} 秒移出 Service`,
  'probes.so.liveness': (seconds, delay, restarts, grace) =>
    `${delay > 0 ? `${delay} 秒后开始检查；` : ''}卡死后 ${seconds} 秒${restarts ? '重启' : '停止，不再重启'}，停止过程另需至多 ${grace} 秒`,
  'probes.hangs': '进程卡死',
  'probes.restarted': '重启',
  'probes.stopped': '停止',
  'probes.example': (events) => `示例：${events}。`,
  'probes.event.ready': (at) => `${at}时就绪`,
  'probes.event.hang': (at) => `${at}时卡死`,
  'probes.event.out': (at) => `${at}时移出 Service`,
  'probes.event.killed': (at, restarts) => (restarts ? `${at}时重启` : `${at}时停止`),
};
