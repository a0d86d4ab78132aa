import type { PresetObstacle } from '../../../pod/index.ts';
import type { Message } from '../../types.ts';

const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`);

/** Names of the presets, what each sets, and why one has nothing to do. */
export const presets = {
  'preset.menu': 'Presets',
  'preset.diff': 'What changes',
  'preset.apply': 'Apply',
  'preset.cancel': 'Cancel',
  'preset.lines': (added: number, changed: number, removed: number) =>
    [
      ...(added > 0 ? [`+${lines(added)}`] : []),
      ...(removed > 0 ? [`-${lines(removed)}`] : []),
      ...(changed > 0 ? [`${added + removed > 0 ? changed : lines(changed)} changed`] : []),
    ].join(', ') || 'no line changes',
  'preset.withLabels': (sets: string, labels: string) => `${sets}; gives the Pod the label ${labels}`,
  'preset.obstacle.there': 'set already',
  'preset.obstacle.noName': 'needs a name first',
  'preset.obstacle.noMemoryLimit': 'needs a memory limit first',
  'preset.obstacle.noPort': 'needs a port first',
  'preset.obstacle.noReadiness': 'needs a readiness probe first',
  'preset.obstacle.notRunning': 'only for a container that keeps running',
  'preset.container.web': 'Web service',
  'preset.container.web.sets': 'port http, probes, 100m and 128Mi, 5 s before stop',
  'preset.container.worker': 'Worker',
  'preset.container.worker.sets': '250m and 256Mi, 60 s to stop, last log lines as message',
  'preset.pod.restricted': 'Make it restricted',
  'preset.pod.restricted.sets': 'the whole Pod: no root, no extra power, system calls filtered',
  'preset.ports.http': 'http 8080',
  'preset.ports.http.sets': 'the port that probes and Services ask',
  'preset.ports.metrics': 'metrics 9090',
  'preset.ports.metrics.sets': 'where Prometheus reads',
  'preset.env.facts': 'Pod facts',
  'preset.env.facts.sets': 'POD_NAME, POD_NAMESPACE, POD_IP, NODE_NAME',
  'preset.env.gomemlimit': 'GOMEMLIMIT from limits.memory',
  'preset.env.gomemlimit.sets': 'the Go runtime tries to keep below the limit',
  'preset.mounts.tmp': 'Writable /tmp',
  'preset.mounts.tmp.sets': 'a scratch volume at /tmp',
  'preset.metadata.recommended': 'Recommended labels',
  'preset.metadata.recommended.sets': 'app.kubernetes.io/name, instance, version',
} satisfies Readonly<Record<string, Message>> & Readonly<Record<`preset.obstacle.${PresetObstacle}`, string>>;
