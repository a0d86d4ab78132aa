import type { Path } from '../pod/index.ts';

/**
 * The syntax tree of one document: what stands where. Offsets are UTF-16 units counted from the start of the
 * document's own text, so that an unchanged document keeps its tree when the text before it changes.
 */
interface Placed {
  /** First character of the value itself, behind anchor and tag. */
  readonly start: number;
  /** End of the last leaf, without trailing blanks, comments and the closing line break. */
  readonly end: number;
  /** Where anchor or tag begin; equals `start` where there are none. */
  readonly outer: number;
  readonly anchor?: string | undefined;
  readonly tag?: string | undefined;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends Placed {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The decoded characters; types are given to them by `scalars.ts`. */
  readonly text: string;
}

/** Where a collection keeps what was worked out of it. It is no part of the tree: who compares or prints one passes it by. */
export const memo: unique symbol = Symbol('memo');

/** What is the same wherever a collection stands: worked out when it is first asked for, shared by what is moved. */
export interface NodeMemo {
  /** What the pairs of a map are called (`pairName`), and of a large one the last index of each name. */
  names?: readonly (string | undefined)[];
  indexes?: ReadonlyMap<string, number>;
  /** How often each anchor is referred to in it. */
  aliases?: ReadonlyMap<string, number>;
  /** See `writtenScalars`. */
  written?: readonly WrittenScalar[];
}

/** The characters of a scalar, by the path to it. */
export interface WrittenScalar {
  readonly path: Path;
  readonly text: string;
}

/** What a moved collection was before, and how far it was moved. */
export interface Origin<T> {
  readonly node: T;
  readonly by: number;
}

export const origin: unique symbol = Symbol('origin');

interface Collection<T> extends Placed {
  [memo]?: NodeMemo;
  readonly [origin]?: Origin<T>;
}

export interface MapNode extends Collection<MapNode> {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly PairNode[];
  /** A single pair inside a flow list without braces: `[a: 1]`. */
  readonly bare?: boolean | undefined;
}

export interface SeqNode extends Collection<SeqNode> {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly ItemNode[];
}

export interface AliasNode extends Placed {
  readonly kind: 'alias';
  readonly name: string;
}

export type TreeNode = ScalarNode | MapNode | SeqNode | AliasNode;

export interface PairNode {
  readonly key: TreeNode;
  /** Where the entry begins: the key's anchor, tag or first character, or the `?`. */
  readonly start: number;
  /** Just behind the colon; -1 where there is none (`{a, b}`, `? a`). */
  readonly colon: number;
  /** Undefined where nothing is written. */
  readonly value: TreeNode | undefined;
  /** Written with `?`. */
  readonly explicit: boolean;
}

export interface ItemNode {
  /** The `-`; in flow lists the start of the value. */
  readonly start: number;
  readonly value: TreeNode | undefined;
}

/** A problem with its range in the document's own text. */
export interface TreeError {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  /** What go-yaml says, line by its own count included. */
  readonly server?: string | undefined;
  /** True where kubectl would take the text. */
  readonly tolerated?: boolean | undefined;
}

export interface Tree {
  /** Undefined for a document without content. */
  readonly root: TreeNode | undefined;
  readonly errors: readonly TreeError[];
}

/** What is kept of a collection. */
export function memoOf(node: MapNode | SeqNode): NodeMemo {
  node[memo] ??= {};
  return node[memo];
}

/** Where the pair's content ends: its value, or the colon, or the key. */
export function pairEnd(pair: PairNode): number {
  return pair.value ? pair.value.end : Math.max(pair.colon, pair.key.end);
}

/** Where the item's content ends: its value, or behind the dash. */
export function itemEnd(item: ItemNode): number {
  return item.value ? item.value.end : item.start + 1;
}
