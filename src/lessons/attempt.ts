import type { Cluster } from '../pod/index.ts';
import { factsOf } from './facts.ts';
import { type JudgedTerm, judgeGoal } from './goal/evaluate.ts';
import { namesOfLesson } from './names.ts';
import type { Lesson } from './types.ts';

/** What a manifest has reached of a step. */
export interface JudgedStep {
  /** Counted from 1. */
  readonly step: number;
  readonly met: boolean;
  readonly terms: readonly JudgedTerm[];
}

/**
 * What a manifest has reached of each step of a lesson. Never throws.
 * @param cluster of the newest release, with its defaults, if none is given
 */
export function attempt(lesson: Lesson, manifest: string, cluster?: Cluster): readonly JudgedStep[] {
  const facts = factsOf(manifest, lesson.world, { names: namesOfLesson(lesson), cluster });
  return lesson.steps.map(({ goal }, i): JudgedStep => {
    const terms = judgeGoal(goal, facts);
    return { step: i + 1, met: terms.every(({ met }) => met), terms };
  });
}
