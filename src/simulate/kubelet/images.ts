import { type Path, parseImageName } from '../../pod/index.ts';
import type { Routine } from '../agenda.ts';
import { type ContainerModel, listAt, textAt } from '../pod-model.ts';
import type { WorldImage } from '../world.ts';
import type { BackOff } from './back-off.ts';
import type { Host, StartFailure } from './state.ts';

/** Seconds of a pull of which nothing is known. */
const pullSeconds = 2;

/** The errors of a runtime that the kubelet tells by a reason of their own: `evalCRIPullErr`. */
const namedErrors = ['RegistryUnavailable', 'SignatureValidationFailed'] as const;

/** An image that somebody needs: a container, or a volume that is an image. */
export interface Wanted {
  readonly image: string;
  readonly pullPolicy: string;
  /** The container that events are told of; of a volume they are told of the Pod. */
  readonly container: string | undefined;
  readonly imagePath: Path;
  readonly policyPath: Path;
}

/** What a container needs to run. */
export function imageOf({ image, pullPolicy, name, path }: ContainerModel): Wanted {
  return {
    image,
    pullPolicy,
    container: name,
    imagePath: [...path, 'image'],
    policyPath: [...path, 'imagePullPolicy'],
  };
}

/** Brings images to the node: pkg/kubelet/images/image_manager.go. */
export class ImageManager {
  readonly #host: Host;
  readonly #pauses: BackOff;
  /** What the last failed pull of an image said. */
  readonly #errors = new Map<string, string>();

  constructor(host: Host, pauses: BackOff) {
    this.#host = host;
    this.#pauses = pauses;
  }

  /** `EnsureImageExists`: undefined where the image is there at the end. */
  *ensure(wanted: Wanted): Routine<StartFailure | undefined> {
    const { recorder, cluster, node, release } = this.#host;
    const { image, pullPolicy, container: name, imagePath, policyPath } = wanted;
    const parse = parseError(image);
    if (parse !== undefined) {
      const message = `Failed to apply default image tag "${image}": couldn't parse image name "${image}": ${parse}`;
      recorder.event('Warning', 'InspectFailed', message, name);
      return { reason: 'InvalidImageName', message };
    }
    const present = cluster.hasImage(node, image);
    if (present && pullPolicy !== 'Always') {
      recorder.event('Normal', 'Pulled', release.present(image), name);
      recorder.step('imagePresent', { image, policy: pullPolicy }, [imagePath, policyPath], name);
      return undefined;
    }
    if (pullPolicy === 'Never') {
      const message = `Container image "${image}" is not present with pull policy of Never`;
      recorder.event('Warning', 'ErrImageNeverPull', message, name);
      recorder.step('imageAbsent', { image }, [policyPath, imagePath], name);
      return { reason: 'ErrImageNeverPull', message };
    }
    return yield* this.#pull(wanted, present);
  }

  *#pull(wanted: Wanted, present: boolean): Routine<StartFailure | undefined> {
    const { recorder, cluster, agenda } = this.#host;
    const { image, pullPolicy, container: name, imagePath, policyPath } = wanted;
    if (this.#pauses.isPaused(image, agenda.now)) {
      recorder.event('Normal', 'BackOff', `Back-off pulling image "${image}"`, name);
      recorder.step('pullBackOff', { image, pause: this.#pauses.pauseOf(image) }, [imagePath], name);
      const said = this.#errors.get(image);
      const message = `Back-off pulling image "${image}"${said === undefined ? '' : `: ${said}`}`;
      return { reason: 'ImagePullBackOff', message };
    }
    recorder.event('Normal', 'Pulling', `Pulling image "${image}"`, name);
    recorder.step('pulling', { image, policy: pullPolicy }, [imagePath, policyPath], name);
    const from = agenda.now;
    const known = cluster.image(image);
    if (!present) yield from + (known.seconds ?? pullSeconds);
    const error = this.#errorOf(known);
    if (name !== undefined)
      recorder.pulls.push({ from, to: agenda.now, container: name, image, ok: error === undefined });
    if (error !== undefined) {
      recorder.event('Warning', 'Failed', `Failed to pull image "${image}": ${error}`, name);
      recorder.step('pullFailed', { image, error }, [imagePath], name);
      this.#pauses.next(image, agenda.now, agenda.now);
      const reason = namedErrors.find((one) => error.startsWith(one)) ?? 'ErrImagePull';
      this.#errors.set(image, `${reason}: ${error}`);
      return { reason, message: error };
    }
    this.#errors.delete(image);
    cluster.keepImage(image);
    recorder.event('Normal', 'Pulled', `Successfully pulled image "${image}"`, name);
    recorder.step('pulled', { image }, [imagePath], name);
    return undefined;
  }

  #errorOf({ error, needsSecret }: WorldImage): string | undefined {
    if (needsSecret === undefined) return error;
    return this.#hasSecret(needsSecret)
      ? undefined
      : (error ?? 'pull access denied, repository does not exist or may require authorization');
  }

  #hasSecret(name: string): boolean {
    const { pod, cluster } = this.#host;
    return (
      cluster.object('secrets', name) !== undefined &&
      listAt(pod.spec, 'imagePullSecrets').some((one) => textAt(one, 'name') === name)
    );
  }

  /** `getPullSecretsForPod` of pkg/kubelet/kubelet_pods.go: an event for those that do not exist. */
  tellMissingSecrets(): void {
    const { pod, cluster, recorder } = this.#host;
    const missing = listAt(pod.spec, 'imagePullSecrets')
      .map((one) => textAt(one, 'name'))
      .filter((name) => name !== '' && cluster.object('secrets', name) === undefined);
    if (missing.length === 0) return;
    recorder.event(
      'Warning',
      'FailedToRetrieveImagePullSecret',
      `Unable to retrieve some image pull secrets (${missing.join(', ')}); attempting to pull the image may not succeed.`,
    );
  }
}

/** What `ParseImageName` of pkg/util/parsers says of a reference that does not parse. */
function parseError(image: string): string | undefined {
  if (parseImageName(image)) return undefined;
  const lower = parseImageName(image.toLowerCase());
  if (!lower) return 'invalid reference format';
  const tagged = image.split('@')[0] ?? '';
  const colon = tagged.lastIndexOf(':');
  const name = colon > tagged.lastIndexOf('/') ? tagged.slice(0, colon) : tagged;
  const remote = name.includes('/') ? name : `library/${name}`;
  return `invalid reference format: repository name (${remote}) must be lowercase`;
}
