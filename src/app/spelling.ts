import type { Tables } from '../i18n/index.ts';
import { allFieldPaths, nearest } from '../pod/index.ts';
import { topics } from './everyday/index.ts';

/** So many letters say which word was meant. */
const enough = 4;
const latin = /[a-z]+/g;

const known = new WeakMap<Tables['fields'], readonly string[]>();

/** Words of the fields, of their labels and of everyday words, as far as they are long enough to be mistyped. */
function vocabularyOf({ fields }: Tables): readonly string[] {
  const found = known.get(fields);
  if (found) return found;
  const names: string[] = [];
  allFieldPaths('Pod', (_, { name }) =>
    names.push(name.toLowerCase(), name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()),
  );
  const labels = Object.values(fields).map(({ label }) => label.toLowerCase());
  const all = [...names, ...labels, ...topics.flatMap(({ words }) => words)].join(' ').match(latin) ?? [];
  const words = [...new Set(all)].filter((word) => word.length >= enough);
  known.set(fields, words);
  return words;
}

/** A query with the words that were most likely meant in the place of mistyped ones; undefined where none is. */
export function respelt(query: string, messages: Tables): string | undefined {
  const words = vocabularyOf(messages);
  const spelt = query
    .toLowerCase()
    .replaceAll(latin, (word) =>
      word.length < enough || words.includes(word) ? word : (nearest(word, words) ?? word),
    );
  return spelt === query.toLowerCase() ? undefined : spelt;
}
