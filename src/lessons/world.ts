import type { World, WorldNode } from '../simulate/index.ts';

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
