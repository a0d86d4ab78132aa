export type TokenKind = 'key' | 'string' | 'number' | 'keyword' | 'comment';

/** A stretch of a line; without a kind it is space or punctuation. */
export interface Token {
  readonly text: string;
  readonly kind?: TokenKind;
}

const keywords = new Set(['true', 'false', 'null', '~', 'True', 'False', 'Null', 'TRUE', 'FALSE', 'NULL']);

const isSpace = (c: string | undefined) => c === ' ' || c === '\t';

/** Where the quoted string that begins at `from` ends; at the end of the line where it is not closed there. */
function quoteEnd(line: string, from: number): number {
  const quote = line[from];
  for (let at = from + 1; at < line.length; at++) {
    if (quote === '"' && line[at] === '\\') at++;
    else if (line[at] === quote && line[at + 1] === quote && quote === "'") at++;
    else if (line[at] === quote) return at + 1;
  }
  return line.length;
}

/** Where the comment begins, or the line ends, behind `from`. */
function commentStart(line: string, from: number): number {
  for (let at = from; at < line.length; at++) if (line[at] === '#' && isSpace(line[at - 1])) return at;
  return line.length;
}

/** Where the colon of a key that begins at `from` stands; -1 where it is no key. */
function colonOf(line: string, from: number): number {
  let at = line[from] === '"' || line[from] === "'" ? quoteEnd(line, from) : from;
  for (const end = commentStart(line, at); at < end; at++)
    if (line[at] === ':' && (at + 1 === line.length || isSpace(line[at + 1]))) return at;
  return -1;
}

function scalar(text: string): TokenKind {
  if (keywords.has(text)) return 'keyword';
  return text !== '' && Number.isFinite(Number(text)) ? 'number' : 'string';
}

/**
 * Colours one line of YAML as the editor will, as far as a line alone tells: keys, plain and quoted scalars, comments.
 * The texts of the tokens make the line.
 */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const put = (end: number, kind?: TokenKind) => {
    if (end > at) tokens.push(kind ? { text: line.slice(at, end), kind } : { text: line.slice(at, end) });
    at = Math.max(at, end);
  };
  let start = 0;
  while (
    isSpace(line[start]) ||
    (line[start] === '-' && (start + 1 === line.length || isSpace(line[start + 1])))
  )
    start++;
  put(start);
  if (line[start] !== '#') {
    const colon = colonOf(line, start);
    if (colon > start) {
      put(colon, 'key');
      let value = colon + 1;
      while (isSpace(line[value])) value++;
      put(value);
    }
    if (line[at] !== '#') {
      const quoted = line[at] === '"' || line[at] === "'";
      let end = quoted ? quoteEnd(line, at) : commentStart(line, at);
      while (end > at && isSpace(line[end - 1])) end--;
      put(end, quoted ? 'string' : scalar(line.slice(at, end)));
      put(commentStart(line, at));
    }
  }
  put(line.length, line[at] === '#' ? 'comment' : undefined);
  return tokens;
}
