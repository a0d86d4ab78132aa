import type { Json } from '../pod/index.ts';
import { parseWorld, type World, type WorldNode, type WorldObjects } from '../simulate/index.ts';
import type { Lesson } from './types.ts';

/** The node of a world that says none. */
const usualNode: WorldNode = { name: 'node01' };

/**
 * The world of a lesson. What a lesson is about should not be hidden by the pulling of images: a node has every image, unless
 * the lesson says which images it has, or how they are pulled.
 */
export function lessonWorld(world: World): World {
  const { nodes = [usualNode] } = world;
  if (
    Object.values(world.images ?? {}).some(
      ({ error, seconds }) => error !== undefined || seconds !== undefined,
    )
  )
    return { ...world, nodes };
  return { ...world, nodes: nodes.map((node) => ({ images: ['*'], ...node })) };
}

/** A world with the objects of another beside its own; of two of one name the other's. */
export function withObjects(world: World, other: World): World {
  const [own, more] = [world.objects ?? {}, other.objects ?? {}];
  const objects: WorldObjects = {
    configMaps: { ...own.configMaps, ...more.configMaps },
    secrets: { ...own.secrets, ...more.secrets },
    persistentVolumeClaims: { ...own.persistentVolumeClaims, ...more.persistentVolumeClaims },
    runtimeClasses: { ...own.runtimeClasses, ...more.runtimeClasses },
  };
  return { ...world, objects };
}

/**
 * The lesson in a world that the person made of its own.
 * @param world as `parseWorld` reads it; of one that does not read, and without one, the lesson stays in its own
 */
export function inWorld(lesson: Lesson, world: Json | undefined): Lesson {
  const read = world === undefined ? undefined : parseWorld(world).world;
  return read ? { ...lesson, world: lessonWorld(read) } : lesson;
}
