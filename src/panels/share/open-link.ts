import { readLink } from '../../link/index.ts';
import type { Json } from '../../pod/index.ts';
import { type Actions, loadSimulator, mayBeLessons } from '../../store/index.ts';

/**
 * Opens what a link carries. Of one that cannot be read, the reason is said, and nothing changes; a world that is none is
 * said too, and the rest opened.
 * @param fragment the address from its `#` on
 * @returns whether it was opened
 */
export async function openLink({ openShared, arrive, bring }: Actions, fragment: string): Promise<boolean> {
  const read = await readLink(fragment);
  if (!read.ok) {
    if (read.fault !== 'none') arrive({ fault: read.fault });
    return false;
  }
  const { world, ...parts } = read.parts;
  // A file of lessons is shown before anything is opened.
  if (mayBeLessons(parts.text)) bring(parts.text, parts.fileName);
  else {
    const isRead = world === undefined ? !read.worldLost : await isWorld(world);
    openShared(isRead ? read.parts : parts, isRead ? undefined : 'world');
  }
  return true;
}

/** Whether something is a world: who plays in it knows. Where that does not load, nothing is. */
async function isWorld(value: Json): Promise<boolean> {
  const simulator = await loadSimulator().catch(() => undefined);
  return simulator?.isWorld(value) ?? false;
}
