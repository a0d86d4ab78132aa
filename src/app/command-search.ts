import type { Tables } from '../i18n/index.ts';
import type { State } from '../store/index.ts';
import { type CommandName, commandNames, pageCommands } from './commands.ts';
import { fitOf } from './fit.ts';
import { commandWords } from './synonyms.ts';

export interface CommandHit {
  readonly name: CommandName;
  readonly label: string;
  /** How well it fits: 0 is best. */
  readonly fit: number;
}

/** What a person means comes before fields that happen to be called so. */
const meant = -0.6;

/**
 * Commands that can be done now and whose label, or what people call them, has every word of the query; nothing for an empty query.
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
    const everyday = commandWords[name] ?? [];
    const lower = [text, foreign, ...everyday].join(' ').toLowerCase();
    if (!words.every((word) => lower.includes(word))) return [];
    const fit = fitOf(query, ...everyday) === 0 ? meant : (fitOf(query, text, foreign) ?? 3) + 0.3;
    return [{ name, label: text, fit }];
  });
}
