import { getIn, type Path } from '../../pod/index.ts';
import { type ContainerModel, type PodModel, podTitle } from '../pod-model.ts';
import type { WorldImage } from '../world.ts';

export interface NonRootError {
  readonly message: string;
  readonly path: Path;
}

/**
 * `verifyRunAsNonRoot` of pkg/kubelet/kuberuntime/security_context_others.go. What the container says comes before what the Pod
 * says; without a user the image decides.
 */
export function nonRootError(
  container: ContainerModel,
  pod: PodModel,
  image: WorldImage,
): NonRootError | undefined {
  const asked = effective(container, pod, 'runAsNonRoot');
  if (asked?.value !== true) return undefined;
  const place = `(pod: "${podTitle(pod)}", container: ${container.name})`;
  const user = effective(container, pod, 'runAsUser');
  if (user && typeof user.value === 'number') {
    if (user.value !== 0) return undefined;
    return { message: `container's runAsUser breaks non-root policy ${place}`, path: user.path };
  }
  const ofImage = imageUser(image);
  if (typeof ofImage === 'string')
    return {
      message: `container has runAsNonRoot and image has non-numeric user (${ofImage}), cannot verify user is non-root ${place}`,
      path: asked.path,
    };
  if (ofImage !== 0) return undefined;
  return { message: `container has runAsNonRoot and image will run as root ${place}`, path: asked.path };
}

function effective(container: ContainerModel, pod: PodModel, field: 'runAsNonRoot' | 'runAsUser') {
  const own = getIn(container.value, ['securityContext', field]) ?? undefined;
  if (own !== undefined) return { value: own, path: [...container.path, 'securityContext', field] };
  const value = getIn(pod.spec, ['securityContext', field]) ?? undefined;
  return value === undefined ? undefined : { value, path: [...pod.path, 'spec', 'securityContext', field] };
}

/** The user that an image names: a number, or a word that is none; before a colon, since a group may follow. */
function imageUser({ user = 0 }: WorldImage): number | string {
  if (typeof user === 'number') return user;
  const [name = ''] = user.split(':');
  if (name === '') return 0;
  return /^\d{1,10}$/.test(name) ? Number(name) : name;
}
