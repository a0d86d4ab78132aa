import type { World, WorldNode, WorldObjects } from '../simulate/index.ts';

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
