import { isList, isObject, type Json, type TextEdit } from '../pod/index.ts';
import { isBlock, type PrintStyle, printFlow, printKey, printLike, printQuoted } from './print.ts';
import type { Context } from './style.ts';
import { lineEnd, lineStart, nextLine, spansLines, startsLine } from './text.ts';
import { type MapNode, pairEnd, type SeqNode, type TreeNode } from './tree.ts';
import { pairName, type Step } from './walk.ts';

/** Edits inside `{...}` and `[...]`, on one line or many, also in JSON. */

interface Entry {
  readonly start: number;
  readonly end: number;
}

function entriesOf(node: MapNode | SeqNode): Entry[] {
  if (node.kind === 'map') return node.pairs.map((pair) => ({ start: pair.start, end: pairEnd(pair) }));
  return node.items.map((item) => ({ start: item.start, end: item.value ? item.value.end : item.start }));
}

/** Quoted keys all over, or (lists) double quotes on every string: JSON. */
function looksLikeJson(node: TreeNode): boolean {
  if (node.kind === 'map') {
    return (
      node.pairs.length > 0 && node.pairs.every(({ key }) => key.kind === 'scalar' && key.style === 'double')
    );
  }
  if (node.kind !== 'seq') return false;
  const strings = node.items.flatMap(({ value }) => (value?.kind === 'scalar' ? [value] : []));
  if (strings.length > 0) return strings.every((item) => item.style === 'double');
  return node.items.some(({ value }) => value !== undefined && looksLikeJson(value));
}

export function replaceValue(context: Context, place: Step, value: Json): TextEdit[] {
  const { text } = context.parsed;
  const holder = place.kind === 'pair' ? place.map : place.seq;
  const node = place.kind === 'pair' ? place.pair.value : place.item.value;
  const start = place.kind === 'pair' ? place.pair.start : place.item.start;
  const json =
    looksLikeJson(holder) || (context.parsed.root !== undefined && looksLikeJson(context.parsed.root));
  const name = place.kind === 'pair' ? pairName(place.pair) : undefined;
  const old = node?.kind === 'scalar' ? node : undefined;
  const printed =
    typeof value === 'string' && !(json && !old)
      ? printLike(value, old, name, context.style, true)
      : printInside(
          text,
          value,
          start,
          context.style,
          json,
          spansLines(text, holder.start, holder.end),
          name,
        );
  if (node) {
    const from = node.kind === 'scalar' && node.tag === undefined ? node.start : node.outer;
    return [{ start: from, end: node.end, text: printed }];
  }
  if (place.kind === 'item') return [{ start, end: start, text: printed }];
  const { colon, key } = place.pair;
  return colon < 0
    ? [{ start: key.end, end: key.end, text: `: ${printed}` }]
    : [{ start: colon, end: colon, text: ` ${printed}` }];
}

export function insertPair(
  context: Context,
  map: MapNode,
  index: number,
  key: string,
  value: Json,
): TextEdit[] {
  const json = looksLikeJson(map);
  const name = json ? printQuoted(key, 'double') : printKey(key, context.style, true);
  return insert(context, map, index, json, `${name}: `, value, key);
}

export function insertItem(context: Context, seq: SeqNode, index: number, value: Json): TextEdit[] {
  const root = context.parsed.root;
  return insert(
    context,
    seq,
    index,
    looksLikeJson(seq) || (root !== undefined && looksLikeJson(root)),
    '',
    value,
  );
}

function insert(
  context: Context,
  holder: MapNode | SeqNode,
  index: number,
  json: boolean,
  head: string,
  value: Json,
  key?: string,
): TextEdit[] {
  const { text } = context.parsed;
  const { style } = context;
  const entries = entriesOf(holder);
  const first = entries[0];
  const previous = entries[index - 1];
  if (!first) return [];
  const lines = startsLine(text, first.start) && spansLines(text, holder.start, first.start);
  const indent = lines ? text.slice(lineStart(text, first.start), first.start) : '';
  const printed = head + printInside(text, value, first.start, style, json, lines, key);
  const gap = lines ? style.eol + indent : gapBetween(text, entries, index);
  if (!previous) return [{ start: first.start, end: first.start, text: `${printed},${gap}` }];
  const next = entries[index];
  const comma = commaAfter(text, previous.end, next ? next.start : holder.end);
  if (next && !spansLines(text, comma, next.start)) {
    const before = text.slice(comma + 1, next.start);
    return [{ start: next.start, end: next.start, text: `${printed},${before}` }];
  }
  if (comma < 0) {
    if (!lines) return [{ start: previous.end, end: previous.end, text: `,${gap}${printed}` }];
    const end = lineEnd(text, previous.end);
    const edits = [{ start: previous.end, end: previous.end, text: ',' }];
    if (end >= holder.end) return [{ start: previous.end, end: previous.end, text: `,${gap}${printed}` }];
    return [...edits, { start: end, end, text: gap + printed }];
  }
  if (!lines) return [{ start: comma + 1, end: comma + 1, text: ` ${printed},` }];
  const end = lineEnd(text, comma);
  const at = next && next.start < end ? comma + 1 : end;
  return [{ start: at, end: at, text: `${gap}${printed},` }];
}

/** The blanks behind a comma, as they are where the new entry goes or at the list's end. */
function gapBetween(text: string, entries: readonly Entry[], index: number): string {
  const right = entries[Math.min(Math.max(index, 1), entries.length - 1)];
  const left = right && entries[entries.indexOf(right) - 1];
  const gap = left ? /^\s*,( *)$/.exec(text.slice(left.end, right.start))?.[1] : undefined;
  return gap ?? ' ';
}

/** Offset of the comma in `from..to`, skipping comments; -1 where there is none. */
function commaAfter(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (text[at] === ',') return at;
    if (text[at] === '#') at = lineEnd(text, at);
  }
  return -1;
}

/** Takes entry `index` out, with its comma; not for the only one. */
export function remove(text: string, holder: MapNode | SeqNode, index: number): TextEdit[] {
  const entries = entriesOf(holder);
  const entry = entries[index];
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (!entry) return [];
  const comma = commaAfter(text, entry.end, next ? next.start : holder.end);
  const end = comma < 0 ? entry.end : comma + 1;
  const lineStop = lineEnd(text, end);
  const alone = startsLine(text, entry.start) && (!next || next.start > lineStop) && holder.end > lineStop;
  if (next) {
    if (!alone) return [{ start: entry.start, end: next.start, text: '' }];
    return [{ start: lineStart(text, entry.start), end: nextLine(text, lineStop), text: '' }];
  }
  if (!previous) return [];
  const before = commaAfter(text, previous.end, entry.start);
  if (!alone)
    return [{ start: comma < 0 ? before : previous.end, end: comma < 0 ? entry.end : comma, text: '' }];
  const lines = { start: lineStart(text, entry.start), end: nextLine(text, lineStop), text: '' };
  return comma < 0 ? [{ start: before, end: before + 1, text: '' }, lines] : [lines];
}

/** A value inside a flow collection; where that stands on many lines, so does the new value. */
function printInside(
  text: string,
  value: Json,
  entryStart: number,
  style: PrintStyle,
  json: boolean,
  lines: boolean,
  key?: string,
): string {
  if (!lines || !isBlock(value) || !startsLine(text, entryStart))
    return printFlow(value, style, true, json, key);
  const column = entryStart - lineStart(text, entryStart);
  return pretty(value, column, style, json, step(text, entryStart, column));
}

/** The indent width of the collection around: from the line that opens it to its entries. */
function step(text: string, entryStart: number, column: number): number {
  for (let at = lineStart(text, entryStart); at > 0; ) {
    const previous = lineStart(text, at - 1);
    const line = text.slice(previous, at);
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '' && indent < column) return column - indent;
    at = previous;
  }
  return 2;
}

function pretty(value: Json, column: number, style: PrintStyle, json: boolean, width: number): string {
  const inner = column + width;
  const pad = ' '.repeat(inner);
  const close = `${style.eol}${' '.repeat(column)}`;
  const nested = (child: Json): string =>
    isBlock(child) ? pretty(child, inner, style, json, width) : printFlow(child, style, true, json);
  if (isList(value)) {
    return `[${style.eol}${value.map((item) => pad + nested(item)).join(`,${style.eol}`)}${close}]`;
  }
  const pairs = Object.entries(isObject(value) ? value : {}).map(([key, child]) => {
    const name = json ? printQuoted(key, 'double') : printKey(key, style, true);
    return `${pad}${name}: ${nested(child)}`;
  });
  return `{${style.eol}${pairs.join(`,${style.eol}`)}${close}}`;
}
