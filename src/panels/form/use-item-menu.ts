import type { Path } from '../../pod/index.ts';
import type { MenuItem } from '../../ui/index.ts';
import { useWords } from './hooks.ts';
import { useJump } from './Misfit.tsx';
import type { ListEditing } from './use-list.ts';
import { useRemovalItems } from './use-removal.ts';

/**
 * What can be done with an item of a list, for the menu of its row; the keys are those of `use-list.ts`.
 * @param more opens its drawer, where it has one
 */
export function useItemMenu(
  list: ListEditing,
  path: Path,
  index: number,
  more?: (() => void) | undefined,
): () => (MenuItem | 'line')[] {
  const words = useWords();
  const jump = useJump();
  const removal = useRemovalItems(path, () => list.remove(index));
  return () => [
    ...(more
      ? [{ label: words['form.moreFields'], icon: 'drawer', keys: 'Alt Enter', run: more } as const]
      : []),
    { label: words['form.duplicate'], icon: 'copy', keys: 'Ctrl D', run: () => list.duplicate(index) },
    {
      label: words['form.up'],
      icon: 'up',
      keys: 'Alt ↑',
      disabled: index === 0,
      run: () => list.move(index, index - 1),
    },
    {
      label: words['form.down'],
      icon: 'down',
      keys: 'Alt ↓',
      disabled: index >= list.length - 1,
      run: () => list.move(index, index + 1),
    },
    { label: words['form.showInYaml'], icon: 'code', keys: 'Alt Y', run: () => jump(path) },
    'line',
    ...removal,
  ];
}
