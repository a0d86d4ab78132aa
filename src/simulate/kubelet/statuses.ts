import type { ContainerModel, PodModel } from '../pod-model.ts';
import type { Seen } from '../runtime.ts';
import { shouldBeStarted } from './restart.ts';
import {
  restartingAll,
  type SeenPod,
  type StartFailure,
  type State,
  type Status,
  type Terminated,
} from './state.ts';

export interface StatusesInput {
  readonly pod: PodModel;
  readonly seen: SeenPod;
  /** What the syncs before found out while they started containers. */
  readonly reasons: ReadonlyMap<string, StartFailure>;
  readonly old: ReadonlyMap<string, Status>;
  readonly deleted: boolean;
  /** All containers were removed to be started anew. */
  readonly restarting: boolean;
  readonly keepsStarted: boolean;
}

/** A status before probes say whether it is started and ready; `started` is what was published before, where it counts. */
export type Unprobed = Omit<Status, 'ready'>;

/** `convertToAPIContainerStatuses` of pkg/kubelet/kubelet_pods.go, for the containers of a Pod in their order. */
export function statusesOf(input: StatusesInput): Unprobed[] {
  return input.pod.all.map((container) => statusOf(container, input));
}

function statusOf(container: ContainerModel, input: StatusesInput): Unprobed {
  const { pod, seen, reasons, deleted } = input;
  const instances = seen.get(container.name) ?? [];
  const [latest, previous] = instances;
  const old = input.old.get(container.name);
  const status = latest ? present(container, latest, previous, old, input) : absent(container, old, input);
  const isInit = container.role !== 'container';
  if (isInit && latest?.ended?.exitCode === 0) return status;
  const failure = reasons.get(container.name);
  if (failure === undefined || !shouldBeStarted(container, pod, seen, deleted)) return status;
  return {
    ...status,
    last: status.state.kind === 'terminated' ? status.state : status.last,
    state: { kind: 'waiting', reason: failure.reason, message: failure.message },
  };
}

function stateOf({ instance, ended }: Seen): State {
  return ended ? terminated(ended) : { kind: 'running', startedAt: instance.startedAt };
}

function terminated({ reason, exitCode, finishedAt }: NonNullable<Seen['ended']>): Terminated {
  return { kind: 'terminated', reason, exitCode, finishedAt };
}

function present(
  { name }: ContainerModel,
  latest: Seen,
  previous: Seen | undefined,
  old: Status | undefined,
  { keepsStarted }: StatusesInput,
): Unprobed {
  const state = stateOf(latest);
  const { id, attempt } = latest.instance;
  let restarts = Math.max(attempt, old?.restarts ?? 0);
  if (
    state.kind === 'running' &&
    old?.state.kind === 'terminated' &&
    old.restarts >= attempt &&
    old.id !== id
  )
    restarts = old.restarts + 1;
  return {
    name,
    state,
    restarts,
    last: lastOf(latest, previous, old),
    id,
    started: keepsStarted && state.kind === 'running' && old?.started === true,
  };
}

/** The instance before; where it was removed, what was published of it. */
function lastOf(
  { instance }: Seen,
  previous: Seen | undefined,
  old: Status | undefined,
): Terminated | undefined {
  if (previous?.ended) return terminated(previous.ended);
  if (old?.state.kind === 'terminated' && old.id !== instance.id) return old.state;
  return old?.last;
}

/** Of a container that was not started yet, or that was removed with all others. */
function absent(
  { name }: ContainerModel,
  old: Status | undefined,
  { pod, restarting }: StatusesInput,
): Unprobed {
  if (restarting && old && old.state.kind !== 'waiting') {
    return {
      name,
      state: { kind: 'waiting', reason: restartingAll, message: removedMessage },
      last: { kind: 'terminated', reason: restartingAll, exitCode: 137, finishedAt: undefined },
      restarts: old.restarts + 1,
      id: undefined,
      started: false,
    };
  }
  if (old?.state.kind === 'terminated') return old;
  const reason = pod.init.length > 0 ? 'PodInitializing' : 'ContainerCreating';
  return {
    name,
    state: { kind: 'waiting', reason, message: '' },
    last: old?.last,
    restarts: old?.restarts ?? 0,
    id: undefined,
    started: false,
  };
}

const removedMessage = 'The container is removed because RestartAllContainers in place';
