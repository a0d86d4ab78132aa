import { type LessonLanguage, type LessonText, lessonLanguages } from './types.ts';

/** A text in a language, or in one that there is. */
export function textIn(text: LessonText, language: LessonLanguage): string {
  if (typeof text === 'string') return text;
  const other = lessonLanguages.find((candidate) => text[candidate] !== undefined);
  return text[language] ?? (other && text[other]) ?? '';
}

/** A text in every language. */
export function textInAll(text: LessonText): Readonly<Record<LessonLanguage, string>> {
  return { en: textIn(text, 'en'), 'zh-CN': textIn(text, 'zh-CN') };
}
