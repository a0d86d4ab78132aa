import { useEffect } from 'react';
import { isPressed } from '../store/index.ts';
import { type CommandName, commandNames, pageCommands } from './commands.ts';
import { usePage } from './page.ts';

/** Commands whose keys the editor has another use for: they are taken before it sees them. */
const first: readonly CommandName[] = [
  'search',
  'foldPanels',
  'unfoldPanels',
  'maximisePanels',
  'restorePanels',
  'present',
  'endPresenting',
];

/**
 * Keys of the whole page, wherever the focus is. What the editor binds itself it has dealt with already; a key whose
 * command can do nothing now is taken from the browser all the same: its own undo would change the text unseen.
 */
export function useShortcuts(): void {
  const page = usePage();
  useEffect(() => {
    const take = (event: KeyboardEvent, names: readonly CommandName[]) => {
      if (event.defaultPrevented) return;
      const pressed = names.filter((each) =>
        pageCommands[each].shortcuts?.some((shortcut) => isPressed(shortcut, event)),
      );
      if (pressed.length === 0) return;
      event.preventDefault();
      const state = page.store.getState();
      const name = pressed.find((each) => pageCommands[each].can?.(state) ?? true);
      if (name) pageCommands[name].run(page);
      return true;
    };
    const onCapture = (event: KeyboardEvent) => {
      if (take(event, first)) event.stopPropagation();
    };
    const onKeyDown = (event: KeyboardEvent) => void take(event, commandNames);
    addEventListener('keydown', onCapture, true);
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onCapture, true);
      removeEventListener('keydown', onKeyDown);
    };
  }, [page]);
}
