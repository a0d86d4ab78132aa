import { containerTopics } from './container.ts';
import { lifecycleTopics } from './lifecycle.ts';
import { networkTopics } from './network.ts';
import { pageTopics } from './page.ts';
import { resourcesTopics } from './resources.ts';
import { schedulingTopics } from './scheduling.ts';
import { securityTopics } from './security.ts';
import { storageTopics } from './storage.ts';
import type { Topic } from './topic.ts';

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
export type Meaning = { readonly [Name in Exclude<keyof Topic, 'words'>]-?: NonNullable<Topic[Name]> };

/** So many letters of an everyday word, and the most of it, say which is meant; a Chinese word has few. */
const enoughLetters = 4;
const enoughSigns = 2;
const mostOf = 0.6;

/** Words of a question that say nothing of what it is about. */
const idle = new Set(
  (
    'a an the this that it its my is are was be will would can could should may do does did how why what when where which who ' +
    'to of for in on at by with from into as and or not all i we you if so too more first get make want need add new set edit change ' +
    'use pod pods kubernetes k8s'
  ).split(' '),
);
/** The same of Chinese, which has no gaps between its words. */
const idleSigns =
  /为什么|怎么样|怎么办|怎么|怎样|如何|什么|哪些|是否|可以|能不能|会不会|要不要|需要|想要|应该|请问|一下|[会被让把给要想的了吗呢吧啊在是个我]/g;

/** Verbs that people put before what they look for; the page's own actions are found with them. */
const verbs = /^(?:add|new|set|edit|change|mount|use|添加|新增|新建|增加|设置|修改|挂载|使用) */i;

const isChinese = (text: string) => text.charCodeAt(0) > 0x2e7f;

function normal(query: string): string {
  return query
    .toLowerCase()
    .replaceAll(/[?!,;"“”？！，。；、]/g, ' ')
    .trim()
    .replaceAll(/\s+/g, ' ');
}

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

/** How much of a question a topic speaks of: the letters of its longest words that are in it, 0 for none. */
function share(topic: Topic, asked: string, said: readonly string[]): number {
  const has = (word: string) =>
    isChinese(word)
      ? asked.replaceAll(' ', '').includes(word.replaceAll(' ', ''))
      : word.split(' ').every((part) => said.some((one) => one === part || one === `${part}s`));
  return Math.max(0, ...topic.words.filter(has).map((word) => word.length * (isChinese(word) ? 2 : 1)));
}

/** Of how many topics a question may speak at most. */
const most = 2;

/** What a question in the person's own words is about: `will it be killed first?`, `为什么一直重启`. Nothing for one of nothing known. */
export function askedOf(query: string): Meaning {
  const asked = normal(query);
  const said = asked.split(' ');
  const about = topics
    .map((topic) => ({ topic, share: share(topic, asked, said) }))
    .filter((one) => one.share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, most);
  return meaningOf(about.map(({ topic }) => topic));
}

/**
 * A query without the verb before it, then without all words of a question: `wait database` of `How do I wait for the database?`.
 * Nothing where neither leaves anything out, or anything over.
 */
export function withoutIdle(query: string): readonly string[] {
  const bare = query.trimStart().replace(verbs, '');
  const rest = normal(query)
    .replaceAll(idleSigns, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !idle.has(word))
    .join(' ');
  return [...new Set([bare, rest])].filter((words) => words !== '' && words !== query);
}
