export { effectiveResources, podSums } from './effective.ts';
export type { ResourceExplanationId } from './ids.ts';
export { containerOomScores } from './oom.ts';
export { computeQos, qosClassOf } from './qos.ts';
export { resourceSummary } from './summary.ts';
