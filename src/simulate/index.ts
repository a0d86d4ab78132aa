export { type ParsedWorld, parseWorld } from './parse-world.ts';
export type * from './timeline.ts';
export type * from './world.ts';
