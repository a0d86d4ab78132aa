import { Drafts } from './drafts.ts';

let shared: Drafts | undefined;

/** The drafts of this browser, the same for all who ask. */
export function draftsOfBrowser(): Drafts {
  shared ??= new Drafts();
  return shared;
}
