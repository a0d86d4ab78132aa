import type { Language } from './types.ts';

/** The language of the first visit: Chinese for any `zh` the person's browser prefers over English. */
export function preferredLanguage(accepted: readonly string[]): Language {
  for (const tag of accepted) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
