import { readJson, wordsOf } from './json-error.ts';

/**
 * How kubectl reads what is in a slice (`YAMLOrJSONDecoder` of k8s.io/apimachinery):
 * - `whole`: YAML of which nothing is taken off, so that a `---` on its first line is part of it. It begins the file, or stands
 *   behind the first value of JSON of a file.
 * - `cut`: YAML behind a `---` or `...`.
 * - `json`: one value of JSON.
 * - `refused`: what stands behind several values of JSON and is none.
 */
export type SliceKind = 'whole' | 'cut' | 'json' | 'refused';

/** Ranges of the documents of a stream: contiguous, in order, at least one. Includes markers, comments, directives. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly kind: SliceKind;
  /** What kubectl says of it as JSON, which it tried first, if the YAML does not read either. */
  readonly json?: string;
}

/**
 * Splits a stream at its `---` and `...` lines, which by YAML's rules stand at column 0 and nowhere inside a scalar;
 * so a broken document cannot swallow the next one. Comments and directives before a `---` belong to the document
 * that it opens, unless content came first. Values of JSON at the beginning of a file are a document each.
 */
export function splitDocuments(text: string): Slice[] {
  return splitFrom(text, 0);
}

/**
 * The same from `from` on, where a document begins, up to the first beginning of a document behind it that `known`
 * tells to be one with the same text behind it as before: from there on nothing can be otherwise.
 */
export function splitFrom(text: string, from: number, known?: (start: number) => boolean): Slice[] {
  return from === 0 && beginsAsJson(text) ? splitJson(text) : splitAtMarkers(text, from, known);
}

/** True where kubectl tries to read a file as JSON before it reads it as YAML (`GuessJSONStream` of apimachinery). */
export function beginsAsJson(text: string): boolean {
  return /^\ufeff?[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*\{/.test(text);
}

/** Of one file; what follows them is told as behind the end of a document. Nobody writes so many, and each costs as much as a whole document. */
const mostValues = 10_000;

/**
 * Values of JSON one behind the other are a document each. Where one does not read, and it is the first or the second, all
 * that stands there is YAML; behind more than one value kubectl takes nothing but JSON.
 */
function splitJson(text: string): Slice[] {
  const slices: Slice[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let found = readJson(text, at);
  for (; found && 'end' in found && slices.length <= mostValues; found = readJson(text, at)) {
    at = found.end;
    const start = slices.at(-1)?.end ?? 0;
    slices.push({ start, end: behindBlanks(text, at), kind: 'json' });
  }
  const last = slices.pop();
  if (!found || 'end' in found)
    return last ? [...slices, { ...last, end: text.length }] : splitAtMarkers(text, 0);
  const json = wordsOf(text, found, slices.length > 0);
  const end = last ? behindLine(text, at) : 0;
  if (last && slices.length === 0 && nextMarker(text, end) < 0 && !hasContent(text, end, text.length))
    return [{ ...last, end: text.length }];
  const kind: SliceKind = slices.length > 0 ? 'refused' : 'whole';
  const behind = splitAtMarkers(text, end).map((slice, i) => (i === 0 ? { ...slice, kind, json } : slice));
  return last ? [...slices, { ...last, end }, ...behind] : behind;
}

/** Where what follows a value of JSON begins, which may be the end of the text. */
function behindBlanks(text: string, from: number): number {
  blanks.lastIndex = from;
  blanks.exec(text);
  return blanks.lastIndex;
}

const blanks = /[ \t\r\n]*/y;

/** Where YAML behind a value of JSON begins: behind blanks up to the next line (`consumeWhitespace`). */
function behindLine(text: string, from: number): number {
  const blank = /[ \t\r]*\n?/y;
  blank.lastIndex = from;
  blank.exec(text);
  return blank.lastIndex;
}

function splitAtMarkers(text: string, from: number, known = (_: number) => false): Slice[] {
  const slices: Slice[] = [];
  let start = from;
  let opened = false;
  const push = (end: number) => slices.push({ start, end, kind: start === 0 ? 'whole' : 'cut' });
  for (let at = nextMarker(text, from); at >= 0; at = nextMarker(text, at + 3)) {
    if (start > from && known(start)) return slices;
    const used = opened || hasContent(text, start, at);
    if (text[at] === '-') {
      if (used) {
        push(at);
        start = at;
      }
      opened = true;
    } else if (used) {
      const line = text.indexOf('\n', at);
      const end = line < 0 ? text.length : line + 1;
      push(end);
      start = end;
      opened = false;
    } else if (slices.length > 0) {
      // A document that ended may end once more.
      const line = text.indexOf('\n', at);
      const last = slices.pop() as Slice;
      start = line < 0 ? text.length : line + 1;
      slices.push({ ...last, end: start });
    }
  }
  if (start > from && known(start)) return slices;
  const last = slices.at(-1);
  if (!last || opened || hasContent(text, start, text.length)) push(text.length);
  else slices[slices.length - 1] = { ...last, end: text.length };
  return slices;
}

/** The next line that is `---`, behind which kubectl takes blanks of any kind and a comment, or `...` and a blank or nothing. */
function nextMarker(text: string, from: number): number {
  const marker =
    /^(?:---(?=[\t-\r #\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|$)|\.\.\.(?=[ \t\r\n]|$))/gm;
  marker.lastIndex = from;
  for (let match = marker.exec(text); match; match = marker.exec(text)) {
    // JavaScript's ^ also matches behind a lone CR and U+2028; YAML 1.2 knows LF only.
    if (match.index === 0 || text[match.index - 1] === '\n' || (match.index === 1 && text[0] === '\uFEFF')) {
      return match.index;
    }
  }
  return -1;
}

function hasContent(text: string, start: number, end: number): boolean {
  let at = start === 0 && text[0] === '\uFEFF' ? 1 : start;
  while (at < end) {
    const line = text.indexOf('\n', at);
    const next = line < 0 || line >= end ? end : line + 1;
    const first = /[^ \t\r\n]/.exec(text.slice(at, next))?.[0];
    if (first !== undefined && first !== '#' && text[at] !== '%') return true;
    at = next;
  }
  return false;
}
