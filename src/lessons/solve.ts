import { applyEdits, type Edited } from './edits.ts';
import type { Lesson } from './types.ts';

/**
 * The manifest after the edits of all steps before one, or of all steps.
 * @param before index of that step
 */
export function solve(lesson: Lesson, before = lesson.steps.length): Edited {
  const edits = lesson.steps.slice(0, before).flatMap(({ edit }) => edit);
  return applyEdits(lesson.manifest, edits);
}
