import type { Tables } from './en/index.ts';
import type { Language } from './types.ts';

export * from './types.ts';
export type { Tables };

/**
 * Loads the texts of a language as a chunk of its own.
 * @returns the tables; rejects when the chunk cannot be fetched
 */
export async function loadTables(language: Language): Promise<Tables> {
  switch (language) {
    case 'en':
      return (await import('./en/index.ts')).tables;
    case 'zh-CN':
      return (await import('./zh-CN/index.ts')).tables;
  }
}

/** The language of the first visit: Chinese for any `zh` the person's browser prefers over English. */
export function preferredLanguage(accepted: readonly string[]): Language {
  for (const tag of accepted) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
export * from './sentence.ts';
