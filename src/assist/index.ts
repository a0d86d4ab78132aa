export { pathAt } from './at.ts';
export { complete } from './completion.ts';
export { hover } from './hover.ts';
export { writeNames } from './rename.ts';
export type * from './types.ts';
