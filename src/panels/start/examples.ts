import { lazily } from '../../lazy/index.ts';

/** Manifests to start from, in the order of the start page; a test checks that a server takes each of them without a word. */
export const examples = [
  { id: 'minimal', kind: 'Pod', tags: [] },
  { id: 'web', kind: 'Pod', tags: ['restricted'] },
  { id: 'init', kind: 'Pod', tags: ['init'] },
  { id: 'sidecar', kind: 'Deployment', tags: ['sidecar'] },
  { id: 'config', kind: 'Pod', tags: ['config'] },
  { id: 'storage', kind: 'StatefulSet', tags: ['storage'] },
  { id: 'job', kind: 'Job', tags: ['batch'] },
  { id: 'nightly', kind: 'CronJob', tags: ['batch'] },
  { id: 'per-node', kind: 'DaemonSet', tags: ['node'] },
  { id: 'zones', kind: 'Deployment', tags: ['scheduling'] },
  { id: 'guaranteed', kind: 'Pod', tags: ['qos'] },
  { id: 'gpu', kind: 'Job', tags: ['devices'] },
  { id: 'identity', kind: 'Pod', tags: ['identity'] },
  { id: 'host-network', kind: 'DaemonSet', tags: ['node'] },
  { id: 'load-balancer', kind: 'Deployment', tags: ['traffic'] },
  { id: 'debug', kind: 'Pod', tags: ['debug'] },
] as const;

export type Example = (typeof examples)[number];
export type ExampleId = Example['id'];

/** Their texts and how they are drawn, which nobody needs before the start page is there. */
export const gallery = lazily(() => import('./gallery.tsx'));

/** Kinds by which examples are chosen; a CronJob is looked for among the Jobs. */
export const filters = ['Pod', 'Deployment', 'Job', 'StatefulSet', 'DaemonSet'] as const;
export type Filter = (typeof filters)[number];

/** True where an example is of a kind, or of no kind in particular is asked for. */
export function isOf({ kind }: Example, filter: Filter | undefined): boolean {
  return filter === undefined || kind === filter || (kind === 'CronJob' && filter === 'Job');
}
