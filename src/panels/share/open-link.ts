import { readLink } from '../../link/index.ts';
import type { Actions } from '../../store/index.ts';

/**
 * Opens what a link carries. Of one that cannot be read, the reason is said, and nothing changes.
 * @param fragment the address from its `#` on
 * @returns whether it was opened
 */
export async function openLink({ openShared, arrive }: Actions, fragment: string): Promise<boolean> {
  const read = await readLink(fragment);
  if (read.ok) openShared(read.parts);
  else if (read.fault !== 'none') arrive({ fault: read.fault });
  return read.ok;
}
