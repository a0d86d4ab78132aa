import {
  type ItemNode,
  type MapNode,
  memo,
  memoOf,
  origin,
  type PairNode,
  type SeqNode,
  type TreeNode,
} from './tree.ts';

/**
 * A node whose text stands `by` units further on. Costs the same for every size: what is inside of a collection is moved when
 * it is asked for.
 */
export function shiftNode(moved: TreeNode, more: number): TreeNode {
  if (moved.kind === 'map') {
    const before = moved[origin];
    return shiftMap(before?.node ?? moved, (before?.by ?? 0) + more);
  }
  if (moved.kind === 'seq') {
    const before = moved[origin];
    return shiftList(before?.node ?? moved, (before?.by ?? 0) + more);
  }
  return more === 0 ? moved : { ...moved, ...placeOf(moved, more) };
}

function placeOf({ start, end, outer }: TreeNode, by: number) {
  return { start: start + by, end: end + by, outer: outer + by };
}

function shiftMap(node: MapNode, by: number): MapNode {
  if (by === 0) return node;
  let pairs: readonly PairNode[] | undefined;
  return {
    ...placeOf(node, by),
    ...named(node),
    kind: 'map',
    flow: node.flow,
    ...(node.bare === undefined ? {} : { bare: node.bare }),
    get pairs() {
      pairs ??= node.pairs.map((pair) => shiftPair(pair, by));
      return pairs;
    },
    [memo]: memoOf(node),
    [origin]: { node, by },
  };
}

function shiftList(node: SeqNode, by: number): SeqNode {
  if (by === 0) return node;
  let items: readonly ItemNode[] | undefined;
  return {
    ...placeOf(node, by),
    ...named(node),
    kind: 'seq',
    flow: node.flow,
    get items() {
      items ??= node.items.map((item) => shiftItem(item, by));
      return items;
    },
    [memo]: memoOf(node),
    [origin]: { node, by },
  };
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
