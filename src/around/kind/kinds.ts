import type { Path, WrapKind } from '../../pod/index.ts';

export type TargetKind = WrapKind | 'Pod';

/** A struct of a kind's own fields, and where it stands in the object. */
export interface Home {
  readonly path: Path;
  readonly struct: string;
}

/** Where a kind has its own fields, the one around the template last; none for a Pod. */
export const homes: Readonly<Record<string, readonly Home[]>> = {
  Pod: [],
  Deployment: [{ path: ['spec'], struct: 'DeploymentSpec' }],
  StatefulSet: [{ path: ['spec'], struct: 'StatefulSetSpec' }],
  DaemonSet: [{ path: ['spec'], struct: 'DaemonSetSpec' }],
  ReplicaSet: [{ path: ['spec'], struct: 'ReplicaSetSpec' }],
  ReplicationController: [{ path: ['spec'], struct: 'ReplicationControllerSpec' }],
  Job: [{ path: ['spec'], struct: 'JobSpec' }],
  CronJob: [
    { path: ['spec'], struct: 'CronJobSpec' },
    { path: ['spec', 'jobTemplate', 'spec'], struct: 'JobSpec' },
  ],
};

/** True for the kinds whose Pods end. */
export const isBatch = (kind: string): boolean => kind === 'Job' || kind === 'CronJob';

/** Fields that hold what is inside, not a choice of the kind. */
export const frameFields: ReadonlySet<string> = new Set(['template', 'jobTemplate', 'selector']);
