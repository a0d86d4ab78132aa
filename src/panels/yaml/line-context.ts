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
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
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
    more:
      text
        .slice(offset, lineEnd(text, offset))
        .replace(/\s+#.*$/, '')
        .trim() !== '',
  };
  const pair = /^(\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#:][^#]*?)\s*:(\s+|$)/.exec(part);
  const wordAt = (at: number) => {
    const start = quote ? from + indent + quoteAt + 1 : base + at;
    return { start, word: text.slice(start, offset) };
  };
  if (pair) {
    const key = bare(pair[2] ?? '');
    const { start, word } = wordAt(pair[0].length);
    if (/^[&*!|>]/.test(word) && !quote) return nothing;
    return { ...common, mode: 'value', key, start, word, glued: pair[3] === '' };
  }
  const { start, word } = wordAt(part.length - part.trimStart().length);
  return { ...common, mode: 'key', start, word, glued: false };
}

/** True where the line at `from`, indented by `indent`, is text of a `|` or `>` scalar above it. */
function inBlockScalar(text: string, from: number, indent: number): boolean {
  let least = indent;
  let end = from;
  for (let looked = 0; end > 0 && looked < 2000; looked++) {
    const start = lineStart(text, end - 1);
    const line = text.slice(start, end).replace(/[\r\n]+$/, '');
    end = start;
    if (line.trim() === '') {
      if (start === 0 || end <= 1) return false;
      continue;
    }
    const at = line.search(/[^ ]/);
    if (at >= least) continue;
    // A header's indentation is that of its key: `- run: |` holds lines deeper than the dash.
    if (/(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(line)) return true;
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
    const key = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#:][^#]*?)\s*:(?:\s|$)/.exec(line.slice(lead.length))?.[1];
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
      if (!look(text.slice(start, at).replace(/[\r\n]+$/, ''), true)) break;
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

/** Reads the style from the first places that show one; two blanks, and lists below their key, by default. */
export function indentStyle(text: string): IndentStyle {
  const sample = text.slice(0, 20_000);
  const nested = /^( *)[^\s#-][^\r\n]*:[ \t]*\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*( +)[^\s#-]/m.exec(sample);
  const unit = nested ? (nested[2]?.length ?? 0) - (nested[1]?.length ?? 0) : 2;
  const list = /^( *)(?:- +)*[^\s#-][^\r\n]*:[ \t]*\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*( *)- /m.exec(sample);
  const sequence =
    list && !list[0].trimStart().startsWith('-') ? (list[2]?.length ?? 0) - (list[1]?.length ?? 0) : 2;
  return { unit: unit >= 1 && unit <= 8 ? unit : 2, sequence: sequence >= 0 && sequence <= 8 ? sequence : 2 };
}
