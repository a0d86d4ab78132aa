import { lazily } from '../lazy/index.ts';
import type { bringing } from './en/imports.ts';
import type {
  AroundTexts,
  BriefTables,
  JudgementTables,
  LessonTexts,
  SimulationTexts,
  Tables,
} from './tables.ts';
import type { Language, NoteMessages, Translation } from './types.ts';

export type * from './tables.ts';
export * from './types.ts';

/** Chunks of their own: what the first form needs, the words of the page and of the controls. */
const briefs = {
  en: lazily(() => import('./en/index.ts')),
  'zh-CN': lazily(() => import('./zh-CN/index.ts')),
} satisfies Record<Language, unknown>;

/** Chunks of their own: the sentences of issues and explanations, and the long words about fields. */
const judgements = {
  en: lazily(() => import('./en/judgement.ts')),
  'zh-CN': lazily(() => import('./zh-CN/judgement.ts')),
} satisfies Record<Language, unknown>;

/** Chunks of their own: what is told of an import. */
const imports = {
  en: lazily(() => import('./en/imports.ts')),
  'zh-CN': lazily(() => import('./zh-CN/imports.ts')),
} satisfies Record<Language, unknown>;

/** The texts of an import: the sentences of its notes, and what the page says around it. */
export interface ImportTables {
  readonly language: Language;
  readonly notes: NoteMessages;
  readonly bringing: Translation<typeof bringing>;
}

/** Loads the texts about an import; rejects as {@link loadBrief} does. */
export async function loadImports(language: Language): Promise<ImportTables> {
  const { imports: notes, bringing } = await imports[language].load();
  return { language, notes, bringing };
}

/** Chunks of their own: the words of the simulation. */
const simulations = {
  en: lazily(() => import('./en/simulation.ts')),
  'zh-CN': lazily(() => import('./zh-CN/simulation.ts')),
} satisfies Record<Language, unknown>;

/** Loads the words of the simulation; rejects as {@link loadBrief} does. */
export async function loadSimulationTexts(language: Language): Promise<SimulationTexts> {
  return (await simulations[language].load()).simulation;
}

/** Chunks of their own: the words of the lessons' page. */
const lessonPages = {
  en: lazily(() => import('./en/lesson-page.ts')),
  'zh-CN': lazily(() => import('./zh-CN/lesson-page.ts')),
} satisfies Record<Language, unknown>;

/** Loads the words of the lessons' page; rejects as {@link loadBrief} does. */
export async function loadLessonTexts(language: Language): Promise<LessonTexts> {
  return (await lessonPages[language].load()).lessonTexts;
}

/** Chunks of their own: the words of the panel about what is around a Pod. */
const arounds = {
  en: lazily(() => import('./en/around.ts')),
  'zh-CN': lazily(() => import('./zh-CN/around.ts')),
} satisfies Record<Language, unknown>;

/** Loads the words of the panel about what is around a Pod; rejects as {@link loadBrief} does. */
export async function loadAroundTexts(language: Language): Promise<AroundTexts> {
  return (await arounds[language].load()).around;
}

/** Loads what the first form needs. @returns the tables; rejects when the chunk cannot be fetched, and fetches anew then */
export async function loadBrief(language: Language): Promise<BriefTables> {
  return (await briefs[language].load()).brief;
}

/** Loads what is read once there is a judgement. @returns the tables; rejects as {@link loadBrief} does */
export async function loadJudgement(language: Language): Promise<JudgementTables> {
  return (await judgements[language].load()).judgement;
}

/** Loads all texts of a language; rejects when a chunk cannot be fetched. */
export async function loadTables(language: Language): Promise<Tables> {
  const [brief, judgement] = await Promise.all([loadBrief(language), loadJudgement(language)]);
  return { ...brief, ...judgement };
}

/** The tables for the moment until the judgement's arrive: issues are told by their codes, and fields in brief. */
export function withoutJudgement(brief: BriefTables): Tables {
  return { ...brief, issues: {}, explain: {}, details: {}, values: {}, process: undefined };
}

export * from './field-text.ts';
export { type FixContext, fixLabel } from './fix-label.ts';
export type { LessonMessages } from './goal-text.ts';
export { otherNameHelp } from './other-name.ts';
export { preferredLanguage } from './preferred.ts';
export * from './sentence.ts';
export { usesText } from './uses-text.ts';
export { list } from './words.ts';
