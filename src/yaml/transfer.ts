import type { TextEdit } from '../pod/index.ts';
import { remove } from './entries.ts';
import type { Context } from './style.ts';
import { attachedStart, columnOf, lineEnd, lineStart, startsLine } from './text.ts';
import { itemEnd } from './tree.ts';
import type { Step } from './walk.ts';

/** A text that stands nowhere in the document: what holds the place of an item until its own text comes. */
export function standIn(text: string): string {
  let name = 'moved';
  while (text.includes(name)) name += '-here';
  return name;
}

/**
 * Takes the lines of a list item, with the comments that belong to it, to where another item stands in for it; only their
 * indentation changes.
 * @param from the steps to the item; @param to those to what stands in for it
 * @returns undefined where one of them is not in a list of lines, or the lines cannot be shifted
 */
export function transferText(
  context: Context,
  from: readonly Step[],
  to: readonly Step[],
): TextEdit[] | undefined {
  const { text } = context.parsed;
  const step = from.at(-1);
  const place = to.at(-1);
  if (step?.kind !== 'item' || place?.kind !== 'item' || step.seq.flow || place.seq.flow) return undefined;
  const { item } = step;
  if (!startsLine(text, item.start) || !startsLine(text, place.item.start)) return undefined;
  const column = columnOf(text, item.start);
  const own = text.slice(attachedStart(text, item.start), lineEnd(text, itemEnd(item)));
  const lines = shift(own, column, columnOf(text, place.item.start) - column);
  if (lines === undefined) return undefined;
  const start = lineStart(text, place.item.start);
  const filled = { start, end: lineEnd(text, itemEnd(place.item)), text: lines };
  return [filled, ...remove(context, from.at(-2), step)].sort((a, b) => a.start - b.start);
}

/** Lines that begin at `column` or behind it, `by` columns to the right; blank ones and comments left of it stay. */
function shift(text: string, column: number, by: number): string | undefined {
  const out: string[] = [];
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const content = line.trim();
    const stays = content === '' || (content.startsWith('#') && indent < column);
    if (!stays && indent + by < 0) return undefined;
    out.push(stays ? line : by < 0 ? line.slice(-by) : ' '.repeat(by) + line);
  }
  return out.join('\n');
}

/** True where a comment may stand in or above an item: what would be lost if it were written anew. */
export function hasComments(text: string, step: Step | undefined): boolean {
  if (step?.kind !== 'item') return false;
  const { item } = step;
  return text.slice(attachedStart(text, item.start), lineEnd(text, itemEnd(item))).includes('#');
}
