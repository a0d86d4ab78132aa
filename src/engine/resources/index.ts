export { effectiveResources, podSums } from './effective.ts';
export type { QosRemark, ResourceExplanationId } from './ids.ts';
export { containerOomScores } from './oom.ts';
export { computeQos, qosClassOf, qosResources } from './qos.ts';
