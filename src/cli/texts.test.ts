import { expect, test } from 'vitest';
import { languageOfLocale, localeOf } from './texts.ts';

test.each([
  [{ LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'C', LANG: 'C' }, 'zh-CN'],
  [{ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'C' }, 'zh-CN'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LC_ALL: 'C', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{}, 'en'],
])('the first locale of the environment that is set names the language: %j', (environment, language) => {
  expect(languageOfLocale(localeOf(environment))).toBe(language);
});
