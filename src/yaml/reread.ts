import { isList, isObject, type Json, own, type Path, put } from '../pod/index.ts';
import { type Change, changeBetween } from './change.ts';
import { errorsWithout } from './read/index.ts';
import { rareBreaks, scanTree } from './scan.ts';
import { type ScannedEntry, scanItem, scanPair } from './scan-entry.ts';
import { shareJson } from './share.ts';
import { shiftItem, shiftPair } from './shifted.ts';
import type { SliceKind } from './split.ts';
import type { ItemNode, MapNode, PairNode, SeqNode, TreeError, TreeNode } from './tree.ts';
import { itemEnd, pairEnd } from './tree.ts';
import { isMerge, readValue } from './value.ts';
import { pairName } from './walk.ts';

/** A text that `scanTree` read without a mistake, and its value. */
export interface Scanned {
  readonly text: string;
  readonly root: TreeNode | undefined;
  readonly value: Json | undefined;
}

/** A step from a block collection to the entry in which a change lies. */
type Level = (
  | { readonly kind: 'pair'; readonly node: MapNode; readonly entry: PairNode; readonly step: string }
  | { readonly kind: 'item'; readonly node: SeqNode; readonly entry: ItemNode; readonly step: number }
) & {
  readonly index: number;
  /** Where the content behind the entry begins; undefined where there is none. */
  readonly next: number | undefined;
};

/**
 * Reads the text of one document that came from another one by a change inside of one entry of a map or list: only that entry is
 * read, by the scanner that read the whole. It goes through a text without looking back, so where it comes out of the entry at
 * the same content in the same column, it would do with the rest what it did before. What did not change keeps its value; what
 * stands behind is moved when it is asked for.
 * @returns undefined in all other cases: the whole text has to be read
 */
export function reread(old: Scanned, text: string): Scanned | undefined {
  const change = changeBetween(old.text, text);
  if (!old.root || old.value === undefined || !isOrdinary(old.text, text, change)) return undefined;
  const levels = levelsAt(old.root, change);
  for (let depth = levels.length; depth > 0; depth--) {
    const level = levels[depth - 1] as Level;
    const size = (level.next ?? old.text.length) - level.entry.start;
    if (size > old.text.length / 2 && size > small) return undefined;
    const entry = scanAgain(old.text, text, change, level, depth);
    if (!entry) continue;
    const reading = entry.value ? readValue(entry.value) : { value: null, errors: [] };
    if (reading.value === undefined || reading.errors.length > 0) return undefined;
    const around = levels.slice(0, depth);
    const value = withAt(
      old.value,
      around.map(({ step }) => step),
      reading.value,
    );
    return { text, root: splice(around, entry, change.newEnd - change.oldEnd), value };
  }
  return undefined;
}

/** UTF-16 units of entries that are left out of a reading; fewer are read again. */
const worthwhile = 200;

/**
 * What is wrong with a text that came from one that read: found without the longest run of entries that stand before the one in
 * which the change lies, for both readers go through a text without looking back, and entries leave nothing behind.
 * @returns undefined where the text may read, or the mistake is not certain: the whole text has to be read
 */
export function rejected(old: Scanned, text: string, kind: SliceKind): readonly TreeError[] | undefined {
  const change = changeBetween(old.text, text);
  if (!old.root || !isOrdinary(old.text, text, change)) return undefined;
  // The first entry of the collection stays, which begins it, and the last one before, whose end is told at the next.
  const runs = levelsAt(old.root, change).map(({ kind, node, index }) => {
    const entries = kind === 'pair' ? node.pairs : node.items;
    return { start: entries[1]?.start ?? 0, end: entries[index - 1]?.start ?? 0 };
  });
  const longest = runs.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a), { start: 0, end: 0 });
  if (longest.end - longest.start < worthwhile) return undefined;
  if (scanTree(text.slice(0, longest.start) + text.slice(longest.end))) return undefined;
  const errors = errorsWithout(text, longest, kind);
  return errors.length > 0 && errors.every(({ tolerated }) => !tolerated) ? errors : undefined;
}

/** UTF-16 units of an entry that are read again even where they are most of the document. */
const small = 2000;

/** True where nothing around the change is left to the complete reader, or may begin or end a document. */
function isOrdinary(old: string, text: string, { start, oldEnd, newEnd }: Change): boolean {
  if (text.charCodeAt(0) === 0xfeff || old.charCodeAt(0) === 0xfeff) return false;
  const around = text.slice(Math.max(0, start - 2), newEnd + 2);
  if (rareBreaks.test(around) || !/^[\t\n\r\x20-\x7E\xA0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]*$/.test(around))
    return false;
  return !marker.test(linesOf(old, start, oldEnd)) && !marker.test(linesOf(text, start, newEnd));
}

const marker = /^(?:---|\.\.\.)/m;

/** The whole lines that a range touches. */
function linesOf(text: string, start: number, end: number): string {
  const next = text.indexOf('\n', end);
  return text.slice(lineOf(text, start), next < 0 ? text.length : next);
}

/** Where the line begins that an offset is in. */
function lineOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The entries in which the change lies, behind their first character, from the root on. */
function levelsAt(root: TreeNode, change: Change): Level[] {
  const levels: Level[] = [];
  let node: TreeNode | undefined = root;
  let next: number | undefined;
  while (node && (node.kind === 'map' || node.kind === 'seq') && !node.flow) {
    const entries: readonly (PairNode | ItemNode)[] = node.kind === 'map' ? node.pairs : node.items;
    const index = lastBefore(entries, change.start);
    next = entries[index + 1]?.start ?? next;
    if (index < 0 || (next !== undefined && change.oldEnd > next)) break;
    if (node.kind === 'map') {
      const entry = node.pairs[index] as PairNode;
      const step = pairName(entry);
      if (step === undefined || node.pairs.some(isMerge)) break;
      levels.push({ kind: 'pair', node, entry, step, index, next });
      node = entry.value;
    } else {
      const entry = node.items[index] as ItemNode;
      levels.push({ kind: 'item', node, entry, step: index, index, next });
      node = entry.value;
    }
  }
  return levels;
}

/** Index of the last entry that begins before an offset; -1 where none does. */
function lastBefore(entries: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The entry as it reads now, if that has no consequence outside of it. */
function scanAgain(
  old: string,
  text: string,
  change: Change,
  level: Level,
  depth: number,
): PairNode | ItemNode | undefined {
  const { next } = level;
  const isThere = ({ at, column }: ScannedEntry<unknown>) =>
    next === undefined
      ? at >= text.length
      : at === next + change.newEnd - change.oldEnd && column === next - lineOf(old, next);
  if (level.kind === 'item') {
    const scanned = scanItem(text, level.entry.start, depth);
    return scanned && isThere(scanned) ? scanned.entry : undefined;
  }
  const { entry } = level;
  // Another name is a matter of the whole map.
  if (change.start < entry.colon) return undefined;
  const scanned = scanPair(text, entry.start, depth);
  return scanned?.entry.colon === entry.colon && isThere(scanned) ? scanned.entry : undefined;
}

/** The tree with another entry at the end of the way, and all behind it moved. */
function splice(levels: readonly Level[], fresh: PairNode | ItemNode, by: number): TreeNode | undefined {
  let entry = fresh;
  let node: TreeNode | undefined;
  for (const level of [...levels].reverse()) {
    if (node) entry = { ...level.entry, value: node };
    const { start, outer } = level.node;
    if (level.kind === 'pair') {
      const pairs = replaced(level.node.pairs, level.index, entry as PairNode, by, shiftPair);
      node = { kind: 'map', flow: false, pairs, start, end: pairEnd(pairs.at(-1) as PairNode), outer };
    } else {
      const items = replaced(level.node.items, level.index, entry, by, shiftItem);
      node = { kind: 'seq', flow: false, items, start, end: itemEnd(items.at(-1) as ItemNode), outer };
    }
  }
  return node;
}

function replaced<T>(
  entries: readonly T[],
  index: number,
  entry: T,
  by: number,
  shift: (entry: T, by: number) => T,
): T[] {
  return entries.map((old, i) => {
    if (i === index) return entry;
    return i < index || by === 0 ? old : shift(old, by);
  });
}

/** A value with another one at a path that leads into it; the same where that is equal to what is there. */
function withAt(value: Json, path: Path, fresh: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return shareJson(value, fresh);
  if (isList(value) && typeof step === 'number') {
    const before = value[step] ?? null;
    const after = withAt(before, rest, fresh);
    return after === before ? value : value.map((item, i) => (i === step ? after : item));
  }
  if (!isObject(value) || typeof step !== 'string') return value;
  const before = own(value, step) ?? null;
  const after = withAt(before, rest, fresh);
  if (after === before) return value;
  const copy: Record<string, Json> = {};
  for (const [key, child] of Object.entries(value)) put(copy, key, key === step ? after : child);
  return copy;
}
