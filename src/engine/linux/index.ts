export { capabilityNames, grantedCapabilities } from './capabilities.ts';
export { type LinuxFact, linuxFactsAt } from './facts.ts';
export type { LinuxExplanationId } from './ids.ts';
export type * from './types.ts';
export { linuxView } from './view.ts';
