import type { ScalarStyle } from '../tree.ts';
import {
  type Cursor,
  isBlank,
  isBlankOrEnd,
  isBreak,
  isBreakOrEnd,
  type Mark,
  SPACE,
  TAB,
} from './cursor.ts';

/** A scalar's decoded characters and where its content ends. */
export interface Scanned {
  readonly text: string;
  readonly end: number;
}

const [COLON, HASH, QUOTE, APOSTROPHE, BACKSLASH, PLUS, MINUS] = [58, 35, 34, 39, 92, 43, 45];

/** Ends a plain scalar inside of a flow collection. go-yaml counts `?` among them. */
function isFlowSign(code: number): boolean {
  return code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** What the white space between two pieces of a quoted or plain scalar becomes. */
function folded(first: string, more: string): string {
  if (first !== '\n') return first + more;
  return more === '' ? ' ' : more;
}

/**
 * `yaml_parser_scan_plain_scalar`.
 * @param indent of the block the scalar stands in
 * @returns also whether it ended with a line break, behind which a key may stand
 */
export function plainScalar(cursor: Cursor, indent: number, flow: boolean): Scanned & { broke: boolean } {
  const { text } = cursor;
  const start = cursor.mark();
  let out = '';
  let gap = '';
  let end = cursor.at;
  let broke = false;
  while (!cursor.atMarker() && cursor.code() !== HASH) {
    const from = cursor.at;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (isBlankOrEnd(code)) break;
      if (code === COLON && isBlankOrEnd(text.charCodeAt(at + 1))) break;
      if (flow && isFlowSign(code)) break;
      at++;
    }
    if (at > from) {
      out += gap + text.slice(from, at);
      gap = '';
      broke = false;
      end = cursor.at = at;
    }
    const code = cursor.code();
    if (!isBlank(code) && !isBreak(code)) break;
    const blanks = cursor.at;
    let first: string | undefined;
    let more = '';
    for (;;) {
      const next = cursor.code();
      if (isBlank(next)) {
        if (first !== undefined && next === TAB && cursor.column <= indent) {
          const range = { start: cursor.at, end: cursor.at + 1 };
          cursor.fail('found a tab character that violates indentation', 'TAB_AS_INDENT', start, range);
        }
        cursor.at++;
      } else if (isBreak(next)) {
        if (first === undefined) first = cursor.takeBreak();
        else more += cursor.takeBreak();
      } else break;
    }
    if (first === undefined) gap = text.slice(blanks, cursor.at);
    else {
      gap = folded(first, more);
      broke = true;
    }
    if (!flow && cursor.column <= indent) break;
  }
  return { text: out, end, broke };
}

/** `yaml_parser_scan_flow_scalar`: a quoted scalar, also over several lines, at whatever column they go on. */
export function quotedScalar(cursor: Cursor): Scanned {
  const { text } = cursor;
  const quote = cursor.code();
  const simple = onOneLine(text, cursor.at, quote);
  if (simple) {
    cursor.at = simple.end;
    return simple;
  }
  const single = quote === APOSTROPHE;
  const start = cursor.mark();
  const fail = (problem: string): never => cursor.fail(problem, 'MISSING_CHAR', start);
  const out: string[] = [];
  cursor.at++;
  for (;;) {
    if (cursor.atMarker()) fail('found unexpected document indicator');
    if (cursor.at >= text.length) fail('found unexpected end of stream');
    let joined = false;
    for (;;) {
      const from = cursor.at;
      let at = from;
      let code = text.charCodeAt(at);
      while (!isBlankOrEnd(code) && code !== quote && (single || code !== BACKSLASH)) {
        code = text.charCodeAt(++at);
      }
      cursor.at = at;
      if (at > from) out.push(text.slice(from, at));
      if (single && code === APOSTROPHE && text.charCodeAt(at + 1) === APOSTROPHE) {
        out.push("'");
        cursor.at += 2;
      } else if (!single && code === BACKSLASH) {
        if (isBreak(text.charCodeAt(at + 1))) {
          cursor.at++;
          cursor.takeBreak();
          joined = true;
          break;
        }
        out.push(unescaped(cursor, start));
      } else break;
    }
    if (cursor.code() === quote && !joined) break;
    const blanks = cursor.at;
    let first: string | undefined;
    let more = '';
    let broke = joined;
    for (;;) {
      const next = cursor.code();
      if (isBlank(next)) cursor.at++;
      else if (isBreak(next)) {
        const taken = cursor.takeBreak();
        if (broke) more += taken;
        else first = taken;
        broke = true;
      } else break;
    }
    out.push(broke ? folded(first ?? '', more) : text.slice(blanks, cursor.at));
  }
  cursor.at++;
  return { text: out.join(''), end: cursor.at };
}

/** The usual case: closed on its line, nothing to be decoded. */
function onOneLine(text: string, start: number, quote: number): Scanned | undefined {
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      if (quote === APOSTROPHE && text.charCodeAt(at + 1) === APOSTROPHE) return undefined;
      return { text: text.slice(start + 1, at), end: at + 1 };
    }
    if (code === BACKSLASH ? quote === QUOTE : isBreakOrEnd(code)) return undefined;
  }
}

const escapes = new Map<string, string>([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
const lengths = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The character behind the backslash the cursor stands at. `\/` and halves of characters are escapes of JSON alone. */
function unescaped(cursor: Cursor, context: Mark): string {
  const { text, at } = cursor;
  const name = text[at + 1] ?? '';
  const plain = escapes.get(name);
  if (plain !== undefined || (cursor.json && name === '/')) {
    cursor.at += 2;
    return plain ?? name;
  }
  const length = lengths.get(name);
  const shown = { start: at, end: Math.min(text.length, at + 2) };
  if (length === undefined)
    return cursor.fail('found unknown escape character', 'BAD_DQ_ESCAPE', context, shown);
  const digits = text.slice(at + 2, at + 2 + length);
  cursor.at += 2;
  if (digits.length < length || !/^[0-9a-fA-F]*$/.test(digits)) {
    return cursor.fail('did not find expected hexdecimal number', 'BAD_DQ_ESCAPE', context, shown);
  }
  const value = Number.parseInt(digits, 16);
  if ((value >= 0xd800 && value <= 0xdfff && !cursor.json) || value > 0x10ffff) {
    const range = { start: at, end: at + 2 + length };
    return cursor.fail('found invalid Unicode character escape code', 'LONE_SURROGATE', context, range);
  }
  cursor.at += length;
  return String.fromCodePoint(value);
}

/**
 * `yaml_parser_scan_block_scalar`: literals and folded scalars. The end leaves out the last line break and, unless
 * they are kept (`|+`), the blank lines behind the content.
 * @param parent indent of the block the scalar stands in, -1 at the top
 */
export function blockScalar(cursor: Cursor, parent: number, style: ScalarStyle): Scanned {
  const { text } = cursor;
  const start = cursor.mark();
  cursor.at++;
  let chomp = takeSign(cursor);
  let increment = 0;
  const digit = cursor.code() - 0x30;
  if (digit >= 0 && digit <= 9) {
    if (digit === 0) cursor.fail('found an indentation indicator equal to 0', 'UNEXPECTED_TOKEN', start);
    increment = digit;
    cursor.at++;
    if (chomp === 0) chomp = takeSign(cursor);
  }
  const header = cursor.at;
  cursor.skipBlanks();
  if (cursor.code() === HASH) cursor.skipToBreak();
  if (!isBreakOrEnd(cursor.code())) {
    cursor.fail('did not find expected comment or line break', 'UNEXPECTED_TOKEN', start);
  }
  if (cursor.at < text.length) cursor.takeBreak();

  let indent = increment > 0 ? Math.max(parent, 0) + increment : 0;
  let end = header;
  let lastBreak = -1;
  const breaks = (): string => {
    let out = '';
    let deepest = 0;
    for (;;) {
      while ((indent === 0 || cursor.column < indent) && cursor.code() === SPACE) cursor.at++;
      if (cursor.column > deepest) deepest = cursor.column;
      const code = cursor.code();
      if (code === TAB && (indent === 0 || cursor.column < indent)) {
        const problem = 'found a tab character where an indentation space is expected';
        cursor.fail(problem, 'TAB_AS_INDENT', start, { start: cursor.at, end: cursor.at + 1 });
      }
      if (!isBreak(code)) break;
      lastBreak = cursor.at;
      out += cursor.takeBreak();
    }
    if (indent === 0) indent = Math.max(deepest, parent + 1, 1);
    return out;
  };

  const out: string[] = [];
  let trailing = breaks();
  let leading = '';
  let blankBefore = false;
  while (cursor.column === indent && cursor.at < text.length) {
    const from = cursor.at;
    const blank = isBlank(text.charCodeAt(from));
    const folds = style === 'folded' && !blankBefore && !blank && leading === '\n';
    if (!folds) out.push(leading);
    else if (trailing === '') out.push(' ');
    out.push(trailing);
    blankBefore = blank;
    cursor.skipToBreak();
    out.push(text.slice(from, cursor.at));
    end = cursor.at;
    if (cursor.at < text.length) {
      lastBreak = cursor.at;
      leading = cursor.takeBreak();
    } else leading = '';
    trailing = breaks();
  }
  if (chomp !== -1) out.push(leading);
  if (chomp === 1) {
    out.push(trailing);
    if (lastBreak > end) end = lastBreak;
  }
  return { text: out.join(''), end };
}

function takeSign(cursor: Cursor): -1 | 0 | 1 {
  const code = cursor.code();
  if (code !== PLUS && code !== MINUS) return 0;
  cursor.at++;
  return code === PLUS ? 1 : -1;
}
