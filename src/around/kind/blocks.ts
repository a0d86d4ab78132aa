import { getIn, isObject, type Path } from '../../pod/index.ts';
import { locate, type YamlStream } from '../../yaml/index.ts';

/** The entries of a map that is written in block style, as whole lines. */
export interface Block {
  readonly column: number;
  readonly regions: ReadonlyMap<string, Region>;
}

/** Whole lines of a text: an entry, with the comments and blank lines above it that belong to no other. */
export interface Region {
  readonly start: number;
  readonly end: number;
  /** Where the line of the key begins. */
  readonly keyLine: number;
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const nextLine = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/**
 * The entries of the map at a path of a stream of one document.
 * @returns undefined where there is none, or where it is not written entry below entry
 */
export function blockAt(stream: YamlStream, path: Path): Block | undefined {
  const { text } = stream;
  const value = getIn(stream.documents[0]?.value, path);
  if (!isObject(value)) return undefined;
  const found = Object.keys(value).map((key) => ({ key, at: locate(stream, 0, [...path, key]) }));
  const regions = new Map<string, Region>();
  let column: number | undefined;
  const own = locate(stream, 0, path);
  if (text[own?.value.start ?? 0] === '{') return undefined;
  let start = path.length === 0 ? lineStart(text, own?.value.start ?? 0) : nextLine(text, own?.key?.end ?? 0);
  const ordered = found
    .flatMap(({ key, at }) => (at?.key ? [{ key, from: at.key.start, to: at.entry.end }] : []))
    .sort((a, b) => a.from - b.from);
  if (ordered.length < found.length) return undefined;
  for (const { key, from, to } of ordered) {
    const keyLine = lineStart(text, from);
    const before = text.slice(keyLine, from);
    if (before.trim() !== '' || keyLine < start) return undefined;
    column ??= before.length;
    if (column !== before.length) return undefined;
    // Comments below an entry that are indented deeper than its key belong to it.
    const end = commentsBelow(text, nextLine(text, to), column + 1);
    regions.set(key, { start, end, keyLine });
    start = end;
  }
  const last = ordered.at(-1);
  const region = last && regions.get(last.key);
  if (!last || !region || column === undefined) return undefined;
  // Below the last entry those that are indented like it, too.
  const tail = commentsBelow(text, region.end, Math.max(column, 1));
  regions.set(last.key, { ...region, end: tail });
  return { column, regions };
}

/** The end of the comment lines from an offset on that are indented so far at least. */
function commentsBelow(text: string, from: number, column: number): number {
  let end = from;
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at));
    const trimmed = line.trimStart();
    if (trimmed === '' || trimmed === '\n') continue;
    if (!trimmed.startsWith('#') || line.length - trimmed.length < column) break;
    end = nextLine(text, at);
  }
  return end;
}

/** Lines moved to the right, or as far as they can be to the left; empty lines stay empty. */
export function indent(lines: string, by: number): string {
  return lines
    .split('\n')
    .map((line) => {
      if (line === '' || line === '\r') return line;
      if (by >= 0) return ' '.repeat(by) + line;
      const blank = line.length - line.trimStart().length;
      return line.slice(Math.min(-by, blank));
    })
    .join('\n');
}
