export { grantedCapabilities } from './capabilities.ts';
export { milliCpuToQuota, milliCpuToShares, sharesToWeight, sharesToWeightLinear } from './cgroup.ts';
export { type LinuxFact, linuxFactsAt } from './facts.ts';
export type { LinuxExplanationId } from './ids.ts';
export type * from './types.ts';
export { linuxView, linuxViews } from './view.ts';
