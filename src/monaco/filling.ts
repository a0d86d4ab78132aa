import { whenIdle } from './idle.ts';

/** Characters that a model is given at a time: to lay out the lines of a large text at once holds the thread. */
const slice = 100_000;

/** The end of the slice of a text that begins at an offset: behind a line feed, so that no line end and no character is cut. */
export function sliceEnd(text: string, from: number): number {
  if (text.length - from <= slice) return text.length;
  const before = text.lastIndexOf('\n', from + slice);
  const at = before > from ? before : text.indexOf('\n', from + slice);
  return at < 0 ? text.length : at + 1;
}

/** Gives the rest of a text to what has its beginning, slice by slice, so that the page stays at work in between. */
export class Filling {
  readonly #text: string;
  readonly #append: (part: string) => void;
  readonly #done: () => void;
  #at: number;
  #cancel = () => {};

  /**
   * @param from where the part begins that is still to come, see {@link sliceEnd}
   * @param append adds a part at the end
   * @param done called once all is there, not when it was there from the start
   */
  constructor(text: string, from: number, append: (part: string) => void, done: () => void) {
    this.#text = text;
    this.#at = from;
    this.#append = append;
    this.#done = done;
    this.#next();
  }

  /** True while a part of the text is still to come. */
  get pending(): boolean {
    return this.#at < this.#text.length;
  }

  #next(): void {
    if (this.pending) this.#cancel = whenIdle(() => this.#to(sliceEnd(this.#text, this.#at)));
  }

  #to(end: number): void {
    const part = this.#text.slice(this.#at, end);
    this.#at = end;
    this.#append(part);
    if (this.pending) this.#next();
    else this.#done();
  }

  /** Gives all that is still to come at once, where it does not reach an offset yet. */
  reach(offset = this.#text.length): void {
    if (!this.pending || offset < this.#at) return;
    this.#cancel();
    this.#to(this.#text.length);
  }

  /** Gives nothing any more. */
  stop(): void {
    this.#cancel();
    this.#at = this.#text.length;
  }
}
