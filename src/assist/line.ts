/** What stands on one line of a text, by its characters alone: for text that is being typed and does not parse. */

/** True behind the end and on any white space. */
export const isBlank = (char: string) => char === '' || /\s/.test(char);

const isBreak = (char: string | undefined) => char === '\n' || char === '\r';

/** Offset behind the line break before `offset`, and behind a byte order mark. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? Math.min(1, offset) : start;
}

/** Offset of the line break behind `offset`, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text[end])) end++;
  return end;
}

/** Offset behind the line break at `end`. */
export function nextLine(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** A key at the beginning of a text. */
export interface WrittenKey {
  /** Plain or in quotes. */
  readonly written: string;
  /** Behind its colon. */
  readonly end: number;
}

/** The key that a text begins with; undefined where no colon with a blank behind it follows. */
export function keyAndColon(text: string): WrittenKey | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text)?.[0];
  if (quoted !== undefined) {
    const colon = quoted.length + (/^[ \t]*/.exec(text.slice(quoted.length))?.[0].length ?? 0);
    const closed = text[colon] === ':' && isBlank(text.charAt(colon + 1));
    return closed ? { written: quoted, end: colon + 1 } : undefined;
  }
  const first = /^(?:[^\s#"'[\]{},&*!|>%@`-]|-[^\s#])/.exec(text)?.[0];
  if (first === undefined) return undefined;
  for (let at = first.length; at < text.length; at++) {
    const char = text[at];
    if (char === '#' && isBlank(text.charAt(at - 1))) return undefined;
    if (char !== ':' || !isBlank(text.charAt(at + 1))) continue;
    let end = at;
    while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
    return { written: text.slice(0, end), end: at + 1 };
  }
  return undefined;
}

/** Where the comment of a line or of its rest begins, not counting a `#` in quotes; the length where there is none. */
export function commentStart(line: string): number {
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    const opens = at === 0 || /[\s[{,:]/.test(line[at - 1] ?? '');
    if (char === '#' && (at === 0 || /\s/.test(line[at - 1] ?? ''))) return at;
    if ((char !== '"' && char !== "'") || !opens) continue;
    const closed = char === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y;
    closed.lastIndex = at;
    const quoted = closed.exec(line);
    if (quoted) at += quoted[0].length - 1;
  }
  return line.length;
}

/** How many brackets a piece of flow style leaves open, its quotes and comment left out. */
export function openBrackets(line: string): number {
  const bare = line
    .slice(0, commentStart(line))
    .replace(/(^|[\s[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g, '$1');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}

/** Columns of blanks before the first character; the length of a blank line. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
