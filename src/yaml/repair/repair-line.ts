/** One line of the text, without its line break. */
export interface Line {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns of leading blanks; tabs and wide blanks count as one. */
  readonly indent: number;
  /** The part before a comment, trailing blanks left out. */
  readonly code: string;
  /** True inside a block scalar, where everything is text. */
  readonly inScalar: boolean;
}

const blank = /^[\s\u00a0\u3000]*/u;
const [CR, SPACE, DELETE] = [13, 32, 127];

/** The end of a line that opens a block scalar: `|` or `>` with what may stand behind it. */
const scalarHeader = /(?:^|[:-]\s)\s*[|>][+-]?\d?[+-]?$/;
const headerEnds = new Set([...'|>+-0123456789'].map((char) => char.charCodeAt(0)));

/** Splits a text into lines and marks those that belong to block scalars. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let scalarIndent: number | undefined;
  for (let start = 0, index = 0; start <= text.length; index++) {
    const lf = text.indexOf('\n', start);
    const next = lf < 0 ? text.length : lf;
    const end = next > start && text.charCodeAt(next - 1) === CR ? next - 1 : next;
    const line = text.slice(start, end);
    const indent = indentOf(line);
    if (scalarIndent !== undefined && indent < line.length && indent <= scalarIndent)
      scalarIndent = undefined;
    const inScalar = scalarIndent !== undefined;
    const code = inScalar ? line : line.slice(0, codeEnd(line)).trimEnd();
    lines.push({ index, start, end, text: line, indent, code, inScalar });
    if (!inScalar && headerEnds.has(code.charCodeAt(code.length - 1)) && scalarHeader.test(code))
      scalarIndent = indentOfEntry(line, indent);
    start = next + 1;
  }
  return lines;
}

/** Number of blanks a line begins with; a line of nothing else is blank as a whole. */
function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === SPACE) at++;
  const code = line.charCodeAt(at);
  if (Number.isNaN(code) || (code > SPACE && code < DELETE)) return at;
  return blank.exec(line)?.[0].length ?? 0;
}

/** The lines of a text, with parts of them once somebody asked for these. */
interface LineList extends ReadonlyArray<Line> {
  content?: readonly Line[];
  full?: readonly Line[];
  documents?: readonly (readonly Line[])[];
}

/** Of the lines of a text those with content: no blank lines, comments, and insides of block scalars. Looked for once. */
export function contentOf(lines: LineList): readonly Line[] {
  lines.content ??= lines.filter(({ inScalar, code }) => !inScalar && code.trim() !== '');
  return lines.content;
}

/** Of the lines of a text those that are not only blanks. Looked for once. */
export function fullOf(lines: LineList): readonly Line[] {
  lines.full ??= lines.filter(({ text }) => text.trim() !== '');
  return lines.full;
}

/** The lines between those that begin or end a document, where there are any. Looked for once. */
export function documentsOf(lines: LineList): readonly (readonly Line[])[] {
  lines.documents ??= between(lines, fullOf(lines).filter(isMarker));
  return lines.documents;
}

function between(lines: readonly Line[], marks: readonly Line[]): readonly (readonly Line[])[] {
  if (marks.length === 0) return [lines];
  const found: (readonly Line[])[] = [];
  let from = 0;
  for (const end of [...marks.map(({ index }) => index), lines.length]) {
    if (end > from) found.push(lines.slice(from, end));
    from = end + 1;
  }
  return found;
}

/** Content of a block scalar is deeper than the key or dash that holds it. */
function indentOfEntry(line: string, indent: number): number {
  return /^\s*-\s*[|>]/.test(line)
    ? indent
    : indent + ((/^(-\s+)*/.exec(line.slice(indent))?.[0].length ?? 0) || 0);
}

/** Offset in a line at which its comment starts, or its length. Quoted text is passed over. */
export function codeEnd(line: string): number {
  let at = line.indexOf('#');
  if (at < 0) return line.length;
  if (!/["']/.test(line.slice(0, at))) {
    while (at > 0 && !isBlank(line[at - 1])) {
      const next = line.indexOf('#', at + 1);
      if (next < 0) return line.length;
      if (/["']/.test(line.slice(at, next))) break;
      at = next;
    }
    if (at === 0 || isBlank(line[at - 1])) return at;
  }
  for (const { index, char } of unquoted(line)) {
    if (char === '#' && (index === 0 || isBlank(line[index - 1]))) return index;
  }
  return line.length;
}

const isBlank = (char: string | undefined) => char !== undefined && /[\s\u00a0\u3000]/u.test(char);

/** The next line of the document that is not only blanks and comments. */
export function nextCode(lines: readonly Line[], line: Line): Line | undefined {
  for (let i = line.index + 1; i < lines.length; i++) {
    const other = lines[i];
    if (other && other.code.trim() !== '') return isMarker(other) ? undefined : other;
  }
  return undefined;
}

/** True for a line that begins or ends a document; kubectl lets a comment follow at once (YAMLReader of apimachinery). */
export function isMarker({ code }: Line): boolean {
  return /^(?:---(?:[\s#]|$)|\.\.\.(?:\s|$))/.test(code);
}

const beforeValue = /[\s:[{,\-(：，、【［｛]/u;

/** The characters of a line outside of quotes. A quote counts where a value may start. */
export function* unquoted(line: string): Generator<{ readonly index: number; readonly char: string }> {
  let quote = '';
  for (let index = 0; index < line.length; index++) {
    const char = line[index] ?? '';
    if (quote !== '') {
      if (char === '\\' && quote === '"') index++;
      else if (char === quote) quote = '';
      continue;
    }
    if ((char === '"' || char === "'") && (index === 0 || beforeValue.test(line[index - 1] ?? ''))) {
      quote = char;
      continue;
    }
    yield { index, char };
  }
}
