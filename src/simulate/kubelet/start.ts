import type { Routine } from '../agenda.ts';
import { type ContainerModel, podTitle } from '../pod-model.ts';
import type { Instance } from '../runtime.ts';
import type { BackOff } from './back-off.ts';
import { envError } from './env.ts';
import { hookRun } from './hooks.ts';
import type { ImageVolumes } from './image-volumes.ts';
import { type ImageManager, imageOf } from './images.ts';
import { nonRootError } from './non-root.ts';
import type { Host, SeenPod, StartFailure } from './state.ts';
import type { Stopper } from './stop.ts';
import { subPathError } from './sub-path.ts';

/** Starts containers: `start` of SyncPod and `startContainer` of pkg/kubelet/kuberuntime. */
export class Starter {
  readonly #host: Host;
  readonly #images: ImageManager;
  readonly #volumes: ImageVolumes;
  readonly #stopper: Stopper;
  readonly #pauses: BackOff;

  constructor(host: Host, images: ImageManager, volumes: ImageVolumes, stopper: Stopper, pauses: BackOff) {
    this.#host = host;
    this.#images = images;
    this.#volumes = volumes;
    this.#stopper = stopper;
    this.#pauses = pauses;
  }

  /** Undefined where the container was started; what it needs takes its time. */
  *start(container: ContainerModel, seen: SeenPod): Routine<StartFailure | undefined> {
    return this.#backOff(container, seen) ?? (yield* this.#create(container));
  }

  /** `doBackOff`: the newest instance that has exited, as this sync sees it, decides. */
  #backOff(container: ContainerModel, seen: SeenPod): StartFailure | undefined {
    const { agenda, recorder, pod } = this.#host;
    const { name } = container;
    const exited = (seen.get(name) ?? []).find(({ ended }) => ended !== undefined)?.ended;
    if (!exited) return undefined;
    const since = exited.finishedAt;
    if (this.#pauses.isPausedSince(name, since, agenda.now)) {
      const title = podTitle(pod);
      recorder.event(
        'Warning',
        'BackOff',
        `Back-off restarting failed container ${name} in pod ${title}`,
        name,
      );
      const seconds = this.#pauses.pauseOf(name);
      recorder.of(container, 'backOff', { seconds, until: since + seconds }, [
        ...pod.path,
        'spec',
        'restartPolicy',
      ]);
      return {
        reason: 'CrashLoopBackOff',
        message: `back-off ${pauseText(seconds)} restarting failed container=${name} pod=${title}`,
        until: since + seconds,
      };
    }
    const before = this.#pauses.pauseOf(name);
    this.#pauses.next(name, since, agenda.now);
    const seconds = this.#pauses.pauseOf(name);
    if (before === 0) recorder.of(container, 'restartsNow', { next: seconds });
    else
      recorder.of(container, seconds < before ? 'backOffForgotten' : 'backOffOver', {
        seconds: before,
        next: seconds,
      });
    return undefined;
  }

  *#create(container: ContainerModel): Routine<StartFailure | undefined> {
    const { recorder, cluster, pod, runtime, release } = this.#host;
    const { name } = container;
    const failed = (failure: StartFailure, message: string): StartFailure => {
      recorder.event('Warning', 'Failed', `Error: ${message}`, name);
      return failure;
    };
    const volume = this.#volumes.failureOf(container);
    if (volume) return failed(volume, volume.reason);
    const image = yield* this.#images.ensure(imageOf(container));
    if (image) return failed(image, image.reason);
    const config =
      envError(container, this.#host) ??
      subPathError(container, this.#host) ??
      nonRootError(container, pod, cluster.image(container.image));
    if (config) {
      recorder.of(container, 'configError', { message: config.message }, config.path);
      return failed({ reason: 'CreateContainerConfigError', message: config.message }, config.message);
    }
    recorder.event('Normal', 'Created', release.created(name), name);
    const instance = runtime.start(container);
    const { startError } = instance.behaviour;
    if (startError !== undefined) {
      recorder.of(container, 'startError', { message: startError }, 'command', 'args');
      return failed({ reason: 'RunContainerError', message: startError }, startError);
    }
    recorder.event('Normal', 'Started', release.started(name), name);
    recorder.of(container, 'started', { start: instance.run.start });
    return container.hooks.postStart ? yield* this.#postStart(instance) : undefined;
  }

  /** The worker waits for the hook; where it fails, the container is stopped. */
  *#postStart(instance: Instance): Routine<StartFailure | undefined> {
    const { agenda, recorder } = this.#host;
    const { container } = instance;
    const field = [...container.path, 'lifecycle', 'postStart'];
    const { seconds, ok } = hookRun(instance, 'postStart');
    const from = agenda.now;
    recorder.of(container, 'hookStarted', { hook: 'postStart', seconds }, field);
    if (seconds > 0) yield from + seconds;
    const hook = {
      from,
      to: agenda.now,
      container: container.name,
      hook: 'postStart',
      ok,
      cut: false,
    } as const;
    recorder.hooks.push(hook);
    if (ok) return undefined;
    recorder.event('Warning', 'FailedPostStartHook', 'PostStartHook failed', container.name);
    recorder.of(container, 'hookFailed', { hook: 'postStart' }, field);
    yield* this.#stopper.kill(instance, { message: 'FailedPostStartHook', reason: 'other' });
    return { reason: 'PostStartHookError', message: '' };
  }
}

/** `time.Duration.String` of a pause: `10s`, `1m20s`, `5m0s`. */
function pauseText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes}m${seconds % 60}s` : `${seconds}s`;
}
