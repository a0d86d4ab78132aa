import type { TextEdit } from '../../pod/index.ts';

/** Keeps track of where the text of the first round was through rounds of edits. */
export class Mapping {
  readonly #rounds: (readonly TextEdit[])[] = [];

  /** Takes note of edits that led from the current text to the next; sorted, without overlap. */
  add(edits: readonly TextEdit[]): void {
    if (edits.length > 0) this.#rounds.push(edits);
  }

  /** The place in the first text; what was inserted stands where it was put. */
  toOriginal(offset: number): number {
    let at = offset;
    for (const edits of this.#rounds.toReversed()) at = before(edits, at);
    return at;
  }

  /** The same edits counted from the first text; undefined where what they change was itself changed. */
  editsToOriginal(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
    const out: TextEdit[] = [];
    for (const edit of edits) {
      const start = this.toOriginal(edit.start);
      const end = this.toOriginal(edit.end);
      if (end - start !== edit.end - edit.start) return undefined;
      out.push({ ...edit, start, end });
    }
    return out.sort((a, b) => a.start - b.start);
  }
}

/** The offset before a round of edits. */
function before(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    if (offset < start) break;
    const end = start + edit.text.length;
    if (offset < end || (offset === end && edit.end === edit.start && offset === start)) {
      return edit.start + Math.min(offset - start, edit.end - edit.start);
    }
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset - shift;
}
