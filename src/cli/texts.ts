import type { cli as english } from '../i18n/en/cli.ts';
import type { Language, LessonMessages, Tables, Translation } from '../i18n/index.ts';

export type Texts = Translation<typeof english>;
/** The tables that the sentences of issues are in. */
type Sentences = Pick<Tables, 'language' | 'issues'>;

interface Loaded {
  readonly texts: Texts;
  readonly sentences: Sentences;
}

/** A language that nobody asked for is not read. */
const loaders: Readonly<Record<Language, () => Promise<Loaded>>> = {
  en: async () => {
    const [{ cli }, { issues }] = await Promise.all([
      import('../i18n/en/cli.ts'),
      import('../i18n/en/issues.ts'),
    ]);
    return { texts: cli, sentences: { language: 'en', issues } };
  },
  'zh-CN': async () => {
    const [{ cli }, { issues }] = await Promise.all([
      import('../i18n/zh-CN/cli.ts'),
      import('../i18n/zh-CN/issues.ts'),
    ]);
    return { texts: cli, sentences: { language: 'zh-CN', issues } };
  },
};

const loaded = new Map<Language, Loaded>();

/** Reads the words of a language; once for a process. */
export async function loadTexts(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, await loaders[language]());
}

function of(language: Language): Loaded {
  const own = loaded.get(language);
  if (!own) throw new Error(`the words of ${language} are not loaded`);
  return own;
}

export function textsOf(language: Language): Texts {
  return of(language).texts;
}

/** Where `issueText` finds the sentences of a language. */
export function sentencesOf(language: Language): Sentences {
  return of(language).sentences;
}

/** The locale of messages: the first variable that is set and not empty, as POSIX has it; empty where none is. */
export function localeOf({
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<Record<string, string | undefined>>): string {
  return LC_ALL || LC_MESSAGES || LANG || '';
}

/** Chinese for any Chinese locale, English for all others, `C` and none. */
export function languageOfLocale(locale: string): Language {
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

const lessonLoaders: Readonly<Record<Language, () => Promise<LessonMessages>>> = {
  en: async () => (await import('../i18n/en/lessons.ts')).lessons,
  'zh-CN': async () => (await import('../i18n/zh-CN/lessons.ts')).lessons,
};

/** What is said about lessons, which few commands need. */
export async function lessonTextsOf(language: Language): Promise<LessonMessages> {
  return lessonLoaders[language]();
}
