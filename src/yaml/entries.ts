import type { Json, Path, TextEdit } from '../pod/index.ts';
import * as flow from './flow.ts';
import { printItem, printKey, printLike, printPair, printQuoted } from './print.ts';
import { replaceValue, type Slot } from './replace.ts';
import { type Context, localStyle } from './style.ts';
import { attachedStart, columnOf, lineEnd, lineStart, nextLine, startsLine } from './text.ts';
import { itemEnd, type MapNode, pairEnd, type SeqNode } from './tree.ts';
import { isMerge } from './value.ts';
import { pairName, type Step } from './walk.ts';

/** Writes a new key. `order` are the customary names of the map's fields. */
export function insertPair(
  context: Context,
  slot: Slot,
  map: MapNode,
  key: string,
  value: Json,
  order: readonly string[],
): TextEdit[] {
  if (map.pairs.length === 0) return replaceValue(context, slot, { [key]: value });
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
  slot: Slot,
  seq: SeqNode,
  index: number,
  value: Json,
): TextEdit[] {
  if (seq.items.length === 0) return replaceValue(context, slot, [value]);
  if (seq.flow) return flow.insertItem(context, seq, index, value);
  const { text } = context.parsed;
  const style = localStyle(context.parsed, seq, context.style);
  const first = seq.items[0]?.start ?? seq.start;
  const column = columnOf(text, first);
  const name = slot?.kind === 'pair' ? pairName(slot.pair) : undefined;
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
export function remove(context: Context, slot: Slot, step: Step): TextEdit[] {
  const { text } = context.parsed;
  const holder = step.kind === 'pair' ? step.map : step.seq;
  const entries = step.kind === 'pair' ? step.map.pairs : step.seq.items;
  const next = entries[step.index + 1];
  const start = step.kind === 'pair' ? step.pair.start : step.item.start;
  const end = step.kind === 'pair' ? pairEnd(step.pair) : itemEnd(step.item);
  if (entries.length === 1) {
    const empty: Json = step.kind === 'pair' ? {} : [];
    const mark = slot?.kind === 'pair' ? slot.pair.colon : slot ? slot.item.start + 1 : -1;
    const below = mark >= 0 && !holder.flow && startsLine(text, start) && holder.outer === holder.start;
    if (!below || lineStart(text, start) <= mark) return replaceValue(context, slot, empty);
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
  const [moved = ''] = contents.splice(from, 1);
  contents.splice(to, 0, moved);
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
