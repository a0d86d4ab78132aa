import type { Path } from '../../pod/index.ts';
import { useActions, useRemoval, useUsesText } from '../../store/index.ts';
import type { MenuItem } from '../../ui/index.ts';
import { focusTitle, useWords } from './hooks.ts';

/**
 * The ways to remove an item, for the end of its menu: where something of the Pod refers to it, with that or alone.
 * @param alone removes just the item, and sees to the focus
 */
export function useRemovalItems(item: Path, alone: () => void): MenuItem[] {
  const words = useWords();
  const actions = useActions();
  const usesText = useUsesText();
  const { goes, stays } = useRemoval(item);
  const remove = (label: string, run: () => void, note?: string): MenuItem => ({
    label,
    icon: 'trash',
    danger: true,
    note,
    run,
  });
  // The menu goes with the row, and so does what was in focus.
  const withUses = () =>
    void actions.removeWithUses(item).then(() => {
      actions.visit(undefined);
      focusTitle();
    });
  if (goes.length === 0 && stays.length === 0) {
    return [{ ...remove(words['form.remove'], alone), keys: 'Delete' }];
  }
  const left = stays.length > 0 ? words['remove.stays'](usesText(stays)) : undefined;
  return [
    ...(goes.length > 0 ? [remove(words['remove.with'](usesText(goes)), withUses, left)] : []),
    remove(words['remove.alone'], alone, goes.length > 0 ? undefined : left),
  ];
}
