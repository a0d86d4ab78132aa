import { formatPath, invertTextEdits, type Path, type PathEdit, type TextEdit } from '../pod/index.ts';
import { prefixes } from './fix-batch.ts';
import type { Found, Look } from './fix-look.ts';

/** What became of the errors of a text by a batch of fixes. */
export interface Balance {
  /** Fixes that bring more errors where they are than they take away there. */
  readonly guilty: readonly Found[];
  /** New errors where no fix is: any of the batch may have brought them. */
  readonly strays: number;
}

/**
 * Holds each fix of a batch to account for the errors where it is, so that none of them brings errors that the others make up
 * for. An error is the same before and after where its code is, and its place (moved by the edits) or its path.
 * @param edits the edits of the text that the batch comes to, by which `before` became `after`
 */
export function balanceOf(
  before: Look,
  after: Look,
  batch: readonly Found[],
  edits: readonly TextEdit[],
): Balance {
  const { gone, brought } = difference(before, after, edits);
  const ofText = batch.some(({ issue }) => issue.textFix);
  const owners = ofText ? ownersByLine(before, after, batch, edits) : ownersByPath(batch);
  const sums = new Map<Found, number>();
  const add = (fix: Found, by: number) => sums.set(fix, (sums.get(fix) ?? 0) + by);
  for (const error of gone) {
    const fix = owners.before(error);
    if (fix) add(fix, 1);
  }
  let strays = 0;
  for (const error of brought) {
    const fix = owners.after(error);
    if (fix) add(fix, -1);
    else strays++;
  }
  return { guilty: batch.filter((fix) => (sums.get(fix) ?? 0) < 0), strays };
}

/** Errors that are there no longer, and those that were not there. */
function difference(before: Look, after: Look, edits: readonly TextEdit[]) {
  const moved = mover(edits);
  const byPlace = without(
    before.errors,
    after.errors,
    ({ issue, start }) => `${issue.code} ${moved(start)}`,
    ({ issue, start }) => `${issue.code} ${start}`,
  );
  const byPath = ({ id }: Found) => id;
  const { left, right } = without(byPlace.left, byPlace.right, byPath, byPath);
  return { gone: left, brought: right };
}

/** What of two lists has no counterpart in the other. */
function without(
  left: readonly Found[],
  right: readonly Found[],
  leftKey: (found: Found) => string,
  rightKey: (found: Found) => string,
) {
  const waiting = new Map<string, Found[]>();
  for (const found of left) {
    const key = leftKey(found);
    const same = waiting.get(key);
    if (same) same.push(found);
    else waiting.set(key, [found]);
  }
  const alone = right.filter((found) => waiting.get(rightKey(found))?.pop() === undefined);
  return { left: [...waiting.values()].flat(), right: alone };
}

/** Where an offset is once edits in ascending order are applied; what is replaced goes to the beginning of its edit. */
function mover(edits: readonly TextEdit[]): (offset: number) => number {
  const shifts: number[] = [0];
  for (const { start, end, text } of edits) shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start));
  const ends = edits.map(({ end }) => end);
  return (offset) => {
    const done = countUpTo(ends, offset);
    const next = edits[done];
    return (next && next.start < offset ? next.start : offset) + (shifts[done] ?? 0);
  };
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The fix of a batch that an error belongs to, in the text before and after it. */
interface Owners {
  readonly before: (error: Found) => Found | undefined;
  readonly after: (error: Found) => Found | undefined;
}

/** By paths: what stands at or under what a fix edits. */
function ownersByPath(batch: readonly Found[]): Owners {
  const fixes = new Map<string, Found>();
  for (const fix of batch) {
    for (const path of (fix.issue.fix ?? []).flatMap(pathsOf)) fixes.set(formatPath(path), fix);
  }
  const document = batch[0]?.document;
  const owner = (error: Found) => {
    if (error.document !== document) return undefined;
    const held = prefixes(error.issue.path).findLast((prefix) => fixes.has(prefix));
    return held === undefined ? undefined : fixes.get(held);
  };
  return { before: owner, after: owner };
}

/** The paths that an edit is about, before it and after it. */
function pathsOf(edit: PathEdit): Path[] {
  return edit.op === 'rename' ? [edit.path, [...edit.path.slice(0, -1), edit.to]] : [edit.path];
}

/** By lines: what begins on a line from the first to the last that a fix edits. */
function ownersByLine(
  before: Look,
  after: Look,
  batch: readonly Found[],
  edits: readonly TextEdit[],
): Owners {
  const inverse = invertTextEdits(before.stream.text, edits);
  const afterOf = new Map(edits.map((edit, i) => [edit, inverse[i] ?? edit]));
  const own = batch.map(({ issue }) => issue.textFix ?? []);
  return {
    before: ownerByLine(before.stream.text, batch, own),
    after: ownerByLine(
      after.stream.text,
      batch,
      own.map((list) => list.map((edit) => afterOf.get(edit) ?? edit)),
    ),
  };
}

function ownerByLine(
  text: string,
  batch: readonly Found[],
  edits: readonly (readonly TextEdit[])[],
): (error: Found) => Found | undefined {
  const spans = batch
    .map((fix, i) => {
      const [first] = edits[i] ?? [];
      const last = edits[i]?.at(-1);
      const start = text.lastIndexOf('\n', (first?.start ?? 0) - 1) + 1;
      const end = text.indexOf('\n', last?.end ?? 0);
      return { fix, start, end: end < 0 ? text.length : end };
    })
    .sort((a, b) => a.start - b.start);
  const starts = spans.map(({ start }) => start);
  return ({ start }) => {
    const span = spans[countUpTo(starts, start) - 1];
    return span && start <= span.end ? span.fix : undefined;
  };
}
