import type { Json, Path, TextEdit } from '../pod/index.ts';
import { isList } from '../pod/index.ts';
import * as flow from './flow.ts';
import type { Parsed } from './parse.ts';
import {
  isBlock,
  needsQuotes,
  type PrintStyle,
  printAfter,
  printBlock,
  printFlow,
  printItem,
  printKey,
  printPair,
  printQuoted,
} from './print.ts';
import { localStyle } from './style.ts';
import { attachedStart, columnOf, lineEnd, lineStart, nextLine, spansLines, startsLine } from './text.ts';
import { itemEnd, type MapNode, pairEnd, type ScalarNode, type SeqNode, type TreeNode } from './tree.ts';
import { isMerge } from './value.ts';
import { pairName, type Step } from './walk.ts';

/** What the splices of one edit are made from. */
export interface Context {
  readonly parsed: Parsed;
  readonly style: PrintStyle;
}

type Place = Step | undefined;

/** Gives the value behind a key, behind a dash or of the whole document (`undefined`) another content. */
export function replaceValue(context: Context, place: Place, value: Json): TextEdit[] {
  if (!place) return replaceRoot(context, value);
  const { text } = context.parsed;
  const holder = place.kind === 'pair' ? place.map : place.seq;
  const node = place.kind === 'pair' ? place.pair.value : place.item.value;
  if (holder.flow) return flow.replaceValue(context, place, value);
  const mark = place.kind === 'item' ? place.item.start + 1 : place.pair.colon;
  if (mark < 0) return [];
  const style = localStyle(context.parsed, holder, context.style);
  const column = columnOf(text, place.kind === 'pair' ? place.pair.start : place.item.start);
  const lines = printedBehind(context, place, node, value, column, style);
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
  if (place.kind === 'item' && isBlock(value) && (trailing !== '' || (block && node.start > keyLine))) {
    const below = printBlock(value, block ? columnOf(text, node.start) : column + style.dash, style);
    return [{ start: mark, end, text: [trailing, ...below].join(style.eol) }];
  }
  const [first, ...rest] = lines;
  return [{ start: mark, end, text: [(first ?? '') + trailing, ...rest].join(style.eol) }];
}

/** The printed value: the rest of the line behind colon or dash, and the lines below it. */
function printedBehind(
  context: Context,
  place: Step,
  node: TreeNode | undefined,
  value: Json,
  column: number,
  style: PrintStyle,
): string[] {
  const old = node?.kind === 'scalar' ? node : undefined;
  if (typeof value === 'string') {
    const multiline = value.includes('\n') && !(old?.style === 'double' && old.text.includes('\n'));
    if (!multiline) {
      return [` ${printLike(value, old, place.kind === 'pair' ? pairName(place.pair) : undefined, style)}`];
    }
  }
  if (place.kind === 'pair') {
    const kept =
      isBlock(value) &&
      (node?.kind === 'map' || node?.kind === 'seq') &&
      !node.flow &&
      isList(value) === (node.kind === 'seq');
    if (!kept) return printAfter(value, column, style);
    return ['', ...printBlock(value, columnOf(context.parsed.text, node.start), style)];
  }
  return printItem(value, column, style).map((line, i) => (i === 0 ? line.slice(column + 1) : line));
}

/**
 * A string in the manner of the scalar it replaces. Quotes that were not needed are kept; quotes that were needed go
 * when they are not needed any more, unless the document quotes other values of this key freely.
 */
export function printLike(
  value: string,
  old: ScalarNode | undefined,
  key: string | undefined,
  style: PrintStyle,
  inFlow = false,
): string {
  const quotes = old?.style === 'single' || old?.style === 'double' ? old.style : undefined;
  const freely = key !== undefined && style.quoted?.has(key) === true;
  const keep =
    quotes !== undefined ? freely || !needsQuotes(old?.text ?? '', inFlow) : old === undefined && freely;
  return keep || needsQuotes(value, inFlow) ? printQuoted(value, quotes ?? style.quote) : value;
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

/** Writes a new key. `order` are the customary names of the map's fields. */
export function insertPair(
  context: Context,
  place: Place,
  map: MapNode,
  key: string,
  value: Json,
  order: readonly string[],
): TextEdit[] {
  if (map.pairs.length === 0) return replaceValue(context, place, { [key]: value });
  const after = indexBefore(map, key, order);
  if (map.flow) return flow.insertPair(context, map, after + 1, key, value);
  const { text } = context.parsed;
  const style = localStyle(context.parsed, map, context.style);
  const first = map.pairs[0];
  const column = columnOf(text, first?.start ?? map.start);
  let lines = printPair(key, value, column, style);
  if (typeof value === 'string' && !value.includes('\n')) {
    lines = [`${' '.repeat(column)}${printKey(key, style)}: ${printLike(value, undefined, key, style)}`];
  }
  const previous = map.pairs[after];
  return insertLines(
    text,
    previous && pairEnd(previous),
    first?.start ?? map.start,
    column,
    lines,
    style.eol,
  );
}

/** Index of the pair behind which `key` goes; -1 for the first place. Never before a merge key. */
function indexBefore(map: MapNode, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return map.pairs.length - 1;
  const earlier = new Set(order.slice(0, rank));
  return map.pairs.findLastIndex((pair) => isMerge(pair) || earlier.has(pairName(pair) ?? ''));
}

/** Writes a new list item before `index`. */
export function insertItem(
  context: Context,
  place: Place,
  seq: SeqNode,
  index: number,
  value: Json,
): TextEdit[] {
  if (seq.items.length === 0) return replaceValue(context, place, [value]);
  if (seq.flow) return flow.insertItem(context, seq, index, value);
  const { text } = context.parsed;
  const style = localStyle(context.parsed, seq, context.style);
  const first = seq.items[0]?.start ?? seq.start;
  const column = columnOf(text, first);
  const name = place?.kind === 'pair' ? pairName(place.pair) : undefined;
  let lines = printItem(value, column, style);
  if (typeof value === 'string' && lines.length === 1) {
    lines = [
      `${' '.repeat(column)}-${' '.repeat(style.dash - 1)}${printLike(value, undefined, name, style)}`,
    ];
  }
  const previous = seq.items[index - 1];
  return insertLines(text, previous && itemEnd(previous), first, column, lines, style.eol);
}

/** Puts lines behind the line of `previousEnd`, or before the entry at `first` with the comments that belong to it. */
function insertLines(
  text: string,
  previousEnd: number | undefined,
  first: number,
  column: number,
  lines: readonly string[],
  eol: string,
): TextEdit[] {
  if (previousEnd !== undefined) {
    const at = lineEnd(text, previousEnd);
    return [{ start: at, end: at, text: eol + lines.join(eol) }];
  }
  if (startsLine(text, first)) {
    const line = attachedStart(text, first);
    const at = text[line] === '\uFEFF' ? line + 1 : line;
    return [{ start: at, end: at, text: lines.join(eol) + eol }];
  }
  const body = lines.join(eol).slice(column);
  return [{ start: first, end: first, text: `${body}${eol}${' '.repeat(column)}` }];
}

/** Takes an entry out of a map or list; the last one leaves `{}` or `[]`. */
export function remove(context: Context, place: Place, step: Step): TextEdit[] {
  const { text } = context.parsed;
  const holder = step.kind === 'pair' ? step.map : step.seq;
  const entries = step.kind === 'pair' ? step.map.pairs : step.seq.items;
  const next = entries[step.index + 1];
  const start = step.kind === 'pair' ? step.pair.start : step.item.start;
  const end = step.kind === 'pair' ? pairEnd(step.pair) : itemEnd(step.item);
  if (entries.length === 1) {
    const empty: Json = step.kind === 'pair' ? {} : [];
    const mark = place?.kind === 'pair' ? place.pair.colon : place ? place.item.start + 1 : -1;
    const below = mark >= 0 && !holder.flow && startsLine(text, start) && holder.outer === holder.start;
    if (!below || lineStart(text, start) <= mark) return replaceValue(context, place, empty);
    const [gone] = removeLines(text, start, end);
    return [{ start: mark, end: mark, text: step.kind === 'pair' ? ' {}' : ' []' }, ...(gone ? [gone] : [])];
  }
  if (holder.flow) return flow.remove(text, holder, step.index);
  if (startsLine(text, start)) return removeLines(text, start, end);
  if (next) {
    const gap = text.slice(lineEnd(text, end), next.start);
    if (/^\r?\n *$/.test(gap)) return [{ start, end: next.start, text: '' }];
  }
  return [{ start: text.slice(0, start).trimEnd().length, end: lineEnd(text, end), text: '' }];
}

/** Removes whole lines, with the comments that belong to them; at the end of the text the line break before them. */
function removeLines(text: string, start: number, end: number): TextEdit[] {
  const line = attachedStart(text, start);
  const from = text[line] === '\uFEFF' ? line + 1 : line;
  const last = lineEnd(text, end);
  const to = nextLine(text, last);
  if (to > last || from === 0) return [{ start: from, end: to, text: '' }];
  const before = text[from - 2] === '\r' ? from - 2 : from - 1;
  return [{ start: Math.max(before, 0), end: last, text: '' }];
}

/**
 * Moves a list item with the comments that belong to it. What stands between the items (blank lines, other comments)
 * keeps its place, so that moving back gives the same text.
 */
export function moveItem(text: string, seq: SeqNode, from: number, to: number): TextEdit[] {
  const compact = seq.items[0] !== undefined && !startsLine(text, seq.items[0].start);
  const regions = seq.items.map((item) => {
    if (seq.flow) return { start: item.start, end: item.value?.end ?? item.start };
    const own = compact ? item.start : attachedStart(text, item.start);
    const start = own + (/^ */.exec(text.slice(own, own + 400))?.[0].length ?? 0);
    return { start: Math.min(start, item.start), end: lineEnd(text, itemEnd(item)) };
  });
  const contents = regions.map(({ start, end }) => text.slice(start, end));
  const moved = contents.splice(from, 1);
  contents.splice(to, 0, ...moved);
  return regions.flatMap(({ start, end }, i) => {
    const content = contents[i] ?? '';
    return content === text.slice(start, end) ? [] : [{ start, end, text: content }];
  });
}

/** Gives a key another name in the manner of the old one. */
export function renameKey({ style }: Context, step: Step & { kind: 'pair' }, to: string): TextEdit[] {
  const { key } = step.pair;
  const old = key.kind === 'scalar' ? key : undefined;
  const name =
    step.map.flow && isJson(step.map)
      ? printQuoted(to, 'double')
      : to === '<<'
        ? printKey(to, style)
        : printLike(to, old, undefined, style, step.map.flow);
  return [{ start: key.tag === undefined ? key.start : key.outer, end: key.end, text: name }];
}

export function isJson(map: MapNode): boolean {
  return map.pairs.every((pair) => pair.key.kind === 'scalar' && pair.key.style === 'double');
}

/** Wraps a value in the maps and lists that the rest of a path asks for. */
export function wrap(path: Path, value: Json): Json {
  return path.reduceRight<Json>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );
}

export { spansLines };
