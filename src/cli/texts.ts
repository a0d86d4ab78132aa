import { cli as en } from '../i18n/en/cli.ts';
import { issues as issuesEn } from '../i18n/en/issues.ts';
import { type IssueMessage, type Language, readerOf, type Translation } from '../i18n/index.ts';
import { cli as zhCN } from '../i18n/zh-CN/cli.ts';
import { issues as issuesZhCN } from '../i18n/zh-CN/issues.ts';
import type { Issue } from '../pod/index.ts';
import { lookUp } from '../pod/index.ts';

export type Texts = Translation<typeof en>;

const texts: Readonly<Record<Language, Texts>> = { en, 'zh-CN': zhCN };

const sentences: Readonly<Record<Language, Readonly<Record<string, IssueMessage>>>> = {
  en: issuesEn,
  'zh-CN': issuesZhCN,
};

export function textsOf(language: Language): Texts {
  return texts[language];
}

/** Chinese for any Chinese locale, English for all others, `C` and none. */
export function languageOfLocale(locale: string): Language {
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

/** The sentence of an issue in a language; its code where no sentence was written. */
export function sentenceOf(issue: Issue, language: Language): string {
  const table = sentences[language];
  const sentence = lookUp(table, issue.code);
  if (!sentence) return issue.code;
  return sentence(readerOf(language, issue.params), issue);
}
