import type { BriefTables, JudgementTables, Tables } from './tables.ts';
import type { Language } from './types.ts';

export type * from './tables.ts';
export * from './types.ts';

/**
 * Loads what the first form needs as a chunk of its own: the words of the page and of the controls.
 * @returns the tables; rejects when the chunk cannot be fetched
 */
export async function loadBrief(language: Language): Promise<BriefTables> {
  switch (language) {
    case 'en':
      return (await import('./en/index.ts')).brief;
    case 'zh-CN':
      return (await import('./zh-CN/index.ts')).brief;
  }
}

/**
 * Loads the sentences of issues and explanations and the long words about fields as a chunk of its own.
 * @returns the tables; rejects when the chunk cannot be fetched
 */
export async function loadJudgement(language: Language): Promise<JudgementTables> {
  switch (language) {
    case 'en':
      return (await import('./en/judgement.ts')).judgement;
    case 'zh-CN':
      return (await import('./zh-CN/judgement.ts')).judgement;
  }
}

/** Loads all texts of a language; rejects when a chunk cannot be fetched. */
export async function loadTables(language: Language): Promise<Tables> {
  const [brief, judgement] = await Promise.all([loadBrief(language), loadJudgement(language)]);
  return { ...brief, ...judgement };
}

/** The tables for the moment until the judgement's arrive: issues are told by their codes, and fields in brief. */
export function withoutJudgement(brief: BriefTables): Tables {
  return { ...brief, issues: {}, explain: {}, details: {} };
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
