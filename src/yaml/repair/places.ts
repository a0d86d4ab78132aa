import type { Range } from '../types.ts';

/** Ranges of a text, both ends included, that can be asked for an offset; it takes the logarithm of their number. */
export class Places {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(ranges: readonly Range[]) {
    for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
      const last = this.#ends.length - 1;
      const before = this.#ends[last];
      if (before !== undefined && start <= before) this.#ends[last] = Math.max(before, end);
      else {
        this.#starts.push(start);
        this.#ends.push(end);
      }
    }
  }

  has(offset: number): boolean {
    const index = countUpTo(this.#starts, offset) - 1;
    return index >= 0 && offset <= (this.#ends[index] ?? -1);
  }
}

/** How many of the ascending figures are not greater than `limit`. */
export function countUpTo(figures: readonly number[], limit: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
