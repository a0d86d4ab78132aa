import type { TextEdit } from '../../pod/index.ts';
import { countUpTo } from './places.ts';

/** One round of edits, with the place that each has in the text it led to. */
class Round {
  readonly #edits: readonly TextEdit[];
  readonly #starts: number[] = [];
  readonly #shifts: number[] = [];

  constructor(edits: readonly TextEdit[]) {
    this.#edits = edits;
    let shift = 0;
    for (const { start, end, text } of edits) {
      this.#starts.push(start + shift);
      shift += text.length - (end - start);
      this.#shifts.push(shift);
    }
  }

  /** The offset before the round; what was inserted stands where it was put. */
  before(offset: number): number {
    const index = countUpTo(this.#starts, offset) - 1;
    const [edit, start] = [this.#edits[index], this.#starts[index]];
    if (!edit || start === undefined) return offset;
    if (offset < start + edit.text.length) {
      return edit.start + Math.min(offset - start, edit.end - edit.start);
    }
    return offset - (this.#shifts[index] ?? 0);
  }
}

/** Keeps track of where the text of the first round was through rounds of edits. */
export class Mapping {
  readonly #rounds: Round[] = [];

  /** Takes note of edits that led from the current text to the next; sorted, without overlap. */
  add(edits: readonly TextEdit[]): void {
    if (edits.length > 0) this.#rounds.unshift(new Round(edits));
  }

  /** The place in the first text; what was inserted stands where it was put. */
  toOriginal(offset: number): number {
    return this.#rounds.reduce((at, round) => round.before(at), offset);
  }

  /** The same edits counted from the first text; undefined where what they change was itself changed. */
  editsToOriginal(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
    if (this.#rounds.length === 0 && edits.length < 2) return edits;
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
