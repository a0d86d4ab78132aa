import type { TextEdit } from '../../pod/index.ts';
import { pushAll } from '../../pod/index.ts';
import { type Mistake, replace } from './mistake.ts';
import { fullOf, isMarker, type Line } from './repair-line.ts';
import { dropLine, isBoxLine } from './whole-line.ts';

/** Signs before each line of a quotation, a comment, a drawn box or what grep found. */
const quotationSign = /^(?:(?:>+ )*>+ ?|\s*[|│┃║*] ?|\s*\/\/ ?|[\w./-]+\.ya?ml[:-])/;

/** Signs that mail, chats and tables put before each line of a quotation, and perhaps behind. */
export function quotations(lines: readonly Line[]): Mistake[] {
  const all = fullOf(lines);
  const from = all.findIndex(({ text }) => quotationSign.test(text) && !isBoxLine(text));
  const sign = quotationSign
    .exec(all[from]?.text ?? '')?.[0]
    .trim()
    .charAt(0);
  if (sign === undefined || (/\w/.test(sign) && from > 0)) return [];
  const isQuoted = ({ text }: Line) => quotationSign.test(text) && text.trimStart().startsWith(sign);
  const to = all.findLastIndex(isQuoted);
  const quoted = all.slice(from, to + 1);
  const [first] = quoted;
  const named = quoted.some(({ text }) => /\b(?:apiVersion|kind)\b/.test(text));
  if (!first || quoted.length < 3 || !quoted.every((line) => isQuoted(line) || isBoxLine(line.text)))
    return [];
  if (!named && quoted.length < all.length) return [];
  const isBox = /[|│┃║]/.test(sign);
  const edits = quoted.flatMap((line): TextEdit[] => {
    const { start, text } = line;
    if (isBox && isBoxLine(text)) return [dropLine(lines, line)];
    const length = Math.max(1, quotationSign.exec(text)?.[0].length ?? 1);
    const own = text.trimEnd();
    const close = isBox && own.length > length && own.endsWith(sign) ? own.slice(0, -1).trimEnd().length : -1;
    const end = Math.max(close, length);
    return [
      replace(start, start + length, ''),
      ...(close < 0 ? [] : [replace(start + end, start + text.length, '')]),
    ];
  });
  return [
    { code: 'text.quotation', start: first.start, end: first.start + 1, params: {}, edits, certain: true },
  ];
}

/** A manifest of which every line is a comment. */
export function commentedOut(lines: readonly Line[]): Mistake[] {
  const all = fullOf(lines).filter((line) => !isMarker(line));
  const [first] = all;
  if (!first || !all.every(({ text }) => text.startsWith('#'))) return [];
  const length = all.every(({ text }) => /^#(?: |\s*$)/.test(text)) ? 2 : 1;
  const edits = all.map(({ start, end }) => replace(start, Math.min(start + length, end), ''));
  return [
    { code: 'text.commented-out', start: first.start, end: first.end, params: {}, edits, certain: true },
  ];
}

const diffHead = /^(?:diff |index [0-9a-f]|--- |\+\+\+ |new file |old mode |new mode |deleted file |rename )/;
const hunkHead = /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/;

const added = /^\+/;
/** An entry or item behind the sign of a line that was added. */
const addedContent = /^\+\s*(?:-\s|[\w./-]+:(?:\s|$))/;

/** Lines of a diff that were copied without its heads: each begins with its sign, those of the highest level with that alone. */
function isHunk(all: readonly Line[]): boolean {
  return (
    all.some(({ text }) => added.test(text)) &&
    all.some(({ text }) => /^[+ ][A-Za-z]/.test(text)) &&
    all.every(({ text }) => /^[+ \\-]/.test(text))
  );
}

/** A diff of a manifest: what it makes of the file stays. Every line tells by its first sign what becomes of it. */
export function diffs(lines: readonly Line[]): Mistake[] {
  const all = fullOf(lines);
  const isDiff = all.some(({ text }, i) =>
    text.startsWith('--- ') ? all[i + 1]?.text.startsWith('+++ ') : hunkHead.test(text),
  );
  if (!isDiff && !isHunk(all) && !all.every(({ text }) => added.test(text))) return marked(all);
  const edits: TextEdit[] = [];
  for (const line of all) {
    const { text, start } = line;
    if (hunkHead.test(text) || diffHead.test(text) || /^[-\\]/.test(text)) edits.push(dropLine(lines, line));
    else if (/^[+ ]/.test(text)) edits.push(replace(start, start + 1, ''));
    else return [];
  }
  const first = all.find(({ text }) => !text.startsWith('diff ') && !text.startsWith('index ')) ?? all[0];
  if (!first) return [];
  return [{ code: 'text.diff', start: first.start, end: first.end, params: {}, edits, certain: true }];
}

/** Lines that were marked as new in a manifest whose others have no sign. */
function marked(all: readonly Line[]): Mistake[] {
  const news = all.filter(({ text, inScalar }) => !inScalar && added.test(text));
  const [first] = news;
  if (!first || !news.every(({ text }) => addedContent.test(text))) return [];
  const edits = news.map(({ start }) => replace(start, start + 1, ''));
  return [{ code: 'text.diff', start: first.start, end: first.end, params: {}, edits, certain: true }];
}

/** The sides of a merge that git could not decide. Only a person can; the rest is read with the first of them. */
export function conflicts(lines: readonly Line[]): Mistake[] {
  const found: Mistake[] = [];
  let open: { readonly first: Line; readonly edits: TextEdit[]; ours: boolean } | undefined;
  for (const line of lines) {
    if (/^<{7}(?: |$)/.test(line.text)) open = { first: line, edits: [], ours: true };
    if (!open) continue;
    const marks = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/.test(line.text);
    if (/^[|=]{7}/.test(line.text)) open.ours = false;
    if (marks || !open.ours) open.edits.push(dropLine(lines, line));
    if (!/^>{7}(?: |$)/.test(line.text)) continue;
    const { first, edits } = open;
    found.push({
      code: 'text.conflict',
      start: first.start,
      end: first.end,
      params: {},
      edits,
      certain: false,
    });
    open = undefined;
  }
  return found;
}

/** What `kubectl describe` prints of an object, up to the next document. It is no manifest, and nothing of it is read. */
export function descriptions(lines: readonly Line[]): Mistake[] {
  const found: Mistake[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [first, second] = [lines[i], lines[i + 1]];
    const [, name] = /^Name: {2,}(\S+)$/.exec(first?.text.trimEnd() ?? '') ?? [];
    if (!first || name === undefined || !/^(?:Namespace|Labels): {2,}\S/.test(second?.text ?? '')) continue;
    while (i + 1 < lines.length && !/^---(?:\s|$)/.test(lines[i + 1]?.text ?? '')) i++;
    const { start, end } = first;
    const edits = [replace(start, lines[i]?.end ?? end, '')];
    found.push({ code: 'text.description', start, end, params: { value: name }, edits, certain: false });
  }
  return found;
}

const tag =
  /<\/?(?:a|b|br|code|div|em|figure|font|h[1-6]|i|li|mark|ol|p|pre|section|small|span|strong|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>|<!--.{0,500}?-->/gi;
/** Tags behind which a page begins a new line. */
const breaks = /^<(?:br\b|\/(?:div|h[1-6]|li|p|pre|tr)\b)/i;
const entity =
  /&(?:quot|apos|lt|gt|amp|nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|ndash|mdash|hellip|#\d{1,6}|#x[0-9a-f]{1,5});/gi;
const signs: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['ldquo', '"'],
  ['rdquo', '"'],
  ['lsquo', "'"],
  ['rsquo', "'"],
  ['ndash', '-'],
  ['mdash', '-'],
  ['hellip', '…'],
]);

function signOf(written: string): string {
  const name = written.slice(1, -1).toLowerCase();
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith('#')) return signs.get(name) ?? written;
  return code === 160 ? ' ' : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

/**
 * A line that begins with a tag or a reference to a blank, a key in tags, or a value with a reference to a quote; inside of
 * values both may be meant.
 */
const source =
  /^\s*(?:<\/?[a-z]|<!--|&(?:nbsp|#160);)|^[^:'"]*<\/(?:span|b|strong|code)>|<br ?\/?>\s*(?:$|&nbsp;|\w+:)|(?:^|[:[,-])\s*&(?:quot|apos|#34|#39|#x27|ldquo|lsquo);/i;

/** Tags and character references of a page whose source was copied. */
export function markup(lines: readonly Line[]): Mistake[] {
  const all = fullOf(lines).filter(({ text }) => /[<&]/.test(text) && source.test(text));
  if (!all.some(({ inScalar }) => !inScalar)) return [];
  // A text that the manifest holds is source as well, unless it has signs that source writes otherwise.
  const isPage = !lines.some(({ text, inScalar }) => inScalar && /[<>"]/.test(text.replaceAll(tag, '')));
  const edits: TextEdit[] = [];
  for (const line of lines) {
    if ((line.inScalar && !isPage) || !/[<&]/.test(line.text)) continue;
    const at = (match: RegExpExecArray) => line.start + match.index;
    const tags = [...line.text.matchAll(tag)];
    if (tags.length > 0 && line.text.replaceAll(tag, '').trim() === '') {
      edits.push(dropLine(lines, line));
      continue;
    }
    const own = tags.map((match) => {
      const end = match.index + match[0].length;
      const goesOn = breaks.test(match[0]) && line.text.slice(end).replaceAll(tag, '').trim() !== '';
      return replace(at(match), line.start + end, goesOn ? '\n' : '');
    });
    for (const match of line.text.matchAll(entity))
      own.push(replace(at(match), at(match) + match[0].length, signOf(match[0])));
    pushAll(
      edits,
      own.sort((a, b) => a.start - b.start),
    );
  }
  const [first] = edits;
  if (!first) return [];
  const end = Math.max(first.start + 1, first.end);
  return [{ code: 'text.markup', start: first.start, end, params: {}, edits, certain: true }];
}

const action = /\{\{[^{}]*\}\}/;
const actionsOnly = /^\s*(?:-\s+)?(?:\{\{[^{}]*\}\}\s*)+$/;
/** What stands before the value of an entry or item. */
const beforeValue = /^\s*(?:-\s+)?(?:[\w./-]+:\s+)?/;

/** The value of a line as text between quotes; undefined where YAML reads it as text anyway. */
function asText(value: string): string | undefined {
  const sign = value.charAt(0);
  const quoted = value.length > 1 && /["']/.test(sign) && value.endsWith(sign);
  if (quoted && !value.slice(1, -1).includes(sign)) return undefined;
  if (!quoted && !value.startsWith('{')) return undefined;
  return `'${(quoted ? value.slice(1, -1) : value).replaceAll("'", "''")}'`;
}

/**
 * Actions of a template, which only the program that it is for can carry out. The rest is read as if all conditions held and
 * nothing were inserted, the values being text.
 */
export function templates(lines: readonly Line[]): Mistake[] {
  const edits: TextEdit[] = [];
  const told: Line[] = [];
  for (const line of fullOf(lines)) {
    if (line.inScalar || !line.text.includes('{{') || !action.test(line.text)) continue;
    const at = beforeValue.exec(line.code)?.[0].length ?? 0;
    const text = asText(line.code.slice(at));
    if (actionsOnly.test(line.text)) edits.push(dropLine(lines, line));
    else if (text !== undefined) edits.push(replace(line.start + at, line.start + line.code.length, text));
    else continue;
    told.push(line);
  }
  const [first] = told;
  const match = first && action.exec(first.text);
  if (!match) return [];
  const start = first.start + match.index;
  const params = { value: match[0].slice(0, 60) };
  return [{ code: 'text.template', start, end: start + match[0].length, params, edits, certain: false }];
}
