import type { JsonObject } from '../../pod/index.ts';

/** Nodes to begin with; what else is around the Pod stays. */
export const presets = {
  one: [{ name: 'node01', allocatable: { cpu: '4', memory: '8Gi', pods: '110' } }],
  three: [
    { name: 'node01', labels: { zone: 'a' } },
    { name: 'node02', labels: { zone: 'b' } },
    {
      name: 'gpu01',
      allocatable: { cpu: '8', memory: '32Gi', 'nvidia.com/gpu': '1' },
      labels: { zone: 'a' },
    },
  ],
  tainted: [{ name: 'node01', taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }] }],
  full: [{ name: 'node01', used: { cpu: '3900m', memory: '7900Mi', pods: '109' } }],
  memory: [{ name: 'node01', allocatable: { cpu: '4', memory: '256Mi' } }],
} as const satisfies Record<string, readonly JsonObject[]>;

export type Preset = keyof typeof presets;
