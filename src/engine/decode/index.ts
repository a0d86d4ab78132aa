export * from './decode.ts';
export * from './kind.ts';
export { nearest, nearMiss } from './near.ts';
