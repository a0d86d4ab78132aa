import type { Position, YamlDocument, YamlError, YamlStream } from './types.ts';

const LF = 10;

/** A large text is counted into a typed array in half the time, which for a small one costs more than all else about its lines. */
const small = 4096;

/** Offsets at which the lines of a text begin; lines end in CRLF, LF or a lone CR, as in the editor (`monaco/raw-text.ts`). */
export function lineStarts(text: string): Uint32Array | readonly number[] {
  let starts: Uint32Array | number[] = text.length <= small ? [0] : new Uint32Array(text.length >> 4);
  let count = 1;
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf >= 0 || cr >= 0) {
    if (count === starts.length && !Array.isArray(starts)) {
      const wider = new Uint32Array(count * 2);
      wider.set(starts);
      starts = wider;
    }
    if (cr < 0 || (lf >= 0 && lf < cr)) {
      starts[count++] = lf + 1;
      lf = text.indexOf('\n', lf + 1);
    } else {
      const pair = text.charCodeAt(cr + 1) === LF;
      if (pair) lf = text.indexOf('\n', cr + 2);
      starts[count++] = cr + (pair ? 2 : 1);
      cr = text.indexOf('\r', cr + 1);
    }
  }
  return Array.isArray(starts) ? starts : starts.slice(0, count);
}

/** The lines of one text, counted when they are first asked for. */
export class Lines {
  readonly #text: string;
  #starts: ReturnType<typeof lineStarts> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Number of line breaks. */
  get breaks(): number {
    return this.#table().length - 1;
  }

  positionOf(offset: number): Position {
    const starts = this.#table();
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { offset: at, line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  }

  #table(): ReturnType<typeof lineStarts> {
    this.#starts ??= lineStarts(this.#text);
    return this.#starts;
  }
}

/** A stream with the lines of its text, which stay on this thread. A private field costs less than a `WeakMap` of all streams. */
export class LinedStream implements YamlStream {
  readonly text: string;
  readonly documents: readonly YamlDocument[];
  readonly errors: readonly YamlError[];
  readonly #lines: Lines;

  constructor({ text, documents, errors }: YamlStream, lines: Lines) {
    this.text = text;
    this.documents = documents;
    this.errors = errors;
    this.#lines = lines;
  }

  static linesOf(stream: YamlStream): Lines | undefined {
    return #lines in stream ? stream.#lines : undefined;
  }
}

/** The lines of a stream's text; those of one that was copied (on its way from a Worker) are counted each time. */
export function linesOf(stream: YamlStream): Lines {
  return LinedStream.linesOf(stream) ?? new Lines(stream.text);
}

/**
 * One-based line and column of an offset (UTF-16 units); offsets outside of the text are moved to its ends. The lines of a
 * stream are counted once, those of a string at each call.
 */
export function positionOf(source: YamlStream | string, offset: number): Position {
  const lines = typeof source === 'string' ? new Lines(source) : linesOf(source);
  return lines.positionOf(offset);
}

/** Number of line breaks in the text of a stream. */
export function breaksIn(stream: YamlStream): number {
  return linesOf(stream).breaks;
}
