import { BlockScanner } from './scan-block.ts';
import { giveUp } from './scan-flow.ts';
import type { Tree } from './tree.ts';

/**
 * Reads the YAML that manifests are mostly written in (block maps and lists, one-line scalars, literals, flow
 * collections, comments) several times faster than the complete reader (`read/`), into the same tree. Everything
 * else (anchors, tags, folded or multi-line scalars, tabs, and every mistake) makes it give up, and the complete
 * reader takes the document instead; so it never decides what is accepted. The tests compare both on thousands of texts.
 * @returns undefined where it gives up
 */
export function scanTree(text: string): Tree | undefined {
  if (rareBreaks.test(text)) return undefined;
  try {
    return { root: new BlockScanner(text).document(), errors: [] };
  } catch (error) {
    if (error === giveUp) return undefined;
    throw error;
  }
}

/** Line breaks that are left to the complete reader. */
export const rareBreaks = /\r(?!\n)|[\x85\u2028\u2029]/;
