export { applyToJson } from '../yaml/index.ts';
export type { Command, Label } from './actions/command.ts';
export { commandsOf } from './actions/command.ts';
export type { FixPlan } from './actions/fixes.ts';
export { fixableCount } from './actions/fixes.ts';
export type { Actions } from './actions/index.ts';
export { commands } from './actions/index.ts';
export { panelCommands, themeCommands } from './actions/preferences.ts';
export type { EditPreview } from './actions/preview.ts';
export { isPressed, shortcutText } from './actions/shortcut.ts';
export { afterPaint } from './after-paint.ts';
export { useChosenContainer } from './chosen-container.ts';
export { isShort } from './deriver.ts';
export { importable, isTemplate, mayBeLessons } from './foreign.ts';
export { difference } from './history.ts';
export { errorCount, firstError, incompleteOf, isExplained, neededOfContainer } from './incomplete.ts';
export { defaultLayout, releaseOf } from './initial.ts';
export { lessonDraft, lessonOfDraft } from './lesson-draft.ts';
export { loadJudge } from './load-judge.ts';
export { loadSimulator } from './load-simulator.ts';
export { newId } from './new-id.ts';
export { openWorkbench } from './open.ts';
export { holdDraft, openDrafts } from './open-tabs.ts';
export { isDraft, partExists, partOf, pathOfPart } from './parts.ts';
export type { Opening, SavedTab } from './persistence.ts';
export {
  documentNames,
  forgetSaved,
  forgetSlot,
  openDocument,
  preferenceNames,
  readPreferences,
  savedTabs,
  writeDocument,
  writePreferences,
} from './persistence.ts';
export * from './react.ts';
export { layoutBounds } from './saved-shape.ts';
export { sentenceOf } from './sentences.ts';
export type { Played, Simulator } from './simulator.ts';
export type * from './state.ts';
export { aroundViews, dockTabs } from './state.ts';
export { isBroken, isFixable, tallyOf } from './tally.ts';
export type * from './types.ts';
export type { Workbench } from './workbench.ts';
export { nameAt, writtenAt } from './written.ts';
