import { expect, test } from 'vitest';
import type { Issue } from '../pod/index.ts';
import { tables as en } from './en/all.ts';
import { imports as notesEn } from './en/imports.ts';
import type { Reader } from './types.ts';
import { tables as zhCN } from './zh-CN/all.ts';
import { imports as notesZh } from './zh-CN/imports.ts';

/** A reader that writes the name of each param down where its value would stand. */
const named: Reader = Object.assign((name: string) => `«${name}»`, {
  or: (name: string) => `«${name}»`,
  code: (name: string) => `«${name}»`,
  count: () => 2,
  plural: (_: string, __: string, other: string) => other,
});
const issue: Issue = { code: 'x', type: 'Invalid', severity: 'error', path: ['spec', 'a'], params: {} };

type Message = (p: Reader, issue: Issue) => string;

/** The params that a sentence tells, each as often as it does. */
function valuesOf(message: Message): string[] {
  return [...message(named, issue).matchAll(/«(\w+)»/g)].map(([, name = '']) => name).sort();
}

const tables: Readonly<Record<string, readonly [english: object, chinese: object]>> = {
  issues: [en.issues, zhCN.issues],
  explain: [en.explain, zhCN.explain],
  notes: [notesEn, notesZh],
};

test.each(Object.entries(tables))('both languages tell the same values: %s', (_, both) => {
  const [english, chinese] = both as [Readonly<Record<string, Message>>, Readonly<Record<string, Message>>];
  const different = Object.keys(english).flatMap((id) => {
    const [ours, theirs] = [english, chinese].map((sentences) =>
      [...new Set(valuesOf(sentences[id] as Message))].join(),
    );
    return ours === theirs ? [] : [`${id}: ${ours} / ${theirs}`];
  });
  expect(different).toEqual([]);
});
