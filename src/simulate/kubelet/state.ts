import type { Agenda } from '../agenda.ts';
import type { Cluster } from '../cluster.ts';
import type { PodModel } from '../pod-model.ts';
import type { Recorder } from '../recorder.ts';
import type { Release } from '../release.ts';
import type { Runtime, Seen } from '../runtime.ts';

/** What everything in the kubelet works on. */
export interface Host {
  readonly agenda: Agenda;
  readonly recorder: Recorder;
  readonly pod: PodModel;
  readonly release: Release;
  readonly cluster: Cluster;
  readonly node: string;
  readonly runtime: Runtime;
  /** Whether what the program of a container does is known: said in the world, or read from its command. */
  knows(container: string): boolean;
  /** The grace period of the deletion, once the Pod is to be deleted. */
  deletionGrace(): number | undefined;
}

export interface Terminated {
  readonly kind: 'terminated';
  readonly reason: string;
  readonly exitCode: number;
  /** Undefined where the kubelet made the end up itself. */
  readonly finishedAt: number | undefined;
}

export type State =
  | { readonly kind: 'waiting'; readonly reason: string; readonly message: string }
  | { readonly kind: 'running'; readonly startedAt: number }
  | Terminated;

/** `v1.ContainerStatus`. */
export interface Status {
  readonly name: string;
  readonly state: State;
  readonly last: Terminated | undefined;
  readonly restarts: number;
  /** The instance it is about; undefined before there was one. */
  readonly id: number | undefined;
  readonly ready: boolean;
  readonly started: boolean;
}

/** Why a container could not be started: an item of the kubelet's reason cache. */
export interface StartFailure {
  readonly reason: string;
  readonly message: string;
  /** When the pause of a crash loop ends. */
  readonly until?: number;
}

/** All instances as one sync sees them, newest first, by container. */
export type SeenPod = ReadonlyMap<string, readonly Seen[]>;

/** What `ContainerReasonRestartingAllContainers` is in pkg/kubelet/kubelet_pods.go. */
export const restartingAll = 'RestartingAllContainers';

/** `ContainerReasonStatusUnknown` of pkg/kubelet/container/runtime.go. */
export const statusUnknown = 'ContainerStatusUnknown';
