import type { TextEdit } from '../../pod/index.ts';
import { isFieldName } from './fields.ts';
import { type Mistake, replace } from './mistake.ts';
import { isAside } from './remarks.ts';
import { fullOf, type Line } from './repair-line.ts';
import { isCommand } from './shell.ts';

/** So many keys in one line are no slip. */
const crowd = 3;
const keyEnd = /[\w"']:(?=\s|$)/g;
/** What begins a manifest, at the beginning or behind a blank. */
const head = /(?:^|\s)(?:apiVersion|kind):\s/;

/**
 * Where a manifest in one line has to be cut before its entries are: behind a fence or what a person or a shell wrote before it,
 * and at a `---`; and where the line was wrapped between a key and its value.
 */
export function seams(lines: readonly Line[]): Mistake[] {
  return fullOf(lines).flatMap((line) => {
    if (line.inScalar) return [];
    const string = stringOf(line);
    if (string) return [string];
    const json = logged.exec(line.text)?.[0];
    if (json !== undefined) return [told('text.prose', line, line.indent, json.length, `# ${json.trim()}\n`)];
    if (escapedBreak.test(line.text)) return unescaped(line);
    if (!head.test(line.text) || (line.text.match(keyEnd)?.length ?? 0) < crowd) return [];
    return [...fences(line), ...aside(line), ...separators(line), ...breaks(line), ...comments(line)];
  });
}

function told(
  code: 'text.fence' | 'text.shell' | 'text.prose',
  line: Line,
  from: number,
  to: number,
  text: string,
): Mistake {
  const [start, end] = [line.start + from, line.start + to];
  const params = { value: line.text.slice(from, to).trim().slice(0, 60) };
  return { code, start, end, params, edits: [replace(start, end, text)], certain: true };
}

const openFence = /^\s*(?:```|~~~)[A-Za-z]*\s+/;

/** The signs of a fence before and behind the manifest. */
function fences(line: Line): Mistake[] {
  const open = openFence.exec(line.text)?.[0].length ?? 0;
  const end = line.text.trimEnd().length;
  const closes = /(?:```|~~~)$/.test(line.text.slice(0, end));
  return [
    ...(open > 0 ? [told('text.fence', line, 0, open, '')] : []),
    ...(closes ? [told('text.fence', line, end - 3, line.text.length, '')] : []),
  ];
}

/** A sentence or a command before the manifest. */
function aside(line: Line): Mistake[] {
  const from = openFence.exec(line.text)?.[0].length ?? line.indent;
  const found = head.exec(line.text.slice(from));
  const before = line.text.slice(from, from + (found?.index ?? 0));
  if (before.trim() === '') return [];
  const to = from + before.length + 1;
  if (isCommand(before.trim())) return [told('text.shell', line, from, to, '')];
  return isAside(before.trim()) ? [told('text.prose', line, from, to, `# ${before.trim()}\n`)] : [];
}

const begins = /\s*(?:apiVersion|kind):\s/y;

function separators({ start, code }: Line): Mistake[] {
  return [...code.matchAll(/\s---(?=\s)/g)].flatMap(({ index }): Mistake[] => {
    const from = index + 4;
    begins.lastIndex = from;
    const found = begins.exec(code)?.[0];
    if (found === undefined) return [];
    const blanks = found.length - found.trimStart().length;
    const range = { start: start + index, end: start + from + blanks };
    const edits = [{ ...range, text: '\n---\n' }];
    return [{ code: 'text.one-line', ...range, params: {}, edits, certain: true }];
  });
}

/** What a program writes into its log before an object. */
const logged = /^\s*[^\s{"'#-][^{}"']*(?=\{\s*"(?:apiVersion|kind)"\s*:)/;

/** A manifest that a program wrote as a JSON string. */
function stringOf({ start, indent, text }: Line): Mistake | undefined {
  const own = text.trim();
  if (!/^"(?:\{|\\n|---|apiVersion|kind)/.test(own)) return undefined;
  try {
    const value: unknown = JSON.parse(own);
    if (typeof value !== 'string' || !/apiVersion|kind/.test(value)) return undefined;
    const range = { start: start + indent, end: start + indent + own.length };
    const edits = [{ ...range, text: value }];
    return { code: 'text.one-line', ...range, params: {}, edits, certain: true };
  } catch {
    return undefined;
  }
}

/** Signs that stand for the breaks between the lines. */
function breaks(line: Line): Mistake[] {
  const edits: TextEdit[] = [];
  for (const { index } of line.code.matchAll(
    /[;↵⏎¶⤶](?=\s+(?:-\s+)?["']?[A-Za-z][\w./-]*["']?:(?:[\s;]|$))/g,
  ))
    edits.push(replace(line.start + index, line.start + index + 1, '\n'));
  const [first] = edits;
  if (!first || edits.length < crowd) return [];
  return [{ code: 'text.one-line', start: first.start, end: first.end, params: {}, edits, certain: true }];
}

/** Comments that swallow the entries behind them: they end where a field begins. */
function comments(line: Line): Mistake[] {
  const edits: TextEdit[] = [];
  for (const { 1: key = '', index } of line.text
    .slice(line.code.length)
    .matchAll(/\s(?:-\s)?([A-Za-z]\w*):(?=\s)/g)) {
    const at = line.start + line.code.length + index;
    if (isFieldName(key)) edits.push(replace(at, at + 1, '\n'));
  }
  const [first] = edits;
  if (!first) return [];
  return [{ code: 'text.one-line', start: first.start, end: first.end, params: {}, edits, certain: true }];
}

const escapedBreak = /^\s*["']?(?:---\\n)?(?:apiVersion|kind):.*\\n(?:apiVersion|kind|metadata|spec):/;

/** Line breaks as a program writes them into a text between quotes. */
function unescaped(line: Line): Mistake[] {
  const { text, start, indent } = line;
  const to = text.trimEnd().length;
  const quote = /["']/.test(text.charAt(indent)) && text.charAt(indent) === text.charAt(to - 1) ? 1 : 0;
  const allEscaped = !/(?:^|[^\\])"/.test(text);
  const edits: TextEdit[] = quote ? [replace(start, start + indent + 1, '')] : [];
  for (const { index } of text.matchAll(/\\[n"]/g)) {
    const isBreak = text[index + 1] === 'n';
    if (isBreak || quote || allEscaped)
      edits.push(replace(start + index, start + index + 2, isBreak ? '\n' : '"'));
  }
  if (quote) edits.push(replace(start + to - 1, start + to, ''));
  const end = start + to;
  return [{ code: 'text.one-line', start: start + indent, end, params: {}, edits, certain: true }];
}
