import type { Path } from '../pod/index.ts';
import { keyName, readScalar } from './scalars.ts';
import { type ItemNode, type MapNode, memoOf, type PairNode, type TreeNode } from './tree.ts';
import { isMerge } from './value.ts';

/** The name kubectl gives to a pair; undefined for merge keys and for what cannot be a key. */
export function pairName(pair: PairNode): string | undefined {
  const { key } = pair;
  if (key.kind !== 'scalar' || isMerge(pair)) return undefined;
  const reading = readScalar(key);
  return reading.ok ? keyName(reading.value, key.text) : undefined;
}

/** What the pairs of a map are called. */
export function pairNames(map: MapNode): readonly (string | undefined)[] {
  const kept = memoOf(map);
  kept.names ??= map.pairs.map(pairName);
  return kept.names;
}

/** Index of the pair that gives `name` its value (the last of equal ones); -1 where there is none. */
export function findPair(map: MapNode, name: string): number {
  const names = pairNames(map);
  if (names.length < large) return names.lastIndexOf(name);
  const kept = memoOf(map);
  kept.indexes ??= indexesOf(names);
  return kept.indexes.get(name) ?? -1;
}

function indexesOf(names: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [i, name] of names.entries()) if (name !== undefined) indexes.set(name, i);
  return indexes;
}

/** Maps of this many pairs get an index when they are asked for a name. */
const large = 16;

/** The step from a node to the part that holds the next step of a path. */
export type Step =
  | { readonly kind: 'pair'; readonly map: MapNode; readonly index: number; readonly pair: PairNode }
  | {
      readonly kind: 'item';
      readonly seq: TreeNode & { kind: 'seq' };
      readonly index: number;
      readonly item: ItemNode;
    };

export interface Walk {
  /** One entry for every step that is written in the tree itself. */
  readonly steps: readonly Step[];
  /** The node that was reached; undefined where nothing is written there. */
  readonly node: TreeNode | undefined;
  /** Why the walk ended before the path did. */
  readonly stopped?: 'alias' | 'merge' | 'missing' | 'scalar' | 'index' | undefined;
}

/** Follows a path as far as it is written in the tree; aliases and merge keys are not followed. */
export function walk(root: TreeNode | undefined, path: Path): Walk {
  const steps: Step[] = [];
  let node = root;
  for (const step of path) {
    if (!node || isNull(node)) return { steps, node, stopped: 'missing' };
    if (node.kind === 'alias') return { steps, node, stopped: 'alias' };
    if (node.kind === 'map' && typeof step === 'string') {
      const index = findPair(node, step);
      const pair = node.pairs[index];
      if (!pair) return { steps, node, stopped: node.pairs.some(isMerge) ? 'merge' : 'missing' };
      steps.push({ kind: 'pair', map: node, index, pair });
      node = pair.value;
    } else if (node.kind === 'seq' && typeof step === 'number') {
      const item = node.items[step];
      if (!item) return { steps, node, stopped: 'index' };
      steps.push({ kind: 'item', seq: node, index: step, item });
      node = item.value;
    } else return { steps, node, stopped: 'scalar' };
  }
  return { steps, node };
}

/** A scalar that kubectl reads as null: nothing, `~`, `null`. */
export function isNull(node: TreeNode): boolean {
  if (node.kind !== 'scalar') return false;
  const reading = readScalar(node);
  return reading.ok && reading.value === null;
}
