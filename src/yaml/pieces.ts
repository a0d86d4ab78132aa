import type { TextEdit } from '../pod/index.ts';

type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/** Collects edits that each count from the result of the one before, and gives them as edits of the first text. */
export class Pieces {
  private pieces: Piece[];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
    this.pieces = source === '' ? [] : [{ from: 0, to: source.length }];
  }

  /** Edits in order, not overlapping, all counted from the text as it now is. */
  apply(edits: readonly TextEdit[]): void {
    for (const edit of [...edits].reverse()) this.applyOne(edit);
  }

  private applyOne(edit: TextEdit): void {
    const out: Piece[] = [];
    let at = 0;
    let written = false;
    const write = () => {
      if (!written && edit.text !== '') out.push({ text: edit.text });
      written = true;
    };
    for (const piece of this.pieces) {
      const length = lengthOf(piece);
      const before = Math.min(Math.max(edit.start - at, 0), length);
      const after = Math.min(Math.max(edit.end - at, 0), length);
      if (before > 0) out.push(part(piece, 0, before));
      if (edit.start < at + length || (edit.start === at && length === 0)) write();
      if (after < length && after >= before) {
        if (edit.start <= at) write();
        out.push(part(piece, Math.max(after, before), length));
      }
      at += length;
    }
    write();
    this.pieces = out.filter((piece) => lengthOf(piece) > 0);
  }

  /** The smallest edits of the first text, moved by `shift`. */
  edits(shift: number): TextEdit[] {
    const out: TextEdit[] = [];
    let at = 0;
    let text = '';
    const close = (upTo: number) => {
      const edit = trim(this.source, { start: at, end: upTo, text });
      if (edit) out.push({ start: edit.start + shift, end: edit.end + shift, text: edit.text });
      text = '';
    };
    for (const piece of this.pieces) {
      if ('text' in piece) text += piece.text;
      else {
        close(piece.from);
        at = piece.to;
      }
    }
    close(this.source.length);
    return out;
  }
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.to - piece.from;
}

function part(piece: Piece, start: number, end: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(start, end) };
  return { from: piece.from + start, to: piece.from + end };
}

/** Without what the old and the new text have in common at both ends; undefined where nothing is left. */
function trim(source: string, edit: TextEdit): TextEdit | undefined {
  let { start, end, text } = edit;
  while (start < end && text !== '' && source[start] === text[0]) {
    start++;
    text = text.slice(1);
  }
  while (end > start && text !== '' && source[end - 1] === text[text.length - 1]) {
    end--;
    text = text.slice(0, -1);
  }
  return start === end && text === '' ? undefined : { start, end, text };
}
