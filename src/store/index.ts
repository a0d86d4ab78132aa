export type * from './create.ts';
export * from './react.ts';
export type * from './state.ts';
export type * from './types.ts';
