import { formatPath, getIn, isList, type Json, type Path, type PathEdit } from '../../../pod/index.ts';
import { useActions, useCurrentState } from '../../../store/index.ts';
import { child } from '../paths.ts';
import type { RowActions } from './Sentence.tsx';

/** What can be done with an item of a list that stands in the text. */
export function useItemActions(list: Path, index: number, length: number): RowActions {
  const actions = useActions();
  const current = useCurrentState();
  const move = (to: number) => void actions.edit({ edits: [{ op: 'move', path: list, from: index, to }] });
  return {
    remove: () => void actions.clear(child(list, index)),
    duplicate() {
      const value = getIn(current().root, child(list, index));
      if (value === undefined) return;
      const edits: PathEdit[] = [{ op: 'insert', path: list, index: index + 1, value }];
      void actions.edit({ edits });
    },
    up: index > 0 ? () => move(index - 1) : undefined,
    down: index < length - 1 ? () => move(index + 1) : undefined,
  };
}

/** The length of a value that is a list. */
export function lengthOf(value: Json | undefined): number {
  return isList(value) ? value.length : 0;
}

/** A new row, where it will stand, and the key it keeps when it is written, so that the focus stays in it. */
export interface Adding {
  readonly key: string;
  readonly base: Path;
}

/** The React key of the row at a path: its own while it was new, else its place. */
export function keyOfRow(path: Path, added: Adding | undefined): string {
  const place = formatPath(path);
  return added && formatPath(added.base) === place ? added.key : place;
}
