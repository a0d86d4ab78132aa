import type { around } from './en/around.ts';
import type { lessonPage } from './en/lesson-page.ts';
import type { process } from './en/process.ts';
import type { simulation } from './en/simulation.ts';
import type { ui } from './en/ui.ts';
import type { LessonMessages } from './goal-text.ts';
import type {
  ChoiceTexts,
  ExplainMessage,
  FieldDetails,
  FieldTexts,
  IssueMessages,
  ItemNames,
  Language,
  Translation,
  ValueTexts,
} from './types.ts';

/** The texts of one language that the first form needs. */
export interface BriefTables {
  readonly language: Language;
  readonly ui: Translation<typeof ui>;
  readonly fields: FieldTexts;
  readonly items: ItemNames;
  readonly choices: ChoiceTexts;
}

/** The texts of one language that are read once there is a judgement: they are loaded with it. */
export interface JudgementTables {
  readonly issues: IssueMessages;
  readonly explain: Readonly<Record<string, ExplainMessage>>;
  readonly details: FieldDetails;
  readonly values: Readonly<Partial<ValueTexts>>;
  readonly process: Translation<typeof process>;
}

/** All texts of one language; those of {@link JudgementTables} are empty until they are loaded. */
export interface Tables extends BriefTables, Omit<JudgementTables, 'issues' | 'process'> {
  readonly issues: Partial<JudgementTables['issues']>;
  readonly process: JudgementTables['process'] | undefined;
}

/** The words of the simulation, which load with its panel. */
export interface SimulationTexts {
  readonly steps: (typeof simulation)['steps'];
  readonly refusals: (typeof simulation)['refusals'];
  readonly cures: (typeof simulation)['cures'];
  readonly chips: (typeof simulation)['chips'];
  readonly problems: (typeof simulation)['problems'];
  readonly ui: Translation<(typeof simulation)['ui']>;
}

/** The words of the lessons' page, which load with it. */
export interface LessonTexts {
  readonly page: Translation<typeof lessonPage>;
  readonly goals: LessonMessages;
  /** A lesson to begin one's own with. */
  readonly template: string;
}

/** The words of the panel about what is around a Pod, which load with it. */
export type AroundTexts = Translation<typeof around>;
