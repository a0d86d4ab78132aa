import type { TextEdit } from '../../pod/index.ts';
import type { Mistake } from './mistake.ts';

/** What edits of a text change already, so that others can stay clear of it. */
class Taken {
  readonly #replaced: Uint8Array;
  readonly #ends = new Set<number>();
  readonly #insertions = new Set<number>();

  constructor(length: number) {
    this.#replaced = new Uint8Array(length + 1);
  }

  /** Replaced text may touch other replaced text; an insertion touches nothing before it in the list. */
  isFree({ start, end }: TextEdit): boolean {
    if (start === end) {
      return !this.#replaced[start] && !this.#ends.has(start) && !this.#insertions.has(start);
    }
    for (let at = start; at < end; at++) {
      if (this.#replaced[at] || this.#insertions.has(at)) return false;
    }
    return true;
  }

  add({ start, end }: TextEdit): void {
    if (start === end) this.#insertions.add(start);
    else {
      this.#replaced.fill(1, start, end);
      this.#ends.add(end);
    }
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
