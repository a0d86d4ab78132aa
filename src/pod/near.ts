import { structOf } from './fields/index.ts';
import { fieldsOf } from './schema/index.ts';

/** How sure a near miss is: `case` differs in case and separators only, `alias` and `typo` are judged from the word. */
export interface NearMiss {
  readonly name: string;
  readonly how: 'case' | 'alias' | 'typo';
}

/** Maps with more keys are not what was meant for a struct, and no misspelling is looked for. */
export const maxMeantKeys = 200;

const separators = /[-_\s]/;
const fold = (word: string) => {
  const lower = word.toLowerCase();
  return separators.test(lower) ? lower.replace(/[-_\s]/g, '') : lower;
};

/** A word, its letters alone, and which letters those are. */
interface Folded {
  readonly name: string;
  readonly folded: string;
  readonly letters: number;
}

const foldedWord = (name: string): Folded => {
  const folded = fold(name);
  return { name, folded, letters: lettersOf(folded) };
};

/** A bit for each letter that a word has; some signs share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** True where one of two words has more letters that the other lacks than `most`: each takes a slip of its own. */
function farApart(a: number, b: number, most: number): boolean {
  return bits(a & ~b) > most || bits(b & ~a) > most;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const foldedNames = new Map<string, readonly Folded[]>();

/** The fields of a type, folded once. */
function foldedOf(type: string): readonly Folded[] {
  const known = foldedNames.get(type);
  if (known) return known;
  const names = fieldsOf(type).map(({ name }) => foldedWord(name));
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
  return nearestOf(fold(word), words.map(foldedWord), () => false);
}

function nearestOf(
  folded: string,
  words: readonly Folded[],
  taken: (name: string) => boolean,
): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let tie = false;
  const own = lettersOf(folded);
  for (const { name, folded: other, letters } of words) {
    const allowed = Math.min(bestDistance, allowedDistance(Math.min(folded.length, other.length)));
    if (Math.abs(other.length - folded.length) > allowed || farApart(own, letters, allowed)) continue;
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
