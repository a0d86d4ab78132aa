/** The order of things at one instant: programs and people, then the kubelet's worker, then the ticks of probes. */
export const turns = { programs: 0, worker: 1, probes: 2 } as const;
export type Turn = (typeof turns)[keyof typeof turns];

/** Something to be done at a time; it can be called off. */
export interface Entry {
  readonly at: number;
  readonly turn: Turn;
  readonly run: () => void;
  off: boolean;
}

/** What a routine waits for: a time, a signal, or the first of both. */
export type Wait = number | Signal | { readonly until: number; readonly or: Signal };

/** A routine of the kubelet that takes virtual time; it yields what it waits for. */
export type Routine<T = void> = Generator<Wait, T, void>;

/** Something that happens once. */
export class Signal {
  #listeners: (() => void)[] = [];
  #fired = false;

  get fired(): boolean {
    return this.#fired;
  }

  /** Calls the listener when it fires; at once if it has. */
  listen(listener: () => void): void {
    if (this.#fired) listener();
    else this.#listeners.push(listener);
  }

  fire(): void {
    if (this.#fired) return;
    this.#fired = true;
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }
}

/** Where the time comes from in floating point: times that differ by less than this are one instant. */
const resolution = 1e6;

/** The virtual clock, and everything that is still to come. */
export class Agenda {
  now = 0;
  #entries: Entry[] = [];

  /** Plans something; what lies in the past happens now. */
  at(time: number, turn: Turn, run: () => void): Entry {
    const entry = {
      at: Math.max(this.now, Math.round(time * resolution) / resolution),
      turn,
      run,
      off: false,
    };
    this.#entries.push(entry);
    return entry;
  }

  /** Lets a routine run now, and on whenever what it waits for comes. */
  start<T>(routine: Routine<T>, turn: Turn, done?: (value: T) => void): void {
    const step = () => {
      const { done: ended, value } = routine.next();
      if (ended) {
        done?.(value);
        return;
      }
      if (typeof value === 'number') {
        this.at(value, turn, step);
        return;
      }
      if (value instanceof Signal) {
        value.listen(() => this.at(this.now, turn, step));
        return;
      }
      let woken = false;
      const wake = () => {
        if (!woken) step();
        woken = true;
      };
      this.at(value.until, turn, wake);
      value.or.listen(() => this.at(this.now, turn, wake));
    };
    step();
  }

  /**
   * Runs until nothing is left or the last second is over. At each instant programs go first, then the worker, then all ticks
   * that are due, and so on while they make each other do something.
   * @param over is asked before each step: true ends the run
   * @param settled is called when an instant is over
   */
  run(until: number, over: () => boolean, settled: (time: number) => void): void {
    while (!over()) {
      const due = this.#take();
      if (due.length === 0) break;
      const [first] = due;
      if (!first || first.at > until) break;
      if (first.at > this.now) {
        settled(this.now);
        this.now = first.at;
      }
      for (const entry of due) if (!entry.off) entry.run();
    }
    settled(this.now);
  }

  /** The first entry; of the ticks of probes all of one instant. */
  #take(): Entry[] {
    let best: Entry | undefined;
    let gone = 0;
    for (const entry of this.#entries) {
      if (entry.off) gone++;
      else if (!best || entry.at < best.at || (entry.at === best.at && entry.turn < best.turn)) best = entry;
    }
    if (gone > 16) this.#entries = this.#entries.filter(({ off }) => !off);
    const first = best;
    if (!first) return [];
    const due =
      first.turn === turns.probes
        ? this.#entries.filter(({ off, at, turn }) => !off && at === first.at && turn === first.turn)
        : [first];
    this.#entries = this.#entries.filter((entry) => !due.includes(entry));
    return due;
  }
}
