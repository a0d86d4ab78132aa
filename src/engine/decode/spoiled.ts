import type { Path } from '../../pod/index.ts';

/** A step of a path that leads to a spoiled place. */
class Place {
  spoiled = false;
  below: Map<string | number, Place> | undefined;

  step(step: string | number): Place {
    this.below ??= new Map();
    let next = this.below.get(step);
    if (!next) {
      next = new Place();
      this.below.set(step, next);
    }
    return next;
  }
}

/** Places of which nothing is known, because what stands there was refused, or stands elsewhere. */
export class Spoiled {
  readonly #root = new Place();
  #size = 0;

  add(path: Path): void {
    let place = this.#root;
    for (const step of path) place = place.step(step);
    if (!place.spoiled) this.#size++;
    place.spoiled = true;
  }

  get size(): number {
    return this.#size;
  }

  /** True where a place at or above the path is spoiled; the root of all counts for none. */
  covers(path: Path): boolean {
    let place: Place | undefined = this.#root;
    for (const step of path) {
      place = place.below?.get(step);
      if (!place) return false;
      if (place.spoiled) return true;
    }
    return false;
  }

  /** True where a place at or below the path is spoiled. */
  touches(path: Path): boolean {
    if (this.#size === 0) return false;
    let place: Place | undefined = this.#root;
    for (const step of path) {
      place = place.below?.get(step);
      if (!place) return false;
    }
    return true;
  }
}
