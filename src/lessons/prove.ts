import { attempt, type JudgedStep } from './attempt.ts';
import { solve } from './solve.ts';
import type { Lesson } from './types.ts';

/** What a lesson promises and does not keep. */
export interface Unproven {
  /** Index of the step, from 0. */
  readonly step: number;
  /** `early`: its goal is met before anything was done; `refused`: its edits cannot be made; `missed`: they do not reach the goal. */
  readonly why: 'early' | 'refused' | 'missed';
  /** What is not met after the edits. */
  readonly terms: JudgedStep['terms'];
}

/** Plays a lesson with its own solution: each goal must not be met before the edits of its step, and be met after them. Never throws. */
export function unprovenIn(lesson: Lesson): readonly Unproven[] {
  return lesson.steps.flatMap((_, step): readonly Unproven[] => {
    const [before, after] = [solve(lesson, step), solve(lesson, step + 1)];
    if (after.refused) return [{ step, why: 'refused', terms: [] }];
    const missed = attempt(lesson, after.text)[step]?.terms.filter(({ met }) => !met) ?? [];
    if (missed.length > 0) return [{ step, why: 'missed', terms: missed }];
    return attempt(lesson, before.text)[step]?.met ? [{ step, why: 'early', terms: [] }] : [];
  });
}
