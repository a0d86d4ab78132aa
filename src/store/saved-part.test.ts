import { expect, test } from 'vitest';
import { tables } from '../i18n/en/all.ts';
import { loadJudge } from './load-judge.ts';
import { openWorkbench } from './open.ts';
import { readSlot } from './saved-shape.ts';
import type { Part } from './types.ts';

const parts: readonly Part[] = [
  { kind: 'object' },
  { kind: 'metadata' },
  { kind: 'group', group: 'scheduling' },
  { kind: 'container', list: 'initContainers', index: 2 },
  { kind: 'volume', index: 1 },
];

test.each(parts)('the part that was open is open again: %j', (part) => {
  expect(readSlot({ text: 'a: 1\n', part })?.part).toEqual(part);
});

test.each([
  { kind: 'group', group: 'zzz' },
  { kind: 'container', list: 'zzz', index: 0 },
  { kind: 'container', list: 'containers', index: -1 },
  { kind: 'volume', index: 0.5 },
  { kind: 'zzz' },
  undefined,
])('what is no part is the metadata: %j', (part) => {
  expect(readSlot({ text: 'a: 1\n', part })?.part).toEqual({ kind: 'metadata' });
});

const partDraft = { list: 'containers', index: 0, value: { name: 'app' }, suggested: 'app' } as const;

test('a container in the making is there again, and its form is open', async () => {
  const document = readSlot({
    text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: pod}\nspec: {containers: []}\n',
    part: { kind: 'container', list: 'containers', index: 0 },
    partDraft,
  });
  const { store } = openWorkbench({ language: 'en', messages: tables, judge: await loadJudge(), document });
  expect(store.getState()).toMatchObject({
    partDraft,
    part: { kind: 'container', list: 'containers', index: 0 },
  });
});

test.each([
  { ...partDraft, list: 'zzz' },
  { ...partDraft, index: -1 },
  { ...partDraft, value: 'app' },
  { ...partDraft, suggested: undefined },
  'zzz',
])('what is no container in the making is none: %j', (saved) => {
  expect(readSlot({ text: 'a: 1\n', partDraft: saved })?.partDraft).toBeUndefined();
});
