/** Words of a question that say nothing of what it is about. */
const idle = new Set(
  (
    'a an the this that it its my is are was be will would can could should may do does did how why what when where which who ' +
    'to of for in on at by with from into as and or not all i we you if so too more first get make want need add new set edit change ' +
    'use using configure assign define create attach through no such field fields pod pods kubernetes k8s'
  ).split(' '),
);
/** The same of Chinese, which has no gaps between its words. */
const idleSigns =
  /为什么|怎么样|怎么办|怎么|怎样|如何|什么|哪些|是否|可以|能不能|会不会|要不要|需要|想要|应该|请问|一下|[会被让把给要想的了吗呢吧啊在是个我]/g;

/** Verbs that people put before what they look for; the page's own actions are found with them. */
const verbs = /^(?:add|new|set|edit|change|mount|use|添加|新增|新建|增加|设置|修改|挂载|使用) */i;

export const isChinese = (text: string) => text.charCodeAt(0) > 0x2e7f;

/** A query in small letters, without marks and needless gaps. */
export function normal(query: string): string {
  return (
    query
      .toLowerCase()
      .replaceAll(/[?!,;"“”？！，。；、]/g, ' ')
      // Some write a gap between a Chinese word and another, some do not.
      .replaceAll(/(?<=[\u3400-\u9fff])(?=[a-z0-9])|(?<=[a-z0-9])(?=[\u3400-\u9fff])/g, ' ')
      .trim()
      .replaceAll(/\s+/g, ' ')
  );
}

/** A query without the verb before it. */
export const withoutVerb = (query: string) => query.trimStart().replace(verbs, '');

/**
 * A query without the verb before it, then without all words of a question: `wait database` of `How do I wait for the database?`.
 * Nothing where neither leaves anything out, or anything over.
 */
export function withoutIdle(query: string): readonly string[] {
  const bare = withoutVerb(query);
  const rest = normal(query)
    .replaceAll(idleSigns, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !idle.has(word))
    .join(' ');
  return [...new Set([bare, rest])].filter((words) => words !== '' && words !== query);
}

/** Runs of Chinese, and words of everything else. */
const runs = /[\u3400-\u9fff]+|[^\s\u3400-\u9fff]+/g;

/**
 * The words of a query that say what it is about, each once. Chinese has no gaps between its words, most of which have two
 * signs: each two that stand side by side are one.
 */
export function wordsOf(query: string): readonly string[] {
  const words = (normal(query).replaceAll(idleSigns, ' ').match(runs) ?? []).flatMap((run) =>
    isChinese(run) && run.length > 1
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : run,
  );
  return [...new Set(words)].filter((word) => word.length > 1 && !idle.has(word));
}
