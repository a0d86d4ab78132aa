import { structOf } from './fields/index.ts';
import { fieldsOf } from './schema/index.ts';

/** How sure a near miss is: `case` differs in case and separators only, `alias` and `typo` are judged from the word. */
export interface NearMiss {
  readonly name: string;
  readonly how: 'case' | 'alias' | 'typo';
}

const fold = (word: string) => word.toLowerCase().replace(/[-_\s]/g, '');

/**
 * The field of `type` that a key was most likely meant to be; undefined where none, or two equally, come near.
 * @param taken keys that stand beside it and so are not meant
 */
export function nearMiss(type: string, key: string, taken: (name: string) => boolean): NearMiss | undefined {
  const names = fieldsOf(type).map((field) => field.name);
  const folded = fold(key);
  const sameLetters = names.filter((name) => fold(name) === folded);
  if (sameLetters[0] !== undefined) return { name: sameLetters[0], how: 'case' };
  const alias = structOf(type)?.aliases.get(folded);
  if (alias !== undefined && names.includes(alias)) return { name: alias, how: 'alias' };
  const free = names.filter((name) => !taken(name));
  const best = nearest(key, free);
  return best === undefined ? undefined : { name: best, how: 'typo' };
}

/** The one of `words` that `word` is a typing error of; undefined where none, or two equally, come near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let tie = false;
  for (const candidate of words) {
    const other = fold(candidate);
    const allowed = allowedDistance(Math.min(folded.length, other.length));
    if (Math.abs(other.length - folded.length) > allowed) continue;
    const d = distance(folded, other);
    if (d > allowed || d > bestDistance) continue;
    tie = d === bestDistance;
    bestDistance = d;
    best = candidate;
  }
  return tie ? undefined : best;
}

/** Typing errors granted by the length of the shorter word. */
function allowedDistance(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

/** Edit distance with swaps of neighbours (optimal string alignment). */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d = Math.min(d, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(d);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
