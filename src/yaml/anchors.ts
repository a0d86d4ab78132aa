import type { Path } from '../pod/index.ts';
import type { TreeNode } from './tree.ts';
import { walk } from './walk.ts';

const known = new WeakMap<TreeNode, Map<string, number>>();

/** How often each anchor is referred to in a tree. */
function aliasCounts(root: TreeNode): Map<string, number> {
  const found = known.get(root);
  if (found) return found;
  const counts = new Map<string, number>();
  countIn(root, counts);
  known.set(root, counts);
  return counts;
}

function countIn(node: TreeNode | undefined, counts: Map<string, number>): void {
  if (!node) return;
  if (node.kind === 'alias') counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
  else if (node.kind === 'seq') for (const item of node.items) countIn(item.value, counts);
  else if (node.kind === 'map') {
    for (const pair of node.pairs) {
      countIn(pair.key, counts);
      countIn(pair.value, counts);
    }
  }
}

export interface SharedAnchors {
  /** True where the document has aliases at all. */
  readonly any: boolean;
  /**
   * True where a change of the node at `path` would be seen by an alias elsewhere: an anchor around it is referred
   * to from anywhere, or (unless `keeps`) an anchor in it from outside of it.
   */
  touches(root: TreeNode | undefined, path: Path, keeps: boolean): boolean;
}

export function anchorsShared(root: TreeNode | undefined): SharedAnchors {
  const counts = root ? aliasCounts(root) : new Map<string, number>();
  if (!root || counts.size === 0) return { any: false, touches: () => false };
  return {
    any: true,
    touches(_, path, keeps) {
      const { steps, node, stopped } = walk(root, path);
      const around = [
        root,
        ...steps.map((step) => (step.kind === 'pair' ? step.pair.value : step.item.value)),
      ];
      if (!stopped) around.pop();
      if (around.some((holder) => usedOutside(holder, counts, undefined))) return true;
      if (keeps || stopped) return !stopped && usedOutside(node, counts, undefined);
      return anchorsIn(node).some((holder) => usedOutside(holder, counts, node));
    },
  };
}

/** True where the node's anchor is referred to outside of `within`. */
function usedOutside(
  node: TreeNode | undefined,
  counts: Map<string, number>,
  within: TreeNode | undefined,
): boolean {
  if (node?.anchor === undefined) return false;
  const all = counts.get(node.anchor) ?? 0;
  if (all === 0 || !within) return all > 0;
  const inside = new Map<string, number>();
  countIn(within, inside);
  return all > (inside.get(node.anchor) ?? 0);
}

function anchorsIn(node: TreeNode | undefined): TreeNode[] {
  if (!node) return [];
  const own = node.anchor === undefined ? [] : [node];
  if (node.kind === 'map') {
    return [...own, ...node.pairs.flatMap((pair) => [...anchorsIn(pair.key), ...anchorsIn(pair.value)])];
  }
  if (node.kind === 'seq') return [...own, ...node.items.flatMap((item) => anchorsIn(item.value))];
  return own;
}
