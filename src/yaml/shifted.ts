import type { ItemNode, PairNode, TreeNode } from './tree.ts';

/** What a node was before it was moved, and how far: moved again, it is moved from there. */
const origins = new WeakMap<TreeNode, { readonly node: TreeNode; readonly by: number }>();

/**
 * A node whose text stands `by` units further on. Costs the same for every size: what is inside of a collection is moved when
 * it is asked for.
 */
export function shiftNode(moved: TreeNode, more: number): TreeNode {
  const origin = origins.get(moved);
  const node = origin ? origin.node : moved;
  const by = (origin ? origin.by : 0) + more;
  if (by === 0) return node;
  const place = { start: node.start + by, end: node.end + by, outer: node.outer + by };
  let shifted: TreeNode;
  if (node.kind === 'map') {
    let pairs: readonly PairNode[] | undefined;
    shifted = {
      ...place,
      ...named(node),
      kind: 'map',
      flow: node.flow,
      ...(node.bare === undefined ? {} : { bare: node.bare }),
      get pairs() {
        pairs ??= node.pairs.map((pair) => shiftPair(pair, by));
        return pairs;
      },
    };
  } else if (node.kind === 'seq') {
    let items: readonly ItemNode[] | undefined;
    shifted = {
      ...place,
      ...named(node),
      kind: 'seq',
      flow: node.flow,
      get items() {
        items ??= node.items.map((item) => shiftItem(item, by));
        return items;
      },
    };
  } else return { ...node, ...place };
  origins.set(shifted, { node, by });
  return shifted;
}

function named({ anchor, tag }: TreeNode) {
  return { ...(anchor === undefined ? {} : { anchor }), ...(tag === undefined ? {} : { tag }) };
}

export function shiftPair({ key, start, colon, value, explicit }: PairNode, by: number): PairNode {
  return {
    key: shiftNode(key, by),
    start: start + by,
    colon: colon < 0 ? colon : colon + by,
    value: value && shiftNode(value, by),
    explicit,
  };
}

export function shiftItem({ start, value }: ItemNode, by: number): ItemNode {
  return { start: start + by, value: value && shiftNode(value, by) };
}
