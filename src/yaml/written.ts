import type { Path } from '../pod/index.ts';
import { parsedDocument } from './parse.ts';
import { readScalar } from './scalars.ts';
import type { TreeNode } from './tree.ts';
import type { YamlStream } from './types.ts';
import { pairName, walk } from './walk.ts';

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
  const found = new Map<string, string>();
  const at = stream.documents[document];
  const { node, stopped } = walk(at && parsedDocument(stream, at).root, path);
  if (node && !stopped) collect(node, [...path], found);
  return found;
}

function collect(node: TreeNode, path: (string | number)[], found: Map<string, string>): void {
  if (node.kind === 'scalar') {
    if (node.style !== 'plain' || node.text === '') return;
    const reading = readScalar(node);
    if (!reading.ok || typeof reading.value === 'string' || String(reading.value) === node.text) return;
    found.set(JSON.stringify(path), node.text);
  } else if (node.kind === 'seq') {
    for (const [index, { value }] of node.items.entries()) {
      if (!value) continue;
      path.push(index);
      collect(value, path, found);
      path.pop();
    }
  } else if (node.kind === 'map') {
    for (const pair of node.pairs) {
      const name = pair.value && pairName(pair);
      if (name === undefined || !pair.value) continue;
      path.push(name);
      collect(pair.value, path, found);
      path.pop();
    }
  }
}
