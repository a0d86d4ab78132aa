import { getIn, type Path } from '../pod/index.ts';
import { type Parsed, parsedDocument } from './parse.ts';
import { pairEnd } from './tree.ts';
import type { Located, Range, YamlStream } from './types.ts';
import { isMerge } from './value.ts';
import { type Step, walk } from './walk.ts';

/**
 * Where `path` of document number `document` stands. Below an alias it is the alias, for a key that comes from a
 * merge key it is the `<<` entry. Works in documents with errors as far as they were understood.
 * @returns undefined where the path is not in the document
 */
export function locate(stream: YamlStream, document: number, path: Path): Located | undefined {
  const at = stream.documents[document];
  if (!at) return undefined;
  const parsed = parsedDocument(stream, at);
  const found = locateIn(parsed, path);
  return found && shift(found, at.start);
}

function locateIn(parsed: Parsed, path: Path): Located | undefined {
  const { root, text } = parsed;
  const { steps, node, stopped } = walk(root, path);
  const last = steps.at(-1);
  if (stopped === 'alias') {
    return getIn(parsed.value, path) === undefined ? undefined : located(text, last, node);
  }
  if (stopped === 'merge' && node?.kind === 'map') {
    const index = node.pairs.findLastIndex(isMerge);
    const pair = node.pairs[index];
    if (!pair || getIn(parsed.value, path) === undefined) return undefined;
    return located(text, { kind: 'pair', map: node, index, pair }, pair.value);
  }
  if (stopped) return undefined;
  return located(text, last, node);
}

function located(
  text: string,
  step: Step | undefined,
  node: { start: number; end: number; outer: number } | undefined,
): Located {
  if (!step) {
    const value = node ? { start: node.start, end: node.end } : { start: 0, end: 0 };
    return { value, entry: value };
  }
  if (step.kind === 'item') {
    const { item, seq } = step;
    const behind = seq.flow ? item.start : item.start + 1;
    const value = node ? { start: node.start, end: node.end } : { start: behind, end: behind };
    return { value, entry: { start: item.start, end: seq.flow ? value.end : commentEnd(text, value.end) } };
  }
  const { pair, map } = step;
  const end = pairEnd(pair);
  const value = node ? { start: node.start, end: node.end } : { start: end, end };
  const entry = { start: pair.start, end: map.flow ? end : commentEnd(text, end) };
  return { key: { start: pair.key.start, end: pair.key.end }, value, entry };
}

/** The end of the comment behind `offset` on its line; `offset` itself where there is none. */
function commentEnd(text: string, offset: number): number {
  const line = text.indexOf('\n', offset);
  const rest = text.slice(offset, line < 0 ? text.length : line);
  return /^[ \t]+#/.test(rest) ? offset + rest.trimEnd().length : offset;
}

function shift(found: Located, by: number): Located {
  if (by === 0) return found;
  const { key, value, entry } = found;
  const moved = { value: move(value, by), entry: move(entry, by) };
  return key ? { key: move(key, by), ...moved } : moved;
}

function move({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
