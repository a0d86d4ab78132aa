import type { Language } from '../store/index.ts';

interface OwnWords {
  /** The page speaks another language instead. */
  readonly noTexts: string;
  /** There is no page: no language could be loaded. */
  readonly noPage: string;
  readonly retry: string;
}

/** The few words that are in the first script: they tell that the others could not be loaded. */
export const ownWords: Readonly<Record<Language, OwnWords>> = {
  en: {
    noTexts: 'The English texts of the page could not be loaded.',
    noPage: 'Podwright is here, but its texts could not be loaded. What you wrote is kept in this browser.',
    retry: 'Try again',
  },
  'zh-CN': {
    noTexts: '页面的中文文本没有加载成功。',
    noPage: 'Podwright 已经打开，但界面文本没有加载成功。之前写的内容保存在这个浏览器中。',
    retry: '重试',
  },
};
