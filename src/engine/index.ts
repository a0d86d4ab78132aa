export * from './analyze.ts';
export {
  type FieldFactId,
  type FieldFactParam,
  fieldFacts,
  type PodSentenceId,
  type PodSentenceParam,
  type Sentence,
} from './explain/index.ts';
export * from './linux/index.ts';
export { EngineMemory } from './memory.ts';
export type { ResourceExplanationId } from './resources/index.ts';
export type { PodSecurity } from './security/index.ts';
export type { ContainerTiming, ProbeStrip, Range, StripRow } from './timing/index.ts';
export * from './types.ts';
export type { IssueCode, IssueParamName } from './validation/codes.ts';
export { nameIssues } from './validation/localNames.ts';
export { serverMessage } from './validation/serverMessage.ts';
