export type { ComposeWord } from './compose.ts';
export * from './decode.ts';
export * from './kind.ts';
