import type { TextEdit } from '../pod/index.ts';
import { pushAll } from '../pod/index.ts';

/** One line of a diff: ` ` stays, `-` goes, `+` comes; its one-based number in the text it is in, the new one for `+`. */
export interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly number: number;
  readonly text: string;
}

/** Lines that follow each other, with what stands around them. */
export interface DiffHunk {
  /** One-based line of the old text. */
  readonly line: number;
  readonly lines: readonly DiffLine[];
}

/** What edits do to the lines of a text; a line in whose place another comes is changed, neither added nor removed. */
export interface LineDiff {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly hunks: readonly DiffHunk[];
}

/** Lines shown before and after each change. */
const around = 2;
/** Up to so many pairs of lines are compared; of more, all old ones go and all new ones come. */
const pairs = 1_000_000;

/** The lines that edits of a text touch, and what they become. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}

/**
 * What text edits do, line by line. They are sorted, do not overlap, and count from `text`.
 * @param how `moved`: a line that only gets another indentation stays, and is shown as it becomes
 */
export function lineDiff(text: string, edits: readonly TextEdit[], how?: 'moved'): LineDiff {
  const hunks: DiffHunk[] = [];
  let added = 0;
  let removed = 0;
  let changed = 0;
  /** Line of `at` in the old text, and how many more the new one has before it. */
  let at = 0;
  let line = 1;
  let more = 0;
  for (const region of regionsOf(text, edits)) {
    line += breaks(text, at, region.start);
    at = region.start;
    const old = linesOf(text.slice(region.start, region.end));
    const now = linesOf(applied(text, region));
    const lines = compare(old, now, line, line + more, how === 'moved');
    more += now.length - old.length;
    for (let i = 0; i < lines.length; ) {
      const from = i;
      while (lines[i] && lines[i]?.mark !== ' ') i++;
      const block = lines.slice(from, i);
      const gone = block.filter(({ mark }) => mark === '-').length;
      const come = block.length - gone;
      changed += Math.min(gone, come);
      removed += Math.max(0, gone - come);
      added += Math.max(0, come - gone);
      if (from === i) i++;
    }
    pushAll(hunks, hunksOf(lines, line));
  }
  return { added, removed, changed, hunks };
}

/** Whole lines around the edits, each with what is shown around it; those that touch are one. */
function regionsOf(text: string, edits: readonly TextEdit[]): Region[] {
  const regions: Region[] = [];
  for (const edit of edits) {
    let start = lineStart(text, edit.start);
    let end = lineEnd(text, edit.end);
    for (let i = 0; i < around; i++) {
      start = lineStart(text, Math.max(0, start - 1));
      end = lineEnd(text, end);
    }
    const last = regions.at(-1);
    if (last && start <= last.end) {
      regions[regions.length - 1] = {
        start: last.start,
        end: Math.max(end, last.end),
        edits: [...last.edits, edit],
      };
    } else regions.push({ start, end, edits: [edit] });
  }
  return regions;
}

const lineStart = (text: string, offset: number) =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** Behind the line break of the line that an offset is in. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function breaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function applied(text: string, { start, end, edits }: Region): string {
  let out = '';
  let at = start;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at, end);
}

/** The lines without their breaks; a break at the end begins no line. */
function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (text.endsWith('\n')) lines.pop();
  return lines;
}

/** The shortest way from one list of lines to another: a longest common subsequence, without what is equal at both ends. */
function compare(
  old: readonly string[],
  now: readonly string[],
  oldLine: number,
  newLine: number,
  moved: boolean,
): DiffLine[] {
  const shape = (lines: readonly string[]) => (moved ? lines.map((line) => line.trimStart()) : lines);
  const [before, after] = [shape(old), shape(now)];
  let head = 0;
  while (head < old.length && head < now.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const a = before.slice(head, old.length - tail);
  const b = after.slice(head, now.length - tail);
  const stay = (i: number, j: number): DiffLine =>
    moved
      ? { mark: ' ', number: newLine + j, text: now[j] ?? '' }
      : { mark: ' ', number: oldLine + i, text: old[i] ?? '' };
  const gone = (i: number): DiffLine => ({
    mark: '-',
    number: oldLine + head + i,
    text: old[head + i] ?? '',
  });
  const come = (j: number): DiffLine => ({
    mark: '+',
    number: newLine + head + j,
    text: now[head + j] ?? '',
  });
  const lines: DiffLine[] = [];
  for (let i = 0; i < head; i++) lines.push(stay(i, i));
  const common = a.length * b.length <= pairs ? commonLengths(a, b) : undefined;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (common && i < a.length && a[i] === b[j]) {
      lines.push(stay(head + i, head + j));
      i++;
      j++;
    } else if (
      i < a.length &&
      (j === b.length || !common || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      lines.push(gone(i++));
    } else lines.push(come(j++));
  }
  for (let k = old.length - tail; k < old.length; k++) lines.push(stay(k, k - old.length + now.length));
  return lines;
}

/** Length of the longest common subsequence of what follows each pair of lines. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i] as Uint32Array;
    const below = table[i + 1] as Uint32Array;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return table;
}

/** The changed lines with a few around them. */
function hunksOf(lines: readonly DiffLine[], firstLine: number): DiffHunk[] {
  const shown = lines.map((_, i) =>
    lines.slice(Math.max(0, i - around), i + around + 1).some(({ mark }) => mark !== ' '),
  );
  const hunks: { line: number; lines: DiffLine[] }[] = [];
  let line = firstLine;
  lines.forEach((each, i) => {
    if (shown[i]) {
      if (i === 0 || !shown[i - 1]) hunks.push({ line, lines: [] });
      hunks.at(-1)?.lines.push(each);
    }
    if (each.mark !== '+') line++;
  });
  return hunks;
}
