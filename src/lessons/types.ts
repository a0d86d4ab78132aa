import type { Path } from '../pod/index.ts';
import type { World } from '../simulate/index.ts';
import type { Edit } from './edits.ts';
import type { Goal } from './goal/check.ts';
import type { GoalError } from './goal/syntax.ts';

/** The languages that a text of a lesson may be in. */
export const lessonLanguages = ['en', 'zh-CN'] as const;
export type LessonLanguage = (typeof lessonLanguages)[number];

/** A text for the person: the same for every language, or one for each of some. */
export type LessonText = string | Readonly<Partial<Record<LessonLanguage, string>>>;

export interface LessonStep {
  readonly do: LessonText;
  readonly goal: Goal;
  /** What to think of, which field; the third is made from `edit`. */
  readonly hints: readonly LessonText[];
  readonly edit: readonly Edit[];
}

/** A way of doing a step, right or wrong: edits of the manifest as it stands when the step begins, or a whole manifest. */
export interface LessonTry {
  /** Index of the step, from 0. */
  readonly step: number;
  readonly edit?: readonly Edit[];
  readonly manifest?: string;
}

/** Two to four guesses, of which one is right. */
export interface LessonChoices {
  readonly texts: readonly LessonText[];
  /** Index of the right one, from 0. */
  readonly right: number;
}

export interface Lesson {
  readonly id: string;
  /** Where the experiment comes from. */
  readonly seed?: string;
  /** 1 to 3. */
  readonly level: number;
  readonly minutes: number;
  readonly titles: LessonText;
  /** The manifest that the lesson starts from. */
  readonly manifest: string;
  /** What is around the Pod; a node has every image, unless the lesson says which. */
  readonly world: World;
  readonly ask: LessonText;
  readonly answer: LessonText;
  /** What the person may choose from instead of guessing in words. */
  readonly choices?: LessonChoices;
  /** What the answer says, as a goal that the start meets. */
  readonly outcome?: Goal;
  readonly remember?: LessonText;
  /** Fields to read on, as `spec.containers[].env`. */
  readonly fields: readonly string[];
  readonly steps: readonly LessonStep[];
  readonly tries: { readonly wrong: readonly LessonTry[]; readonly right: readonly LessonTry[] };
}

/** Why a file is no lesson; `i18n` has the sentence. */
export type ProblemCode =
  | 'yaml'
  | 'documents' // more than one
  | 'unknown-key'
  | 'missing'
  | 'type'
  | 'empty'
  | 'no-lessons'
  | 'id'
  | 'duplicate-id'
  | 'range'
  | 'items' // too few or too many in a list
  | 'language'
  | 'one-of' // exactly one of two keys
  | 'edit'
  | 'goal'
  | 'step'
  | 'field'
  // of a world
  | 'choice'
  | 'quantity'
  | 'duplicate';

export interface LessonProblem {
  readonly code: ProblemCode;
  /** From the root of the file. */
  readonly path: Path;
  /** One-based. */
  readonly line: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string>>;
  /** What is wrong with a goal; its offsets count from the text of the goal. */
  readonly goal?: GoalError;
}

/** What a file of lessons holds; lessons with a problem are left out. */
export interface LessonFile {
  /** Of a group. */
  readonly titles?: LessonText;
  readonly lessons: readonly Lesson[];
  /** In the order of the file. */
  readonly problems: readonly LessonProblem[];
}
