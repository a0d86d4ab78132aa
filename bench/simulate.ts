import { findPods, type Json } from '../src/pod/index.ts';
import { simulate, type World } from '../src/simulate/index.ts';
import { printTable } from './table.ts';

const rounds = 15;

const crashing = (name: string): Json => ({
  name,
  image: 'busybox:1.36',
  command: ['sh', '-c', 'sleep 1; exit 1'],
});

const probed = (name: string): Json => ({
  name,
  image: 'nginx:1.27',
  readinessProbe: { httpGet: { path: '/', port: 80 }, periodSeconds: 1 },
  livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: 1 },
});

const names = ['a', 'b', 'c', 'd', 'e'];
const pod = (containers: readonly Json[]): Json => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p' },
  spec: { containers },
});

const cases: readonly (readonly [string, Json, World])[] = [
  ['one container, two minutes', pod([probed('a')]), {}],
  ['5 crashing containers, an hour', pod(names.map(crashing)), { until: 3600 }],
  ['5 containers with probes every second, an hour', pod(names.map(probed)), { until: 3600 }],
];

/** Processor time of one call in milliseconds, and what came of it. */
function measure(document: Json, world: World): { readonly ms: number; readonly events: number } {
  const ref = findPods(document)[0];
  const before = process.cpuUsage();
  const { timeline } = simulate(document, world, { ref });
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, events: timeline?.events.length ?? 0 };
}

/** How long a simulation takes, from the manifest to the timeline: the server's answer and its defaults included. */
export function benchSimulate(): void {
  printTable(
    'Simulation: processor time of one run (promised: an hour of 5 crashing containers in 50 ms)',
    ['Pod', 'events', 'first', 'median'],
    cases.map(([title, document, world]) => {
      const first = measure(document, world);
      const times = Array.from({ length: rounds }, () => measure(document, world).ms).sort((a, b) => a - b);
      return [
        title,
        String(first.events),
        `${first.ms.toFixed(1)} ms`,
        `${(times[Math.floor(rounds / 2)] ?? 0).toFixed(1)} ms`,
      ];
    }),
  );
}
