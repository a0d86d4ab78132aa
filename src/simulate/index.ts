export { parseWorld } from './parse-world.ts';
export { type Refused, type Simulation, simulate } from './simulate.ts';
export type * from './timeline.ts';
export type * from './world.ts';
