import { readTree } from './read/index.ts';
import { beginsAsJson, type SliceKind } from './split.ts';
import type { ValueError } from './value.ts';

/** The first sign behind a `---` that is no blank as Go tells them (`unicode.IsSpace`, which is not JavaScript's `\s`). */
const behind = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** A `---` with signs behind it that kubectl's reader takes there and YAML does not. */
const oddMarker = /^---[#\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/**
 * What kubectl refuses before it reads the YAML of a document: anything but a comment behind a `---`, and directives, which it
 * cuts from the document that they are for.
 */
export function cutError(text: string, kind: SliceKind): ValueError | undefined {
  if (kind === 'json') return undefined;
  for (let at = firstMarker(text); at >= 0; at = next(text, at)) {
    const end = text.indexOf('\n', at);
    const rest = text.slice(at + 3, end < 0 ? text.length : end);
    const sign = rest.search(behind);
    if (sign < 0 || rest[sign] === '#') continue;
    const words = rest.slice(sign).trimEnd();
    const start = at + 3 + sign;
    const server = `invalid Yaml document separator: ${words}`;
    return { kind: 'syntax', detail: 'BAD_SEPARATOR', start, end: start + words.length, server };
  }
  return kind === 'cut' ? headError(text) : directiveError(text);
}

/** Where the first line that begins with `---` stands, before which kubectl takes a byte order mark off; -1 where there is none. */
function firstMarker(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.startsWith('---', start) ? start : next(text, 0);
}

/** Where the next line that begins with `---` stands behind an offset; -1 where there is none. */
function next(text: string, from: number): number {
  const at = text.indexOf('\n---', from);
  return at < 0 ? -1 : at + 1;
}

/** True for what stands behind a `...` without a `---` of its own. */
export function isDropped(text: string): boolean {
  return !text.startsWith('---') && !own.test(text);
}

const own = /^(?:(?:[ \t]*(?:#.*)?|%.*)\r?\n)*---/;

/** Lines that are blank or comments. */
const lead = /^(?:[ \t]*(?:#.*)?\r?\n)*/;

/** A `...` or a directive as the first behind a `---`, which is not there for the reader of the YAML. */
function headError(text: string): ValueError | undefined {
  if (!text.startsWith('---')) return undefined;
  const from = text.indexOf('\n') + 1;
  const rest = text.slice(from);
  const head = rest.slice(lead.exec(rest)?.[0].length);
  if (from === 0 || !/^(?:%|\.\.\.(?=[ \t\r\n]|$))/.test(head)) return undefined;
  const [error] = readTree(rest, 'whole').errors;
  if (error?.server === undefined) return undefined;
  const { code: detail, server } = error;
  return { kind: 'syntax', detail, start: error.start + from, end: error.end + from, server };
}

const directive = /^\ufeff?%.*/m;

function directiveError(text: string): ValueError | undefined {
  const marker = firstMarker(text);
  if (marker <= 0) return undefined;
  const head = text.slice(0, marker);
  const found = directive.exec(head);
  const [error] = found ? readTree(head).errors : [];
  if (!found || error?.server === undefined) return undefined;
  const start = found.index;
  const end = start + found[0].length;
  return { kind: 'syntax', detail: 'BAD_DIRECTIVE', start, end, server: error.server };
}

/**
 * The text of a document as its YAML is read: what kubectl takes off before (a `---` with signs behind it that YAML does not
 * take there, with the directives behind a `...`; a byte order mark on the line below) is told to be blanks, so that all else
 * stays at its offset and column. A `---` on the first line of a file is not taken off.
 */
export function withoutCut(text: string, kind: SliceKind): string {
  const found = own.exec(text);
  if (!found) return text;
  const marker = found[0].length - 3;
  if (kind === 'whole' && marker === 0) return text;
  const lf = text.indexOf('\n', marker);
  const end = lf < 0 ? text.length : lf + 1;
  const mark = lf < 0 || text.charCodeAt(end) !== 0xfeff ? 0 : 1;
  const cut = mark === 1 || oddMarker.test(text.slice(marker, end));
  const line = cut ? `---${' '.repeat(end + mark - marker - (lf < 0 ? 3 : 4))}${lf < 0 ? '' : '\n'}` : '';
  const head = text.slice(0, marker);
  const directives = directive.test(head);
  if (!cut && !directives) return text;
  return `${directives ? head.replace(/[^\n]/g, ' ') : head}${cut ? line + text.slice(end + mark) : text.slice(marker)}`;
}

/** The text of a file from which kubectl takes blanks before a brace, before it reads the YAML: told to be spaces. */
export function withoutBlanks(text: string): string {
  if (!beginsAsJson(text)) return text;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const [head = ''] = text.slice(start, text.indexOf('{')).split('\n', 1);
  return `${text.slice(0, start)}${' '.repeat(head.length)}${text.slice(start + head.length)}`;
}
