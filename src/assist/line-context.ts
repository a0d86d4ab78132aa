import { writtenKey } from '../yaml/index.ts';
import { keyAndColon, lineEnd, lineStart } from './line.ts';

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

/** Whether the rest of a line holds more than a comment. */
function hasMore(rest: string): boolean {
  const content = rest.trimStart();
  return content !== '' && (content === rest || !content.startsWith('#'));
}

/** What is typed at `offset`; `none` in comments and after a finished value. It does not know of lines above. */
export function lineContext(text: string, offset: number): LineContext {
  const from = lineStart(text, offset);
  const before = text.slice(from, offset);
  const lead = /^[ ]*(?:-[ ]+)*/.exec(before)?.[0] ?? '';
  const indent = lead.length;
  const nothing: LineContext = { ...none, start: offset, indent };
  const rest = before.slice(indent);
  const { comment, flowAt, quote, quoteAt } = scan(rest);
  if (comment || rest === '-' || /^(---|\.\.\.)/.test(before) || before.startsWith('\t')) return nothing;
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
    const key = writtenKey(pair.written);
    const behind = part.slice(blanks + pair.end);
    const { start, word } = wordAt(part.length - behind.trimStart().length);
    if (/^[&*!|>]/.test(word) && !quote) return nothing;
    return { ...common, mode: 'value', key, start, word, glued: behind === '' };
  }
  const { start, word } = wordAt(blanks);
  return { ...common, mode: 'key', start, word, glued: false };
}
