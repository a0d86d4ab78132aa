import { BlockScanner } from './scan-block.ts';
import { giveUp } from './scan-flow.ts';
import type { ItemNode, PairNode } from './tree.ts';

/** One entry of a block map or list, and where the scan stands behind it: at the next content, with its column. */
export interface ScannedEntry<T> {
  readonly entry: T;
  readonly at: number;
  /** -1 at the end of the text. */
  readonly column: number;
}

/**
 * Reads the one entry of a block map that begins at `start`, as `scanTree` would on its way through the text: what it does from
 * there on is told by the text behind and by the number of collections around alone.
 * @returns undefined where it would give up, or where no such entry begins there
 */
export function scanPair(text: string, start: number, depth: number): ScannedEntry<PairNode> | undefined {
  return scanAt(text, start, depth, (scanner) => scanner.pairHere());
}

/** The same for an item of a block list, from its dash on. */
export function scanItem(text: string, start: number, depth: number): ScannedEntry<ItemNode> | undefined {
  return scanAt(text, start, depth, (scanner) => scanner.itemHere());
}

function scanAt<T>(
  text: string,
  start: number,
  depth: number,
  read: (scanner: BlockScanner) => T | undefined,
): ScannedEntry<T> | undefined {
  try {
    const scanner = new BlockScanner(text, start, depth);
    const entry = read(scanner);
    return entry && { entry, ...scanner.place() };
  } catch (error) {
    if (error === giveUp) return undefined;
    throw error;
  }
}
