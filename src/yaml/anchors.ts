import { getIn, isList, type Path, type PathEdit, type TextEdit } from '../pod/index.ts';
import { isBlock, printBlock, printFlow } from './print.ts';
import { type Context, localStyle } from './style.ts';
import { columnOf, lineEnd } from './text.ts';
import { type MapNode, memoOf, type SeqNode, type TreeNode } from './tree.ts';
import { pairName, type Step, walk } from './walk.ts';

type Counts = ReadonlyMap<string, number>;

const none: Counts = new Map();

/** How often each anchor is referred to in a part of a tree. */
function aliasCounts(node: TreeNode | undefined): Counts {
  if (!node || node.kind === 'scalar') return none;
  if (node.kind === 'alias') return new Map([[node.name, 1]]);
  const kept = memoOf(node);
  kept.aliases ??= countsIn(node);
  return kept.aliases;
}

function countsIn(node: MapNode | SeqNode): Counts {
  let counts: Map<string, number> | undefined;
  const add = (part: TreeNode | undefined) => {
    const own = aliasCounts(part);
    if (own.size === 0) return;
    counts ??= new Map();
    for (const [name, times] of own) counts.set(name, (counts.get(name) ?? 0) + times);
  };
  if (node.kind === 'seq') for (const item of node.items) add(item.value);
  else {
    for (const pair of node.pairs) {
      add(pair.key);
      add(pair.value);
    }
  }
  return counts ?? none;
}

/** True where the document has aliases at all. */
export function hasAliases(root: TreeNode | undefined): boolean {
  return aliasCounts(root).size > 0;
}

/**
 * A node whose anchor an alias elsewhere refers to, so that an edit at `path` would change that place too: always a
 * node around the path; for an edit inside of the node at the path (`insert`, `move`) that node itself; for one that
 * takes it away (`set`, `delete`) it and those in it, where an alias outside of it refers to them.
 */
export function sharedNode(root: TreeNode | undefined, path: Path, op: PathEdit['op']): TreeNode | undefined {
  const counts = aliasCounts(root);
  if (!root || counts.size === 0) return undefined;
  const { steps, node, stopped } = walk(root, path);
  const around = [root, ...steps.map((step) => (step.kind === 'pair' ? step.pair.value : step.item.value))];
  const inside = op === 'insert' || op === 'move';
  if (!stopped && !inside) around.pop();
  const holder = around.find((candidate) => usedOutside(candidate, counts, undefined));
  if (holder || stopped || inside || op === 'rename') return holder;
  return anchorsIn(node).find((candidate) => usedOutside(candidate, counts, node));
}

/** True where the node's anchor is referred to outside of `within`. */
function usedOutside(node: TreeNode | undefined, counts: Counts, within: TreeNode | undefined): boolean {
  if (node?.anchor === undefined) return false;
  const all = counts.get(node.anchor) ?? 0;
  if (all === 0 || !within) return all > 0;
  return all > (aliasCounts(within).get(node.anchor) ?? 0);
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

interface Found {
  readonly node: TreeNode;
  readonly step: Step;
  readonly path: Path;
}

/** The first value below `node`, in the order of the text, that `wanted` takes. */
function find(node: TreeNode, path: Path, wanted: (node: TreeNode) => boolean): Found | undefined {
  const steps: Step[] =
    node.kind === 'map'
      ? node.pairs.map((pair, index) => ({ kind: 'pair', map: node, index, pair }))
      : node.kind === 'seq'
        ? node.items.map((item, index) => ({ kind: 'item', seq: node, index, item }))
        : [];
  for (const step of steps) {
    const value = step.kind === 'pair' ? step.pair.value : step.item.value;
    if (!value) continue;
    const below = [...path, step.kind === 'pair' ? (pairName(step.pair) ?? '<<') : step.index];
    const found = wanted(value) ? { node: value, step, path: below } : find(value, below, wanted);
    if (found) return found;
  }
  return undefined;
}

/**
 * Gives the anchor of `holder` to the first alias that refers to it, which is written out for that, so that the
 * holder can be changed on its own. The document's value stays the same.
 * @param inFlow writes it in one line; as a block, a text at its end may take over the blank lines behind the alias
 * @returns undefined where that cannot be written
 */
export function moveAnchor(context: Context, holder: TreeNode, inFlow = false): TextEdit[] | undefined {
  const { text, root, value } = context.parsed;
  const name = holder.anchor;
  if (!root || name === undefined || value === undefined) return undefined;
  const from = find(root, [], (node) => node === holder);
  const to = find(root, [], (node) => node.kind === 'alias' && node.name === name && node.start > holder.end);
  const content = from && getIn(value, from.path);
  if (!from || !to || content === undefined) return undefined;
  const mark = text.indexOf(`&${name}`, holder.outer);
  const before = text[mark - 1] === ' ' ? 1 : 0;
  const gone = { start: mark - before, end: mark + name.length + 1 + (before === 0 ? 1 : 0), text: '' };
  const parent = to.step.kind === 'pair' ? to.step.map : to.step.seq;
  const alias = { start: to.node.start, end: to.node.end };
  if (inFlow || parent.flow || !isBlock(content)) {
    return [gone, { ...alias, text: `&${name} ${printFlow(content, context.style, parent.flow)}` }];
  }
  const style = localStyle(context.parsed, parent, context.style);
  const column = columnOf(text, to.step.kind === 'pair' ? to.step.pair.start : to.step.item.start);
  const deeper = to.step.kind === 'item' ? style.dash : isList(content) ? style.listIndent : style.indent;
  const lines = printBlock(content, column + deeper, style);
  const end = lineEnd(text, alias.end);
  return [gone, { ...alias, text: `&${name}` }, { start: end, end, text: ['', ...lines].join(style.eol) }];
}
