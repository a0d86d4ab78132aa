export * from './analyze.ts';
export type { ComposeWord } from './decode/index.ts';
export { defaultedResources, type ResourceEntries } from './defaults/index.ts';
export {
  type EffectGroup,
  type EffectRow,
  type EffectSubject,
  type InEffect,
  inEffect,
} from './effect/index.ts';
export {
  type Expansion,
  expand,
  type FieldFactId,
  type FieldFactParam,
  fieldFacts,
  type PodSentenceId,
  type PodSentenceParam,
  type Sentence,
} from './explain/index.ts';
export * from './linux/index.ts';
export { EngineMemory } from './memory.ts';
export { computeQos, effectiveResources, type ResourceExplanationId } from './resources/index.ts';
export {
  type CheckId,
  type PodSecurity,
  podSecurity,
  type SecurityCell,
  type SecurityRow,
  type SecurityTable,
  securityTable,
} from './security/index.ts';
export { defaultedObject, goQuote, kubectlPrints, type ServerAnswer, serverAnswer } from './server/index.ts';
export type { ContainerTiming, ProbeStrip, Range, StripRow } from './timing/index.ts';
export * from './types.ts';
export type { IssueCode, IssueParamName } from './validation/codes.ts';
export { nameIssues } from './validation/localNames.ts';
export { serverMessage, serverPath } from './validation/serverMessage.ts';
export { droppedParts } from './versions/index.ts';
