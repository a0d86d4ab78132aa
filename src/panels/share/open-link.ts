import { readLink } from '../../link/index.ts';
import { type Actions, mayBeLessons } from '../../store/index.ts';

/**
 * Opens what a link carries. Of one that cannot be read, the reason is said, and nothing changes.
 * @param fragment the address from its `#` on
 * @returns whether it was opened
 */
export async function openLink({ openShared, arrive, bring }: Actions, fragment: string): Promise<boolean> {
  const read = await readLink(fragment);
  // A file of lessons is shown before anything is opened.
  if (read.ok && mayBeLessons(read.parts.text)) bring(read.parts.text, read.parts.fileName);
  else if (read.ok) openShared(read.parts);
  else if (read.fault !== 'none') arrive({ fault: read.fault });
  return read.ok;
}
