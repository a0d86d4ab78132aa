import { isObject, own } from '../../pod/index.ts';
import type { Routine } from '../agenda.ts';
import { type ContainerModel, listAt, textAt } from '../pod-model.ts';
import type { ImageManager } from './images.ts';
import type { Host, StartFailure } from './state.ts';
import { volumesOf } from './volumes.ts';

/**
 * Volumes that are images: `getImageVolumes` and `toKubeContainerImageVolumes` of
 * pkg/kubelet/kuberuntime/kuberuntime_manager.go. Every sync asks for them before any container; a failure is told of each
 * container that mounts the volume.
 */
export class ImageVolumes {
  readonly #host: Host;
  readonly #images: ImageManager;
  readonly #failures = new Map<string, StartFailure>();

  constructor(host: Host, images: ImageManager) {
    this.#host = host;
    this.#images = images;
  }

  /** Brings the images of all volumes to the node, one after the other. */
  *ensure(): Routine {
    for (const { name, value, path } of volumesOf(this.#host.pod)) {
      const image = own(value, 'image');
      if (!isObject(image)) continue;
      const at = [...path, 'image'];
      const failure = yield* this.#images.ensure({
        image: textAt(image, 'reference'),
        pullPolicy: textAt(image, 'pullPolicy') || 'IfNotPresent',
        container: undefined,
        imagePath: [...at, 'reference'],
        policyPath: [...at, 'pullPolicy'],
      });
      if (failure) this.#failures.set(name, failure);
      else this.#failures.delete(name);
    }
  }

  /** Why a container cannot have a volume that it mounts; of several the last. */
  failureOf({ value }: ContainerModel): StartFailure | undefined {
    return listAt(value, 'volumeMounts').reduce<StartFailure | undefined>(
      (last, mount) => this.#failures.get(textAt(mount, 'name')) ?? last,
      undefined,
    );
  }
}
