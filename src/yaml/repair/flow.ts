import { pushAll } from '../../pod/index.ts';
import { each } from './each.ts';
import { isScalarList } from './fields.ts';
import { type Mistake, replace } from './mistake.ts';
import { contentOf, documentsOf, type Line } from './repair-line.ts';

/** A sign, a quoted text, or a word of a flow collection, with its place in the text. */
interface Token {
  readonly kind: 'sign' | 'quoted' | 'plain';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: Line;
}

/** Longer lines are not looked into. */
const longest = 100_000;
const isSign = (char: string) => '[]{},'.includes(char);
const isQuote = (char: string) => char === '"' || char === "'";
const endsWord = (char: string) => char === '' || /\s/.test(char) || isSign(char);

/** Where a token ends that begins at `from`. A quote that is not closed is a token of its own. */
function tokenEnd(code: string, from: number): number {
  const first = code.charAt(from);
  if (isSign(first) || isColon(code, from)) return from + 1;
  if (isQuote(first)) return quoteEnd(code, from) ?? from + 1;
  let at = from + 1;
  while (at < code.length && !endsWord(code.charAt(at)) && !isQuote(code.charAt(at)) && !isColon(code, at))
    at++;
  return at;
}

/** A colon is a sign before a blank, before a sign, and behind a quote. */
const isColon = (code: string, at: number) =>
  code.charAt(at) === ':' && (endsWord(code.charAt(at + 1)) || isQuote(code.charAt(at - 1)));

function quoteEnd(code: string, from: number): number | undefined {
  const quote = code.charAt(from);
  for (let at = from + 1; at < code.length; at++) {
    if (code.charAt(at) === '\\' && quote === '"') at++;
    else if (code.charAt(at) === quote && quote === "'" && code.charAt(at + 1) === quote) at++;
    else if (code.charAt(at) === quote) return at + 1;
  }
  return undefined;
}

function tokensOf(line: Line, from: number): Token[] {
  const found: Token[] = [];
  for (let at = from; at < line.code.length; ) {
    if (/\s/.test(line.code.charAt(at))) {
      at++;
      continue;
    }
    const end = tokenEnd(line.code, at);
    const text = line.code.slice(at, end);
    const isOne = end === at + 1 && (isSign(text) || isQuote(text) || isColon(line.code, at));
    const kind = isOne ? 'sign' : isQuote(text.charAt(0)) ? 'quoted' : 'plain';
    found.push({ kind, text, start: line.start + at, end: line.start + end, line });
    at = end;
  }
  return found;
}

/** Where a flow collection begins: as a document of its own, as an item, or as the value of an entry. */
const opening = /^\s*(?:-\s+)*(?:[\w./-]+:\s+)?[[{]/;
const closing: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
]);
const isOpening = ({ text }: Token) => closing.has(text);
const isClosing = ({ text }: Token) => text === ']' || text === '}';
/** What is whole: a word may go on behind a blank, these may not. */
const isWhole = (token: Token) => token.kind === 'quoted' || isClosing(token);
const literal = /^(?:true|false|null|-?\d[\d.eE+-]*)$/;

/** What is wrong between two neighbours; `glued` where nothing can be said of the whole collection. */
function between(
  last: Token,
  next: Token,
  after: Token | undefined,
): 'missing' | 'extra' | 'glued' | undefined {
  if (/^["']$/.test(next.text)) return 'glued';
  if (next.text === ',') return last.text === ',' || isOpening(last) ? 'extra' : undefined;
  const begins = next.kind !== 'sign' || isOpening(next);
  if (!begins || (last.kind === 'sign' && !isClosing(last))) return undefined;
  const isApart = last.line !== next.line || last.end < next.start;
  const isKey = after?.text === ':';
  if (isWhole(last) || (last.kind === 'plain' && next.kind === 'plain' && isKey))
    return isApart ? 'missing' : 'glued';
  // A word goes on behind a blank, unless it is a value of JSON and the next one a key.
  if (next.kind === 'plain' || isOpening(next)) return isOpening(next) && isApart ? 'missing' : undefined;
  return isKey && literal.test(last.text) && isApart ? 'missing' : undefined;
}

/** What a sentence names of a long text. */
const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** Commas that lack, or are too many, in one flow collection. */
function judge(all: readonly Token[]): Mistake[] {
  const found: Mistake[] = [];
  for (let i = 1; i < all.length; i++) {
    const [last, next] = [all[i - 1], all[i]];
    if (!last || !next) continue;
    const wrong = between(last, next, all[i + 1]);
    if (wrong === 'glued') return [];
    const { start, end } = wrong === 'missing' ? last : next;
    if (wrong === 'missing')
      found.push({
        code: 'text.missing-comma',
        start,
        end,
        params: { value: shown(last.text) },
        edits: [replace(end, end, ',')],
        certain: true,
      });
    if (wrong === 'extra')
      found.push({
        code: 'text.extra-comma',
        start,
        end,
        params: {},
        edits: [replace(start, end, '')],
        certain: true,
      });
  }
  return found;
}

/**
 * Commas of flow collections, JSON among them: where two items or entries stand beside each other without one, and
 * where one is too many. A collection with a quote inside of quotes is left alone.
 */
export function commas(lines: readonly Line[]): Mistake[] {
  return documentsOf(lines).flatMap((document) => {
    const found: Mistake[] = [];
    let open: Token[] = [];
    const stack: string[] = [];
    for (const line of contentOf(document)) {
      if (line.code.length > longest) return found;
      const from = stack.length > 0 ? 0 : (opening.exec(line.code)?.[0].length ?? 0) - 1;
      if (from < 0) continue;
      for (const token of tokensOf(line, from)) {
        open.push(token);
        const close = closing.get(token.text);
        if (token.kind === 'sign' && close !== undefined) stack.push(close);
        else if (token.kind === 'sign' && isClosing(token) && stack.pop() !== token.text) return found;
        if (stack.length > 0) continue;
        pushAll(found, judge(open));
        open = [];
        break;
      }
    }
    const [first] = open;
    // A text of JSON whose end was not copied.
    if (first && first.line === contentOf(document)[0] && first.start === first.line.start) {
      pushAll(found, judge(open));
      pushAll(found, ends(open, stack));
    }
    return found;
  });
}

/** The brackets that a text of JSON leaves open at its end. */
function ends(open: readonly Token[], stack: readonly string[]): Mistake[] {
  const last = open.at(-1);
  if (!last || last.text === ':' || last.text === ',') return [];
  const value = [...stack].reverse().join('');
  const edits = [replace(last.end, last.end, value)];
  return [
    {
      code: 'text.unclosed-bracket',
      start: last.start,
      end: last.end,
      params: { value },
      edits,
      certain: true,
    },
  ];
}

/** `command: "sh", "-c"`: items of a list without the brackets around them. */
export const missingBrackets = each((line) => {
  const [before, field = ''] = /^\s*(?:-\s+)*([A-Za-z]\w*):\s+["']/.exec(line.code.slice(0, longest)) ?? [];
  if (before === undefined || !isScalarList(field) || line.code.length > longest) return [];
  const all = tokensOf(line, before.length - 1);
  const items = all.filter(({ text }) => text !== ',');
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 2 || items.some(({ kind }) => kind === 'sign')) return [];
  const wrongs = all.map((token, i) => (i > 0 ? between(all[i - 1] ?? token, token, undefined) : undefined));
  if (wrongs.includes('glued') || wrongs.includes('extra')) return [];
  const lacking = all.filter((_, i) => wrongs[i + 1] === 'missing').map(({ end }) => replace(end, end, ','));
  const edits = [
    replace(first.start, first.start, '['),
    ...lacking,
    replace(last.end, all.at(-1)?.end ?? last.end, ']'),
  ];
  return [
    {
      code: 'text.missing-brackets',
      start: first.start,
      end: last.end,
      params: { field },
      edits,
      certain: true,
    },
  ];
});
