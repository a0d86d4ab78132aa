import { applyTextEdits, type TextEdit } from '../pod/index.ts';

/** One-based line and column in UTF-16 units, as Monaco counts. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** A change of the editor's model, in positions of the model before the change. */
export interface LineChange {
  readonly start: LinePosition;
  readonly end: LinePosition;
  readonly text: string;
}

const CR = 13;
const LF = 10;

/**
 * The lines of a raw text, cut at CRLF, CR and LF as Monaco cuts them. Monaco keeps one kind of line end for the
 * whole text and takes a BOM away, so its offsets are not those of the raw text; its lines and columns are.
 */
export class LineTable {
  readonly text: string;
  /** 1 where the text begins with a BOM, which is no part of the first line. */
  readonly bom: 0 | 1;
  /** Offsets where lines begin, and where their content ends before the line end. */
  #starts: number[] = [];
  #ends: number[] = [];
  /** Number of lines that end in CRLF. */
  #crlf = 0;

  /** @param bom whether a BOM at the start is one; by default it is */
  constructor(text: string, bom: boolean = text.charCodeAt(0) === 0xfeff) {
    this.text = text;
    this.bom = bom && text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.#read(this.bom, text.length);
    this.#ends.push(text.length);
  }

  /** Appends the lines from an offset, where one begins, to another; the end of the last one is left open. */
  #read(from: number, to: number): void {
    this.#starts.push(from);
    for (let i = from; i < to; i++) {
      const code = this.text.charCodeAt(i);
      if (code !== CR && code !== LF) continue;
      this.#ends.push(i);
      if (code === CR && this.text.charCodeAt(i + 1) === LF) {
        this.#crlf++;
        i++;
      }
      this.#starts.push(i + 1);
    }
  }

  /**
   * The lines of the text after these edits; only the lines around them are read anew. A BOM stays what it is.
   * @param edits behind the BOM, at least one
   * @param text what they make of the text, where that is known already
   */
  edited(edits: readonly TextEdit[], text = applyTextEdits(this.text, edits)): LineTable {
    const next = new LineTable('');
    Object.assign(next, { text, bom: this.bom });
    const grown = text.length - this.text.length;
    // A line more on both sides: a CR before an edit and an LF in it are one line end.
    const first = Math.max(0, this.#lineAt(edits[0]?.start ?? 0) - 1);
    const behind = this.#lineAt(edits.at(-1)?.end ?? 0) + 2;
    const resumes = this.#starts[behind];
    next.#starts = this.#starts.slice(0, first);
    next.#ends = this.#ends.slice(0, first);
    next.#read(this.#starts[first] ?? this.bom, resumes === undefined ? text.length : resumes + grown);
    if (resumes === undefined) next.#ends.push(text.length);
    else next.#starts.pop();
    next.#crlf += this.#crlf;
    for (let i = first; i < Math.min(behind, this.lineCount - 1); i++) {
      if ((this.#starts[i + 1] ?? 0) - (this.#ends[i] ?? 0) === 2) next.#crlf--;
    }
    for (let i = behind; i < this.lineCount; i++) {
      next.#starts.push((this.#starts[i] ?? 0) + grown);
      next.#ends.push((this.#ends[i] ?? 0) + grown);
    }
    return next;
  }

  /** Index of the line an offset is in. */
  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line end most lines have; LF where there is none. */
  get lineEnd(): '\r\n' | '\n' {
    return this.#crlf > (this.#starts.length - 1) / 2 ? '\r\n' : '\n';
  }

  /** Content of a one-based line without its line end; empty beyond the text. */
  line(number: number): string {
    return this.text.slice(this.#starts[number - 1] ?? this.text.length, this.#ends[number - 1]);
  }

  /** Where an offset is; inside a BOM or a line end it is moved to the content next to it. */
  positionAt(offset: number): LinePosition {
    const low = this.#lineAt(offset);
    const start = this.#starts[low] ?? 0;
    const end = this.#ends[low] ?? 0;
    return { line: low + 1, column: Math.max(start, Math.min(offset, end)) - start + 1 };
  }

  /** The offset of a position; positions beyond a line or the text are moved to its end. */
  offsetAt({ line, column }: LinePosition): number {
    const start = this.#starts[line - 1];
    const end = this.#ends[line - 1];
    if (start === undefined || end === undefined) return line < 1 ? this.bom : this.text.length;
    return Math.max(start, Math.min(start + column - 1, end));
  }
}

/**
 * What a change of the model is in the raw text.
 * @param eol the line end for new lines; the other line ends of the raw text stay as they are
 */
export function toRawEdits(table: LineTable, changes: readonly LineChange[], eol: string): TextEdit[] {
  const edits = changes.map((change) => ({
    start: table.offsetAt(change.start),
    end: table.offsetAt(change.end),
    text: change.text.replace(/\r\n|\r|\n/g, eol),
  }));
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return edits.map((edit) => {
    // A lone CR before the change and an LF behind it would become one line end, and a line would be lost: the CR
    // gets an LF of its own.
    const joins =
      edit.start > 0 &&
      table.text.charCodeAt(edit.start - 1) === CR &&
      (edit.text === '' ? table.text.charCodeAt(edit.end) : edit.text.charCodeAt(0)) === LF;
    return joins ? { ...edit, text: `\n${edit.text}` } : edit;
  });
}

/** The smallest run of whole lines that differs, as one change that takes `from` to `to`; undefined where none does. */
export function lineDiff(from: LineTable, to: LineTable): LineChange | undefined {
  const shorter = Math.min(from.lineCount, to.lineCount);
  let head = 0;
  while (head < shorter && from.line(head + 1) === to.line(head + 1)) head++;
  if (head === from.lineCount && head === to.lineCount) return undefined;
  let tail = 0;
  while (tail < shorter - head && from.line(from.lineCount - tail) === to.line(to.lineCount - tail)) {
    tail++;
  }
  const lines: string[] = [];
  for (let n = head + 1; n <= to.lineCount - tail; n++) lines.push(to.line(n));
  const last = from.lineCount - tail;
  const text = lines.join('\n');
  if (head === last && head > 0) {
    // Nothing goes: new lines follow the end of the last common one.
    const end = { line: head, column: from.line(head).length + 1 };
    return { start: end, end, text: `\n${text}` };
  }
  if (lines.length === 0 && last < from.lineCount) {
    return { start: { line: head + 1, column: 1 }, end: { line: last + 1, column: 1 }, text: '' };
  }
  if (lines.length === 0 && head > 0) {
    const start = { line: head, column: from.line(head).length + 1 };
    return { start, end: { line: last, column: from.line(last).length + 1 }, text: '' };
  }
  if (head === last) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 }, text: `${text}\n` };
  return {
    start: { line: head + 1, column: 1 },
    end: { line: last, column: from.line(last).length + 1 },
    text,
  };
}
