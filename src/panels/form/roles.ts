import { getIn, isList, type Json, own, type Path, type PathEdit } from '../../pod/index.ts';

/** What a container can be made of by the form: the lists they are in, and the restart policy of a sidecar, say which. */
export const roles = ['container', 'init', 'sidecar'] as const;
export type Role = (typeof roles)[number];

/**
 * The edits that give the container at `path` another role. It goes to the end of the list of that role with its own text; a
 * list of init containers that it leaves empty goes away. A restart policy other than a sidecar's stays.
 */
export function roleEdits(path: Path, role: Role, root: Json | undefined): PathEdit[] {
  const list = path.slice(0, -1);
  const index = Number(path.at(-1));
  const into = [...list.slice(0, -1), role === 'container' ? 'containers' : 'initContainers'];
  const items = getIn(root, list);
  const others = getIn(root, into);
  const stays = into.at(-1) === list.at(-1);
  const to = isList(others) ? others.length : 0;
  const now = stays ? path : [...into, to];
  const restart = [...now, 'restartPolicy'];
  const isAlways = own(getIn(root, path), 'restartPolicy') === 'Always';
  const edits: PathEdit[] = stays ? [] : [{ op: 'transfer', path: list, from: index, into, to }];
  if (role === 'sidecar' && !isAlways) edits.push({ op: 'set', path: restart, value: 'Always' });
  if (role !== 'sidecar' && isAlways) edits.push({ op: 'delete', path: restart });
  const emptied = !stays && list.at(-1) === 'initContainers' && isList(items) && items.length === 1;
  if (emptied) edits.push({ op: 'delete', path: list });
  return edits;
}
