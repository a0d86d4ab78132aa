import { expect, it } from 'vitest';
import { parseStream } from '../yaml/index.ts';
import { fixAll, judgeStream } from './index.ts';

const pod = (name: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: a, image: 'a:1'}]}\n`;
const dropped = (text: string) =>
  judgeStream(parseStream(text)).flatMap(({ index, issues }) =>
    issues
      .filter(({ issue }) => issue.code === 'text.dropped')
      .map(({ range, issue, line }) => [index, text.slice(range.start, range.end), line, issue.severity]),
  );

it('warns of a document that kubectl does not read', () => {
  expect(dropped(`${pod('a')}...\n# c\n${pod('b')}`)).toEqual([[1, '...', 0, 'warning']]);
});

it.each([
  ['begins with a line of its own', `${pod('a')}...\n# c\n\n---\n${pod('b')}`],
  ['is empty', `${pod('a')}...\n# c\n`],
  ['is the only one', `${pod('a')}...\n`],
])('says nothing of one that %s', (_, text) => {
  expect(dropped(text)).toEqual([]);
});

it('writes a separator instead', () => {
  expect(fixAll(`${pod('a')}...\n${pod('b')}`).text).toBe(`${pod('a')}---\n${pod('b')}`);
});
