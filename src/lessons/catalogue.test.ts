/** Runs every lesson of the catalogue. */
import { describe, expect, it, test } from 'vitest';
import { catalogueFiles, type LessonGroup, readGroups } from './catalogue.ts';
import { applyEdits, parseEdit } from './edits.ts';
import { factsOf } from './facts.ts';
import { judgeGoal } from './goal/evaluate.ts';
import { solve } from './solve.ts';
import { type Lesson, type LessonText, type LessonTry, lessonLanguages } from './types.ts';

const groups: readonly LessonGroup[] = readGroups(await catalogueFiles());
const lessons = groups.flatMap((group) => group.lessons);

/** The parts of a goal that a manifest does not meet, with what they speak of. */
function unmet(lesson: Lesson, goal: Lesson['steps'][number]['goal'], manifest: string): readonly string[] {
  return judgeGoal(goal, factsOf(manifest, lesson.world))
    .filter(({ met }) => !met)
    .map(({ term, value }) => `${term}: ${JSON.stringify(value)}`);
}

/** The manifest after some steps; fails where an edit cannot be done. */
function manifestAfter(lesson: Lesson, steps: number): string {
  const { text, refused } = solve(lesson, steps);
  expect(refused).toBeUndefined();
  return text;
}

function manifestOf(lesson: Lesson, { step, edit, manifest }: LessonTry): string {
  if (manifest !== undefined) return manifest;
  const { text, refused } = applyEdits(manifestAfter(lesson, step), edit ?? []);
  expect(refused).toBeUndefined();
  return text;
}

test('there are 78 lessons in 11 groups', () => {
  expect(lessons.length).toBe(78);
  expect(groups.map(({ name }) => name)).toEqual([
    ...['containers', 'resources', 'probes', 'life-cycle', 'configuration', 'storage'],
    ...['security', 'identity', 'nodes', 'windows-and-conversion', 'repair'],
  ]);
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_id, lesson) => {
  it('has its texts in both languages', () => {
    const texts: readonly (LessonText | undefined)[] = [
      ...[lesson.titles, lesson.ask, lesson.answer, lesson.remember],
      ...lesson.steps.flatMap((step) => [step.do, ...step.hints]),
    ];
    for (const text of texts) {
      expect(Object.keys(text ?? {})).toEqual([...lessonLanguages]);
      const chinese = typeof text === 'object' ? text['zh-CN'] : '';
      expect(text).not.toMatchObject({ en: chinese });
    }
    for (const choice of lesson.choices?.texts ?? [])
      if (typeof choice !== 'string') expect(Object.keys(choice)).toEqual([...lessonLanguages]);
    for (const { hints } of lesson.steps) expect(hints).toHaveLength(2);
    expect(lesson.fields.length).toBeGreaterThan(0);
  });

  it('starts as its answer says', () => {
    expect(lesson.outcome).toBeDefined();
    if (lesson.outcome) expect(unmet(lesson, lesson.outcome, lesson.manifest)).toEqual([]);
  });

  it.each(lesson.steps.map((step, i) => [i + 1, step] as const))(
    'step %i is reached by its edits, and not before',
    (number, step) => {
      expect(unmet(lesson, step.goal, manifestAfter(lesson, number - 1))).not.toEqual([]);
      expect(unmet(lesson, step.goal, manifestAfter(lesson, number))).toEqual([]);
    },
  );

  it('is not done by a manifest that a server refuses', () => {
    const wrong = parseEdit('metadata.nosuch = 1');
    if (typeof wrong === 'string') throw new Error(wrong);
    lesson.steps.forEach((step, i) => {
      const { text } = applyEdits(manifestAfter(lesson, i + 1), [wrong]);
      expect(unmet(lesson, step.goal, text)).not.toEqual([]);
    });
  });

  it('is done in other ways too, and not by what only looks like it', () => {
    expect(lesson.tries.right.length).toBeGreaterThan(0);
    expect(lesson.tries.wrong.length).toBeGreaterThan(0);
    for (const right of lesson.tries.right) {
      const goal = lesson.steps[right.step]?.goal;
      if (goal) expect(unmet(lesson, goal, manifestOf(lesson, right))).toEqual([]);
    }
    for (const wrong of lesson.tries.wrong) {
      const goal = lesson.steps[wrong.step]?.goal;
      const manifest = manifestOf(lesson, wrong);
      if (goal) expect(unmet(lesson, goal, manifest), manifest).not.toEqual([]);
    }
  });
});

test('the files have no problems, and no id stands twice', () => {
  expect(groups.flatMap(({ name, problems }) => problems.map((problem) => [name, problem]))).toEqual([]);
  expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
});
