import type { Path } from '../pod/index.ts';
import { parsedDocument } from './parse.ts';
import { readScalar } from './scalars.ts';
import { type MapNode, memo, memoOf, type SeqNode, type TreeNode, type WrittenScalar } from './tree.ts';
import type { YamlStream } from './types.ts';
import { pairNames, walk } from './walk.ts';

/**
 * Scalars without quotes whose value prints otherwise than what stands in the text: `N` (false), `010` (8), `1e3`.
 * What an alias or a merge key brings along is left out.
 * @param path the part of the document to look at
 * @returns the characters in the text, by the path from the document's root as JSON; empty where nothing stands there
 */
export function writtenScalars(
  stream: YamlStream,
  document: number,
  path: Path,
): ReadonlyMap<string, string> {
  const at = stream.documents[document];
  const { node, stopped } = walk(at && parsedDocument(stream, at).root, path);
  const found = node && !stopped ? writtenIn(node) : none;
  return new Map(found.map((scalar) => [JSON.stringify([...path, ...scalar.path]), scalar.text]));
}

const none: readonly WrittenScalar[] = [];

/** Those of a part, with paths from there. */
function writtenIn(node: TreeNode): readonly WrittenScalar[] {
  if (node.kind === 'alias') return none;
  if (node.kind === 'scalar') {
    if (node.style !== 'plain' || node.text === '') return none;
    const reading = readScalar(node);
    if (!reading.ok || typeof reading.value === 'string' || String(reading.value) === node.text) return none;
    return [{ path: [], text: node.text }];
  }
  const known = node[memo]?.written;
  if (known) return known;
  const found = node.kind === 'seq' ? writtenInList(node) : writtenInMap(node);
  // What a map of scalars says is as soon found as kept.
  if (node.kind === 'seq' || node.pairs.some(({ value }) => value && value.kind !== 'scalar'))
    memoOf(node).written = found;
  return found;
}

function writtenInList({ items }: SeqNode): readonly WrittenScalar[] {
  let found: WrittenScalar[] | undefined;
  for (let i = 0; i < items.length; i++) {
    const value = items[i]?.value;
    const inside = value ? writtenIn(value) : none;
    if (inside.length > 0) found = below(i, inside, found);
  }
  return found ?? none;
}

function writtenInMap(map: MapNode): readonly WrittenScalar[] {
  let found: WrittenScalar[] | undefined;
  for (let i = 0; i < map.pairs.length; i++) {
    const value = map.pairs[i]?.value;
    const inside = value ? writtenIn(value) : none;
    const name = inside.length > 0 ? pairNames(map)[i] : undefined;
    if (name !== undefined) found = below(name, inside, found);
  }
  return found ?? none;
}

/** Adds those of a part below a step to the ones before. */
function below(
  step: string | number,
  inside: readonly WrittenScalar[],
  before: WrittenScalar[] = [],
): WrittenScalar[] {
  for (const { path, text } of inside) before.push({ path: [step, ...path], text });
  return before;
}
