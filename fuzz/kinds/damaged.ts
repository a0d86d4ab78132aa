import { broughtErrors } from '../../src/engine/testing/brought.ts';
import { fixAll, judgeStream } from '../../src/judge/index.ts';
import { keyOrderOf, type TextEdit } from '../../src/pod/index.ts';
import { editDocument, parseStream } from '../../src/yaml/index.ts';
import { textKind } from '../kind.ts';
import { manifests } from '../manifests.ts';
import type { Random } from '../random.ts';

const signs = [
  ...' \t\n\r:-#"\'[]{},|>&*!%?@`~=/\\.0aY',
  '  ',
  '\r\n',
  ': ',
  '- ',
  '：',
  '“',
  '\u00a0',
  '```',
  '---',
  '<<: ',
];

type Damage = (lines: string[], at: number, random: Random) => void;

/** Ways to damage the line at an index. */
const damages: readonly Damage[] = [
  (lines, at, random) => {
    const line = lines[at] ?? '';
    const column = random.below(line.length + 1);
    lines[at] = line.slice(0, column) + random.pick(signs) + line.slice(column);
  },
  (lines, at, random) => {
    const line = lines[at] ?? '';
    const column = random.below(line.length);
    lines[at] = line.slice(0, column) + line.slice(column + 1);
  },
  (lines, at, random) => {
    const line = lines[at] ?? '';
    const column = random.below(line.length);
    lines[at] = line.slice(0, column) + random.pick(signs) + line.slice(column + 1);
  },
  (lines, at, random) => {
    lines[at] = ' '.repeat(random.below(9)) + (lines[at] ?? '').trimStart();
  },
  (lines, at) => {
    lines[at] = `\t${(lines[at] ?? '').trimStart()}`;
  },
  (lines, at) => {
    lines.splice(at, 1);
  },
  (lines, at) => {
    lines.splice(at, 0, lines[at] ?? '');
  },
  (lines, at, random) => {
    const [line = ''] = lines.splice(at, 1);
    lines.splice(random.below(lines.length + 1), 0, line);
  },
  (lines, at) => {
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
  },
  (lines, at, random) => {
    const size = 1 + random.below(6);
    for (let i = at; i < at + size && i < lines.length; i++) lines[i] = `  ${lines[i]}`;
  },
];

/** A valid manifest with one to five mistakes of a typist. */
export function damagedText(random: Random): string {
  const whole = random.pick(manifests).split('\n');
  // A piece of a manifest is judged faster than the whole, and a mistake in it is as good.
  const from = random.chance(0.5) ? 0 : random.below(Math.max(1, whole.length - 12));
  const lines = whole.slice(from, from + 8 + random.below(24));
  for (let left = 1 + random.below(5); left > 0; left--)
    random.pick(damages)(lines, random.below(lines.length), random);
  return lines.join(random.chance(0.1) ? '\r\n' : '\n');
}

function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function within(edits: readonly TextEdit[], length: number): boolean {
  return edits.every(
    ({ start, end }, i) => start >= (edits[i - 1]?.end ?? 0) && start <= end && end <= length,
  );
}

/** Every finding stands in the text, every fix can be done, and all of them at once bring no error. */
export function checkJudgement(text: string): void {
  const stream = parseStream(text);
  const documents = judgeStream(stream);
  const issues = documents.flatMap((document) => document.issues.map(({ issue }) => issue));
  for (const { index, issues: placed } of documents) {
    for (const { issue, range } of placed) {
      claim(
        range.start >= 0 && range.start <= range.end && range.end <= text.length,
        `range of ${issue.code}`,
      );
      if (issue.textFix) claim(within(issue.textFix, text.length), `text fix of ${issue.code}`);
      if (!issue.fix || issue.fix.length === 0) continue;
      const keyOrder = keyOrderOf(stream.documents[index]?.value);
      const done = editDocument(stream, index, issue.fix, { keyOrder });
      claim(
        done.ok || done.reason === 'alias' || done.reason === 'merge',
        `fix of ${issue.code} is refused: ${done.ok ? '' : done.reason}`,
      );
    }
  }
  if (!issues.some(({ fix, textFix }) => fix || textFix)) return;
  const fixed = fixAll(text).text;
  if (fixed === text) return;
  const brought = broughtErrors(text, fixed);
  claim(brought.length === 0, `fixAll brings errors: ${brought.join(', ')}`);
  claim(fixAll(fixed).text === fixed, 'fixAll is not idempotent');
}

export const damaged = textKind({
  name: 'damaged',
  share: 30,
  make: damagedText,
  check: checkJudgement,
  perBatch: 20,
});
