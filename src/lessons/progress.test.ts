import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lessonLink, linkedLessons } from './link.ts';
import {
  mergeProgress,
  noProgress,
  type Progress,
  printProgress,
  progressIn,
  readProgress,
  withLesson,
} from './progress.ts';
import { readLessons } from './read.ts';
import { searchLessons } from './search.ts';

const entry = fc.record(
  { reached: fc.nat(9), done: fc.boolean(), guess: fc.string(), text: fc.string() },
  { requiredKeys: ['reached', 'done'] },
);
const progress: fc.Arbitrary<Progress> = fc.record({
  lessons: fc.dictionary(fc.constantFrom('a', 'b', 'constructor', '__proto__', 'c-d'), entry, {
    noNullPrototype: true,
  }),
});

describe('progress', () => {
  it('reads back what is printed', () => {
    fc.assert(
      fc.property(progress, (made) => {
        expect(readProgress(printProgress(made))).toEqual(made);
      }),
    );
  });

  it.each(['', '{}', '[]', 'null', '{"lessons": {}}', '{"kind": "podwright-progress", "lessons": []}'])(
    '%j is none',
    (text) => {
      expect(readProgress(text)).toBeUndefined();
    },
  );

  it('leaves out entries of another shape', () => {
    const text =
      '{"kind":"podwright-progress","lessons":{"a":{"reached":1},"b":1,"c":{"reached":-1},"d":{"reached":"1"}}}';
    expect(readProgress(text)).toEqual({ lessons: { a: { reached: 1, done: false } } });
  });

  it('of two keeps what is further on', () => {
    const [mine, other] = [
      { lessons: { a: { reached: 2, done: false, text: 'mine' }, b: { reached: 0, done: true } } },
      {
        lessons: {
          a: { reached: 1, done: false },
          b: { reached: 3, done: false },
          c: { reached: 1, done: true },
        },
      },
    ];
    expect(mergeProgress(mine, other)).toEqual({ lessons: { ...other.lessons, ...mine.lessons } });
    expect(mergeProgress(other, mine).lessons.a).toEqual(mine.lessons.a);
  });

  it('forgets a lesson, and has nothing of one that it does not know', () => {
    const one = withLesson(noProgress, 'constructor', { reached: 1, done: true });
    expect(progressIn(one, 'constructor')).toEqual({ reached: 1, done: true });
    expect(progressIn(withLesson(one, 'constructor', undefined), 'constructor')).toEqual({
      reached: 0,
      done: false,
    });
  });
});

test('links name one lesson or a course', () => {
  expect(linkedLessons('#lesson=oom-killed')).toEqual(['oom-killed']);
  expect(linkedLessons(lessonLink(['a', 'b-c']))).toEqual(['a', 'b-c']);
  expect(linkedLessons('#x=1&lesson=a,,<b>,c')).toEqual(['a', 'c']);
  expect(linkedLessons('#other')).toEqual([]);
});

describe('the search', () => {
  const lesson = (id: string, en: string, zh: string, ask: string) =>
    `- {id: ${id}, level: 1, minutes: 1, titles: {en: ${en}, zh-CN: ${zh}}, doc: x, ask: ${ask}, answer: a, fields: ['spec.restartPolicy'], steps: [{do: d, goal: ok, edit: [fix]}]}\n`;
  const { lessons, problems } = readLessons(
    lesson('one', 'Memory limits', '内存限制', 'Which probe') +
      lesson('two', 'Probes', '探针', 'How much memory'),
  );
  const ids = (query: string) =>
    searchLessons([{ name: 'g', titles: 'G', lessons, problems }], query).map(({ id }) => id);

  test.each([
    ['', ['one', 'two']],
    ['MEMORY', ['one', 'two']],
    ['probe', ['two', 'one']],
    ['探针', ['two']],
    ['memory 限制', ['one']],
    ['restartpolicy two', ['two']],
    ['nothing', []],
  ])('%j', (query, wanted) => {
    expect(problems).toEqual([]);
    expect(ids(query)).toEqual(wanted);
  });
});
