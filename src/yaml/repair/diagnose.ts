import { applyTextEdits, type Issue, type TextEdit } from '../../pod/index.ts';
import { lineIndex, lineStarts } from '../lines.ts';
import { parseStream } from '../parse.ts';
import type { Range, YamlStream } from '../types.ts';
import * as around from './around.ts';
import * as entries from './entries.ts';
import type { Finding } from './finding.ts';
import { indents, isSyntax } from './indent.ts';
import { type Line, linesOf } from './lines.ts';
import { Mapping } from './mapping.ts';
import { misfits } from './misfits.ts';
import * as signs from './signs.ts';

/** What is wrong with a text before anything can be said about its objects. */
export interface Diagnosis {
  /** One issue per cause, with `span` and (where certain) `textFix`, both counted from the diagnosed text. */
  readonly issues: readonly Issue[];
  /** The text with all that was found mended; the same stream where nothing was found. */
  readonly repaired: YamlStream;
  /** The place in the diagnosed text of an offset of the repaired one. */
  readonly toOriginal: (offset: number) => number;
  /** Edits of the repaired text as edits of the diagnosed one; undefined where they touch what was mended. */
  readonly editsToOriginal: (edits: readonly TextEdit[]) => readonly TextEdit[] | undefined;
}

/** A range in which an object has errors; `misplaced` where its lines may stand at a wrong depth. */
export interface Suspect extends Range {
  readonly misplaced?: boolean;
}

type Rule = (lines: readonly Line[]) => Finding[];

/** Rules of one round look at the same text; a later round sees what the earlier ones mended. */
const rounds: readonly (readonly Rule[])[] = [
  [around.fences, around.shellLines, around.lineNumbers, signs.prose],
  [around.callouts, signs.wideBlanks, signs.tabs, signs.markdown, signs.curlyQuotes],
  [signs.wideColons, signs.slashComments, around.ellipses, entries.typeLines],
  [
    entries.unclosedQuotes,
    entries.missingDashes,
    entries.gluedColons,
    entries.gluedDashes,
    entries.twoEntries,
    entries.missingColons,
    entries.halfTypedKeys,
    entries.equalsSigns,
    entries.valuesAboveChildren,
  ],
];

/**
 * Finds what makes a text unreadable, or read otherwise than it was meant: what was copied along from a page or a terminal,
 * full-width signs, keys glued to values, wrong indents. Documents that parse are left alone except at `suspects`.
 * @param suspects ranges in which the objects have errors
 */
export function diagnose(stream: YamlStream, suspects: readonly Suspect[] = []): Diagnosis {
  const broken = stream.documents.filter(({ errors }) => errors.length > 0);
  const leftOver = stream.documents.length > 1 && around.ellipses(linesOf(stream.text)).length > 0;
  const nothing = broken.length === 0 && suspects.length === 0 && !leftOver;
  if (nothing || stream.text.length > maxUnits) return untouched(stream);
  const lineOf = lineNumbering(stream.text);
  const linesAt = (places: readonly Suspect[]) =>
    new Set(places.flatMap(({ start, end }) => span(lineOf(start), lineOf(end))));
  const doubtful = linesAt(suspects);
  const misplaced = linesAt(suspects.filter((suspect) => suspect.misplaced));
  const inBroken = (at: number) => broken.some(({ start, end }) => at >= start && at <= end);
  const allowed = (finding: Finding, at: number) =>
    inBroken(at) || doubtful.has(lineOf(at)) || (finding.code === 'text.ellipsis' && leftOver);

  const mapping = new Mapping();
  const issues: Issue[] = [];
  let text = stream.text;
  const apply = (candidates: readonly Finding[]) => {
    const chosen = withoutOverlap(candidates);
    for (const finding of chosen) issues.push(issueOf(finding, mapping));
    const edits = chosen.flatMap(({ edits: own }) => own).sort((a, b) => a.start - b.start);
    text = applyTextEdits(text, edits);
    mapping.add(edits);
  };
  for (const rules of rounds) {
    const lines = linesOf(text);
    apply(
      helpful(
        text,
        rules.flatMap((rule) => rule(lines)).filter((f) => allowed(f, mapping.toOriginal(f.start))),
      ),
    );
  }
  apply(indentsOf(text, (at) => misplaced.has(lineOf(mapping.toOriginal(at)))));
  if (issues.length === 0) return untouched(stream);
  issues.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return {
    issues,
    repaired: parseStream(text),
    toOriginal: (offset) => mapping.toOriginal(offset),
    editsToOriginal: (edits) => mapping.editsToOriginal(edits),
  };
}

function untouched(stream: YamlStream): Diagnosis {
  return { issues: [], repaired: stream, toOriginal: (offset) => offset, editsToOriginal: (edits) => edits };
}

/** One-based line of an offset. */
function lineNumbering(text: string): (offset: number) => number {
  const starts = lineStarts(text);
  return (offset) => lineIndex(starts, offset) + 1;
}

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Wrong indents of the documents that do not parse, and of those with doubtful lines. */
function indentsOf(text: string, doubtful: (offset: number) => boolean): Finding[] {
  return parseStream(text).documents.flatMap((document) => {
    const own = text.slice(document.start, document.end);
    const lines = linesOf(own);
    const suspects = new Set(
      lines.filter((line) => doubtful(document.start + line.start)).map((line) => line.index + 1),
    );
    const unreadable = document.errors.some(isSyntax);
    if (!unreadable && suspects.size === 0) return [];
    const shifts = indents(own, suspects);
    // In a document that can be read a shift that is not certain would only be one more message.
    const told = unreadable ? shifts : shifts.filter(({ certain }) => certain);
    return told.map((finding) => ({
      ...finding,
      start: finding.start + document.start,
      end: finding.end + document.start,
      edits: finding.edits.map((edit) => ({
        ...edit,
        start: edit.start + document.start,
        end: edit.end + document.start,
      })),
    }));
  });
}

/** Of findings whose edits overlap the first one stays. */
function withoutOverlap(findings: readonly Finding[]): Finding[] {
  const taken: TextEdit[] = [];
  return findings.filter(({ edits }) => {
    const free = edits.every((edit) =>
      taken.every(
        (other) =>
          edit.end < other.start ||
          edit.start > other.end ||
          (edit.end === other.start && edit.start < other.start) ||
          (edit.start === other.end && edit.end > other.end && other.start < other.end),
      ),
    );
    if (free) taken.push(...edits);
    return free;
  });
}

/** Longer texts are not diagnosed. */
const maxUnits = 600_000;
/** Texts up to this length are parsed once for every guess. */
const maxTriedUnits = 40_000;
/** More findings than this are not tried one by one. */
const maxTried = 12;

/** Rules that judge by a word; what they find counts only where the text is better for it. */
const guesses = new Set<Finding['code']>([
  'text.missing-dash',
  'text.unclosed-quote',
  'text.glued-colon',
  'text.glued-dash',
  'text.missing-colon',
  'text.equals-sign',
  'text.two-entries',
  'text.prose',
  'text.shell',
]);

/** Leaves out guesses without which the text reads better, or as well and without errors. */
function helpful(text: string, findings: readonly Finding[]): readonly Finding[] {
  const tried = findings.filter(({ code }) => guesses.has(code));
  if (tried.length === 0 || tried.length > maxTried || text.length > maxTriedUnits) return findings;
  let kept = withoutOverlap(findings);
  let cost = costWith(text, kept);
  for (const finding of tried) {
    const rest = kept.filter((other) => other !== finding);
    const without = costWith(text, rest);
    if (without > cost || (without === cost && cost >= unread)) continue;
    kept = rest;
    cost = without;
  }
  return kept;
}

/** What a document costs that does not parse. */
const unread = 1000;

function costWith(text: string, findings: readonly Finding[]): number {
  const edits = findings.flatMap(({ edits: own }) => own).sort((a, b) => a.start - b.start);
  return parseStream(applyTextEdits(text, edits)).documents.reduce(
    (sum, { errors, value }) => sum + (errors.length > 0 ? unread + errors.length : misfits(value)),
    0,
  );
}

function issueOf(finding: Finding, mapping: Mapping): Issue {
  const span = { start: mapping.toOriginal(finding.start), end: mapping.toOriginal(finding.end) };
  const edits = mapping.editsToOriginal(finding.edits);
  return {
    code: finding.code,
    type: 'SyntaxError',
    severity: 'error',
    path: [],
    params: finding.params,
    span: { start: span.start, end: Math.max(span.start, span.end) },
    ...(finding.certain && edits && edits.length > 0 ? { textFix: edits } : {}),
  };
}
