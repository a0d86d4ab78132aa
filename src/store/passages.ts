import type { LeftDraft, State } from './state.ts';

/** So many are remembered; before them, undo changes the text and stays in the draft. */
const limit = 100;

interface Passage {
  readonly from: LeftDraft;
  readonly to: LeftDraft;
}

export function leftOf({ draftId, fileName, text, world }: State): LeftDraft {
  return { draftId, fileName, text, world };
}

/** Where one draft was left for another, so that undo and redo, which know texts alone, lead from one into the other. */
export class Passages {
  #done: Passage[] = [];
  #undone: Passage[] = [];

  add(from: LeftDraft, to: LeftDraft): void {
    this.#undone = [];
    this.#done.push({ from, to });
    if (this.#done.length > limit) this.#done.shift();
  }

  /** @returns the draft that undo leads back into, where it makes this text */
  back(text: string): LeftDraft | undefined {
    const last = this.#done.at(-1);
    if (last?.from.text !== text) return undefined;
    this.#done.pop();
    this.#undone.push(last);
    return last.from;
  }

  /** @returns the draft that redo leads into, where it makes this text */
  forth(text: string): LeftDraft | undefined {
    const last = this.#undone.at(-1);
    if (last?.to.text !== text) return undefined;
    this.#undone.pop();
    this.#done.push(last);
    return last.to;
  }
}
