import { expect, test } from 'vitest';
import { analyzeDocument, EngineMemory } from '../engine/index.ts';
import type { Json } from '../pod/index.ts';
import { parseStream, shareJson, type YamlStream } from '../yaml/index.ts';
import { type JudgedDocument, JudgeMemory, judgeStream } from './index.ts';
import { judged, pod, said } from './testing.ts';

const untagged = pod.replace('nginx:1', 'nginx');

/** Judges texts one after the other, each from the one before, as an owner of memories does. */
function owner() {
  const memory = new JudgeMemory();
  const engine = new EngineMemory();
  let value: Json | undefined;
  let before: YamlStream | undefined;
  return (text: string): readonly JudgedDocument[] => {
    const stream = parseStream(text, before);
    before = stream;
    const [first] = stream.documents;
    if (first?.value !== undefined) value = value === undefined ? first.value : shareJson(value, first.value);
    const shared = new Map([[first?.value, value]]);
    const analyze = (read: Json | undefined) => analyzeDocument(shared.get(read) ?? read, {}, engine);
    return judgeStream(stream, { memory, analyze });
  };
}

const placed = (documents: readonly JudgedDocument[]) =>
  documents.map(({ index, issues }) => [
    index,
    issues.map(({ issue, range, line, column }) => [
      issue.code,
      issue.span,
      issue.textFix,
      range,
      line,
      column,
    ]),
  ]);

/** That the text is judged as without the texts before it. */
function expectFresh(judge: (text: string) => readonly JudgedDocument[], text: string) {
  const found = judge(text);
  expect(placed(found)).toEqual(placed(judged(text)));
  return found;
}

const item = (name: string, image = 'x') =>
  `- apiVersion: v1\n  kind: Pod\n  metadata: {name: ${name}}\n  spec:\n    containers:\n    - {name: c, image: ${image}}\n`;
const list = (...items: string[]) => `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;

test('a document that is pushed down keeps its findings, counted from its own start', () => {
  const judge = owner();
  judge(untagged);
  const [, second] = expectFresh(judge, `${pod}---\n${untagged}`);
  expect(second?.issues.map(({ line, column }) => [line, column])).toEqual([[9, 12]]);
  expect(second?.document.index).toBe(1);
});

test('spans and fixes of the text are moved with their document', () => {
  const judge = owner();
  const broken = pod.replace('image: nginx', 'image：nginx');
  judge(broken);
  expectFresh(judge, `${pod}---\n${broken}`);
  expect(said(`${pod}---\n${broken}`)).toEqual(['9:10 text.wide-colon  "："']);
});

test('a document that stays in its place is the same object, one that moves is not', () => {
  const judge = owner();
  const [, before] = judge(`${pod}---\n${untagged}`);
  const [, same] = judge(`${pod.replace('web', 'www')}---\n${untagged}`);
  expect(same).toBe(before);
  const [, moved] = judge(`# one\n${pod}---\n${untagged}`);
  expect(moved).not.toBe(before);
  expect(moved?.issues[0]?.range.start).toBe((before?.issues[0]?.range.start ?? 0) + '# one\n'.length);
});

test.each<[string, string, string]>([
  ['another item above becomes longer', list(item('a'), item('b')), list(item('aa'), item('b'))],
  ['another item above gets a line', list(item('a'), item('b')), list(`${item('a')}  # more\n`, item('b'))],
  ['an item is put in front', list(item('b')), list(item('a'), item('b'))],
  ['an item goes', list(item('a'), item('b')), list(item('b'))],
  ['two items are alike', list(item('a'), item('a')), list(item('b'), item('a'), item('a'))],
  ['two items change places', list(item('a'), item('b')), list(item('b'), item('a'))],
  ['what is wrong with an item is mended', list(item('a'), item('b')), list(item('a', 'x:1'), item('b'))],
  ['an item behind changes', list(item('a'), item('b')), list(item('a'), item('b', 'yy'))],
  ['a letter is put right behind an item', list(item('a')), `${list(item('a'))} `],
  ['a comment is put right in front of an item', list(item('a')), list(`# x\n${item('a')}`)],
  [
    'the last line of an item is doubled, which says the same',
    list(`${item('a')}  status: {phase: x}\n`.replace('  kind: Pod\n', ''), item('b')),
    list(`${item('a')}  status: {phase: x}\n  status: {phase: x}\n`.replace('  kind: Pod\n', ''), item('b')),
  ],
  ['a value is written another way', list(item('a', '"x"'), item('b')), list(item('a', 'x'), item('b'))],
])('Pods of a List have the places that a fresh look finds: %s', (_, before, after) => {
  const judge = owner();
  judge(before);
  const found = expectFresh(judge, after);
  expect(found[0]?.issues.length).toBeGreaterThan(0);
  expectFresh(judge, before);
});

test('findings of a Pod of a List that did not move are the same objects', () => {
  const judge = owner();
  const [before] = judge(list(item('a'), item('b')));
  const [after] = judge(list(item('a'), item('bb')));
  expect(after?.issues[0]).toBe(before?.issues[0]);
  expect(after?.issues[1]).not.toBe(before?.issues[1]);
});
