import type { TextEdit } from '../../pod/index.ts';
import { type Mistake, replace } from './mistake.ts';
import { fullOf, type Line } from './repair-line.ts';
import { dropLine, isBoxLine, longest } from './whole-line.ts';

const calloutSign = /[\u2460-\u2473\u24ea-\u24ff\u2776-\u2793\u00b9\u00b2\u00b3\u2070-\u2079]/;

/** Where the blanks begin before the callout marks at the end of a line: signs, the first of them perhaps `<1>`. */
function calloutStart(text: string): number | undefined {
  let start: number | undefined;
  let at = text.trimEnd().length;
  while (at > 0) {
    const sign = calloutSign.test(text[at - 1] ?? '');
    const mark = sign ? 1 : text[at - 1] === '>' ? markLength(text.slice(Math.max(0, at - 4), at)) : 0;
    if (mark === 0) break;
    const before = blanksBefore(text, at - mark);
    if (sign || before < at - mark) start = before;
    if (!sign) break;
    at = before;
  }
  return start;
}

/** Length of `<1>` at the end of a text; 0 where there is none. */
const markLength = (text: string) => /<\d{1,2}>$/.exec(text)?.[0].length ?? 0;

function blanksBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** Callout marks before or behind a line, as books print them. */
export function callouts(lines: readonly Line[]): Mistake[] {
  return fullOf(lines).flatMap((line): Mistake[] => {
    if (!line.inScalar && calloutSign.test(line.text.charAt(0))) {
      const end = line.start + (line.text[1] === ' ' ? 2 : 1);
      const params = { value: line.text.charAt(0) };
      const edits = [replace(line.start, end, '')];
      return [{ code: 'text.callout', start: line.start, end: line.start + 1, params, edits, certain: true }];
    }
    const column = line.inScalar ? undefined : calloutStart(line.text);
    if (column === undefined || line.code.length < line.text.trimEnd().length) return [];
    const start = line.start + column;
    const marks = line.text.slice(column);
    const params = { value: marks.trim() };
    const at = start + marks.length - marks.trimStart().length;
    return [
      {
        code: 'text.callout',
        start: at,
        end: line.end,
        params,
        edits: [replace(start, line.end, '')],
        certain: true,
      },
    ];
  });
}

/** A number before a line, perhaps with the name of the file before it, as grep prints them. */
const numbered = /^(\s*(?:[\w./-]+\.ya?ml[:-])?[[(]?(\d{1,4})(?:[\])]|[.:-]| {0,3}[|│])?)(.*)$/;
const numberOnly = /^\s*\d{1,4}[.:]?\s*$/;

/** Line numbers that were copied with the text: before all lines, where they count up, or on lines of their own. */
export function lineNumbers(lines: readonly Line[]): Mistake[] {
  const full = fullOf(lines);
  const frame = full.filter(isFrame);
  const body = frame.length > 0 ? full.filter((line) => !isFrame(line)) : full;
  if (body.length < 3) return [];
  const around = frame.map((line) => dropLine(lines, line));
  return [...numbersBefore(body, around), ...numbersAlone(lines, full)];
}

/** The frame that `bat` draws around a file and its numbers, with the name of the file. */
function isFrame({ text }: Line): boolean {
  return (
    (/[─━]/.test(text) && isBoxLine(text)) || /^\s*│ (?:File: |STDIN|Size: )/.test(text.slice(0, longest))
  );
}

/**
 * The same number of blanks stands behind each number, so that what is a column of the text stays one.
 * @param around edits that take away what is drawn around the lines
 */
function numbersBefore(full: readonly Line[], around: readonly TextEdit[]): Mistake[] {
  const matches = full.map(({ text }) => numbered.exec(text.slice(0, longest)));
  let before = -1;
  let last = '';
  for (const match of matches) {
    const [, prefix = '', number = '', rest = ''] = match ?? [];
    // Where nothing stands between number and text, only numbers that count one by one are meant as such.
    const isGlued = /\d$/.test(prefix) && /^\S/.test(rest);
    const next = Number(number);
    if (!match || next <= before || (isGlued && before >= 0 && next !== before + 1)) return [];
    before = next;
    last = rest;
  }
  if (last.trim() === '' && full.every(({ text }) => numberOnly.test(text))) return [];
  const width = matches.reduce((least, match) => {
    const rest = match?.[3] ?? '';
    return rest.trim() === '' ? least : Math.min(least, rest.length - rest.trimStart().length);
  }, Number.POSITIVE_INFINITY);
  const ends = matches.map((match) => (match?.[1]?.length ?? 0) + width);
  const column = columnBehind(full, ends);
  const edits = full.map((line, i) => {
    const prefix = column ?? ends[i] ?? 0;
    return replace(line.start, Math.min(line.start + prefix, line.end), '');
  });
  const [first] = full;
  const end = (first?.start ?? 0) + (matches[0]?.[1]?.length ?? 0);
  const all = [...edits, ...around].sort((a, b) => a.start - b.start);
  return first ? [numbers(first, end, full.length, all)] : [];
}

/**
 * The column in which the text begins behind numbers that begin in one column themselves, as `9  a` and `10 b`; undefined where
 * as many blanks stand behind each. An indent is an even number of blanks: in the one way of reading it they all are.
 */
function columnBehind(full: readonly Line[], ends: readonly number[]): number | undefined {
  const column = ends.reduce((least, end) => Math.min(least, end));
  const texts = full.map(({ text }) => text.length - text.trimStart().length);
  const starts = full.map(({ text }) => /^\s*\S*\s*/.exec(text.slice(0, longest))?.[0].length ?? 0);
  const isFlush = texts.every((blanks) => blanks === texts[0]);
  const isOdd = (from: (i: number) => number) =>
    starts.some((start, i) => start < from(i) || (start - from(i)) % 2 !== 0);
  return isFlush && isOdd((i) => ends[i] ?? 0) && !isOdd(() => column) ? column : undefined;
}

function numbers(first: Line, end: number, value: number, edits: readonly TextEdit[]): Mistake {
  return { code: 'text.line-number', start: first.start, end, params: { value }, edits, certain: true };
}

/** Numbers on lines of their own that count one by one: between the lines of the text, before all of them or behind. */
function numbersAlone(lines: readonly Line[], full: readonly Line[]): Mistake[] {
  const alone = full.filter(({ inScalar, text }) => !inScalar && numberOnly.test(text));
  const [first] = alone;
  const values = alone.map(({ text }) => Number.parseInt(text, 10));
  const counts = values.every((value, i) => i === 0 || value === (values[i - 1] ?? 0) + 1);
  if (!first || alone.length < 3 || alone.length === full.length || !counts) return [];
  return [
    numbers(
      first,
      first.end,
      alone.length,
      alone.map((line) => dropLine(lines, line)),
    ),
  ];
}
