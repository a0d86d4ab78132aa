import { cli as en } from '../i18n/en/cli.ts';
import { issues as issuesEn } from '../i18n/en/issues.ts';
import type { Language, Tables, Translation } from '../i18n/index.ts';
import { cli as zhCN } from '../i18n/zh-CN/cli.ts';
import { issues as issuesZhCN } from '../i18n/zh-CN/issues.ts';

export type Texts = Translation<typeof en>;
type Sentences = Pick<Tables, 'language' | 'issues'>;

const texts: Readonly<Record<Language, Texts>> = { en, 'zh-CN': zhCN };

/** The tables that the sentences of issues are in. */
const sentences = {
  en: { language: 'en', issues: issuesEn },
  'zh-CN': { language: 'zh-CN', issues: issuesZhCN },
} satisfies Record<Language, Sentences>;

export function textsOf(language: Language): Texts {
  return texts[language];
}

/** Where `issueText` finds the sentences of a language. */
export function sentencesOf(language: Language): Sentences {
  return sentences[language];
}

/** Chinese for any Chinese locale, English for all others, `C` and none. */
export function languageOfLocale(locale: string): Language {
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}
