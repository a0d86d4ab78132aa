import { type Routine, Signal, turns } from '../agenda.ts';
import type { ContainerModel, PodModel } from '../pod-model.ts';
import type { Instance } from '../runtime.ts';
import { hookRun } from './hooks.ts';
import type { Host } from './state.ts';

/** `minimumGracePeriodInSeconds` of pkg/kubelet/kuberuntime/kuberuntime_manager.go. */
const leastGrace = 2;

/** Why a container is stopped, where that decides its grace period: `setTerminationGracePeriod`. */
export type KillReason = 'startup' | 'liveness' | 'other';

export interface Kill {
  readonly message: string;
  readonly reason: KillReason;
  /** Instead of what Pod and probe say. */
  readonly grace?: number;
}

/** Who waits for whom while a Pod with sidecars is stopped: pkg/kubelet/kuberuntime/kuberuntime_termination_order.go. */
class Ordering {
  readonly #gone = new Map<string, Signal>();
  readonly #before = new Map<string, Signal[]>();

  constructor(pod: PodModel, running: ReadonlySet<string>) {
    const signalOf = ({ name }: ContainerModel) => {
      const signal = new Signal();
      if (!running.has(name)) signal.fire();
      this.#gone.set(name, signal);
      return signal;
    };
    const apps = pod.app.map(signalOf);
    let later: Signal | undefined;
    for (const container of pod.init.toReversed()) {
      const signal = signalOf(container);
      if (container.role !== 'sidecar') continue;
      this.#before.set(container.name, later ? [...apps, later] : apps);
      later = signal;
    }
  }

  gone(name: string): void {
    this.#gone.get(name)?.fire();
  }

  /** `waitForTurn`: waits until all before it are gone, while its grace period lasts. */
  *turnOf(name: string, grace: number, host: Host): Routine<number> {
    const { agenda } = host;
    const from = agenda.now;
    for (const signal of this.#before.get(name) ?? []) {
      if (!signal.fired) yield { until: from + grace, or: signal };
      if (agenda.now - from >= grace) break;
    }
    return agenda.now - from;
  }
}

/** Stops containers: `killContainer` of pkg/kubelet/kuberuntime/kuberuntime_container.go. */
export class Stopper {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  #graceOf({ container }: Instance, { grace, reason }: Kill): number {
    const { pod } = this.#host;
    if (grace !== undefined) return grace;
    const ofProbe = container.probes.find(({ kind }) => kind === reason)?.grace;
    return this.#host.deletionGrace() ?? ofProbe ?? pod.grace;
  }

  /** Stops one container and waits for its end. */
  *kill(instance: Instance, kill: Kill, ordering?: Ordering): Routine {
    const { agenda, recorder, runtime } = this.#host;
    const { container } = instance;
    const from = agenda.now;
    recorder.event(
      'Normal',
      'Killing',
      kill.message || `Stopping container ${container.name}`,
      container.name,
    );
    let grace = this.#graceOf(instance, kill);
    recorder.of(
      container,
      'stopping',
      { grace, reason: kill.reason },
      graceField(this.#host.pod, instance, kill),
    );
    if (container.hooks.preStop && grace > 0) grace -= yield* this.#preStop(instance, grace);
    if (ordering && grace > 0) grace -= Math.floor(yield* ordering.turnOf(container.name, grace, this.#host));
    grace = Math.max(grace, leastGrace);
    const signal = agenda.now;
    if (!instance.ended) recorder.of(container, 'signalled', { grace }, 'lifecycle');
    const { term = 0 } = instance.behaviour;
    const killed = !instance.ended && (term === 'ignore' || term > grace);
    runtime.stop(instance, grace);
    yield instance.exited;
    const forced = killed && agenda.now - signal >= grace;
    if (forced) recorder.of(container, 'forced', { grace }, 'lifecycle');
    recorder.stops.push({ from, to: agenda.now, container: container.name, signal, killed: forced });
    ordering?.gone(container.name);
  }

  /** Runs the hook inside of the grace period; gives the whole seconds that it took. */
  *#preStop(instance: Instance, grace: number): Routine<number> {
    const { agenda, recorder } = this.#host;
    const { container } = instance;
    const { seconds, ok } = hookRun(instance, 'preStop');
    const from = agenda.now;
    const cut = seconds > grace;
    recorder.of(container, 'hookStarted', { hook: 'preStop', seconds }, [
      ...container.path,
      'lifecycle',
      'preStop',
    ]);
    yield from + Math.min(seconds, grace);
    recorder.hooks.push({
      from,
      to: agenda.now,
      container: container.name,
      hook: 'preStop',
      ok: ok && !cut,
      cut,
    });
    if (!ok && !cut) {
      recorder.event('Warning', 'FailedPreStopHook', 'PreStopHook failed', container.name);
      recorder.of(container, 'hookFailed', { hook: 'preStop' }, [...container.path, 'lifecycle', 'preStop']);
    }
    return Math.floor(agenda.now - from);
  }

  /** Stops containers side by side and waits for the last: `killContainersWithSyncResult`. */
  *killAll(instances: readonly Instance[], grace: number | undefined): Routine {
    const { pod, agenda } = this.#host;
    if (instances.length === 0) return;
    const hasSidecars = pod.init.some(({ role }) => role === 'sidecar');
    const running = new Set(instances.map(({ container }) => container.name));
    const ordering = hasSidecars ? new Ordering(pod, running) : undefined;
    const all = new Signal();
    let left = instances.length;
    const kill: Kill = { message: '', reason: 'other', ...(grace === undefined ? {} : { grace }) };
    for (const instance of instances)
      agenda.start(this.kill(instance, kill, ordering), turns.worker, () => {
        left--;
        if (left === 0) all.fire();
      });
    yield all;
  }
}

/** The field that a grace period stands in. */
function graceField(pod: PodModel, { container }: Instance, { reason, grace }: Kill) {
  const probe = container.probes.find(({ kind }) => kind === reason);
  return probe?.grace !== undefined && grace === undefined
    ? [...probe.path, 'terminationGracePeriodSeconds']
    : [...pod.path, 'spec', 'terminationGracePeriodSeconds'];
}
