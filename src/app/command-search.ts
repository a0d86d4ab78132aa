import type { Tables } from '../i18n/index.ts';
import type { State } from '../store/index.ts';
import { type CommandName, commandNames, pageCommands } from './commands.ts';

export interface CommandHit {
  readonly name: CommandName;
  readonly label: string;
}

/**
 * Commands that can be done now and whose label has every word of the query; nothing for an empty query.
 * @param other words of another language, whose labels are found too
 */
export function searchCommands(
  query: string,
  ui: Tables['ui'],
  state: State,
  other?: Tables['ui'],
): CommandHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return commandNames.flatMap((name) => {
    const { label, topic, can } = pageCommands[name];
    // The search is open already.
    if (name === 'search' || !(can?.(state) ?? true)) return [];
    const [text = '', foreign = ''] = [ui, other].map((table) =>
      table === undefined ? '' : topic === undefined ? table[label] : `${table[topic]}: ${table[label]}`,
    );
    const lower = `${text} ${foreign}`.toLowerCase();
    return words.every((word) => lower.includes(word)) ? [{ name, label: text }] : [];
  });
}
