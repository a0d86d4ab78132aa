export { inferBehaviour } from './behaviour/infer.ts';
export { humanDuration } from './kubectl/duration.ts';
export { type ParsedWorld, parseWorld } from './parse-world.ts';
export { type Refused, type SimulateOptions, type Simulation, simulate } from './simulate.ts';
export type * from './timeline.ts';
export type * from './world.ts';
