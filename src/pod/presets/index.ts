export { removes } from './plan.ts';
export { type PlacedPreset, type PresetId, placedPresets, presetsAt } from './registry.ts';
export { limitsToRequests } from './resources.ts';
export { notCured, restrictedPlan } from './restricted.ts';
export { tellingLabels } from './scheduling.ts';
export type { Preset, PresetObstacle } from './types.ts';
