import type { TextEdit } from '../../pod/index.ts';
import { parseStream } from '../parse.ts';
import { each } from './each.ts';
import { misfits } from './misfits.ts';
import { type Mistake, replace } from './mistake.ts';
import { fullOf, type Line, nextCode, unquoted } from './repair-line.ts';

/** A full-width colon behind a key. */
export const wideColons = each((line) => {
  const match = /^[\s\u3000\u00a0]*(?:-\s+)?["'`]?([A-Za-z][\w./-]*)["'`]?\s*：/u.exec(line.code);
  if (!match) return [];
  const at = line.start + match[0].length - 1;
  const next = line.text[match[0].length] ?? '';
  const text = next === '' || /\s/.test(next) ? ':' : ': ';
  return [
    {
      code: 'text.wide-colon',
      start: at,
      end: at + 1,
      params: { value: match[1] ?? '' },
      edits: [replace(at, at + 1, text)],
      certain: true,
    },
  ];
});

const bulleted =
  /^(\s*(?:-\s+)?)([\u2010-\u2015\u2212\uff0d\u2022\u2023\u2027\u2043\u2219\u25aa\u25ab\u25b6\u25b8\u25ba\u25cb\u25cf\u25e6\u2666\u00b7\uf0b7\uf0a7])(\s|$|(?=[\w"'-]))/u;
/** Letters and signs that take the place of a bullet where the font is gone, or in Markdown. */
const lettered = /^(\s*)([*+o])(\s)\s*[A-Za-z"']/;

/** A dash of a word processor, or a bullet, before an item. */
export const dashes = each((line) => {
  const [whole, lead, sign = '', blank] = bulleted.exec(line.code) ?? lettered.exec(line.code) ?? [];
  if (whole === undefined || lead === undefined) return [];
  const end = line.start + lead.length + 1;
  const edits = [replace(end - 1, end, blank === '' && line.code.length > lead.length + 1 ? '- ' : '-')];
  return [{ code: 'text.dash', start: end - 1, end, params: { value: sign }, edits, certain: true }];
});

/** A comma, semicolon or full stop behind a word, as in a sentence or in JSON. */
export const trailingSigns = each((line) => {
  const [entry, sign = ''] = /^\s*(?:-\s+)?[\w./-]+:\s+[\w./:@-]+([，；、。,;])$/u.exec(line.code) ?? [];
  if (entry === undefined) return [];
  const end = line.start + entry.length;
  const edits = [replace(end - 1, end, '')];
  return [{ code: 'text.trailing-sign', start: end - 1, end, params: { value: sign }, edits, certain: true }];
});

/** Full-width signs of a flow collection with what they stand for. */
const flowSigns: ReadonlyMap<string, string> = new Map([
  ['，', ', '],
  ['、', ', '],
  ['【', '['],
  ['】', ']'],
  ['［', '['],
  ['］', ']'],
  ['｛', '{'],
  ['｝', '}'],
]);

/** Full-width commas and brackets in a value that begins with a bracket. */
export const wideSigns = each((line) => {
  if (!/^[^"'#]*[:：-][\s\u3000]*[[{【［｛]/u.test(line.code)) return [];
  const edits: TextEdit[] = [];
  for (const { index, char } of unquoted(line.code)) {
    const sign = flowSigns.get(char);
    if (sign === undefined) continue;
    const text = /\s/.test(line.code[index + 1] ?? '') ? sign.trimEnd() : sign;
    edits.push(replace(line.start + index, line.start + index + 1, text));
  }
  const [first] = edits;
  if (!first) return [];
  const params = { value: line.text.charAt(first.start - line.start) };
  return [{ code: 'text.wide-sign', start: first.start, end: first.end, params, edits, certain: true }];
});

/** A schedule such as `* * * * *`, which YAML takes for an alias. */
export const bareAsterisks = each((line) => {
  const [, before, value] = /^(\s*(?:-\s+)?[\w./-]+:\s+)(\*[\s/\d*,-][\s/\d*,-]*)$/.exec(line.code) ?? [];
  if (before === undefined || value === undefined) return [];
  const start = line.start + before.length;
  const end = start + value.length;
  const edits = [replace(start, start, '"'), replace(end, end, '"')];
  return [{ code: 'text.bare-asterisk', start, end, params: { value }, edits, certain: true }];
});

const wide = /[\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u;
/** Characters of no width, and hyphens that only show where a line ends. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** Blanks that are not ASCII, and characters that cannot be seen: they are text to YAML, and look like nothing. */
export const wideBlanks = (lines: readonly Line[]): Mistake[] => {
  // Where no blank of the text is one of ASCII, those within quotes are not meant either.
  const isWhole = !lines.some(({ text }) => text.includes(' '));
  return lines.flatMap((line) => {
    if (
      !wide.test(line.text) ||
      (line.inScalar && !isWhole && !/^[\u200b-\u200f\u2060\ufeff]/u.test(line.text))
    )
      return [];
    const behind = line.text.slice(line.code.length);
    const comment = line.text.length - behind.trimStart().length;
    const edits: TextEdit[] = [];
    const width = line.text.startsWith('\u3000') && isIdeographic(lines) ? 2 : 1;
    const all =
      isWhole || line.inScalar ? [...line.text].map((char, index) => ({ index, char })) : unquoted(line.text);
    for (const { index, char } of all) {
      if (index > comment && !line.inScalar) break;
      if (!wide.test(char) || (char === '\ufeff' && line.start + index === 0)) continue;
      const text = unseen.test(char) ? '' : char === '\u3000' ? ' '.repeat(width) : ' ';
      edits.push(replace(line.start + index, line.start + index + 1, text));
    }
    const [first] = edits;
    if (!first) return [];
    return [
      {
        code: 'text.wide-blank' as const,
        start: first.start,
        end: first.end,
        params: {},
        edits,
        certain: true,
      },
    ];
  });
};

/** True where full-width blanks are the indentation, each as wide as two of ASCII. */
function isIdeographic(lines: readonly Line[]): boolean {
  return (
    lines.every(({ text }) => !/^ {2}|^\u3000+ +\u3000/.test(text)) &&
    lines.some(({ text }) => /^\u3000\S/.test(text))
  );
}

/** Quotes that are there twice, with a backslash, or differ from each other. */
export const mixedQuotes = each((line) => {
  if (!/["'`\\]/.test(line.code)) return [];
  const found: Mistake[] = [];
  for (const { 0: whole, 1: first, 2: twice, 3: lead = '', 4: other = '', index } of line.code.matchAll(
    mixed,
  )) {
    const before = first ?? lead;
    const value = twice ?? other;
    const start = line.start + index + before.length;
    const end = line.start + index + whole.length;
    const edits = [replace(start, end, `"${value}"`)];
    found.push({ code: 'text.curly-quote', start, end, params: { value }, edits, certain: true });
  }
  return found;
});

const mixed =
  /((?:^|[:,[{])\s*|-\s+)(?:''(?=[^'\s,\]}])|""(?=[^"\s,\]}])|``|\\")([^"'`\\]+)(?:''|""|\\")(?=\s*(?:$|[:,\]}]))|((?:^|[:-])\s+)(?:"(?=[^"]*'$)|'(?=[^']*"$))([^"']+)["']$/g;

/** Quotes of a word processor or of other languages around a value, and those of TeX. */
export const curlyQuotes = each((line) => {
  if (!curlyQuote.test(line.code)) return [];
  const found: Mistake[] = [];
  for (const match of line.code.matchAll(curly)) {
    const [whole, before = '', value = ''] = match;
    const start = line.start + match.index + before.length;
    const end = line.start + match.index + whole.length;
    const isPlain = !/["\\]/.test(value);
    const text = isPlain ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;
    const edits = [replace(start, end, text)];
    found.push({ code: 'text.curly-quote', start, end, params: { value }, edits, certain: true });
  }
  return found;
});

const curlyQuote = /[“”„‟″＂«»‘’‚‛′]/u;
const curly =
  /((?:^|[:：,，、[{])\s*|-\s+)(?:[“”„‟″＂«»‘’‚‛′][“”„‟″＂«»‘’‚‛′]?)([^“”„‟″＂«»‘’‚‛′]*)(?:[“”„‟″＂«»‘’‚‛′][“”„‟″＂«»‘’‚‛′]?)(?=\s*(?:$|[:：,，、\]}】］]))/gu;

/** Tabs in the indentation, and behind the dash of an item, where one blank is enough. */
export const tabs = (lines: readonly Line[]): Mistake[] => {
  let inTabs = false;
  let width = 0;
  if (!fullOf(lines).some(({ text }) => text.includes('\t'))) return [];
  const written = new Map<string, string>();
  return fullOf(lines).flatMap((line): Mistake[] => {
    if (!line.inScalar) inTabs = /^ *\t/.test(line.text);
    if (!line.text.includes('\t')) return [];
    const lead = /^[ \t]*(?:-[ \t]+)*/.exec(line.text)?.[0] ?? '';
    if (!lead.includes('\t') || lead === line.text || (line.inScalar && !inTabs)) return [];
    width ||= widthOfTabs(lines);
    const end = line.start + lead.length;
    const blanks = written.get(lead) ?? withBlanks(lead, width);
    written.set(lead, blanks);
    const edits = [replace(line.start, end, blanks)];
    return [{ code: 'text.tab', start: line.start, end, params: {}, edits, certain: true }];
  });
};

/** What a line begins with, up to the next column that is a multiple of the width for each tab; one blank behind a dash. */
function withBlanks(lead: string, width: number): string {
  const [indent = ''] = /^[ \t]*/.exec(lead) ?? [];
  let out = '';
  for (const char of indent) out += char === '\t' ? ' '.repeat(width - (out.length % width)) : ' ';
  return out + lead.slice(indent.length).replaceAll(/-[ \t]*\t[ \t]*/g, '- ');
}

/** Texts up to this length are read for each width that a tab may have. */
const longestTried = 20_000;

/** Two, unless blanks and tabs are mixed and the text reads better with four or eight. */
function widthOfTabs(lines: readonly Line[]): number {
  const length = lines.at(-1)?.end ?? 0;
  if (length > longestTried || !lines.some(({ text }) => /^ +\S/.test(text))) return 2;
  const costs = [2, 4, 8].map((width) => {
    const written = lines.map(({ text }) =>
      text.replace(/^[ \t]*(?:-[ \t]+)*/, (lead) => withBlanks(lead, width)),
    );
    return parseStream(written.join('\n')).documents.reduce(
      (sum, { errors, value }) => sum + (errors.length > 0 ? 1000 : misfits(value)),
      0,
    );
  });
  return 2 ** (1 + costs.indexOf(Math.min(...costs)));
}

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

/** Backticks and asterisks of Markdown around words. */
export const markdown = each((line) => {
  if (!/[`*]/.test(line.code)) return [];
  const edits = [];
  for (const { index, char } of unquoted(line.code)) {
    const near = line.code[index - 1] === '`' || line.code[index + 1] === '`';
    const bold = char === '*' && (line.code[index - 1] === '*' || line.code[index + 1] === '*');
    if (char === '`' || (char === '*' && (near || bold))) {
      edits.push(replace(line.start + index, line.start + index + 1, ''));
    }
  }
  const [first] = edits;
  if (!first || edits.length < 2) return [];
  return [
    {
      code: 'text.markdown',
      start: first.start,
      end: line.start + line.code.length,
      params: {},
      edits,
      certain: true,
    },
  ];
});

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
