import { type Cursor, isBlank, isBlankOrEnd, isBreakOrEnd, isWord, type Mark } from './cursor.ts';

const [PERCENT, BANG, LESS, GREATER, DOT, HASH] = [37, 33, 60, 62, 46, 35];

/** `yaml_parser_scan_anchor`, for `&name` and `*name`. @returns the name */
export function anchorName(cursor: Cursor, alias: boolean): string {
  const start = cursor.mark();
  const from = ++cursor.at;
  while (isWord(cursor.code())) cursor.at++;
  const code = cursor.code();
  if (cursor.at === from || !(isBlankOrEnd(code) || '?:,]}%@`'.includes(String.fromCharCode(code)))) {
    const range = { start: start.offset, end: cursor.at };
    const problem = 'did not find expected alphabetic or numeric character';
    cursor.fail(problem, alias ? 'BAD_ALIAS' : 'BAD_ANCHOR', start, range);
  }
  return cursor.text.slice(from, cursor.at);
}

/** `yaml_parser_scan_tag`: the handle (`!`, `!!`, `!x!`; empty for `!<...>`) and what follows it. */
export function tagParts(cursor: Cursor): { handle: string; suffix: string } {
  const start = cursor.mark();
  let handle = '';
  let suffix: string;
  if (cursor.code(1) === LESS) {
    cursor.at += 2;
    suffix = tagUri(cursor, start, '');
    if (cursor.code() !== GREATER) fail(cursor, start, "did not find the expected '>'");
    cursor.at++;
  } else {
    handle = tagHandle(cursor, start, false);
    if (handle.length > 1 && handle.endsWith('!')) suffix = tagUri(cursor, start, '');
    else {
      suffix = tagUri(cursor, start, handle);
      handle = '!';
      if (suffix === '') [handle, suffix] = ['', '!'];
    }
  }
  if (!isBlankOrEnd(cursor.code())) fail(cursor, start, 'did not find expected whitespace or line break');
  return { handle, suffix };
}

function fail(cursor: Cursor, start: Mark, problem: string): never {
  return cursor.fail(problem, 'BAD_TAG', start, { start: start.offset, end: cursor.at });
}

function tagHandle(cursor: Cursor, start: Mark, directive: boolean): string {
  if (cursor.code() !== BANG) fail(cursor, start, "did not find expected '!'");
  const from = cursor.at++;
  while (isWord(cursor.code())) cursor.at++;
  if (cursor.code() === BANG) cursor.at++;
  else if (directive && cursor.at > from + 1) fail(cursor, start, "did not find expected '!'");
  return cursor.text.slice(from, cursor.at);
}

function isUriSign(code: number): boolean {
  return isWord(code) || (code < 0x80 && ";/?:@&=+$,.!~*'()[]".includes(String.fromCharCode(code)));
}

/** `yaml_parser_scan_tag_uri`; `head` is a handle that turned out to be the beginning of the name. */
function tagUri(cursor: Cursor, start: Mark, head: string): string {
  let out = head.slice(1);
  let found = head !== '';
  for (;;) {
    const code = cursor.code();
    if (code === PERCENT) out += uriEscapes(cursor, start);
    else if (isUriSign(code)) out += cursor.text.charAt(cursor.at++);
    else break;
    found = true;
  }
  if (!found) fail(cursor, start, 'did not find expected tag URI');
  return out;
}

/** `%41` and the like: the octets of one character. */
function uriEscapes(cursor: Cursor, start: Mark): string {
  const octets: number[] = [];
  let left = 1;
  while (left > 0) {
    const digits = /^%([0-9a-fA-F]{2})$/.exec(cursor.text.slice(cursor.at, cursor.at + 3))?.[1];
    if (digits === undefined) return fail(cursor, start, 'did not find URI escaped octet');
    const octet = Number.parseInt(digits, 16);
    if (octets.length === 0) {
      left = octet < 0x80 ? 1 : octet >> 5 === 6 ? 2 : octet >> 4 === 14 ? 3 : octet >> 3 === 30 ? 4 : 0;
      if (left === 0) fail(cursor, start, 'found an incorrect leading UTF-8 octet');
    } else if (octet >> 6 !== 2) fail(cursor, start, 'found an incorrect trailing UTF-8 octet');
    octets.push(octet);
    cursor.at += 3;
    left--;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(octets));
}

/** A `%YAML` or `%TAG` line. */
export type Directive =
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'tag-directive'; readonly handle: string; readonly prefix: string };

/** `yaml_parser_scan_directive`: the whole line. */
export function directive(cursor: Cursor): Directive {
  const start = cursor.mark();
  const stop = (problem: string): never =>
    cursor.fail(problem, 'BAD_DIRECTIVE', start, { start: start.offset, end: cursor.at });
  const from = ++cursor.at;
  while (isWord(cursor.code())) cursor.at++;
  const name = cursor.text.slice(from, cursor.at);
  if (name === '') stop('could not find expected directive name');
  if (!isBlankOrEnd(cursor.code())) stop('found unexpected non-alphabetical character');
  let found: Directive;
  if (name === 'YAML') {
    cursor.skipBlanks();
    const major = versionNumber(cursor, stop);
    if (cursor.code() !== DOT) stop("did not find expected digit or '.' character");
    cursor.at++;
    found = { kind: 'version', version: `${major}.${versionNumber(cursor, stop)}` };
  } else if (name === 'TAG') {
    cursor.skipBlanks();
    const handle = tagHandle(cursor, start, true);
    if (!isBlank(cursor.code())) stop('did not find expected whitespace');
    cursor.skipBlanks();
    const prefix = tagUri(cursor, start, '');
    if (!isBlankOrEnd(cursor.code())) stop('did not find expected whitespace or line break');
    found = { kind: 'tag-directive', handle, prefix };
  } else return stop('found unknown directive name');
  cursor.skipBlanks();
  if (cursor.code() === HASH) cursor.skipToBreak();
  if (!isBreakOrEnd(cursor.code())) stop('did not find expected comment or line break');
  if (cursor.at < cursor.text.length) cursor.takeBreak();
  return found;
}

function versionNumber(cursor: Cursor, stop: (problem: string) => never): number {
  const from = cursor.at;
  while (cursor.code() >= 0x30 && cursor.code() <= 0x39) {
    if (cursor.at - from >= 2) stop('found extremely long version number');
    cursor.at++;
  }
  if (cursor.at === from) stop('did not find expected version number');
  return Number(cursor.text.slice(from, cursor.at));
}
