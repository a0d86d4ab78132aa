import type { ContainerModel, PodModel } from '../pod-model.ts';
import type { Phase } from '../timeline.ts';
import { shouldRestart } from './restart.ts';
import { restartingAll, type Status, type Terminated } from './state.ts';

type Statuses = ReadonlyMap<string, Pick<Status, 'state' | 'last' | 'started'>>;

/**
 * `getPhase` of pkg/kubelet/kubelet_pods.go.
 * @param isTerminal the Pod is over: nothing will be started again
 * @param hasRun an app container runs, so that restarts of sidecars do not make the Pod pending again
 */
export function phaseOf(
  pod: PodModel,
  statuses: Statuses,
  { isTerminal, hasRun }: { readonly isTerminal: boolean; readonly hasRun: boolean },
): Phase {
  const canRestart = (container: ContainerModel, { exitCode, reason }: Terminated) =>
    shouldRestart(container, pod, exitCode) || reason === restartingAll;
  const count = { pendingInit: 0, failedForGood: 0, pendingSidecars: 0, running: 0, waiting: 0, unknown: 0 };
  for (const container of pod.init) {
    const status = statuses.get(container.name);
    if (container.role === 'sidecar') countSidecar(status, count);
    else {
      const ended = status === undefined ? undefined : endOf(status);
      if (!ended) count.pendingInit++;
      else if (ended.exitCode !== 0 && !canRestart(container, ended)) count.failedForGood++;
    }
  }
  let stopped = 0;
  let succeeded = 0;
  let forGood = 0;
  for (const container of pod.app) {
    const status = statuses.get(container.name);
    if (!status) count.unknown++;
    else if (status.state.kind === 'running') count.running++;
    else if (status.state.kind === 'terminated') {
      stopped++;
      if (status.state.exitCode === 0) succeeded++;
      if (!canRestart(container, status.state)) forGood++;
    } else if (status.last) {
      stopped++;
      if (!canRestart(container, status.last)) forGood++;
    } else count.waiting++;
  }
  if (count.failedForGood > 0) return 'Failed';
  if (count.pendingInit > 0 || (count.pendingSidecars > 0 && !hasRun) || count.waiting > 0) return 'Pending';
  if (count.unknown > 0) return 'Pending';
  if (count.running > 0) return 'Running';
  if (stopped === 0) return 'Pending';
  if (!isTerminal && stopped !== forGood) return 'Running';
  return stopped === succeeded ? 'Succeeded' : 'Failed';
}

/** How a regular init container ended last; undefined while it runs or has not run. */
function endOf({ state, last }: Pick<Status, 'state' | 'last'>): Terminated | undefined {
  if (state.kind === 'terminated') return state;
  return state.kind === 'waiting' ? last : undefined;
}

function countSidecar(
  status: Pick<Status, 'state' | 'last' | 'started'> | undefined,
  count: { pendingSidecars: number; running: number; waiting: number; unknown: number },
): void {
  if (!status) count.unknown++;
  else if (status.state.kind === 'running') {
    if (!status.started) count.pendingSidecars++;
    count.running++;
  } else if (status.state.kind === 'waiting' && !status.last) {
    count.pendingSidecars++;
    count.waiting++;
  }
}
