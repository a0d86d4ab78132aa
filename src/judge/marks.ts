import { equalJson, type Json, type Path } from '../pod/index.ts';
import { locate, parseStream, type YamlStream } from '../yaml/index.ts';

/** What of a line is not the file's. */
export interface Mark {
  /** The whole line was added. */
  readonly added: boolean;
  /** Keys that were added within a line of the file. */
  readonly keys: readonly string[];
  /** What stood there in the file, as JSON. */
  readonly was: readonly string[];
}

interface Change {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly path: Path;
  readonly was: Json | undefined;
}

/** The lines (from 0) on which the changes of documents stand. */
export function markLines(
  stream: YamlStream,
  changes: ReadonlyMap<number, readonly Change[]>,
): ReadonlyMap<number, Mark> {
  const { text } = stream;
  const starts = lineStarts(text);
  const marks = new Map<number, Mark>();
  const add = (line: number, change: Partial<Mark>) => {
    const { added, keys, was } = marks.get(line) ?? { added: false, keys: [], was: [] };
    marks.set(line, {
      added: added || change.added === true,
      keys: [...keys, ...(change.keys ?? [])],
      was: [...was, ...(change.was ?? [])],
    });
  };
  for (const [document, list] of changes) {
    for (const { kind, path, was } of list) {
      if (kind === 'removed') continue;
      const place = locate(stream, document, path);
      if (!place) continue;
      const [first, last] = [place.entry.start, place.value.end].map((offset) => lineOf(starts, offset));
      if (first === undefined || last === undefined) continue;
      if (kind === 'changed') add(last, { was: [JSON.stringify(was)] });
      else if (isOwnLine(text, starts[first] ?? 0, place.entry.start, starts, last, place.value.end))
        for (let line = first; line <= last; line++) add(line, { added: true });
      else add(last, { keys: [String(path.at(-1))] });
    }
  }
  return marks;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line of an offset, by halving. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** True where nothing but indentation and dashes of lists that begin there stands before an entry, and nothing behind it. */
function isOwnLine(
  text: string,
  lineStart: number,
  start: number,
  starts: readonly number[],
  last: number,
  end: number,
): boolean {
  const before = text.slice(lineStart, start);
  const behind = text.slice(end, (starts[last + 1] ?? text.length + 1) - 1);
  return before.trim() === '' && behind.trim() === '';
}

/** What a mark says in a comment. */
function commentOf({ added, keys, was }: Mark): string {
  const parts = [
    ...(added ? ['default'] : keys.length > 0 ? [`default: ${keys.join(', ')}`] : []),
    ...(was.length > 0 ? [`was ${was.join(', ')}`] : []),
  ];
  return ` # ${parts.join('; ')}`;
}

/**
 * The text with a comment `# default` behind each line that was added, and `# was 1000m` behind one that reads otherwise. Where a
 * comment would be part of a value, there is none.
 */
export function withMarks(text: string, marks: ReadonlyMap<number, Mark>): string {
  const lines = text.split('\n');
  const values = valuesOf(text);
  const marked = (chosen: (line: number) => boolean) =>
    lines
      .map((line, i) => {
        const mark = marks.get(i);
        if (!mark || !chosen(i)) return line;
        const end = line.endsWith('\r') ? -1 : line.length;
        return line.slice(0, end) + commentOf(mark) + line.slice(end === -1 ? -1 : line.length);
      })
      .join('\n');
  const all = marked(() => true);
  if (equalJson(valuesOf(all), values)) return all;
  const safe = new Set(
    [...marks.keys()].filter((line) => equalJson(valuesOf(marked((i) => i === line)), values)),
  );
  return marked((line) => safe.has(line));
}

const valuesOf = (text: string): Json => parseStream(text).documents.map(({ value }) => value ?? null);
