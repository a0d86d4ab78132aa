export { complete } from './completion.ts';
export { hoverText } from './hover.ts';
export type * from './types.ts';
