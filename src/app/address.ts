import { lazily } from '../lazy/index.ts';
import type { Workbench } from '../store/index.ts';
import { lessons } from './lessons.ts';

/** Dialog and bar of sharing, and the reader of links: a chunk of its own. */
export const sharing = lazily(() => import('../panels/share/index.ts'));

/** Who reads what stands behind the `#` of the address, by how it begins; each says whether the address has served its turn. */
const readers: readonly (readonly [RegExp, (workbench: Workbench, hash: string) => Promise<boolean>])[] = [
  [/^#v\d+(?::|%3A)/i, async ({ actions }, hash) => (await sharing.load()).openLink(actions, hash)],
  [/^#lesson=/, async (workbench, hash) => (await lessons.load()).openLinked(workbench, hash)],
];

async function follow(workbench: Workbench): Promise<void> {
  const { hash } = location;
  const [, read] = readers.find(([begin]) => begin.test(hash)) ?? [];
  if (!read) return;
  try {
    // What was opened is the person's own from here on: a reload is to find it as it is then.
    if (await read(workbench, hash))
      history.replaceState(history.state, '', location.pathname + location.search);
  } catch {
    workbench.actions.notify({ reason: 'unreadable' });
  }
}

/** Does what stands behind the `#` of the address, now and whenever it changes. @returns when it is done for now */
export function followAddress(workbench: Workbench): Promise<void> {
  addEventListener('hashchange', () => void follow(workbench));
  return follow(workbench);
}
