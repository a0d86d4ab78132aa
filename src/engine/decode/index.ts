export * from './decode.ts';
export * from './kind.ts';
export type { Spoiled } from './spoiled.ts';
