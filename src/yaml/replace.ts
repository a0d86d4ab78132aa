import { isList, type Json, type TextEdit } from '../pod/index.ts';
import * as flow from './flow.ts';
import {
  isBlock,
  type PrintStyle,
  printAfter,
  printBlock,
  printFlow,
  printItem,
  printLike,
} from './print.ts';
import { type Context, localStyle } from './style.ts';
import { columnOf, lineEnd, lineStart, startsLine } from './text.ts';
import type { TreeNode } from './tree.ts';
import { pairName, type Step } from './walk.ts';

/** Where a value stands: behind a key, behind a dash, or (undefined) alone in the document. */
export type Slot = Step | undefined;

/** Gives the value behind a key, behind a dash or of the whole document (`undefined`) another content. */
export function replaceValue(context: Context, slot: Slot, value: Json): TextEdit[] {
  if (!slot) return replaceRoot(context, value);
  const { text } = context.parsed;
  const holder = slot.kind === 'pair' ? slot.map : slot.seq;
  const node = slot.kind === 'pair' ? slot.pair.value : slot.item.value;
  if (holder.flow) return flow.replaceValue(context, slot, value);
  const mark = slot.kind === 'item' ? slot.item.start + 1 : slot.pair.colon;
  if (mark < 0) return [];
  const style = localStyle(context.parsed, holder, context.style);
  const column = columnOf(text, slot.kind === 'pair' ? slot.pair.start : slot.item.start);
  const lines = printedBehind(context, slot, node, value, column, style);
  const block = node !== undefined && (node.kind === 'map' || node.kind === 'seq') && !node.flow;
  if (lines.length === 1 && node && !block) {
    const bare = node.kind === 'scalar' && node.tag === undefined && !isBlock(value);
    const from = bare ? node.start : node.outer;
    const head = headerComment(text, node);
    return [{ start: from, end: node.end, text: (lines[0] ?? '').trimStart() + head }];
  }
  const keyLine = lineEnd(text, mark);
  let trailing: string;
  let end: number;
  if (block && node.start > keyLine) {
    trailing = text.slice(node.outer < keyLine ? propsEnd(text, node) : mark, keyLine).trimEnd();
    end = lineEnd(text, node.end);
  } else if (block) {
    trailing = '';
    end = lineEnd(text, node.end);
  } else {
    end = lineEnd(text, node ? node.end : mark);
    trailing = node
      ? headerComment(text, node) || text.slice(node.end, end).trimEnd()
      : text.slice(mark, keyLine).trimEnd();
  }
  if (slot.kind === 'item' && isBlock(value) && (trailing !== '' || (block && node.start > keyLine))) {
    const below = printBlock(value, block ? columnOf(text, node.start) : column + style.dash, style);
    return [{ start: mark, end, text: [trailing, ...below].join(style.eol) }];
  }
  const [first, ...rest] = lines;
  return [{ start: mark, end, text: [(first ?? '') + trailing, ...rest].join(style.eol) }];
}

/** The printed value: the rest of the line behind colon or dash, and the lines below it. */
function printedBehind(
  context: Context,
  slot: Step,
  node: TreeNode | undefined,
  value: Json,
  column: number,
  style: PrintStyle,
): string[] {
  const old = node?.kind === 'scalar' ? node : undefined;
  if (typeof value === 'string') {
    const multiline = value.includes('\n') && !(old?.style === 'double' && old.text.includes('\n'));
    if (!multiline) {
      return [` ${printLike(value, old, slot.kind === 'pair' ? pairName(slot.pair) : undefined, style)}`];
    }
  }
  if (slot.kind === 'pair') {
    const kept =
      isBlock(value) &&
      (node?.kind === 'map' || node?.kind === 'seq') &&
      !node.flow &&
      isList(value) === (node.kind === 'seq');
    if (!kept) return printAfter(value, column, style, pairName(slot.pair));
    return ['', ...printBlock(value, columnOf(context.parsed.text, node.start), style)];
  }
  return printItem(value, column, style).map((line, i) => (i === 0 ? line.slice(column + 1) : line));
}

/** The comment behind a block scalar's header. */
function headerComment(text: string, node: TreeNode): string {
  if (node.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return '';
  const line = text.slice(node.start, lineEnd(text, node.start));
  return /^[|>][-+0-9]*([ \t]+#.*)$/.exec(line)?.[1]?.trimEnd() ?? '';
}

function propsEnd(text: string, node: TreeNode): number {
  const line = lineEnd(text, node.outer);
  const props = /^(?:[&!][^\s]*[ \t]*)+/.exec(text.slice(node.outer, line))?.[0] ?? '';
  return node.outer + props.trimEnd().length;
}

function replaceRoot({ parsed, style }: Context, value: Json): TextEdit[] {
  const { text, root } = parsed;
  if (!root) {
    const closing = /^\.\.\.(?=[ \t\r\n]|$)/m.exec(text);
    const at = closing ? closing.index : text.length;
    const open = at > 0 && text[at - 1] !== '\n' && !(at === 1 && text[0] === '\uFEFF') ? style.eol : '';
    const lines = isBlock(value) ? printBlock(value, 0, style) : [printFlow(value, style)];
    return [{ start: at, end: at, text: open + lines.join(style.eol) + style.eol }];
  }
  const block = (root.kind === 'map' || root.kind === 'seq') && !root.flow;
  const end = block ? lineEnd(text, root.end) : root.end;
  if (!isBlock(value)) return [{ start: root.outer, end, text: printFlow(value, style) }];
  const column = block ? columnOf(text, root.start) : 0;
  const lines = printBlock(value, column, style);
  if (
    startsLine(text, root.outer) &&
    (block || text.slice(root.end, lineEnd(text, root.end)).trim() === '')
  ) {
    const start = lineStart(text, root.outer);
    const from = text[start] === '\uFEFF' ? start + 1 : start;
    return [{ start: from, end: lineEnd(text, root.end), text: lines.join(style.eol) }];
  }
  const trailing = text.slice(end, lineEnd(text, end)).trim();
  const before = startsLine(text, root.outer) ? [] : [''];
  const start = before.length === 0 ? root.outer : text.slice(0, root.outer).trimEnd().length;
  const all = [...before, ...(trailing ? [trailing] : []), ...lines];
  return [{ start, end: lineEnd(text, end), text: all.join(style.eol) }];
}
