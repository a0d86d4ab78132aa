import { readTree } from './read/index.ts';
import type { ValueError } from './value.ts';

/** The first sign behind a `---` that is no blank as Go tells them (`unicode.IsSpace`, which is not JavaScript's `\s`). */
const behind = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** A `---` with signs behind it that kubectl's reader takes there and YAML does not. */
const oddMarker = /^---[#\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/**
 * What kubectl refuses before it reads the YAML of a document: anything but a comment behind a `---`, and directives, which it
 * cuts from the document that they are for.
 */
export function cutError(text: string): ValueError | undefined {
  for (let at = text.startsWith('---') ? 0 : next(text, 0); at >= 0; at = next(text, at)) {
    const end = text.indexOf('\n', at);
    const rest = text.slice(at + 3, end < 0 ? text.length : end);
    const sign = rest.search(behind);
    if (sign < 0 || rest[sign] === '#') continue;
    const words = rest.slice(sign).trimEnd();
    const start = at + 3 + sign;
    const server = `invalid Yaml document separator: ${words}`;
    return { kind: 'syntax', detail: 'BAD_SEPARATOR', start, end: start + words.length, server };
  }
  return directiveError(text);
}

/** Where the next line that begins with `---` stands behind an offset; -1 where there is none. */
function next(text: string, from: number): number {
  const at = text.indexOf('\n---', from);
  return at < 0 ? -1 : at + 1;
}

const directive = /^\ufeff?%.*/m;

function directiveError(text: string): ValueError | undefined {
  const marker = text.startsWith('---') ? 0 : next(text, 0);
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
 * The text of a document that is not the first of its file as its YAML is read: what kubectl takes off before (a `---` with signs
 * behind it that YAML does not take there; a byte order mark on the line below) is told to be blanks, so that all else stays at
 * its offset and column.
 */
export function withoutCut(text: string): string {
  if (!text.startsWith('---')) return text;
  const lf = text.indexOf('\n');
  const end = lf < 0 ? text.length : lf + 1;
  const mark = lf < 0 || text.charCodeAt(end) !== 0xfeff ? 0 : 1;
  if (mark === 0 && !oddMarker.test(text)) return text;
  const line = `---${' '.repeat(end + mark - (lf < 0 ? 3 : 4))}`;
  return `${line}${lf < 0 ? '' : '\n'}${text.slice(end + mark)}`;
}
