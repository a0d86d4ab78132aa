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
    const out: Piece[] = [];
    let at = 0;
    let index = 0;
    let within = 0;
    /** Goes on to an offset, over what is kept or what is left out. */
    const goTo = (end: number, kept: boolean) => {
      for (let piece = this.pieces[index]; piece && at < end; piece = this.pieces[index]) {
        const length = lengthOf(piece);
        const until = Math.min(length, within + end - at);
        if (kept) out.push(part(piece, within, until));
        at += until - within;
        within = until;
        if (within < length) break;
        index++;
        within = 0;
      }
    };
    for (const { start, end, text } of edits) {
      goTo(start, true);
      if (text !== '') out.push({ text });
      goTo(end, false);
    }
    goTo(Number.POSITIVE_INFINITY, true);
    this.pieces = out;
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
