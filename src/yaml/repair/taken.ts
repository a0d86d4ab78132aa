import type { TextEdit } from '../../pod/index.ts';
import type { Mistake } from './mistake.ts';

const replaced = 1;
const ended = 2;
const inserted = 4;

/** What edits of a text change already, so that others can stay clear of it. */
class Taken {
  /** For each offset what is done there, in bits: a set would be the dearest part of a text of nothing but mistakes. */
  readonly #marks: Uint8Array;

  constructor(length: number) {
    this.#marks = new Uint8Array(length + 1);
  }

  /** Replaced text may touch other replaced text; an insertion touches nothing before it in the list. */
  isFree({ start, end }: TextEdit): boolean {
    if (start === end) return !this.#marks[start];
    for (let at = start; at < end; at++) {
      if ((this.#marks[at] ?? 0) & (replaced | inserted)) return false;
    }
    return true;
  }

  add({ start, end }: TextEdit): void {
    for (let at = start; at < end; at++) this.#mark(at, replaced);
    this.#mark(end, start === end ? inserted : ended);
  }

  #mark(at: number, mark: number): void {
    this.#marks[at] = (this.#marks[at] ?? 0) | mark;
  }
}

/** Of mistakes whose edits overlap the first one stays. */
export function withoutOverlap(length: number, mistakes: readonly Mistake[]): Mistake[] {
  if (mistakes.length === 0) return [];
  const taken = new Taken(length);
  return mistakes.filter(({ edits }) => {
    const free = edits.every((edit) => taken.isFree(edit));
    if (free) for (const edit of edits) taken.add(edit);
    return free;
  });
}
