import { type Entry, turns } from '../agenda.ts';
import type { ContainerModel, ProbeModel } from '../pod-model.ts';
import type { ProbeKind } from '../timeline.ts';
import { check } from './check.ts';
import { isOver, type Published } from './published.ts';
import { restartsAll, shouldRestart } from './restart.ts';
import type { Host, Status } from './state.ts';
import type { Unprobed } from './statuses.ts';

type Result = 'success' | 'failure' | 'unknown';

/** Before a probe decides: `newWorker` of pkg/kubelet/prober/worker.go. */
const initialResults: Readonly<Record<ProbeKind, Result>> = {
  readiness: 'failure',
  liveness: 'success',
  startup: 'unknown',
};

const titles: Readonly<Record<ProbeKind, string>> = {
  startup: 'Startup',
  readiness: 'Readiness',
  liveness: 'Liveness',
};

interface Worker {
  readonly container: ContainerModel;
  readonly probe: ProbeModel;
  /** The instance that it knows. */
  id: number | undefined;
  onHold: boolean;
  lastResult: Result | undefined;
  inRow: number;
  next: Entry | undefined;
  /** The instant of its last check, so that nothing is checked twice in one. */
  checkedAt: number | undefined;
  ended: boolean;
}

/** The probe workers of a Pod and what they found: pkg/kubelet/prober. */
export class Probes {
  readonly #host: Host;
  readonly #published: Published;
  readonly #wake: () => void;
  #workers: Worker[] = [];
  #begun = false;
  readonly #results: Readonly<Record<ProbeKind, Map<number, Result>>> = {
    startup: new Map(),
    readiness: new Map(),
    liveness: new Map(),
  };

  /** @param wake a result changed, and the Pod is to be synced */
  constructor(host: Host, published: Published, wake: () => void) {
    this.#host = host;
    this.#published = published;
    this.#wake = wake;
  }

  /** `AddPod`: a worker for every probe, app containers first. Its first tick, now, finds no container. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    const { pod, agenda } = this.#host;
    for (const container of [...pod.app, ...pod.init]) {
      for (const probe of container.probes) {
        const worker: Worker = {
          container,
          probe,
          id: undefined,
          onHold: false,
          lastResult: undefined,
          inRow: 0,
          next: undefined,
          checkedAt: undefined,
          ended: false,
        };
        this.#workers.push(worker);
        this.#plan(worker, agenda.now + probe.period);
      }
    }
  }

  #plan(worker: Worker, at: number): void {
    if (worker.next) worker.next.off = true;
    worker.next = this.#host.agenda.at(at, turns.probes, () => this.#tick(worker));
  }

  /** `StopLivenessAndStartup`: of app containers alone. */
  stopLivenessAndStartup(): void {
    for (const worker of this.#workers)
      if (worker.container.role === 'container' && worker.probe.kind !== 'readiness') this.#end(worker);
  }

  /** `RemovePod`. */
  stop(): void {
    for (const worker of this.#workers) this.#end(worker);
  }

  #end(worker: Worker): void {
    worker.ended = true;
    if (worker.next) worker.next.off = true;
    if (worker.id !== undefined) this.#results[worker.probe.kind].delete(worker.id);
    this.#workers = this.#workers.filter((one) => one !== worker);
  }

  /** What a probe of an instance says now; undefined before it was asked. */
  result(kind: ProbeKind, id: number): Result | undefined {
    return this.#results[kind].get(id);
  }

  #worker(name: string, kind: ProbeKind): Worker | undefined {
    return this.#workers.find(({ container, probe }) => container.name === name && probe.kind === kind);
  }

  /**
   * `UpdatePodStatus`: says which containers are started and ready. A readiness probe of one that is started and not ready is
   * asked at once.
   */
  update(statuses: readonly Unprobed[]): Map<string, Status> {
    const { pod } = this.#host;
    const out = new Map<string, Status>();
    for (const status of statuses) {
      const role = pod.all.find(({ name }) => name === status.name)?.role;
      const started = this.#isStarted(status);
      out.set(status.name, { ...status, started, ready: this.#isReady(status, role, started) });
    }
    return out;
  }

  #isStarted({ name, state, id, started }: Unprobed): boolean {
    if (state.kind !== 'running' || id === undefined) return false;
    const result = this.result('startup', id);
    if (result !== undefined) return result === 'success';
    if (started) return true;
    const role = this.#host.pod.all.find((container) => container.name === name)?.role;
    // A regular init container has no startup probe, and is told as started only in the conditions of sidecars.
    return role !== 'init' && this.#worker(name, 'startup') === undefined;
  }

  #isReady(
    { name, state, id }: Unprobed,
    role: ContainerModel['role'] | undefined,
    started: boolean,
  ): boolean {
    if (role === 'init') return state.kind === 'terminated' && state.exitCode === 0;
    if (!started || state.kind !== 'running' || id === undefined) return false;
    if (this.result('readiness', id) === 'success') return true;
    const worker = this.#worker(name, 'readiness');
    if (!worker) return true;
    if (worker.checkedAt !== this.#host.agenda.now || worker.id !== id)
      this.#plan(worker, this.#host.agenda.now);
    return false;
  }

  #set(worker: Worker, id: number, result: Result): void {
    const { kind } = worker.probe;
    const { name } = worker.container;
    const { recorder } = this.#host;
    const before = this.#results[kind].get(id);
    if (before === result) return;
    this.#results[kind].set(id, result);
    const ready = result === 'success';
    if (kind === 'readiness') {
      if (before !== undefined)
        recorder.of(worker.container, ready ? 'probeReady' : 'probeUnready', {}, worker.probe.path);
      this.#published.setReady(name, id, ready);
    }
    if (kind === 'startup') {
      if (ready) recorder.of(worker.container, 'probeStarted', {}, worker.probe.path);
      this.#published.setStarted(name, id, ready);
    }
    if (kind !== 'liveness' || result === 'failure') this.#wake();
  }

  /** `doProbe` of pkg/kubelet/prober/worker.go. */
  #tick(worker: Worker): void {
    const { agenda, pod } = this.#host;
    const { probe, container } = worker;
    if (worker.ended) return;
    this.#plan(worker, agenda.now + probe.period);
    const { phase, statuses } = this.#published.own;
    if (isOver(phase)) {
      this.#end(worker);
      return;
    }
    const status = statuses.get(container.name);
    if (!status || status.id === undefined) return;
    const { id, state } = status;
    if (worker.id !== id) {
      if (worker.id !== undefined) this.#results[probe.kind].delete(worker.id);
      worker.id = id;
      this.#set(worker, id, initialResults[probe.kind]);
      worker.onHold = false;
    }
    if (worker.onHold) return;
    if (state.kind !== 'running') {
      this.#set(worker, id, 'failure');
      if (state.kind === 'waiting') return;
      const again = shouldRestart(container, pod, state.exitCode) || restartsAll(container, state.exitCode);
      if (!again) this.#end(worker);
      return;
    }
    if (Math.floor(agenda.now - state.startedAt) < probe.initialDelay) return;
    if (status.started ? probe.kind === 'startup' : probe.kind !== 'startup') return;
    this.#check(worker, id);
  }

  #check(worker: Worker, id: number): void {
    const { agenda, recorder, runtime } = this.#host;
    const { probe, container } = worker;
    const instance = runtime.latest(container.name);
    if (!instance || instance.id !== id) return;
    worker.checkedAt = agenda.now;
    const { result, output } = check(probe, instance, {
      now: agenda.now,
      running: runtime.running(),
    });
    const title = titles[probe.kind];
    const tick = { t: agenda.now, container: container.name, kind: probe.kind, output };
    if (result === 'unknown') {
      recorder.event(
        'Warning',
        'Unhealthy',
        `${title} probe errored and resulted in unknown state: ${output}`,
        container.name,
      );
      recorder.of(container, 'probeError', { kind: probe.kind, output }, probe.path);
      recorder.probes.push({ ...tick, result, inRow: 0, decides: false });
      return;
    }
    if (result === 'failure')
      recorder.event('Warning', 'Unhealthy', `${title} probe failed: ${output}`, container.name);
    if (worker.lastResult === result) worker.inRow++;
    else {
      worker.lastResult = result;
      worker.inRow = 1;
    }
    const threshold = result === 'failure' ? probe.failureThreshold : probe.successThreshold;
    const counts = worker.inRow >= threshold;
    const decides = counts && this.result(probe.kind, id) !== result;
    recorder.probes.push({ ...tick, result, inRow: worker.inRow, decides });
    if (result === 'failure')
      recorder.of(
        container,
        'probeFailed',
        { kind: probe.kind, inRow: worker.inRow, threshold, output },
        probe.path,
      );
    if (!counts) return;
    this.#set(worker, id, result);
    if (probe.kind === 'startup' || (probe.kind === 'liveness' && result === 'failure')) {
      worker.onHold = true;
      worker.inRow = 0;
    }
  }
}
