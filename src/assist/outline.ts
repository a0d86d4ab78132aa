import type { Path } from '../pod/index.ts';
import { type Spot, writtenKey } from '../yaml/index.ts';
import { spotInFlow } from './flow.ts';
import { commentStart, indentOf, keyAndColon, lineEnd, nextLine, openBrackets } from './line.ts';

/** A key or a dash above: what stands deeper than its column belongs to it. */
interface Frame {
  readonly column: number;
  readonly step: string | number;
  /** A key with a scalar behind it: nothing goes below it. */
  readonly closed: boolean;
}

/** A dash or a key on a line. */
interface Token {
  readonly start: number;
  readonly end: number;
  /** Behind its colon; the end of a dash. */
  readonly colon: number;
  readonly isKey: boolean;
  /** Number of steps of its path. */
  readonly depth: number;
}

/** What begins on a line. */
export interface LineRead {
  readonly tokens: readonly Token[];
  /** Path of the last token, and so of what stands behind it. */
  readonly path: Path;
  /** What follows the last token, without a comment, and where. */
  readonly rest: string;
  readonly restStart: number;
}

/**
 * Reads the lines of a document from the top as a person would: indentation, dashes and keys tell where each one
 * belongs. It never fails, so that it knows its way also in text that is no YAML yet.
 */
export class Outline {
  readonly #frames: Frame[] = [];
  /** Column of the key whose scalar of several lines goes on; -1 outside of one. */
  #scalarColumn = -1;
  /** The lines of a piece of flow style whose brackets are open, and how many are. */
  #flow: string[] = [];
  #depth = 0;

  /** Takes the next line. @returns undefined where nothing begins on it: inside of a scalar or of brackets, blanks, comments, markers */
  take(line: string): LineRead | undefined {
    const indent = indentOf(line);
    const blank = indent === line.length;
    if (this.#scalarColumn >= 0 && (blank || indent > this.#scalarColumn)) return undefined;
    this.#scalarColumn = -1;
    if (this.#depth > 0 && !this.#leavesBrackets(line, indent)) {
      this.#depth = Math.max(0, this.#depth + openBrackets(line));
      this.#flow.push(line);
      return undefined;
    }
    this.#depth = 0;
    this.#flow = [];
    if (blank || line[indent] === '#' || isMarker(line)) return undefined;
    const read = this.#read(line);
    if (/^(?:[&!]\S*\s+)*[|>][-+0-9]*$/.test(read.rest))
      this.#scalarColumn = this.#frames.at(-1)?.column ?? 0;
    else if (/^[[{]/.test(read.rest)) {
      this.#depth = Math.max(0, openBrackets(read.rest));
      this.#flow = [read.rest];
    }
    return read;
  }

  /** A bracket that somebody forgot ends where a key of the maps above it begins. */
  #leavesBrackets(line: string, indent: number): boolean {
    const column = this.#frames.at(-1)?.column ?? -1;
    return indent <= column && /^(?:- +)*[A-Za-z]/.test(line.slice(indent)) && keyOf(line) !== undefined;
  }

  /** What stands at a column of the next line, which may be half-typed. */
  spotIn(line: string, column: number): Spot {
    const indent = indentOf(line);
    const blank = indent === line.length;
    if (this.#scalarColumn >= 0 && (blank ? column > this.#scalarColumn : indent > this.#scalarColumn)) {
      return { ...this.#spot('value'), within: 'scalar' };
    }
    if (this.#depth > 0 && !this.#leavesBrackets(line, indent)) {
      return this.#inFlow([...this.#flow, line.slice(0, column)].join('\n'), line.slice(column));
    }
    if (blank || line.startsWith('---')) return this.#gap(column);
    if (line[indent] === '#') {
      const gap = this.#gap(indent);
      return column > indent ? { ...gap, on: 'comment' } : gap;
    }
    if (column < indent) return this.#gap(Math.max(column, 0));
    const { tokens, rest, restStart } = this.#read(line);
    const comment = restStart + commentStart(line.slice(restStart));
    if (comment < line.length && column > comment) return this.#spot('comment');
    const flowStart = restStart + indentOf(line.slice(restStart));
    if (/^[[{]/.test(rest) && column > flowStart && openBrackets(line.slice(flowStart, column)) > 0) {
      return this.#inFlow(line.slice(flowStart, column), line.slice(column));
    }
    const token = tokens.findLast((candidate) => candidate.start <= column);
    if (!token) {
      this.#popTo(indent);
      const container = this.#path();
      return { path: container, on: 'key', container };
    }
    const path = this.#path(token.depth);
    const above = path.slice(0, -1);
    if (token.isKey) {
      const on = column <= token.end ? 'key' : column < token.colon ? 'gap' : 'value';
      return { path, on, container: above };
    }
    if (column <= token.start) return { path, on: 'gap', container: above };
    return { path, on: rest === '' ? 'gap' : 'value', container: path };
  }

  /** Takes the dashes and the key of a line onto the frames. */
  #read(line: string): LineRead {
    const frames = this.#frames;
    const tokens: Token[] = [];
    let column = indentOf(line);
    for (;;) {
      const rest = line.slice(column);
      if (/^-(?:\s|$)/.test(rest)) {
        while ((frames.at(-1)?.column ?? -1) > column) frames.pop();
        const top = frames.at(-1);
        const repeated = top?.column === column && typeof top.step === 'number';
        if (repeated) frames.pop();
        frames.push({ column, step: repeated ? Number(top.step) + 1 : 0, closed: false });
        const end = column + 1;
        tokens.push({ start: column, end, colon: end, isKey: false, depth: frames.length });
        column = end + (/^[ \t]*/.exec(rest.slice(1))?.[0].length ?? 0);
        continue;
      }
      const key = keyAndColon(rest);
      if (!key) {
        return {
          tokens,
          path: this.#path(),
          rest: rest.slice(0, commentStart(rest)).trim(),
          restStart: column,
        };
      }
      this.#popTo(column);
      const colon = column + key.end;
      const after = line.slice(colon);
      const behind = after.slice(0, commentStart(after)).trim();
      frames.push({
        column,
        step: writtenKey(key.written),
        closed: behind !== '' && !/^[&!]\S*$/.test(behind),
      });
      const end = column + key.written.length;
      tokens.push({ start: column, end, colon, isKey: true, depth: frames.length });
      return { tokens, path: this.#path(), rest: behind, restStart: colon };
    }
  }

  /** Leaves the frames that a key at `column` would be below. */
  #popTo(column: number): void {
    const frames = this.#frames;
    while (frames.length > 0) {
      const top = frames.at(-1) as Frame;
      if (top.column < column && !top.closed) return;
      frames.pop();
    }
  }

  /** A place where nothing stands: its column tells the map that a key typed there would go into. */
  #gap(column: number): Spot {
    this.#popTo(column);
    const container = this.#path();
    return { path: container, on: 'gap', container };
  }

  #spot(on: Spot['on']): Spot {
    const path = this.#path();
    return { path, on, container: path.slice(0, -1) };
  }

  /** A place in the flow style behind the last key or dash. */
  #inFlow(text: string, behind: string): Spot {
    const above = this.#path();
    const spot = spotInFlow(text, behind);
    return { ...spot, path: [...above, ...spot.path], container: [...above, ...spot.container] };
  }

  #path(depth = this.#frames.length): Path {
    return this.#frames.slice(0, depth).map((frame) => frame.step);
  }
}

function isMarker(line: string): boolean {
  return /^(?:---|\.\.\.|%)/.test(line);
}

/** The key of a line behind its dashes. */
function keyOf(line: string): string | undefined {
  const lead = /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
  return keyAndColon(line.slice(lead))?.written;
}

/** A line of a document with its offset. */
interface Line {
  readonly start: number;
  readonly line: string;
}

/** The lines of a document from the top, without their line breaks and the byte order mark. */
export function* linesOf(text: string): Generator<Line> {
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; ; ) {
    const end = lineEnd(text, start);
    yield { start, line: text.slice(start, end) };
    if (end >= text.length) return;
    start = nextLine(text, end);
  }
}
