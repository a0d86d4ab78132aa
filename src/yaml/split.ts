/** Ranges of the documents of a stream: contiguous, in order, at least one. Includes markers, comments, directives. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a stream at its `---` and `...` lines, which by YAML's rules stand at column 0 and nowhere inside a scalar;
 * so a broken document cannot swallow the next one. Comments and directives before a `---` belong to the document
 * that it opens, unless content came first.
 */
export function splitDocuments(text: string): Slice[] {
  return splitFrom(text, 0, () => false);
}

/**
 * The same from `from` on, where a document begins, up to the first beginning of a document behind it that `known`
 * tells to be one with the same text behind it as before: from there on nothing can be otherwise.
 */
export function splitFrom(text: string, from: number, known: (start: number) => boolean): Slice[] {
  const slices = splitAtMarkers(text, from, known);
  const [first, ...others] = slices;
  return from === 0 && first && beginsAsJson(text) ? [...splitJson(text, first), ...others] : slices;
}

/** True where kubectl tries to read a file as JSON before it reads it as YAML (`GuessJSONStream` of apimachinery). */
export function beginsAsJson(text: string): boolean {
  return /^\s*\{/.test(text);
}

/** Of one file; what follows them is told as behind the end of a document. Nobody writes so many, and each costs as much as a whole document. */
const mostObjects = 10_000;

/**
 * JSON objects one behind the other, with blanks or lines of comments between them, are a document each: what follows an
 * object that reads as JSON begins another one (`YAMLOrJSONDecoder` of apimachinery).
 */
function splitJson(text: string, { start: from, end }: Slice): Slice[] {
  const slices: Slice[] = [];
  let start = from;
  while (slices.length < mostObjects) {
    const close = objectEnd(text, start, end);
    next.lastIndex = close;
    const found = close < 0 ? null : next.exec(text);
    if (!found || next.lastIndex > end || !isJson(text.slice(start, close))) break;
    const begin = next.lastIndex - 1;
    slices.push({ start, end: begin });
    start = begin;
  }
  return [...slices, { start, end }];
}

/** The brace of the next object behind one. */
const next = /\s*(?:#[^\n]*\n\s*)*\{/y;

/** True for the text of one object of JSON. */
export function isJson(text: string): boolean {
  if (!beginsAsJson(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Behind the brace that closes the first object; -1 where none does. */
function objectEnd(text: string, start: number, end: number): number {
  const token = /\\.|["{}\n]/g;
  token.lastIndex = start;
  let depth = 0;
  let quoted = false;
  for (let match = token.exec(text); match && match.index < end; match = token.exec(text)) {
    const [sign] = match;
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n' && quoted) return -1;
    else if (sign === '{' && !quoted) depth++;
    else if (sign === '}' && !quoted && --depth === 0) return token.lastIndex;
  }
  return -1;
}

function splitAtMarkers(text: string, from: number, known: (start: number) => boolean): Slice[] {
  const slices: Slice[] = [];
  let start = from;
  let opened = false;
  for (let at = nextMarker(text, from); at >= 0; at = nextMarker(text, at + 3)) {
    if (start > from && known(start)) return slices;
    const used = opened || hasContent(text, start, at);
    if (text[at] === '-') {
      if (used) {
        slices.push({ start, end: at });
        start = at;
      }
      opened = true;
    } else if (used) {
      const line = text.indexOf('\n', at);
      const end = line < 0 ? text.length : line + 1;
      slices.push({ start, end });
      start = end;
      opened = false;
    } else if (slices.length > 0) {
      // A document that ended may end once more.
      const line = text.indexOf('\n', at);
      const last = slices.pop() as Slice;
      start = line < 0 ? text.length : line + 1;
      slices.push({ start: last.start, end: start });
    }
  }
  if (start > from && known(start)) return slices;
  const last = slices.at(-1);
  if (!last || opened || hasContent(text, start, text.length)) slices.push({ start, end: text.length });
  else slices[slices.length - 1] = { start: last.start, end: text.length };
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
