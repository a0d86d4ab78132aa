import type { Path } from '../pod/index.ts';
import { parsedDocument } from './parse.ts';
import { lineEnd, spansLines } from './text.ts';
import { itemEnd, type MapNode, pairEnd, type SeqNode, type TreeNode } from './tree.ts';
import type { YamlDocument, YamlStream } from './types.ts';
import { pairName } from './walk.ts';

/** What a place of a document is a part of. */
export interface Spot {
  /** The deepest map, list or scalar that it belongs to. */
  readonly path: Path;
  readonly on: 'key' | 'value' | 'gap' | 'comment';
  /** The map (or list) that a new key (or item) typed there would go into. */
  readonly container: Path;
  /** Set inside of a scalar of several lines, and inside of `{}` or `[]`, where lines and columns mean nothing. */
  readonly within?: 'scalar' | 'flow';
}

/**
 * What the tree knows better than the lines: places inside of flow collections and of scalars of several lines, and the
 * keys and scalars of block maps.
 * @param offset of the whole text
 * @returns undefined where the lines tell more (where a key may be typed), and in a document that does not parse
 */
export function spotInTree(stream: YamlStream, document: YamlDocument, offset: number): Spot | undefined {
  if (document.errors.some((error) => error.kind === 'syntax')) return undefined;
  const { root, text } = parsedDocument(stream, document);
  return root && spotIn(text, root, offset - document.start, []);
}

function spotIn(text: string, node: TreeNode, offset: number, path: Path): Spot | undefined {
  if (offset < node.start || offset > node.end) return undefined;
  const parent = path.slice(0, -1);
  if (node.kind === 'scalar') {
    const lines = spansLines(text, node.start, node.end) && offset > lineEnd(text, node.start);
    return lines ? { path, on: 'value', container: parent, within: 'scalar' } : undefined;
  }
  if (node.kind === 'alias') return undefined;
  if (node.kind === 'seq') {
    for (const [i, item] of node.items.entries()) {
      if (offset < item.start || offset > itemEnd(item) || !item.value) continue;
      const found = spotIn(text, item.value, offset, [...path, i]);
      if (found || !node.flow) return found;
      return { path: [...path, i], on: 'value', container: path, within: 'flow' };
    }
    return gapIn(node, offset, path);
  }
  for (const pair of node.pairs) {
    if (offset < pair.start || offset > pairEnd(pair)) continue;
    const name = pairName(pair);
    const below = name === undefined ? path : [...path, name];
    if (offset >= pair.key.start && offset <= pair.key.end)
      return { path: below, on: 'key', container: path, ...(node.flow ? { within: 'flow' } : {}) };
    const { value } = pair;
    const found = value && spotIn(text, value, offset, below);
    if (found) return found;
    if (node.flow) return { path: below, on: 'value', container: path, within: 'flow' };
    // A word on a line of its own may be a key that is being typed; the lines tell.
    const beside = value && !spansLines(text, pair.key.end, value.start) && offset >= value.start;
    return beside && (value.kind === 'scalar' || value.kind === 'alias')
      ? { path: below, on: 'value', container: path }
      : undefined;
  }
  return gapIn(node, offset, path);
}

/** A place between the brackets of a map or list where nothing stands. */
function gapIn(node: MapNode | SeqNode, offset: number, path: Path): Spot | undefined {
  const inside = node.flow && offset > node.start && offset < node.end;
  return inside ? { path, on: 'gap', container: path, within: 'flow' } : undefined;
}
