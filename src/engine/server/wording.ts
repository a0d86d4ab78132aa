import type { ServerError } from './errors.ts';

/** The sentences of 1.36 as older releases said them; by the first release that says the new one. */
const changes: readonly (readonly [since: number, now: RegExp, then: string])[] = [
  [35, /^a valid label key must consist of/, 'a qualified name must consist of'],
  // The expression that is named for search paths did not yet take the underscores that the sentence does.
  [34, /_\?\[a-z0-9\]\(\[-_a-z0-9\]\*\[a-z0-9\]\)\?/g, '[a-z0-9]([-a-z0-9]*[a-z0-9])?'],
  [35, /must be no more than (\d+) bytes$/, 'must be no more than $1 characters'],
];

/** A sentence in the words of a release. */
export function wordsOf(sentence: string, minor: number): string {
  return changes.reduce(
    (text, [since, now, then]) => (minor < since ? text.replace(now, then) : text),
    sentence,
  );
}

/** An error in the words of a release. */
export function errorOf(error: ServerError, minor: number): ServerError {
  if (minor >= 35) return error;
  if (error.type === 'TooLong' && minor < 32) {
    const max = /\d+/.exec(error.detail)?.[0] ?? '';
    const profile = error.field.endsWith('.localhostProfile');
    return { ...error, detail: profile ? `may not be longer than ${max}` : `must have at most ${max} bytes` };
  }
  return { ...error, detail: wordsOf(error.detail, minor) };
}
