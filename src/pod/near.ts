import { structOf } from './fields/index.ts';
import { fieldsOf } from './schema/index.ts';

/** How sure a near miss is: `case` differs in case and separators only, `alias` and `typo` are judged from the word. */
export interface NearMiss {
  readonly name: string;
  readonly how: 'case' | 'alias' | 'typo';
}

const separators = /[-_\s]/;
const fold = (word: string) => {
  const lower = word.toLowerCase();
  return separators.test(lower) ? lower.replace(/[-_\s]/g, '') : lower;
};

/** A word, and its letters alone. */
interface Folded {
  readonly name: string;
  readonly folded: string;
}

const foldedNames = new Map<string, readonly Folded[]>();

/** The fields of a type, folded once. */
function foldedOf(type: string): readonly Folded[] {
  const known = foldedNames.get(type);
  if (known) return known;
  const names = fieldsOf(type).map(({ name }) => ({ name, folded: fold(name) }));
  foldedNames.set(type, names);
  return names;
}

/**
 * The field of `type` that a key was most likely meant to be; undefined where none, or two equally, come near.
 * @param taken keys that stand beside it and so are not meant
 */
export function nearMiss(type: string, key: string, taken: (name: string) => boolean): NearMiss | undefined {
  const names = foldedOf(type);
  const folded = fold(key);
  const sameLetters = names.find((field) => field.folded === folded);
  if (sameLetters) return { name: sameLetters.name, how: 'case' };
  const alias = structOf(type)?.aliases.get(folded);
  if (alias !== undefined && names.some(({ name }) => name === alias)) return { name: alias, how: 'alias' };
  const best = nearestOf(folded, names, taken);
  return best === undefined ? undefined : { name: best, how: 'typo' };
}

/** The one of `words` that `word` is a typing error of; undefined where none, or two equally, come near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const all = words.map((name) => ({ name, folded: fold(name) }));
  return nearestOf(fold(word), all, () => false);
}

function nearestOf(
  folded: string,
  words: readonly Folded[],
  taken: (name: string) => boolean,
): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let tie = false;
  for (const { name, folded: other } of words) {
    const allowed = Math.min(bestDistance, allowedDistance(Math.min(folded.length, other.length)));
    if (Math.abs(other.length - folded.length) > allowed) continue;
    const d = distance(folded, other, allowed);
    if (d > allowed || taken(name)) continue;
    tie = d === bestDistance;
    bestDistance = d;
    best = name;
  }
  return tie ? undefined : best;
}

/**
 * The one of `words` that differs from `word` by case, separators, or one slip of a finger, and is not plainly another
 * one: `port2` is not `port1`, nor `https` `http`. For names of which several are much alike on purpose.
 */
export function slipOf(word: string, words: readonly string[]): string | undefined {
  const meant = nearest(word, words);
  if (meant === undefined) return undefined;
  const [a, b] = [fold(word), fold(meant)];
  const numbered = a !== b && a.replace(/\d/g, '') === b.replace(/\d/g, '');
  const secure = (a + b).length < 2 * 6 && (`${a}s` === b || a === `${b}s`);
  return distance(a, b) > 1 || numbered || secure ? undefined : meant;
}

/** Typing errors granted by the length of the shorter word. */
function allowedDistance(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * Edit distance with swaps of neighbours (optimal string alignment).
 * @param most the distance from which on the answer is only that it is greater than this
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d = Math.min(d, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(d);
      least = Math.min(least, d);
    }
    // A swap looks back over two rows.
    if (least > most && leastBefore > most) return most + 1;
    leastBefore = least;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
