/** The room of lessons: their format, the language of their goals, and what a manifest has reached. */

export * from './attempt.ts';
export { catalogueFiles, type LessonGroup, readGroups } from './catalogue.ts';
export * from './edits.ts';
export * from './goal/evaluate.ts';
export * from './goal/explain.ts';
export * from './goal/print.ts';
export type { Comparison, GoalCode } from './goal/syntax.ts';
export type { TermName } from './goal/terms.ts';
export * from './link.ts';
export * from './progress.ts';
export * from './prove.ts';
export { readLessons } from './read.ts';
export * from './search.ts';
export { solve } from './solve.ts';
export { textIn, textInAll } from './text.ts';
export type * from './types.ts';
export { inWorld } from './world.ts';
