export type * from './create.ts';

export { difference } from './history.ts';
export { loadJudge } from './load-judge.ts';
export { openWorkbench } from './open.ts';
export { partOf, pathOfPart } from './parts.ts';
export type { Opening, Preferences, SavedDocument } from './persistence.ts';
export {
  openDocument,
  persistence,
  readPreferences,
  writeDocument,
  writePreferences,
} from './persistence.ts';
export * from './react.ts';
export type * from './state.ts';
export { dockTabs } from './state.ts';
export type * from './types.ts';
