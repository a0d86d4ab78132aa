import { pathAt } from '../../src/assist/index.ts';
import { judgeStream } from '../../src/judge/index.ts';
import { applyTextEdits } from '../../src/pod/index.ts';
import { editDocument, parseStream } from '../../src/yaml/index.ts';
import { textKind } from '../kind.ts';
import type { Random } from '../random.ts';

const atoms = [
  ...'-?:,[]{}#&*!|>\'"%@` \t\n\r~0aé',
  ...[
    '- ',
    ': ',
    '? ',
    ' #',
    '\n ',
    '\n  ',
    '\r\n',
    '---\n',
    '...\n',
    '&a ',
    '*a',
    '<<: ',
    '!!str ',
    '|-\n',
    '>+2\n',
    '""',
    "''",
  ],
  ...[
    '\u0000',
    '\u0001',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u3000',
    '\ufeff',
    '\uffff',
    '\ud800',
    '\udc00',
  ],
  ...['😀', '中', '：', '“', '”', '‘', '—', '…', '\u0301', '\u200b', '\u202e'],
  ...[
    'a: b\n',
    'a:\n',
    'kind: Pod\n',
    'spec:\n',
    '  containers:\n',
    '%YAML 1.2\n',
    '```yaml\n',
    '$ kubectl\n',
    '1 | a: b\n',
  ],
];

const heads = [
  '',
  '',
  '',
  'kind: Pod\n',
  'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    command: ',
  'a: ',
];

/** A short row of signs, the same signs many times over, or nesting without end. */
export function hostileText(random: Random): string {
  const few = (most: number) =>
    Array.from({ length: 1 + random.below(most) }, () => random.pick(atoms)).join('');
  const head = random.pick(heads);
  switch (random.below(5)) {
    case 0:
      return head + few(4).repeat(1 + random.below(60)) + few(3);
    case 1: {
      const open = random.pick(['[', '{a: ', '{', '- ', '? ', '[{', '"', "'", '!', '{? ', '- - ']);
      const depth = 1 + random.below(random.chance(0.05) ? 3000 : 120);
      return head + open.repeat(depth) + (random.chance(0.5) ? 'x' : '') + few(3);
    }
    case 2:
      return Array.from(
        { length: 1 + random.below(60) },
        (_, i) => `${' '.repeat(i)}${random.pick(['a:', '- b:', 'c: d', '-', few(2)])}`,
      ).join('\n');
    case 3:
      return `${head}${few(2).repeat(1 + random.below(random.chance(0.02) ? 3000 : 100))}`;
    default:
      return head + few(40);
  }
}

/** Reading and judging never throws, and every place is one of the text. */
export function checkReading(text: string): void {
  const stream = parseStream(text);
  const inside = (at: number) => at >= 0 && at <= text.length;
  for (const { start, end } of [...stream.errors, ...stream.documents])
    if (!inside(start) || !inside(end) || start > end) throw new Error('a place outside of the text');
  for (const { issues } of judgeStream(stream))
    for (const { range, issue } of issues)
      if (!inside(range.start) || !inside(range.end) || range.start > range.end)
        throw new Error(`range of ${issue.code}`);
  for (const at of [0, text.length >> 1, text.length]) pathAt(stream, at);
  const result = editDocument(stream, 0, [{ op: 'set', path: ['metadata', 'name'], value: 'x' }]);
  if (result.ok && applyTextEdits(text, result.edits) !== result.stream.text) throw new Error('another text');
}

export const hostile = textKind({
  name: 'hostile',
  share: 20,
  make: hostileText,
  check: checkReading,
  perBatch: 50,
});
