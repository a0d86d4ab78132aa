import type { TextEdit } from '../../pod/index.ts';
import { isCommand } from './around.ts';
import { type Mistake, replace } from './mistake.ts';
import type { Line } from './repair-line.ts';
import { isAside } from './signs.ts';

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
  return lines.flatMap((line) => {
    if (line.inScalar || !head.test(line.text)) return [];
    if (escapedBreak.test(line.text)) return unescaped(line);
    if ((line.text.match(keyEnd)?.length ?? 0) < crowd) return [];
    return [...fences(line), ...aside(line), ...separators(line)];
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

const escapedBreak = /^\s*["']?(?:---\\n)?(?:apiVersion|kind):.*\\n(?:apiVersion|kind|metadata|spec):/;

/** Line breaks as a program writes them into a text between quotes. */
function unescaped(line: Line): Mistake[] {
  const { text, start, indent } = line;
  const to = text.trimEnd().length;
  const quote = /["']/.test(text.charAt(indent)) && text.charAt(indent) === text.charAt(to - 1) ? 1 : 0;
  const edits: TextEdit[] = quote ? [replace(start, start + indent + 1, '')] : [];
  for (const { index } of text.matchAll(/\\[n"]/g)) {
    const isBreak = text[index + 1] === 'n';
    if (isBreak || quote) edits.push(replace(start + index, start + index + 2, isBreak ? '\n' : '"'));
  }
  if (quote) edits.push(replace(start + to - 1, start + to, ''));
  const end = start + to;
  return [{ code: 'text.one-line', start: start + indent, end, params: {}, edits, certain: true }];
}
