export type { Drafts, Imported } from './drafts.ts';
export { keepDrafts } from './keep-drafts.ts';
export { draftsOfBrowser } from './shared.ts';
export type { Draft, SavedTab, Version } from './types.ts';
