import type { TextEdit } from '../../pod/index.ts';
import { each } from './each.ts';
import { replace } from './mistake.ts';
import { unquoted } from './repair-line.ts';

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

/** A dash of a word processor, or a bullet, before an item. */
export const dashes = each((line) => {
  const [, lead, sign = ''] = /^(\s*(?:-\s+)?)([\u2010-\u2015\u2212\u2022\u00b7])\s/u.exec(line.code) ?? [];
  if (lead === undefined) return [];
  const end = line.start + lead.length + 1;
  const edits = [replace(end - 1, end, '-')];
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

const wide = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/u;

/** Blanks that are not ASCII: they are text to YAML, and look like nothing. */
export const wideBlanks = each((line) => {
  if (!wide.test(line.text)) return [];
  const behind = line.text.slice(line.code.length);
  const comment = line.text.length - behind.trimStart().length;
  const edits: TextEdit[] = [];
  for (const { index, char } of unquoted(line.text)) {
    if (index > comment) break;
    if (!wide.test(char) || (char === '\ufeff' && line.start + index === 0)) continue;
    edits.push(replace(line.start + index, line.start + index + 1, ' '));
  }
  const [first] = edits;
  if (!first) return [];
  return [{ code: 'text.wide-blank', start: first.start, end: first.end, params: {}, edits, certain: true }];
});

/** “Quotes” of a word processor around a value. */
export const curlyQuotes = each((line) => {
  const match = /(?:[:,[]\s*|-\s+)([“”‘’])([^“”‘’"']*)([“”‘’])\s*(?=$|[,\]])/u.exec(line.code);
  if (!match) return [];
  const start = line.start + match.index + match[0].indexOf(match[1] ?? '');
  const end = start + (match[2]?.length ?? 0) + 2;
  return [
    {
      code: 'text.curly-quote',
      start,
      end,
      params: { value: match[2] ?? '' },
      edits: [replace(start, end, `"${match[2] ?? ''}"`)],
      certain: true,
    },
  ];
});

/** Tabs in the indentation; two blanks each. */
export const tabs = each((line) => {
  const lead = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  if (!lead.includes('\t')) return [];
  const end = line.start + lead.length;
  const edits = [replace(line.start, end, lead.replaceAll('\t', '  '))];
  return [{ code: 'text.tab', start: line.start, end, params: {}, edits, certain: true }];
});

/** A comment as in C or Java. An address (`http://`) has no blank before its slashes. */
export const slashComments = each((line) => {
  if (!line.code.includes('//')) return [];
  for (const { index, char } of unquoted(line.code)) {
    if (char !== '/' || line.code[index + 1] !== '/') continue;
    const before = line.code[index - 1];
    if (before !== undefined && !/\s/.test(before)) continue;
    if (/^\s*-\s+$/.test(line.code.slice(0, index))) continue;
    const start = line.start + index;
    return [
      {
        code: 'text.slash-comment',
        start,
        end: line.start + line.code.length,
        params: {},
        edits: [replace(start, start + 2, '#')],
        certain: true,
      },
    ];
  }
  return [];
});

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
