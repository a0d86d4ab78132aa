import { type Json, lookUp, own } from '../../pod/index.ts';
import type { PodModel } from '../pod-model.ts';
import type { ContainerBehaviour } from '../timeline.ts';
import type { Behaviour, World } from '../world.ts';
import { chipsOf } from './chips.ts';
import { inferBehaviour } from './infer.ts';

function isMany(said: Behaviour | readonly Behaviour[]): said is readonly Behaviour[] {
  return Array.isArray(said);
}

/** Whether a container is there to end: nothing starts it again when it ended well, and it serves and is probed nowhere. */
function isTask(container: Json, pod: PodModel): boolean {
  const serves = ['ports', 'startupProbe', 'readinessProbe', 'livenessProbe'];
  return pod.restartPolicy !== 'Always' && serves.every((field) => own(container, field) === undefined);
}

/** What each container does at each of its starts: what the world says, else what was inferred. */
export function behavioursOf(pod: PodModel, world: World): ContainerBehaviour[] {
  return pod.all.map(({ name, image, value, role }) => {
    const said = lookUp(world.behaviour ?? {}, name);
    if (said === undefined) {
      const { behaviour, known, chips } = inferBehaviour(
        value,
        lookUp(world.images ?? {}, image),
        role === 'container' && isTask(value, pod) ? 'task' : role,
        own(pod.spec, 'securityContext'),
      );
      return { container: name, from: 'inferred', starts: [behaviour], known, chips };
    }
    const starts = isMany(said) ? said : [said];
    return { container: name, from: 'world', starts, known: true, chips: starts.flatMap(chipsOf) };
  });
}
