/** What the person is typing at an offset, read from the lines alone, so that it works in text that does not parse. */
export interface LineContext {
  readonly mode: 'key' | 'value' | 'none';
  /** The part of the key or value before the offset, without its opening quote, and where it begins. */
  readonly word: string;
  readonly start: number;
  /** The open quote before the word. */
  readonly quote: '' | '"' | "'";
  /** In a value: the key before it; absent in a list item. */
  readonly key?: string;
  /** True where the value touches the colon, so that it needs a blank. */
  readonly glued: boolean;
  /** Column (zero-based) of the key, or of the item behind its `- `. */
  readonly indent: number;
  /** True where a `- ` stands before the key or item on this line. */
  readonly item: boolean;
  /** Inside `{}` or `[]` on this line. */
  readonly flow: boolean;
  /** True where text follows the offset on the line. */
  readonly more: boolean;
}

const none: Omit<LineContext, 'start' | 'indent'> = {
  mode: 'none',
  word: '',
  quote: '',
  glued: false,
  item: false,
  flow: false,
  more: false,
};

/** Index behind the last line break before `offset`. */
export function lineStart(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? Math.min(1, offset) : start;
}

export function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset).search(/[\r\n]/);
  return found < 0 ? text.length : offset + found;
}

/** Where a comment begins on a line, the last open bracket's and comma's places, and the quote that is still open. */
function scan(line: string): { comment: boolean; flowAt: number; quote: '' | '"' | "'"; quoteAt: number } {
  const opened: number[] = [];
  let quote: '' | '"' | "'" = '';
  let quoteAt = -1;
  let cut = -1;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quote) {
      if (c === '\\' && quote === '"') i++;
      else if (c === quote) quote = '';
      continue;
    }
    const opens = i === 0 || /[\s[{,:]/.test(line[i - 1] ?? '');
    if ((c === '"' || c === "'") && opens) {
      quote = c;
      quoteAt = i;
    } else if (c === '#' && (i === 0 || /\s/.test(line[i - 1] ?? ''))) {
      return { comment: true, flowAt: -1, quote: '', quoteAt: -1 };
    } else if ((c === '{' || c === '[') && (opens || opened.length > 0)) {
      opened.push(i);
      cut = i;
    } else if ((c === '}' || c === ']') && opened.length > 0) {
      opened.pop();
      cut = opened.at(-1) ?? -1;
    } else if (c === ',' && opened.length > 0) cut = i;
  }
  return { comment: false, flowAt: opened.length > 0 ? cut : -1, quote, quoteAt };
}

/** Removes the quotes around a key. */
function bare(key: string): string {
  const [quote = ''] = key;
  return /["']/.test(quote) && key.length > 1 && key.endsWith(quote) ? key.slice(1, -1) : key;
}

/** The key at the beginning of a text, plain or in quotes, as it is written, and the offset behind its colon. */
function keyAndColon(text: string): { readonly written: string; readonly end: number } | undefined {
  const isBlank = (at: number) => at >= text.length || /\s/.test(text.charAt(at));
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/.exec(text)?.[0];
  if (quoted !== undefined) {
    let colon = quoted.length;
    while (colon < text.length && isBlank(colon)) colon++;
    return text[colon] === ':' && isBlank(colon + 1) ? { written: quoted, end: colon + 1 } : undefined;
  }
  if (/^["':]/.test(text) || isBlank(0)) return undefined;
  for (let at = 0; at < text.length && text[at] !== '#'; at++) {
    if (text[at] === ':' && isBlank(at + 1)) return { written: text.slice(0, at).trimEnd(), end: at + 1 };
  }
  return undefined;
}

/** Whether the rest of a line holds more than a comment. */
function hasMore(rest: string): boolean {
  const content = rest.trimStart();
  return content !== '' && (content === rest || !content.startsWith('#'));
}

/** What is typed at `offset`; `none` in comments, block scalars and after a finished value. */
export function lineContext(text: string, offset: number): LineContext {
  const from = lineStart(text, offset);
  const before = text.slice(from, offset);
  const lead = /^[ ]*(?:-[ ]+)*/.exec(before)?.[0] ?? '';
  const indent = lead.length;
  const nothing: LineContext = { ...none, start: offset, indent };
  const rest = before.slice(indent);
  const { comment, flowAt, quote, quoteAt } = scan(rest);
  if (comment || rest === '-' || /^(---|\.\.\.)/.test(before) || before.startsWith('\t')) return nothing;
  if (inBlockScalar(text, from, lead.search(/[^ ]|$/))) return nothing;
  const flow = flowAt >= 0;
  const base = from + indent + (flow ? flowAt + 1 : 0);
  const part = flow ? rest.slice(flowAt + 1) : rest;
  const common = {
    indent,
    item: lead.includes('-'),
    flow,
    quote,
    more: hasMore(text.slice(offset, lineEnd(text, offset))),
  };
  const blanks = part.length - part.trimStart().length;
  const pair = keyAndColon(part.slice(blanks));
  const wordAt = (at: number) => {
    const start = quote ? from + indent + quoteAt + 1 : base + at;
    return { start, word: text.slice(start, offset) };
  };
  if (pair) {
    const key = bare(pair.written);
    const behind = part.slice(blanks + pair.end);
    const { start, word } = wordAt(part.length - behind.trimStart().length);
    if (/^[&*!|>]/.test(word) && !quote) return nothing;
    return { ...common, mode: 'value', key, start, word, glued: behind === '' };
  }
  const { start, word } = wordAt(blanks);
  return { ...common, mode: 'key', start, word, glued: false };
}

/** True where the line at `from`, indented by `indent`, is text of a `|` or `>` scalar above it. */
function inBlockScalar(text: string, from: number, indent: number): boolean {
  let least = indent;
  let end = from;
  for (let looked = 0; end > 0 && looked < 2000; looked++) {
    const start = lineStart(text, end - 1);
    const line = text.slice(start, end).replace(/[\r\n]/g, '');
    end = start;
    if (line.trim() === '') {
      if (start === 0 || end <= 1) return false;
      continue;
    }
    const at = line.search(/[^ ]/);
    if (at >= least) continue;
    // A header's indentation is that of its key: `- run: |` holds lines deeper than the dash.
    if (/(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*(?:#|$)/.test(line)) return true;
    if (at === 0) return false;
    least = at;
  }
  return false;
}

/**
 * Keys of the block map that a key at `indent` on the line of `offset` belongs to, without those of that line.
 * @param item whether a `- ` stands before the key, which begins the map
 */
export function siblingKeys(text: string, offset: number, indent: number, item: boolean): Set<string> {
  const keys = new Set<string>();
  /** @returns false where the map ends */
  const look = (line: string, up: boolean): boolean => {
    if (/^\s*(#|$)/.test(line)) return true;
    if (/^(---|\.\.\.)/.test(line)) return false;
    const lead = /^[ ]*(?:-[ ]+)*/.exec(line)?.[0] ?? '';
    const dash = lead.lastIndexOf('-');
    const first = line.search(/[^ ]/);
    const key = keyAndColon(line.slice(lead.length))?.written;
    if (lead.length === indent && (dash < 0 || up)) {
      if (key !== undefined) keys.add(bare(key));
      return dash < 0;
    }
    if (first === indent && dash >= 0) return lead.length > indent;
    return first >= indent;
  };
  if (!item) {
    for (let at = lineStart(text, offset); at > 0; ) {
      const start = lineStart(text, at - 1);
      if (!look(text.slice(start, at).replace(/[\r\n]/g, ''), true)) break;
      if (start <= 1 || start === at) break;
      at = start;
    }
  }
  for (let at = lineEnd(text, offset); at < text.length; ) {
    const start = at + (text.startsWith('\r\n', at) ? 2 : 1);
    at = lineEnd(text, start);
    if (!look(text.slice(start, at), false)) break;
  }
  return keys;
}

/** How the text is indented: blanks per level, and before the `-` of a list below its key. */
export interface IndentStyle {
  readonly unit: number;
  readonly sequence: number;
}

/** A number of blanks that somebody may have meant; two otherwise. */
function within(blanks: number | undefined, least: number): number {
  return blanks !== undefined && blanks >= least && blanks <= 8 ? blanks : 2;
}

/** Reads the style from the first places that show one; two blanks, and lists below their key, by default. */
export function indentStyle(text: string): IndentStyle {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => !/^[ \t]*(?:#|$)/.test(line));
  let unit: number | undefined;
  let sequence: number | undefined;
  for (const [i, line] of lines.entries()) {
    const below = lines[i + 1];
    const parent = /^( *)((?:- +)*)[^\s#-]/.exec(line);
    if (below === undefined || !parent || !line.trimEnd().endsWith(':')) continue;
    const [, indent = '', dashes = ''] = parent;
    const by = below.search(/[^ ]/) - indent.length;
    if (/^ *- /.test(below)) sequence ??= dashes === '' ? by : 2;
    else if (dashes === '' && /^ +[^\s#-]/.test(below)) unit ??= by;
  }
  return { unit: within(unit, 1), sequence: within(sequence, 0) };
}
