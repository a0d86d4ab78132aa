import { containerTopics } from './container.ts';
import { lifecycleTopics } from './lifecycle.ts';
import { networkTopics } from './network.ts';
import { pageTopics } from './page.ts';
import { isChinese, normal, withoutVerb } from './question.ts';
import { resourcesTopics } from './resources.ts';
import { schedulingTopics } from './scheduling.ts';
import { securityTopics } from './security.ts';
import { storageTopics } from './storage.ts';
import type { Topic } from './topic.ts';

export { withoutIdle, wordsOf } from './question.ts';

/** In the order in which the beginning of a word means them. */
export const topics: readonly Topic[] = [
  ...storageTopics,
  ...lifecycleTopics,
  ...resourcesTopics,
  ...schedulingTopics,
  ...securityTopics,
  ...containerTopics,
  ...networkTopics,
  ...pageTopics,
];

/** What a query means besides what is called so. */
export type Meaning = {
  readonly [Name in Exclude<keyof Topic, 'words' | 'aside'>]-?: NonNullable<Topic[Name]>;
};

/** So many letters of an everyday word, and the most of it, say which is meant; a Chinese word has few. */
const enoughLetters = 4;
const enoughSigns = 2;
const mostOf = 0.6;

function meaningOf(meant: readonly Topic[]): Meaning {
  const all = <Name extends keyof Meaning>(name: Name) => [
    ...new Set(meant.flatMap((topic) => (topic[name] ?? []) as readonly string[])),
  ];
  return {
    fields: all('fields'),
    commands: all('commands') as Meaning['commands'],
    presets: all('presets') as Meaning['presets'],
    examples: all('examples') as Meaning['examples'],
    kinds: all('kinds'),
  };
}

/** What an everyday word, or the beginning of one, means: nothing where the API's own words were used. */
export function meantBy(query: string): Meaning {
  const asked = normal(query);
  const enough = isChinese(asked) ? enoughSigns : enoughLetters;
  const meant =
    topics.find(({ words }) => words.includes(asked)) ??
    (asked.length >= enough
      ? topics.find(({ words }) =>
          words.some((word) => word.startsWith(asked) && asked.length > word.length * mostOf),
        )
      : undefined);
  return meaningOf(meant ? [meant] : []);
}

/** The longest word of a topic that a question has; undefined for none. */
function wordIn(topic: Topic, asked: string, said: readonly string[]): string | undefined {
  const has = (word: string) =>
    isChinese(word)
      ? asked.replaceAll(' ', '').includes(word.replaceAll(' ', ''))
      : word.split(' ').every((part) => said.some((one) => one === part || one === `${part}s`));
  return topic.words.filter(has).sort((a, b) => weight(b) - weight(a))[0];
}

/** How much a word says: a sign of Chinese as much as two letters. */
const weight = (word: string) => word.length * (isChinese(word) ? 2 : 1);

/** Of how many topics a question may speak at most. */
const most = 2;

/** What a question in the person's own words is about: `will it be killed first?`, `为什么一直重启`. Nothing for one of nothing known. */
export function askedOf(query: string): Meaning {
  const asked = normal(withoutVerb(query));
  const said = asked.split(' ');
  const found = topics.flatMap((topic) => {
    const word = topic.aside ? undefined : wordIn(topic, asked, said);
    return word === undefined ? [] : [{ topic, word }];
  });
  const about = found
    // What stands in a longer word is not meant: the control plane (`主节点`) is not in `宿主节点`.
    .filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)))
    .sort((a, b) => weight(b.word) - weight(a.word))
    .slice(0, most);
  return meaningOf(about.map(({ topic }) => topic));
}
