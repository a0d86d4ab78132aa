import { formatPath, type Path } from '../../pod/index.ts';

/** Places of which nothing is known, because what stands there was refused, or stands elsewhere. */
export class Spoiled {
  readonly #places = new Set<string>();
  readonly #above = new Set<string>();

  add(path: Path): void {
    this.#places.add(formatPath(path));
    for (let length = 0; length <= path.length; length++) this.#above.add(formatPath(path.slice(0, length)));
  }

  get size(): number {
    return this.#places.size;
  }

  /** True where a place at or above the path is spoiled. */
  covers(path: Path): boolean {
    if (this.#places.size === 0) return false;
    return path.some((_, i) => this.#places.has(formatPath(path.slice(0, i + 1))));
  }

  /** True where a place at or below the path is spoiled. */
  touches(path: Path): boolean {
    return this.#above.has(formatPath(path));
  }
}
