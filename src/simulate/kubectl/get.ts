import type { PodModel } from '../pod-model.ts';
import type { ContainerStatus, HistoryEntry, KubectlRow } from '../timeline.ts';
import { humanDuration } from './duration.ts';

interface Restarts {
  count: number;
  /** The end of the last instance before. */
  last: number | undefined;
}

function add(restarts: Restarts, { restarts: count, last }: ContainerStatus): void {
  restarts.count += count;
  const at = last?.finishedAt;
  if (at !== undefined && (restarts.last === undefined || at > restarts.last)) restarts.last = at;
}

/** A row of `kubectl get pod`: `printPod` of pkg/printers/internalversion/printers.go. */
export function kubectlRow(pod: PodModel, entry: HistoryEntry, t: number): KubectlRow {
  let status: string = entry.reason ?? entry.phase;
  if (entry.conditions.some(({ type, reason }) => type === 'PodScheduled' && reason === 'SchedulingGated'))
    status = 'SchedulingGated';
  const isTrue = (type: string) => entry.conditions.some((one) => one.type === type && one.status === 'True');
  const statuses = new Map(Object.entries(entry.containers));
  const total = pod.all.filter(({ role }) => role !== 'init').length;
  let ready = 0;
  let restarts: Restarts = { count: 0, last: undefined };
  const ofSidecars: Restarts = { count: 0, last: undefined };
  let initializing = false;
  for (const [i, { name, role }] of pod.init.entries()) {
    const container = statuses.get(name);
    if (!container) continue;
    add(restarts, container);
    if (role === 'sidecar') add(ofSidecars, container);
    if (container.state === 'terminated' && container.exitCode === 0) continue;
    if (role === 'sidecar' && container.started) {
      if (container.ready) ready++;
      continue;
    }
    status = initStatus(container, `Init:${i}/${pod.init.length}`);
    initializing = true;
    break;
  }
  if (!initializing || isTrue('Initialized')) {
    restarts = ofSidecars;
    let running = false;
    let error = '';
    for (const { name } of pod.app.toReversed()) {
      const container = statuses.get(name);
      if (!container) continue;
      add(restarts, container);
      if (container.state === 'waiting' && container.reason) status = container.reason;
      else if (container.state === 'terminated') {
        status = container.reason ?? `ExitCode:${container.exitCode}`;
        if (container.exitCode !== 0) error = status;
      } else if (container.ready && container.state === 'running') {
        running = true;
        ready++;
      }
    }
    if (status === 'Completed') {
      if (running && isTrue('Ready')) status = 'Running';
      else if (error !== '') status = error;
      else if (running) status = 'NotReady';
    }
  }
  if (entry.deletedAt !== undefined && entry.phase !== 'Succeeded' && entry.phase !== 'Failed')
    status = 'Terminating';
  const ago =
    restarts.count !== 0 && restarts.last !== undefined ? ` (${humanDuration(t - restarts.last)} ago)` : '';
  return {
    name: pod.name,
    ready: `${ready}/${total}`,
    status,
    restarts: `${restarts.count}${ago}`,
    age: humanDuration(t),
  };
}

function initStatus(container: ContainerStatus, waiting: string): string {
  if (container.state === 'terminated') return `Init:${container.reason ?? `ExitCode:${container.exitCode}`}`;
  const { reason } = container;
  return container.state === 'waiting' && reason && reason !== 'PodInitializing' ? `Init:${reason}` : waiting;
}

/** The row as one line, with single blanks. */
export function kubectlLine({ name, ready, status, restarts, age }: KubectlRow): string {
  return `${name} ${ready} ${status} ${restarts} ${age}`;
}
