export * from './decode.ts';
export * from './kind.ts';
