import { createContext, useContext } from 'react';
import { shortcutText, useMessages, useSelect } from '../store/index.ts';
import { type CommandName, type Page, pageCommands } from './commands.ts';

export const PageContext = createContext<Page | undefined>(undefined);

/** What the commands of the page act on. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('no PageContext above this component');
  return page;
}

export const onMac = /^(Mac|iP)/.test(navigator.platform);

/** The shortcut of a command as it is shown; undefined where it has none. */
export function keysOf(name: CommandName): string | undefined {
  const [first] = pageCommands[name].shortcuts ?? [];
  return first && shortcutText(first, onMac);
}

/** A command as a button shows it. */
export function useCommand(name: CommandName) {
  const { ui } = useMessages();
  const page = usePage();
  const { can, label, run } = pageCommands[name];
  const able = useSelect((state) => can?.(state) ?? true);
  const keys = keysOf(name);
  return {
    label: ui[label],
    keys,
    title: keys === undefined ? ui[label] : `${ui[label]} (${keys})`,
    able,
    run: () => run(page),
  };
}
