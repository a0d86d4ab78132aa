import type { Tables } from '../i18n/index.ts';
import type { State } from '../store/index.ts';
import { type CommandName, commandNames, pageCommands } from './commands.ts';
import { fitOf } from './fit.ts';

export interface CommandHit {
  readonly name: CommandName;
  readonly label: string;
  /** How well it fits: 0 is best. */
  readonly fit: number;
}

/** What a person means comes before fields that happen to be called so. */
const meant = -0.6;

/**
 * Commands that can be done now and whose label has every word of the query, or that everyday words mean; nothing for an empty query.
 * @param other words of another language, whose labels are found too
 */
export function searchCommands(
  query: string,
  ui: Tables['ui'],
  state: State,
  other?: Tables['ui'],
  instead: readonly CommandName[] = [],
): CommandHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commandNames.flatMap((name) => {
    const { label, topic, can } = pageCommands[name];
    // The search is open already.
    if (name === 'search' || !(can?.(state) ?? true)) return [];
    const [text = '', foreign = ''] = [ui, other].map((table) =>
      table === undefined ? '' : topic === undefined ? table[label] : `${table[topic]}: ${table[label]}`,
    );
    const at = instead.indexOf(name);
    if (at >= 0) return [{ name, label: text, fit: meant + at / 100 }];
    const lower = `${text} ${foreign}`.toLowerCase();
    if (words.length === 0 || !words.every((word) => lower.includes(word))) return [];
    return [{ name, label: text, fit: (fitOf(query, text, foreign) ?? 3) + 0.3 }];
  });
}
