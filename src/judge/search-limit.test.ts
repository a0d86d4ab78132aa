import { expect, test } from 'vitest';
import { parseStream } from '../yaml/index.ts';
import { JudgeMemory, judgeStream } from './index.ts';
import { judged, pod } from './testing.ts';

const noise = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `--- a: ${from + i}\n`).join('');
const codesOf = (text: string, index: number) =>
  judged(text).flatMap((entry) => (entry.index === index ? entry.issues.map(({ issue }) => issue.code) : []));

const manifest = `---\n${pod.replace('image: nginx', 'image：nginx')}`;
const text = `${noise(0, 150)}${manifest}${noise(150, 200)}---\n${pod}`;

test('of very many documents at fault the first are searched, and one finding counts the others', () => {
  const found = judged(text).flatMap(({ index, issues }) => issues.map(({ issue }) => ({ index, issue })));
  const [omitted, ...more] = found.filter(({ issue }) => issue.code === 'text.not-searched');
  expect(more).toEqual([]);
  expect(omitted).toMatchObject({ index: 100, issue: { severity: 'warning', params: { value: 100 } } });
  expect(codesOf(text, 99)).toContain('text.separator');
  expect(codesOf(text, 101)).toEqual(['yaml.syntax']);
  expect(found.filter(({ issue }) => issue.code === 'yaml.syntax')).toHaveLength(100);
  expect(judged(text).every(({ diagnosed }) => diagnosed)).toBe(true);
});

test('a manifest behind them is told in full', () => {
  expect(codesOf(text, 150)).toEqual(['text.wide-colon']);
  expect(judged(text).at(-1)?.analysis.pods).toHaveLength(1);
});

test('which are searched follows from the text alone, whatever was judged before', () => {
  const memory = new JudgeMemory();
  const lines = text.split('\n');
  const fewer = lines.toSpliced(0, 20, 'a: 1').join('\n');
  let stream = parseStream(text);
  for (const next of [text, fewer, text, lines.toSpliced(30, 0, '--- b: 1').join('\n'), fewer]) {
    stream = parseStream(next, stream);
    judgeStream(stream, { memory, diagnosing: false });
    expect(judgeStream(stream, { memory })).toEqual(judgeStream(parseStream(next)));
  }
});

test('where one document says something about the others, the first at fault are searched together', () => {
  const open = (i: number) => `---\napiVersion: v1\nkind: Pod\nmetadata: {name: p${i}\nspec: {}\n`;
  const sound = `---\n${pod}`;
  const many = Array.from({ length: 520 }, (_, i) => open(i)).join('');
  const whole = `\`\`\`\n${sound}${many}${sound}`;
  expect(judged(whole)[0]?.issues.map(({ issue }) => issue.code)).toContain('text.fence');
  const codes = (index: number) => codesOf(whole, index);
  expect(codes(500)).toContain('text.unclosed-bracket');
  expect(codes(501)).toContain('text.not-searched');
  expect(codes(520)).toEqual(['yaml.syntax']);
  expect(judged(whole).map(({ index }) => index)).toEqual(Array.from({ length: 522 }, (_, i) => i + 1));
  expect(judged(whole).at(-1)?.analysis.pods).toHaveLength(1);
  expect(judgeStream(parseStream(whole), { memory: new JudgeMemory(), diagnosing: false }).length).toBe(523);
});
