import { type Routine, Signal, turns } from '../agenda.ts';
import { numberAt } from '../pod-model.ts';
import { type Actions, actionsOf, resetOrder } from './actions.ts';
import { BackOff } from './back-off.ts';
import { Disk, type Eviction, isCritical } from './eviction.ts';
import { ImageVolumes } from './image-volumes.ts';
import { ImageManager } from './images.ts';
import { phaseOf } from './phase.ts';
import { Probes } from './probes.ts';
import { isOver, type PodStatus, type Published } from './published.ts';
import { restartsAll } from './restart.ts';
import { Starter } from './start.ts';
import type { Host, SeenPod, StartFailure } from './state.ts';
import { statusesOf } from './statuses.ts';
import { Stopper } from './stop.ts';
import { claimError, firstRetry, lastRetry, mountError, mountedVolumes } from './volumes.ts';

/** `backOffPeriod` of pkg/kubelet/kubelet.go: the next look after something failed. */
const retrySeconds = 10;
/** `SyncFrequency`: the longest that a pause of a crash loop keeps the kubelet from looking. */
const longestWait = 60;
/** `podAttachAndMountTimeout` of pkg/kubelet/volumemanager/volume_manager.go. */
const mountSeconds = 123;
/** What the eviction manager gives a Pod to stop. */
const evictionGrace = 1;

/** `genericPlegRelistPeriod` in pkg/kubelet/kubelet.go: the longest that an exit stays unseen. */
const relistSeconds = 1;

const deadlineReason = 'DeadlineExceeded';
const deadlineMessage = 'Pod was active on the node longer than the specified deadline';

/** The worker of one Pod: pkg/kubelet/pod_workers.go with SyncPod and SyncTerminatingPod of kubelet.go. */
export class PodWorker {
  readonly probes: Probes;
  readonly #host: Host;
  readonly #published: Published;
  readonly #latency: number;
  readonly #ended: () => void;
  readonly #reasons = new Map<string, StartFailure>();
  readonly #stopper: Stopper;
  readonly #images: ImageManager;
  readonly #imageVolumes: ImageVolumes;
  readonly #starter: Starter;
  readonly #disk: Disk;
  /** Somebody asked for a sync. */
  #dirty = true;
  /** When the next sync is due by itself. */
  #due: number | undefined;
  #woken = new Signal();
  #hurry = new Signal();
  /** The Pod is to be stopped by somebody else than a sync: it was deleted or is evicted. */
  #terminating = false;
  #eviction: Omit<Eviction, 'paths'> | undefined;
  #mounted = false;
  #startTime = 0;
  #deadlineTold = false;
  #restarting = false;

  /**
   * @param latency seconds from the first sync to volumes and sandbox
   * @param ended is called when all containers are stopped for good
   */
  constructor(host: Host, published: Published, latency: number, ended: () => void) {
    this.#host = host;
    this.#published = published;
    this.#latency = latency;
    this.#ended = ended;
    const wake = () => this.wake();
    this.probes = new Probes(host, published, wake);
    this.#stopper = new Stopper(host);
    this.#images = new ImageManager(host, new BackOff());
    this.#imageVolumes = new ImageVolumes(host, this.#images);
    this.#starter = new Starter(host, this.#images, this.#imageVolumes, this.#stopper, new BackOff());
    this.#disk = new Disk(host, (eviction) => this.evict(eviction));
  }

  /** Asks for a sync as soon as the worker is free. */
  wake(): void {
    this.#dirty = true;
    const woken = this.#woken;
    this.#woken = new Signal();
    woken.fire();
  }

  /** The Pod was deleted: what can be called off is. */
  terminate(): void {
    this.#terminating = true;
    this.#hurry.fire();
    this.wake();
  }

  evict({ message, paths, disruption }: Eviction): void {
    if (isCritical(this.#host.pod)) return;
    if (this.#terminating || isOver(this.#published.own.phase)) return;
    const { recorder } = this.#host;
    recorder.event('Warning', 'Evicted', message);
    recorder.step('evicted', { message }, paths);
    this.#eviction = { message, disruption };
    this.terminate();
  }

  start(): void {
    const { agenda } = this.#host;
    this.#startTime = agenda.now;
    const deadline = this.#deadline();
    if (deadline !== undefined) {
      agenda.at(deadline, turns.worker, () => this.wake());
      agenda.at(this.#startTime + mountEnd(deadline - this.#startTime), turns.worker, () =>
        this.#hurry.fire(),
      );
    }
    agenda.start(this.#run(), turns.worker);
  }

  #deadline(): number | undefined {
    const seconds = numberAt(this.#host.pod.spec, 'activeDeadlineSeconds');
    return seconds === undefined ? undefined : this.#startTime + seconds;
  }

  *#run(): Routine {
    while (true) {
      while (!this.#dirty && (this.#due === undefined || this.#host.agenda.now < this.#due))
        yield this.#due === undefined ? this.#woken : { until: this.#due, or: this.#woken };
      this.#dirty = false;
      if (this.#terminating || (yield* this.#sync())) break;
    }
    yield* this.#stop();
  }

  #look(): SeenPod {
    const { pod, runtime } = this.#host;
    return new Map(pod.all.map(({ name }) => [name, runtime.seen(name)]));
  }

  /** `generateAPIPodStatus` of pkg/kubelet/kubelet_pods.go. */
  #status(seen: SeenPod, isTerminal: boolean): Omit<PodStatus, 'conditions'> {
    const { pod, runtime, release } = this.#host;
    const old = this.#published.own;
    const unprobed = statusesOf({
      pod,
      seen,
      reasons: this.#reasons,
      old: old.statuses,
      deleted: this.#host.deletionGrace() !== undefined,
      restarting: this.#restarting,
      keepsStarted: release.keepsStarted,
    });
    const hasRun = pod.app.some(({ name }) => (seen.get(name) ?? []).length > 0);
    const byName = new Map(unprobed.map((status) => [status.name, status]));
    let phase = phaseOf(pod, byName, { isTerminal, hasRun });
    if (isOver(old.phase)) phase = old.phase;
    const { reason, message } = phase === old.phase ? old : { reason: '', message: '' };
    const end = this.#pastDeadline()
      ? ({ phase: 'Failed', reason: deadlineReason, message: deadlineMessage } as const)
      : { phase, reason, message };
    return { ...end, statuses: this.probes.update(unprobed), sandbox: runtime.sandbox };
  }

  /** pkg/kubelet/active_deadline.go */
  #pastDeadline(): boolean {
    const { agenda, recorder, pod } = this.#host;
    const deadline = this.#deadline();
    if (deadline === undefined || agenda.now < deadline || isOver(this.#published.shown.phase)) return false;
    if (isOver(this.#published.own.phase) && !this.#deadlineTold) return false;
    if (!this.#deadlineTold) {
      recorder.event('Normal', deadlineReason, deadlineMessage);
      recorder.step('deadline', { seconds: deadline - this.#startTime }, [
        [...pod.path, 'spec', 'activeDeadlineSeconds'],
      ]);
    }
    this.#deadlineTold = true;
    return true;
  }

  /** One sync: publishes what it sees, then acts. True where the Pod is over and is to be stopped. */
  *#sync(): Routine<boolean> {
    const { agenda, recorder, pod } = this.#host;
    const seen = this.#look();
    const status = this.#status(seen, false);
    const restarting = this.#restartsAll(seen);
    this.#published.set(status, false);
    this.#restarting = false;
    this.#due = undefined;
    if (isOver(status.phase)) {
      recorder.step(status.phase === 'Failed' ? 'failed' : 'succeeded', { reason: status.reason }, [
        [...pod.path, 'spec', 'restartPolicy'],
      ]);
      return true;
    }
    if (!this.#mounted && !(yield* this.#mount())) return false;
    this.#images.tellMissingSecrets();
    this.probes.begin();
    if (restarting) {
      yield* this.#reset(seen);
      return false;
    }
    const failures = yield* this.#act(seen, actionsOf(this.#host, seen, this.probes));
    if (failures.length > 0) this.#due = agenda.now + this.#waitOf(failures);
    return false;
  }

  /** `completeWork` of pkg/kubelet/pod_workers.go, without its jitter. */
  #waitOf(failures: readonly StartFailure[]): number {
    const { agenda, release } = this.#host;
    const ends = failures.flatMap(({ until }) => (until === undefined ? [] : [until]));
    if (ends.length === 0 || !release.waitsForPause) return retrySeconds;
    return Math.min(Math.max(Math.min(...ends) - agenda.now, 0), longestWait);
  }

  /** Waits for volumes, each of which is tried again by itself. False where the wait was called off. */
  *#mount(): Routine<boolean> {
    const { agenda, recorder, cluster, pod } = this.#host;
    this.#hurry = new Signal();
    if (this.#terminating) return false;
    const hurry = this.#hurry;
    const wait = function* (until: number): Routine<boolean> {
      if (agenda.now < until) yield { until, or: hurry };
      return !hurry.fired;
    };
    if (!(yield* wait(this.#startTime + this.#latency))) return false;
    const unclaimed = claimError(pod, cluster);
    if (unclaimed) {
      const { message, path } = unclaimed;
      recorder.event('Warning', 'FailedMount', message);
      recorder.step('claimFailed', { message, again: retrySeconds }, [path]);
      this.#due = agenda.now + retrySeconds;
      return false;
    }
    let waiting = mountedVolumes(pod).map((volume) => ({ volume, at: agenda.now, pause: firstRetry }));
    while (waiting.length > 0) {
      const next = Math.min(...waiting.map(({ at }) => at));
      if (!(yield* wait(next))) return false;
      waiting = waiting.flatMap((one) => {
        if (one.at > agenda.now) return [one];
        const { volume, pause } = one;
        const error = mountError(volume, cluster);
        if (!error) return [];
        recorder.event(
          'Warning',
          'FailedMount',
          `MountVolume.SetUp failed for volume "${volume.name}" : ${error.message}`,
        );
        recorder.step('mountFailed', { volume: volume.name, message: error.message, again: pause }, [
          error.path,
        ]);
        return [{ volume, at: agenda.now + pause, pause: Math.min(pause * 2, lastRetry) }];
      });
    }
    this.#mounted = true;
    recorder.step('mounted', { volumes: mountedVolumes(pod).length }, [[...pod.path, 'spec', 'volumes']]);
    return true;
  }

  /** Kills, makes the sandbox, starts: `SyncPod` of pkg/kubelet/kuberuntime/kuberuntime_manager.go. */
  *#act(seen: SeenPod, actions: Actions): Routine<StartFailure[]> {
    const { runtime, recorder, pod } = this.#host;
    if (actions.killPod) {
      yield* this.#stopper.killAll(runtime.running(), undefined);
      runtime.sandbox = false;
    }
    for (const { instance, kill } of actions.killPod ? [] : actions.kill) {
      recorder.of(instance.container, 'probeGaveUp', { kind: kill.reason }, `${kill.reason}Probe`);
      yield* this.#stopper.kill(instance, kill);
    }
    if (!runtime.sandbox && !actions.killPod) {
      runtime.sandboxCreated();
      recorder.step('sandbox', {}, [[...pod.path, 'spec']]);
      if (this.#host.release.tellsSandbox) this.#published.sandboxReady();
    }
    if (actions.killPod) return [];
    yield* this.#imageVolumes.ensure();
    const failures: StartFailure[] = [];
    for (const container of actions.startInit) {
      const failure = yield* this.#start(container, seen);
      if (!failure) continue;
      failures.push(failure);
      // A sidecar that does not start holds up nobody in this sync.
      if (container.role === 'init') return failures;
    }
    for (const container of actions.startApp) {
      const failure = yield* this.#start(container, seen);
      if (failure) failures.push(failure);
    }
    return failures;
  }

  *#start(container: Parameters<Starter['start']>[0], seen: SeenPod): Routine<StartFailure | undefined> {
    const { runtime } = this.#host;
    const before = runtime.latest(container.name);
    const failure = yield* this.#starter.start(container, seen);
    const instance = runtime.latest(container.name);
    if (instance && instance !== before) this.#disk.watch(instance);
    if (failure) this.#reasons.set(container.name, failure);
    else this.#reasons.delete(container.name);
    return failure;
  }

  /** Whether the exit of a container starts all anew: the condition AllContainersRestarting. */
  #restartsAll(seen: SeenPod): boolean {
    return this.#host.pod.all.some((container) => {
      const ended = seen.get(container.name)?.[0]?.ended;
      return ended !== undefined && restartsAll(container, ended.exitCode);
    });
  }

  /** Stops and forgets all containers, and syncs at once. */
  *#reset(seen: SeenPod): Routine {
    const { runtime, recorder, agenda } = this.#host;
    let atOnce = false;
    for (const { instance } of resetOrder(this.#host, seen)) {
      const { container } = instance;
      if (instance.ended && instance.startedAt === agenda.now) atOnce = true;
      if (!instance.ended)
        yield* this.#stopper.kill(instance, { message: 'killing', reason: 'other', grace: 0 });
      else recorder.of(container, 'restartAll', { exitCode: instance.ended.exitCode }, 'restartPolicyRules');
      runtime.remove(container.name);
    }
    // A program that ends as it starts would begin anew for ever in one instant; a node needs its time for that.
    if (atOnce) yield agenda.now + relistSeconds;
    this.#restarting = true;
    this.wake();
  }

  /** `SyncTerminatingPod` and `SyncTerminatedPod`. */
  *#stop(): Routine {
    const { runtime } = this.#host;
    const initialized = this.#published.isInitialized();
    this.#published.set(this.#status(this.#look(), false), false);
    if (this.#eviction) {
      const { message, disruption } = this.#eviction;
      this.#published.end('Evicted', message, disruption);
    }
    this.probes.stopLivenessAndStartup();
    yield* this.#stopper.killAll(runtime.running(), this.#grace());
    this.probes.stop();
    runtime.sandbox = false;
    this.#published.set(this.#status(this.#look(), true), true);
    this.#published.terminate(initialized);
    this.#ended();
  }

  /** `calculateEffectiveGracePeriod`: what was asked for, and 1 s at least; else each container has its own. */
  #grace(): number | undefined {
    const deletion = this.#host.deletionGrace();
    if (this.#eviction) return Math.min(evictionGrace, deletion ?? evictionGrace);
    return deletion === undefined ? undefined : Math.max(1, deletion);
  }
}

/**
 * When a sync that waits for volumes sees that the deadline passed: only a deletion or an eviction calls that wait off, so at its
 * end, or at once in the pause before the next one. All in seconds since the Pod came to the node.
 */
function mountEnd(deadline: number): number {
  const since = deadline % (mountSeconds + retrySeconds);
  return since < mountSeconds ? deadline - since + mountSeconds : deadline;
}
