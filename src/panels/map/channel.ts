/**
 * A strip between two rows of boxes in which lines run sideways, each key on a track of its own height. Two keys share a
 * track where they do not meet.
 */
export class Channel {
  readonly #spans = new Map<string, { from: number; to: number }>();
  readonly #tracks = new Map<string, number>();
  #count = 0;

  /** Says that the lines of a key run from `a` to `b` here; more than once makes the run longer. */
  add(key: string, a: number, b: number): void {
    const before = this.#spans.get(key);
    const from = Math.min(a, b, before?.from ?? a);
    const to = Math.max(a, b, before?.to ?? b);
    this.#spans.set(key, { from, to });
  }

  /** Gives each key its track: short runs first, so that these lie nearest to where they come from. */
  settle(distance: number): void {
    const tracks: { from: number; to: number }[][] = [];
    const keys = [...this.#spans].sort(([, a], [, b]) => a.to - a.from - (b.to - b.from));
    for (const [key, span] of keys) {
      const clear = (other: { from: number; to: number }) =>
        span.to + distance < other.from || other.to + distance < span.from;
      let track = tracks.findIndex((spans) => spans.every(clear));
      if (track < 0) track = tracks.push([]) - 1;
      tracks[track]?.push(span);
      this.#tracks.set(key, track);
    }
    this.#count = tracks.length;
  }

  /** Number of tracks; 0 until it is settled, and where nothing runs. */
  get count(): number {
    return this.#count;
  }

  trackOf(key: string): number {
    return this.#tracks.get(key) ?? 0;
  }
}
