import { each } from './each.ts';
import { type Mistake, replace } from './mistake.ts';
import { type Line, nextCode, unquoted } from './repair-line.ts';

/** A comment as in C or Java. An address (`http://`) has no blank before its slashes. */
export const slashComments = each((line) => {
  if (!/\/[/*]/.test(line.code)) return [];
  for (const { index, char } of unquoted(line.code)) {
    if (char !== '/' || !/[/*]/.test(line.code[index + 1] ?? '')) continue;
    const before = line.code[index - 1];
    if (before !== undefined && !/\s/.test(before)) continue;
    if (/^\s*-\s+$/.test(line.code.slice(0, index))) continue;
    if (line.code[index + 1] === '*' && !line.code.endsWith('*/')) continue;
    return [asRemark(line, index, index + 2)];
  }
  return [];
});

/** What is said of a line behind its value without a `#`: in Chinese, behind an arrow or dashes, or a mark of a footnote. */
export const remarks = each((line, lines) => {
  const [whole, value] = remark.exec(line.code) ?? [];
  if (whole === undefined) return [];
  const rest = line.code.slice(whole.length);
  const sign = /^[#＃]/u.test(rest) ? 1 : 0;
  // A mark of a footnote stands behind a value, and is none itself.
  const next = nextCode(lines, line);
  const opens = next && (next.indent > line.indent || /^\s*-/.test(next.code));
  if (value === undefined && !opens && /^[([]\d/.test(rest)) return [];
  return [asRemark(line, whole.length, whole.length + sign)];
});

/** What stands before a remark: an entry or an item, with its value or without. */
const remark =
  /^\s*(?:(?:-\s+)*[A-Za-z][\w./-]*\s*[:：]|-)(?:\s+("[^"]*"|'[^']*'|[\w./@][^\s"'{}#|>\u0100-\uffff]*))?(?:\s+(?=[\u4e00-\u9fff（【＃]|[←⬅↑→⟵]|<[-=]|-{2,}(?:>|\s)|={2,}>|;\s|\(\d{1,2}\)$|\[\d{1,2}\]$)|(?=（|#[\u4e00-\u9fff]))/u;

/** Makes what begins at a column of a line a comment. */
function asRemark(line: Line, from: number, to: number): Mistake {
  const start = line.start + from;
  const blank = from > 0 && !/\s/.test(line.code[from - 1] ?? ' ') ? ' ' : '';
  const text = `${blank}#${to === from ? ' ' : ''}`;
  const end = line.start + line.code.length;
  // Where a sign goes, nothing is put in: what stands before it may be taken away up to here.
  const edits = [replace(start, line.start + to, text)];
  return { code: 'text.slash-comment', start, end, params: {}, edits, certain: true };
}

const numberedStep = /^\s*(?:\d+[.、)]|[（(]\d+[）)]|[一二三四五六七八九十]+、)\s*\S/u;

/** Longer lines are not looked at. */
const longestSentence = 300;

/** True for two words or more without a colon between them, or one with a sign behind it. No key of a manifest begins with a capital. */
function isSentence(code: string): boolean {
  if (code.length > longestSentence || !/^(?:[A-Z]|(?:hi|hello|hey|please|thanks)\b)/.test(code))
    return false;
  const words = code.trimEnd().split(/\s+/);
  const isPlain = words.every((word, i) =>
    /^[\w'’"(),./-]+$/.test(i === words.length - 1 ? word.replace(/[:!?…]$/, '') : word),
  );
  return isPlain && (words.length > 1 || /[.!?]$/.test(code));
}

const chineseSentence = /^\s*[\u4e00-\u9fff][^:#'"]*[。；！？：，]?$/u;

/** True for a sentence of the text around a manifest. */
export function isAside(text: string): boolean {
  return isSentence(text) || chineseSentence.test(text);
}

/** A line of the text around the manifest: a numbered step, or a sentence. */
export const prose = each((line) => {
  const isAside = line.indent === 0 && isSentence(line.code);
  if (!isAside && !numberedStep.test(line.code) && !chineseSentence.test(line.code)) return [];
  const start = line.start + line.indent;
  const params = { value: line.code.trim().slice(0, 40) };
  return [
    {
      code: 'text.prose',
      start,
      end: line.start + line.code.length,
      params,
      edits: [replace(start, start, '# ')],
      certain: true,
    },
  ];
});
