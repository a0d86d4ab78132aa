import { useEffect } from 'react';
import { isPressed } from '../store/index.ts';
import { commandNames, pageCommands } from './commands.ts';
import { usePage } from './page.ts';

/**
 * Keys of the whole page, wherever the focus is. What the editor binds itself it has dealt with already; a key whose
 * command can do nothing now is taken from the browser all the same: its own undo would change the text unseen.
 */
export function useShortcuts(): void {
  const page = usePage();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const name = commandNames.find((each) =>
        pageCommands[each].shortcuts?.some((shortcut) => isPressed(shortcut, event)),
      );
      if (!name) return;
      event.preventDefault();
      const { can, run } = pageCommands[name];
      if (can?.(page.store.getState()) ?? true) run(page);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [page]);
}
