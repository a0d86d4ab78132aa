/** Small questions about lines of a text; all offsets are UTF-16 units. */

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** End of the line that holds `offset`, without its line break. */
export function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  if (next < 0) return text.length;
  return next > offset && text[next - 1] === '\r' ? next - 1 : next;
}

/** Behind the line break that follows `lineEnd`. */
export function nextLine(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return end + 2;
  return text[end] === '\n' ? end + 1 : end;
}

/** Columns before `offset`; a byte order mark at the line's start takes none. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  // A byte order mark takes no column before a node; elsewhere it is the first sign of a key.
  return offset - start - (offset > start && text[start] === '\uFEFF' ? 1 : 0);
}

/** True where only blanks stand before `offset` on its line. */
export function startsLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && text[at] === ' ') at--;
  if (text[at] === '\uFEFF') at--;
  return at < 0 || text[at] === '\n';
}

/** True where a line break stands in `start..end`. */
export function spansLines(text: string, start: number, end: number): boolean {
  const at = text.indexOf('\n', start);
  return at >= 0 && at < end;
}

/**
 * Where the comment block begins that belongs to the entry at `offset`: the comment lines directly above it with the
 * same indentation, without a blank line between. Comments at the top of a document belong to the document.
 */
export function attachedStart(text: string, offset: number): number {
  const column = columnOf(text, offset);
  const own = lineStart(text, offset);
  let start = own;
  for (;;) {
    if (start === 0) return own;
    const previous = lineStart(text, start - 1);
    const line = text.slice(previous, start).trimEnd();
    const indent = line.length - line.trimStart().length;
    if (line[indent] !== '#' || indent !== column) break;
    start = previous;
  }
  const above = text.slice(lineStart(text, start - 1), start).trim();
  return start !== own && above.startsWith('---') ? own : start;
}
