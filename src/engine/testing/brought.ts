import { judgeStream } from '../../judge/index.ts';
import type { Issue, Path } from '../../pod/index.ts';
import { locate, parseStream, positionOf, type Range, type YamlStream } from '../../yaml/index.ts';

interface Lines {
  /** Zero-based, both included. */
  readonly first: number;
  readonly last: number;
}

interface Wrong extends Lines {
  readonly issue: Issue;
  readonly line: number;
  /** Document and path. */
  readonly place: string;
  /** The lines of the field that it is measured by, if that is another one. */
  readonly measure: readonly number[];
}

/** True for errors by which the rest of their document reads otherwise than meant: of the text, and of what the object is. */
function hides({ type, path: [key] }: Issue): boolean {
  return type === 'SyntaxError' || key === 'kind' || key === 'apiVersion';
}

/** True for names that nothing is read under, so that mistakes there are told when they are put right. */
const closes = ({ code }: Issue) => code.startsWith('unknown-field');

/** A selector that is read at last says what the labels of the template have to be, and is told at them. */
function measureOf({ code, path }: Issue): Path | undefined {
  return code === 'selector-mismatch' ? [...path.slice(0, -3), 'selector'] : undefined;
}

/** Every error of a text with its line, and the lines that it, its entry and its fix take: all where some are hidden. */
function errorsIn(text: string): Wrong[] {
  const stream = parseStream(text);
  const whole = (index: number): Range => stream.documents[index] ?? { start: 0, end: text.length };
  return judgeStream(stream).flatMap(({ index, issues }) => {
    const hidden = issues.some(({ issue }) => hides(issue));
    return issues.flatMap(({ issue, range }): Wrong[] => {
      if (issue.severity !== 'error') return [];
      const paths = [issue.path, ...(issue.fix ?? []).map(({ path }) => path)];
      const entries = paths.flatMap((path) => locate(stream, index, path)?.entry ?? []);
      // A mistake of the text is told in the document that it stands in or in the one that it divides.
      const ranges = [range, ...entries, ...(issue.textFix ?? []), ...(hidden ? [whole(index)] : [])];
      const by = measureOf(issue);
      const entry = by && locate(stream, index, by)?.entry;
      const { first: from, last: to } = linesOf(stream, entry ? [entry] : []);
      const measure = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
      const line = lineOf(stream, range.start);
      const lines = linesOf(stream, ranges);
      const last = closes(issue) ? Math.max(lines.last, lastBelow(stream, line)) : lines.last;
      return [{ issue, line, place: `${index} ${issue.path.join('/')}`, measure, ...lines, last }];
    });
  });
}

/** The last line in a row below a line that is indented deeper: a text that does not parse has no entries. */
function lastBelow({ text }: YamlStream, line: number): number {
  const lines = text.split('\n');
  const depth = lines[line]?.search(/\S/) ?? 0;
  let last = line;
  while (last + 1 < lines.length && (lines[last + 1]?.search(/\S/) ?? -1) > depth) last++;
  return last;
}

const lineOf = (stream: YamlStream, offset: number) => positionOf(stream, offset).line - 1;

function linesOf(stream: YamlStream, ranges: readonly Range[]): Lines {
  const first = ranges.reduce((least, { start }) => Math.min(least, start), stream.text.length);
  const last = ranges.reduce((most, { end }) => Math.max(most, end), 0);
  return { first: lineOf(stream, first), last: lineOf(stream, last) };
}

/**
 * For each line of a text where it stood before: the line that says the same (indentation aside), or those that were
 * changed to it, one by one where they are as many; undefined for a line in a place where nothing stood.
 */
function originsOf(before: readonly string[], after: readonly string[]): (Lines | undefined)[] {
  const same = (a: number, b: number) => before[a]?.trim() === after[b]?.trim();
  const common = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  const count = (a: number, b: number) => common[a]?.[b] ?? 0;
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = after.length - 1; b >= 0; b--) {
      const row = common[a] as Uint32Array;
      row[b] = same(a, b) ? count(a + 1, b + 1) + 1 : Math.max(count(a + 1, b), count(a, b + 1));
    }
  }
  const origins: (Lines | undefined)[] = [];
  for (let a = 0, b = 0; b < after.length; ) {
    const [fromA, fromB] = [a, b];
    while (
      (a < before.length || b < after.length) &&
      !(a < before.length && b < after.length && same(a, b))
    ) {
      if (a < before.length && (b === after.length || count(a + 1, b) >= count(a, b + 1))) a++;
      else b++;
    }
    const [gone, come] = [a - fromA, b - fromB];
    for (let i = 0; i < come; i++) {
      if (gone === come) origins.push({ first: fromA + i, last: fromA + i });
      else origins.push(gone > 0 ? { first: fromA, last: a - 1 } : undefined);
    }
    if (b < after.length) origins.push({ first: a, last: a });
    a++;
    b++;
  }
  return origins;
}

/**
 * Errors of a text after it was fixed that nothing before accounts for. An error may stand where it stood; each that went may
 * have brought another one to light in its entry or where its fix writes, or that is measured by what stands there, or anywhere
 * in a document of which the text or the kind was at fault; all others were brought by the fixes.
 * @returns line (of the text after) and code of each
 */
export function broughtErrors(before: string, after: string): string[] {
  const lines = [before.split('\n'), after.split('\n')] as const;
  const origins = originsOf(...lines);
  const changed = origins.flatMap((at, i) =>
    at?.first === at?.last && at && lines[0][at.first]?.trim() !== lines[1][i]?.trim() ? [at.first] : [],
  );
  const wanting = new Set(errorsIn(before));
  const without = (errors: readonly Wrong[], same: (error: Wrong, was: Wrong, at: Lines) => boolean) =>
    errors.filter((error) => {
      const at = origins[error.line];
      if (!at) return true;
      for (const was of wanting) {
        if (was.issue.code !== error.issue.code || !same(error, was, at)) continue;
        wanting.delete(was);
        return false;
      }
      return true;
    });
  const moved = without(errorsIn(after), (_, { line }, at) => line >= at.first && line <= at.last);
  // What is wanting is told where the way to its place ends, which is elsewhere when a fix made the way longer.
  const fresh = without(moved, ({ place }, was) => was.place === place);
  const left = new Set(fresh);
  // Entries lie within each other or apart: the smallest chooses first.
  for (const { first, last, issue } of [...wanting].sort((a, b) => a.last - a.first - (b.last - b.first))) {
    const outside = (line: number) => {
      const at = origins[line];
      return at === undefined || at.last < first || at.first > last;
    };
    // Each line below an unknown name that was put right as well was another mistake that went.
    let more = closes(issue) ? changed.filter((line) => line > first && line <= last).length : 0;
    for (const error of left) {
      if (origins[error.line] && outside(error.line) && error.measure.every(outside)) continue;
      left.delete(error);
      if (more-- === 0) break;
    }
  }
  return [...left].map(({ issue, line }) => `${line + 1} ${issue.code}`);
}
