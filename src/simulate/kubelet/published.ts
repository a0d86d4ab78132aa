import { own } from '../../pod/index.ts';
import type { PodModel } from '../pod-model.ts';
import type { Condition, Phase } from '../timeline.ts';
import {
  containersReadyCondition,
  initializedCondition,
  kubeletConditions,
  readyCondition,
  sandboxCondition,
} from './conditions.ts';
import { type Status, statusUnknown } from './state.ts';

/** What the kubelet says of a Pod: `v1.PodStatus`. */
export interface PodStatus {
  readonly phase: Phase;
  readonly reason: string;
  readonly message: string;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly sandbox: boolean;
  readonly conditions: readonly Condition[];
}

export function isOver(phase: Phase): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}

/** The end of a container that the runtime has none of. */
const lost = { kind: 'terminated', reason: statusUnknown, exitCode: 137, finishedAt: undefined } as const;

/** Whether there is no sign that it was ever started. */
function isUntouched(status: Status | undefined): boolean {
  return !status || (status.state.kind === 'waiting' && !status.last);
}

const nothing: PodStatus = {
  phase: 'Pending',
  reason: '',
  message: '',
  statuses: new Map(),
  sandbox: false,
  conditions: [],
};

/**
 * The status of a Pod, as the kubelet has it (`own`) and as the API server shows it (`shown`):
 * pkg/kubelet/status/status_manager.go. They differ while containers are still being stopped, when the end is not told yet.
 */
export class Published {
  #own: PodStatus = nothing;
  #shown: PodStatus = nothing;
  /** Conditions that others own: PodScheduled before a node is found, and those of readiness gates. */
  #others: Condition[] = [];
  #atEnd: Condition | undefined;
  /** When the Pod is to be deleted since. */
  deletedAt: number | undefined;
  node: string | undefined;
  /** Something changed since this was last put to false. */
  changed = true;
  readonly #pod: PodModel;

  constructor(pod: PodModel) {
    this.#pod = pod;
  }

  get own(): PodStatus {
    return this.#own;
  }

  get shown(): PodStatus {
    return this.#shown;
  }

  /** All conditions that are shown, the kubelet's in their order. */
  get conditions(): Condition[] {
    const all = [...this.#shown.conditions, ...this.#others];
    const known = kubeletConditions.flatMap((type) => all.filter((condition) => condition.type === type));
    return [...known, ...all.filter(({ type }) => !kubeletConditions.some((one) => one === type))];
  }

  get others(): readonly Condition[] {
    return this.#others;
  }

  condition(type: string): Condition | undefined {
    return this.#own.conditions.find((condition) => condition.type === type);
  }

  /** A condition that somebody else than the kubelet sets. */
  setOther(condition: Condition): void {
    this.#others = [...this.#others.filter(({ type }) => type !== condition.type), condition];
    this.changed = true;
  }

  dropOther(type: string): void {
    this.#others = this.#others.filter((condition) => condition.type !== type);
    this.changed = true;
  }

  deleted(at: number): void {
    this.deletedAt = at;
    this.changed = true;
  }

  /**
   * Publishes a status with the conditions that follow from it.
   * @param stopped no container runs any more, so that an end may be shown (`mergePodStatus`)
   */
  set(status: Omit<PodStatus, 'conditions'>, stopped: boolean): void {
    this.#own = { ...status, conditions: this.#conditionsOf(status, status.phase) };
    this.#show(stopped);
  }

  /**
   * An end that the kubelet decided on, beside a status whose conditions are not made anew: an eviction.
   * @param disruption is shown with the end, and not before
   */
  end(reason: string, message: string, disruption: Condition | undefined): void {
    this.#atEnd = disruption;
    this.#own = { ...this.#own, phase: 'Failed', reason, message };
  }

  /** Whether its containers could be started: `hasPodInitialized` of pkg/kubelet/status/status_manager.go. */
  isInitialized(): boolean {
    const { init, app } = this.#pod;
    const of = ({ name }: { readonly name: string }) => this.#own.statuses.get(name);
    const last = init.at(-1);
    if (!last || app.some((container) => !isUntouched(of(container)))) return true;
    const status = of(last);
    if (last.role === 'sidecar') return status?.state.kind === 'running' && status.started;
    return [status?.state, status?.last].some((end) => end?.kind === 'terminated' && end.exitCode === 0);
  }

  /**
   * The last word on a Pod of which nothing runs any more, `TerminatePod`: what has no end is told as lost, of init containers
   * those up to the last that was started, and the first at any rate.
   * @param initialized what `isInitialized` said before it was stopped
   */
  terminate(initialized: boolean): void {
    const { init, app } = this.#pod;
    const statuses = new Map(this.#own.statuses);
    const begun = init.findLastIndex(({ name }) => !isUntouched(statuses.get(name)));
    for (const { name } of [...init.slice(0, Math.max(begun, 0) + 1), ...(initialized ? app : [])]) {
      const status = statuses.get(name);
      if (status && status.state.kind !== 'terminated') statuses.set(name, { ...status, state: lost });
    }
    this.#own = { ...this.#own, statuses };
    this.#show(true);
  }

  /** A Pod that the kubelet does not take: `rejectPod` of pkg/kubelet/kubelet.go. */
  reject(reason: string, message: string): void {
    this.#own = { ...nothing, phase: 'Failed', reason, message };
    this.#show(true);
  }

  /** Tells at once that the sandbox is up: `OnPodSandboxReady` of pkg/kubelet/kubelet.go. */
  sandboxReady(): void {
    this.#replace(sandboxCondition(true));
    this.#own = { ...this.#own, sandbox: true };
    this.#show(false);
  }

  /** `SetContainerReadiness`: shown at once, with the conditions that follow. */
  setReady(name: string, id: number, ready: boolean): void {
    const status = this.#own.statuses.get(name);
    if (!status || status.id !== id || status.ready === ready) return;
    this.#setStatus({ ...status, ready });
    const containers = containersReadyCondition(this.#pod, this.#own.statuses, this.#own.phase);
    this.#replace(containers);
    this.#replace(readyCondition(this.#pod, containers, this.#others));
    this.#show(false);
  }

  /** `SetContainerStartup`. */
  setStarted(name: string, id: number, started: boolean): void {
    const status = this.#own.statuses.get(name);
    if (!status || status.id !== id || status.started === started) return;
    this.#setStatus({ ...status, started });
    this.#show(false);
  }

  #setStatus(status: Status): void {
    const statuses = new Map(this.#own.statuses);
    statuses.set(status.name, status);
    this.#own = { ...this.#own, statuses };
  }

  #replace(condition: Condition): void {
    const conditions = this.#own.conditions.map((one) => (one.type === condition.type ? condition : one));
    this.#own = { ...this.#own, conditions };
  }

  #conditionsOf(status: Omit<PodStatus, 'conditions'>, phase: Phase): Condition[] {
    const pod = this.#pod;
    const containers = containersReadyCondition(pod, status.statuses, phase);
    return [
      { type: 'PodScheduled', status: 'True' },
      sandboxCondition(status.sandbox),
      initializedCondition(pod, status.statuses, phase, this.condition('Initialized')),
      containers,
      readyCondition(pod, containers, this.#others),
    ];
  }

  #show(stopped: boolean): void {
    if (this.#atEnd && stopped) this.setOther(this.#atEnd);
    const before = this.#shown;
    const next = this.#own;
    if (isOver(before.phase)) {
      // What is over stays as it ended.
      this.#shown = { ...next, phase: before.phase, reason: before.reason, message: before.message };
    } else if (isOver(next.phase) && !stopped) {
      this.#shown = { ...next, phase: before.phase, reason: before.reason, message: before.message };
    } else if (isOver(next.phase)) {
      const ended = ['ContainersReady', 'Ready'];
      const reason = next.phase === 'Failed' ? 'PodFailed' : 'PodCompleted';
      this.#shown = {
        ...next,
        conditions: next.conditions.map((condition) =>
          ended.includes(condition.type) && condition.status === 'True'
            ? { type: condition.type, status: 'False', reason }
            : condition,
        ),
      };
    } else this.#shown = next;
    this.changed = true;
  }
}

/** Whether a Pod waits behind scheduling gates. */
export function isGated(pod: PodModel, removed: ReadonlySet<string>): boolean {
  const gates = own(pod.spec, 'schedulingGates');
  return Array.isArray(gates) && gates.some((gate) => !removed.has(String(own(gate, 'name'))));
}
