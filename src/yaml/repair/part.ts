import type { Line } from './repair-line.ts';

/** Documents up to this many lines are looked at as a whole. */
export const whole = 60;
/** Lines to either side of a place that are looked at in any case, and those up to which the list item around it is. */
const near = 12;
const far = 60;
/** Keys beside the place and beside what holds it that are kept of each side. */
const maxBeside = 60;
/** Blank lines of one run that are kept; there may be any number of them, and they say nothing. */
const maxBlank = 20;

const isItem = ({ code, indent }: Line) => /^-(?:\s|$)/.test(code.slice(indent));
const isContent = (line: Line) => !line.inScalar && line.code.trim() !== '';
/** A key that can stand without the lines below it. */
const isSimple = ({ code }: Line) => /^\s*[\w./-]+:(?:\s+[\w./:@-]+)?$/.test(code);

/**
 * The lines of a document that tell how deep those from `from` to `to` belong: the list item around them, what holds that,
 * and the keys beside each of these, without what is below them. Everything else is left out, so that a guess is tried on a
 * text of bounded length, however long the document is.
 */
export function partAround(lines: readonly Line[], from: number, to: number): readonly Line[] {
  if (lines.length <= whole) return lines;
  const { top, bottom } = windowOf(lines, from, Math.min(to, from + far));
  const { above, levels } = holdersOf(lines, top);
  return [...above, ...withoutGaps(lines, top, bottom), ...besideBelow(lines, bottom, levels)];
}

/** The lines `top` to `bottom`, of blank lines in a row only the first ones. */
function withoutGaps(lines: readonly Line[], top: number, bottom: number): Line[] {
  const kept: Line[] = [];
  let blank = 0;
  for (let i = top; i <= bottom; i++) {
    const line = lines[i] as Line;
    blank = line.text.length === line.indent ? blank + 1 : 0;
    if (blank <= maxBlank) kept.push(line);
  }
  return kept;
}

/** From the dash of the item that holds the place to the item's end, where these are not far, and some lines around. */
function windowOf(lines: readonly Line[], from: number, to: number) {
  const indent = lines[from]?.indent ?? 0;
  let top = from;
  let dash = -1;
  for (let i = from; i >= Math.max(0, from - far) && dash < 0; i--) {
    const line = lines[i];
    if (!line || !isContent(line) || line.indent >= indent || !isItem(line)) continue;
    top = i;
    dash = line.indent;
  }
  let bottom = Math.min(lines.length - 1, to + near);
  for (let i = to + 1; dash >= 0 && i < Math.min(lines.length, to + far); i++) {
    const line = lines[i];
    if (line && isContent(line) && line.indent <= dash) break;
    bottom = Math.max(bottom, i);
  }
  top = Math.max(0, Math.min(top, from - near));
  // A part must not begin inside of a text.
  while (top > 0 && !isContent(lines[top] as Line)) top--;
  return { top, bottom };
}

/** The keys and dashes that hold the line `top`, with the simple keys beside them; and the columns of these keys. */
function holdersOf(lines: readonly Line[], top: number) {
  const above: Line[] = [];
  const levels = new Set<number>();
  const first = lines[top] as Line;
  let level = first.indent;
  let item = isItem(first);
  let beside = 0;
  if (!item) levels.add(level);
  for (let i = top - 1; i >= 0; i--) {
    const line = lines[i] as Line;
    if (!isContent(line) || line.indent > level) continue;
    const dashed = isItem(line);
    if (line.indent < level || (item && !dashed)) {
      above.push(line);
      level = line.indent;
      item = dashed;
      if (!dashed) levels.add(level);
    } else if (!item && !dashed && isSimple(line) && beside++ < maxBeside) above.push(line);
  }
  return { above: above.reverse(), levels };
}

/** The simple keys behind the part at the columns of what holds it. */
function besideBelow(lines: readonly Line[], bottom: number, levels: ReadonlySet<number>): Line[] {
  const found: Line[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let i = bottom + 1; i < lines.length && found.length < maxBeside; i++) {
    const line = lines[i] as Line;
    if (!isContent(line) || line.indent > limit) continue;
    limit = line.indent;
    if (levels.has(limit) && !isItem(line) && isSimple(line)) found.push(line);
  }
  return found;
}
