import type { Message } from '../../types.ts';

/** Words of the probes, the hooks and the stop of a container. */
export const probes = {
  'probes.startupProbe': 'Startup',
  'probes.readinessProbe': 'Readiness',
  'probes.livenessProbe': 'Liveness',
  'probes.note.startupProbe': 'until first success',
  'probes.note.readinessProbe': 'gets traffic',
  'probes.note.livenessProbe': 'restarts it',
  'probes.check': 'Check',
  'probes.none': 'None',
  'probes.more': (count: number) => (count === 1 ? '1 more' : `${count} more`),
  'probes.less': 'Less',
  'probes.headersOf': (probe: string) => `Headers of ${probe}`,
  'probes.unit.seconds': 's',
  'probes.unit.times': '×',
  'probes.seconds': (count: number) => `${count} s`,
  'probes.range': (least: number, most: number) => `${least} to ${most}`,
  'probes.so.startup': (seconds: string, restarts: boolean) =>
    restarts
      ? `restarted after ${seconds} s without a success`
      : `stopped for good after ${seconds} s without a success`,
  'probes.so.readiness': (seconds: string, delay: number) =>
    `${delay > 0 ? `asked from ${delay} s on; ` : ''}out of the Service ${seconds} s after a hang`,
  'probes.so.liveness': (seconds: string, delay: number, restarts: boolean, grace: number) =>
    `${delay > 0 ? `asked from ${delay} s on; ` : ''}${restarts ? 'restarted' : 'stopped for good'} ${seconds} s after a hang, plus up to ${grace} s to stop`,
  'probes.hangs': 'process hangs',
  'probes.restarted': 'restarted',
  'probes.stopped': 'stopped',
  'probes.example': (events: string) => `For example: ${events}.`,
  'probes.event.ready': (at: string) => `ready at ${at}`,
  'probes.event.hang': (at: string) => `hangs at ${at}`,
  'probes.event.out': (at: string) => `out of the Service at ${at}`,
  'probes.event.killed': (at: string, restarts: boolean) =>
    restarts ? `restarted at ${at}` : `stopped at ${at}`,
} as const satisfies Readonly<Record<string, Message>>;
