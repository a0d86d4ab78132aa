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

/** Splits a text into lines and marks those that belong to block scalars. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let scalarIndent: number | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const indent = blank.exec(line)?.[0].length ?? 0;
    const empty = line.trim() === '';
    if (scalarIndent !== undefined && !empty && indent <= scalarIndent) scalarIndent = undefined;
    const inScalar = scalarIndent !== undefined;
    const code = inScalar ? line : line.slice(0, codeEnd(line)).trimEnd();
    lines.push({ index, start, end: start + line.length, text: line, indent, code, inScalar });
    if (!inScalar && /(?:^|[:-]\s)\s*[|>][+-]?\d?[+-]?$/.test(code))
      scalarIndent = indentOfEntry(line, indent);
    start += raw.length + 1;
  }
  return lines;
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

/** True for a line that begins or ends a document. */
export function isMarker({ code }: Line): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(code);
}

const beforeValue = /[\s:[{,\-(：]/u;

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
