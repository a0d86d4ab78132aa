import type { LessonGroup } from './catalogue.ts';
import type { Lesson, LessonText } from './types.ts';

/** What is looked for in a lesson, the weightiest first. */
function textsOf(lesson: Lesson): readonly string[] {
  const all = (text: LessonText) => (typeof text === 'string' ? [text] : Object.values(text));
  return [
    [...all(lesson.titles), lesson.id],
    [...lesson.fields, lesson.seed ?? ''],
    [...all(lesson.ask), ...lesson.steps.flatMap((step) => all(step.do))],
  ].map((texts) => texts.join(' ').toLowerCase());
}

/** How well a lesson fits: 0 best; undefined where some word is not in it. */
function rankOf(lesson: Lesson, words: readonly string[]): number | undefined {
  const texts = textsOf(lesson);
  const ranks = words.map((word) => texts.findIndex((text) => text.includes(word)));
  return ranks.includes(-1) ? undefined : ranks.reduce((sum, rank) => sum + rank, 0);
}

/**
 * Lessons that have every word of a query, in whatever language, in title, id, fields, question or tasks: those with the words
 * in the title first. All of them for an empty query.
 */
export function searchLessons(groups: readonly LessonGroup[], query: string): readonly Lesson[] {
  const words = query
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  return groups
    .flatMap(({ lessons }) => lessons)
    .flatMap((lesson) => {
      const rank = rankOf(lesson, words);
      return rank === undefined ? [] : [{ lesson, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ lesson }) => lesson);
}
