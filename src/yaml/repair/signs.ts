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
