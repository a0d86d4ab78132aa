import { kubectlLine, kubectlRow } from './kubectl/get.ts';
import type { Published } from './kubelet/published.ts';
import type { State, Status } from './kubelet/state.ts';
import type { PodModel } from './pod-model.ts';
import type { Recorder } from './recorder.ts';
import type {
  Condition,
  ConditionChange,
  ContainerStatus,
  HistoryEntry,
  KubectlRow,
  Lane,
  LaneInterval,
  Snapshot,
} from './timeline.ts';

/** What was published, instant by instant. */
export class History {
  readonly entries: HistoryEntry[] = [];
  readonly conditions: ConditionChange[] = [];
  readonly #pod: PodModel;

  constructor(pod: PodModel) {
    this.#pod = pod;
  }

  /** Notes what is published at the end of an instant, where it changed. */
  note(t: number, published: Published): void {
    if (!published.changed) return;
    published.changed = false;
    const { phase, reason, message, statuses } = published.shown;
    const entry: HistoryEntry = {
      t,
      phase,
      ...(reason === '' ? {} : { reason }),
      ...(message === '' ? {} : { message }),
      conditions: published.conditions,
      containers: Object.fromEntries(
        this.#pod.all.flatMap(({ name }) => {
          const status = statuses.get(name);
          return status ? [[name, containerStatus(status)]] : [];
        }),
      ),
      ...(published.deletedAt === undefined ? {} : { deletedAt: published.deletedAt }),
      ...(published.node === undefined ? {} : { node: published.node }),
    };
    const before = this.entries.at(-1);
    if (before && sameEntry(before, entry)) return;
    const known = new Map((before?.conditions ?? []).map((condition) => [condition.type, condition.status]));
    for (const condition of entry.conditions)
      if (known.get(condition.type) !== condition.status) this.conditions.push({ t, ...condition });
    this.entries.push(entry);
  }

  /** The last entry not after a time. */
  at(t: number): HistoryEntry {
    let [low, high] = [0, this.entries.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.entries[middle]?.t ?? 0) <= t) low = middle;
      else high = middle - 1;
    }
    return this.entries[low] ?? { t: 0, phase: 'Pending', conditions: [], containers: {} };
  }

  row(t: number): KubectlRow {
    return kubectlRow(this.#pod, this.at(t), t);
  }

  snapshot(t: number, gone: boolean): Snapshot {
    return { ...this.at(t), t, gone, kubectl: gone ? '' : kubectlLine(this.row(t)) };
  }

  /** Of each container what is seen of it, in intervals, and its runs. */
  lanes(recorder: Recorder, end: number | undefined): Lane[] {
    return this.#pod.all.map(({ name, role, path }) => {
      const intervals: { -readonly [K in keyof LaneInterval]: LaneInterval[K] }[] = [];
      for (const { t, containers } of this.entries) {
        const status = new Map(Object.entries(containers)).get(name);
        if (!status) continue;
        const last = intervals.at(-1);
        const next = { from: t, to: undefined, ...seenOf(status) };
        if (last && sameJson({ ...last, from: t }, next)) continue;
        if (last) last.to = t;
        intervals.push(next);
      }
      const open = intervals.at(-1);
      if (open && end !== undefined) open.to = end;
      return { container: name, role, path, intervals, runs: recorder.runsOf(name) };
    });
  }
}

function seenOf({ state, reason, exitCode, ready, started, restarts }: ContainerStatus) {
  return {
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(exitCode === undefined ? {} : { exitCode }),
    ready,
    started,
    restarts,
  };
}

/** Plain data made here, so its keys are in the same order. */
function sameJson(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameEntry(a: HistoryEntry, b: HistoryEntry): boolean {
  return sameJson({ ...a, t: 0 }, { ...b, t: 0 });
}

function containerStatus({ state, last, restarts, ready, started }: Status): ContainerStatus {
  return {
    ...stateOf(state),
    restarts,
    ready,
    started,
    ...(last
      ? {
          last: {
            reason: last.reason,
            exitCode: last.exitCode,
            ...(last.finishedAt === undefined ? {} : { finishedAt: last.finishedAt }),
          },
        }
      : {}),
  };
}

function stateOf(state: State): Pick<ContainerStatus, 'state' | 'reason' | 'message' | 'exitCode'> {
  switch (state.kind) {
    case 'running':
      return { state: 'running' };
    case 'waiting':
      return {
        state: 'waiting',
        reason: state.reason,
        ...(state.message === '' ? {} : { message: state.message }),
      };
    case 'terminated':
      return { state: 'terminated', reason: state.reason, exitCode: state.exitCode };
  }
}

/** The condition of a type at the end of a list of conditions. */
export function conditionOf(conditions: readonly Condition[], type: string): Condition | undefined {
  return conditions.find((condition) => condition.type === type);
}
