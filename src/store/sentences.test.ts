import { expect, test } from 'vitest';
import { tables as english } from '../i18n/en/all.ts';
import { issueText } from '../i18n/index.ts';
import { tables as chinese } from '../i18n/zh-CN/all.ts';
import { sentenceOf } from './sentences.ts';
import { workbenchOn } from './testing.ts';

test('a sentence is that of the issue and of the language, asked again too', () => {
  const { shown } = workbenchOn(
    'apiVersion: v1\nkind: pod\nmetadata: {name: a}\nspec: {x: 1}\n',
  ).store.getState();
  expect(shown.length).toBeGreaterThan(1);
  for (const messages of [english, chinese, english]) {
    expect(shown.map(({ issue }) => sentenceOf(messages, issue))).toEqual(
      shown.map(({ issue }) => issueText(messages, issue)),
    );
  }
});
