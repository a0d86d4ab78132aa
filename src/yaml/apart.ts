import type { Path, TextEdit } from '../pod/index.ts';

interface Step {
  readonly below: Map<string | number, Step>;
  ends: boolean;
}

const step = (): Step => ({ below: new Map(), ends: false });

/** Paths of which none holds another, and splices of which none touches another. */
export class Apart {
  readonly #paths = step();
  /** Ascending; splices come in any order, so that the neighbours are looked up. */
  readonly #splices: TextEdit[] = [];

  /** @returns false where the path or a splice touches what is there, and nothing was added */
  add(path: Path, splices: readonly TextEdit[]): boolean {
    if (!this.#isFree(path) || !splices.every((splice) => this.#isClear(splice))) return false;
    let at = this.#paths;
    for (const key of path) {
      const next = at.below.get(key) ?? step();
      at.below.set(key, next);
      at = next;
    }
    at.ends = true;
    for (const splice of splices) this.#splices.splice(this.#placeOf(splice.start), 0, splice);
    return true;
  }

  #isFree(path: Path): boolean {
    let at: Step | undefined = this.#paths;
    for (const key of path) {
      if (at.ends) return false;
      at = at.below.get(key);
      if (!at) return true;
    }
    return false;
  }

  #isClear({ start, end }: TextEdit): boolean {
    const place = this.#placeOf(start);
    const before = this.#splices[place - 1];
    const after = this.#splices[place];
    return (!before || before.end < start) && (!after || end < after.start);
  }

  /** Index of the first splice that begins at the offset or behind it. */
  #placeOf(offset: number): number {
    let low = 0;
    let high = this.#splices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#splices[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
