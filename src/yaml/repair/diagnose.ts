import { applyTextEdits, type Issue, pushAll, type TextEdit } from '../../pod/index.ts';
import { parseStream } from '../parse.ts';
import { lineEnd, lineStart } from '../text.ts';
import type { Range, YamlStream } from '../types.ts';
import { surroundings } from './around.ts';
import { hidesManifest, isCommentedOut, reachesBeyond } from './beyond.ts';
import * as blanks from './blanks.ts';
import * as copied from './copied.ts';
import * as entries from './entries.ts';
import * as flow from './flow.ts';
import { type Effort, indents } from './indent.ts';
import { isSyntax } from './indent-cost.ts';
import { lookAlikes } from './look-alikes.ts';
import { lostIndents, lostIndentsAfterAll } from './lost-indent.ts';
import { Mapping } from './mapping.ts';
import { misfits } from './misfits.ts';
import type { Mistake } from './mistake.ts';
import { callouts } from './numbers.ts';
import { countUpTo, Places } from './places.ts';
import * as quotes from './quotes.ts';
import * as remarks from './remarks.ts';
import { type Line, linesOf } from './repair-line.ts';
import { seams } from './seams.ts';
import * as separators from './separators.ts';
import * as signs from './signs.ts';
import { withoutOverlap } from './taken.ts';
import * as unclosed from './unclosed.ts';

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

type Rule = (lines: readonly Line[]) => Mistake[];

/** Rules of one round look at the same text; a later round sees what the earlier ones mended. */
const rounds: readonly (readonly Rule[])[] = [
  [copied.commentedOut],
  [copied.quotations, copied.diffs, copied.conflicts, copied.descriptions, copied.markup],
  [blanks.wideBlanks],
  [seams],
  [lostIndents],
  [surroundings, remarks.prose],
  [
    separators.missingSeparators,
    callouts,
    blanks.tabs,
    signs.bareAsterisks,
    quotes.mixedQuotes,
    signs.markdown,
    quotes.curlyQuotes,
    signs.wideSigns,
    signs.dashes,
    signs.trailingSigns,
  ],
  [
    copied.templates,
    signs.wideColons,
    remarks.slashComments,
    remarks.remarks,
    separators.ellipses,
    entries.typeLines,
  ],
  [lookAlikes],
  [lostIndents],
  [
    flow.commas,
    flow.missingBrackets,
    unclosed.unclosedQuotes,
    unclosed.unclosedBrackets,
    unclosed.unclosedFlowQuotes,
    entries.missingDashes,
    entries.gluedColons,
    entries.gluedDashes,
    entries.twoEntries,
    entries.missingColons,
    entries.halfTypedKeys,
    entries.equalsSigns,
    entries.valuesAboveChildren,
  ],
  [lostIndentsAfterAll],
];

/**
 * Finds what makes a text unreadable, or read otherwise than it was meant: what was copied along from a page or a terminal,
 * full-width signs, keys glued to values, wrong indents. Documents that parse are left alone except at `suspects`. Each
 * document is looked at by itself, unless one of them says something about the others (see `reachesBeyond`).
 * @param suspects ranges in which the objects have errors
 * @param effort what may be spent on guesses; several calls may share it, and it is counted down. Where it is used up, what
 * takes no guess is still found
 */
export function diagnose(
  stream: YamlStream,
  suspects: readonly Suspect[] = [],
  effort: Effort = { left: maxEffort },
): Diagnosis {
  const { documents, errors, text } = stream;
  const hidden = documents.filter(({ value }) => hidesManifest(value));
  if (hidden.length > 0 && suspects.length === 0) {
    const all = hidden.map(({ start, end }) => ({ start, end, misplaced: true }));
    return diagnose(stream, all, effort);
  }
  if (isCommentedOut(stream) && suspects.length === 0)
    return together(stream, [{ start: 0, end: text.length, misplaced: true }], effort);
  if (documents.length > 1 && reachesBeyond(text)) return together(stream, suspects, effort);
  if (errors.length === 0 && suspects.length === 0) return untouched(stream);
  return documents.length > 1 ? oneByOne(stream, suspects, effort) : together(stream, suspects, effort);
}

/** The diagnoses of the documents that have errors or suspects, as one of the whole stream. */
function oneByOne(stream: YamlStream, suspects: readonly Suspect[], effort: Effort): Diagnosis {
  const starts = stream.documents.map(({ start }) => start);
  const own = stream.documents.map((): Suspect[] => []);
  for (const suspect of suspects) own[countUpTo(starts, suspect.start) - 1]?.push(suspect);
  const pieces: string[] = [];
  const parts: Part[] = [];
  const issues: Issue[] = [];
  let at = 0;
  for (const { index, start, end, errors } of stream.documents) {
    const text = stream.text.slice(start, end);
    const within = (own[index] ?? []).map((suspect) => moved(suspect, -start, 0, text.length));
    const ill = errors.length > 0 || within.length > 0;
    const diagnosis = ill ? together(parseStream(text), within, effort) : undefined;
    for (const issue of diagnosis?.issues ?? []) issues.push(shifted(issue, start));
    const mended = diagnosis?.repaired.text ?? text;
    pieces.push(mended);
    parts.push({ at, start, length: mended.length, diagnosis });
    at += mended.length;
  }
  if (issues.length === 0) return untouched(stream);
  const places = parts.map((part) => part.at);
  const partAt = (offset: number) => parts[Math.max(0, countUpTo(places, offset) - 1)] as Part;
  const toOriginal = (offset: number) => {
    const part = partAt(offset);
    return part.start + (part.diagnosis?.toOriginal(offset - part.at) ?? offset - part.at);
  };
  return {
    issues,
    repaired: parseStream(pieces.join(''), stream),
    toOriginal,
    editsToOriginal: (edits) => {
      const out: TextEdit[] = [];
      for (const edit of edits) {
        const part = partAt(edit.start);
        if (edit.end > part.at + part.length) return undefined;
        const local = [moved(edit, -part.at)];
        const original = part.diagnosis ? part.diagnosis.editsToOriginal(local) : local;
        if (!original) return undefined;
        pushAll(
          out,
          original.map((own) => moved(own, part.start)),
        );
      }
      return out;
    },
  };
}

/** A document of a stream that was diagnosed document by document. */
interface Part {
  /** Where it begins in the repaired text, and in the diagnosed one. */
  readonly at: number;
  readonly start: number;
  readonly length: number;
  readonly diagnosis: Diagnosis | undefined;
}

function moved<T extends Range>(range: T, by: number, least = 0, most = Number.POSITIVE_INFINITY): T {
  const clamp = (offset: number) => Math.min(most, Math.max(least, offset + by));
  return { ...range, start: clamp(range.start), end: clamp(range.end) };
}

function shifted({ span, textFix, ...issue }: Issue, by: number): Issue {
  return {
    ...issue,
    ...(span ? { span: moved(span, by) } : {}),
    ...(textFix ? { textFix: textFix.map((edit) => moved(edit, by)) } : {}),
  };
}

/** Signs that were not typed one by one: where one of them is a mistake, the others of the text are as well. */
const spreading = new Set<Mistake['code']>([
  'text.wide-blank',
  'text.wide-colon',
  'text.wide-sign',
  'text.curly-quote',
  'text.slash-comment',
]);

/**
 * UTF-16 units of a line above which nothing is guessed: an expression that takes a line of several millions step by step ends
 * in a RangeError, for its stack is bounded.
 */
const longestLine = 1_000_000;

function hasEndlessLine(text: string): boolean {
  let start = 0;
  while (text.length - start > longestLine) {
    const end = text.indexOf('\n', start);
    if (end < 0 || end - start > longestLine) return true;
    start = end + 1;
  }
  return false;
}

/** Everything in one go. */
function together(stream: YamlStream, suspects: readonly Suspect[], effort: Effort): Diagnosis {
  if (hasEndlessLine(stream.text)) return untouched(stream);
  const broken = stream.documents.filter(({ errors }) => errors.length > 0);
  let text = stream.text;
  let lines = linesOf(text);
  const leftOver = stream.documents.length > 1 && separators.ellipsisLines(lines).length > 0;
  const nothing = broken.length === 0 && suspects.length === 0 && !leftOver;
  if (nothing) return untouched(stream);
  const unread = new Places(broken);
  const doubtful = wholeLines(stream.text, suspects);
  const misplaced = wholeLines(
    stream.text,
    suspects.filter((suspect) => suspect.misplaced),
  );
  const allowed = (mistake: Mistake, at: number) =>
    unread.has(at) || doubtful.has(at) || (mistake.code === 'text.ellipsis' && leftOver);

  const mapping = new Mapping();
  const issues: Issue[] = [];
  const apply = (candidates: readonly Mistake[]) => {
    const chosen = withoutOverlap(text.length, candidates);
    for (const mistake of chosen) issues.push(issueOf(mistake, mapping));
    const edits = chosen.flatMap(({ edits: own }) => own).sort((a, b) => a.start - b.start);
    if (edits.length === 0) return;
    text = applyTextEdits(text, edits);
    lines = linesOf(text);
    mapping.add(edits);
  };
  for (const rules of rounds) {
    const all = rules.flatMap((rule) => rule(lines));
    const own = all.filter((f) => allowed(f, mapping.toOriginal(f.start)));
    const spread = new Set<Mistake['code']>();
    for (const { code } of own) if (spreading.has(code)) spread.add(code);
    const owned = new Set(spread.size > 0 ? own : []);
    apply(helpful(text, spread.size > 0 ? all.filter((f) => spread.has(f.code) || owned.has(f)) : own));
  }
  const read = text === stream.text ? stream : parseStream(text, stream);
  apply(indentsOf(read, lines, (at) => misplaced.has(mapping.toOriginal(at)), effort));
  if (issues.length === 0) return untouched(stream);
  issues.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return {
    issues,
    repaired: text === read.text && read !== stream ? read : parseStream(text, stream),
    toOriginal: (offset) => mapping.toOriginal(offset),
    editsToOriginal: (edits) => mapping.editsToOriginal(edits),
  };
}

function untouched(stream: YamlStream): Diagnosis {
  return { issues: [], repaired: stream, toOriginal: (offset) => offset, editsToOriginal: (edits) => edits };
}

/** The lines that ranges touch, from their beginnings to their ends. */
function wholeLines(text: string, ranges: readonly Range[]): Places {
  const lines: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = lines.at(-1);
    // One line may hold all of them: it is looked for once.
    if (last && end <= last.end) continue;
    const from = last && start <= last.end ? last.start : lineStart(text, start);
    if (from === last?.start) lines.pop();
    lines.push({ start: from, end: lineEnd(text, end) });
  }
  return new Places(lines);
}

/** Wrong indents of the documents that do not parse, and of those with doubtful lines. */
function indentsOf(
  { text, documents }: YamlStream,
  all: readonly Line[],
  doubtful: (offset: number) => boolean,
  effort: Effort,
): Mistake[] {
  return documents.flatMap((document) => {
    const own = documents.length === 1 ? text : text.slice(document.start, document.end);
    const lines = documents.length === 1 ? all : linesOf(own);
    const suspects = new Set(
      lines.filter((line) => doubtful(document.start + line.start)).map((line) => line.index + 1),
    );
    const error = document.errors.find(isSyntax);
    const unreadable = error !== undefined;
    if (!unreadable && suspects.size === 0) return [];
    const shifts = indents(own, lines, suspects, error && error.start - document.start, effort);
    // In a document that can be read a shift that is not certain would only be one more message.
    const told = unreadable ? shifts : shifts.filter(({ certain }) => certain);
    return told.map((mistake) => ({
      ...moved(mistake, document.start),
      edits: mistake.edits.map((edit) => moved(edit, document.start)),
    }));
  });
}

/** UTF-16 units that one diagnosis reads at most to try guesses; about half a second. */
const maxEffort = 1_000_000;
/** Texts up to this length are parsed once for every guess. */
const maxTriedUnits = 40_000;
/** More mistakes than this are not tried one by one. */
const maxTried = 12;

/** Rules that judge by a word; what they find counts only where the text is better for it. */
const guesses = new Set<Mistake['code']>([
  'text.missing-dash',
  'text.unclosed-quote',
  'text.unclosed-bracket',
  'text.missing-comma',
  'text.extra-comma',
  'text.glued-colon',
  'text.glued-dash',
  'text.missing-colon',
  'text.equals-sign',
  'text.two-entries',
  'text.prose',
  'text.shell',
]);

/** Leaves out guesses without which the text reads better, or as well and without errors. */
function helpful(text: string, mistakes: readonly Mistake[]): readonly Mistake[] {
  // What stands outside of fences is text around the manifest, whatever it can be read as.
  const fenced = mistakes.some(({ code }) => code === 'text.fence');
  const tried = mistakes.filter(({ code }) => guesses.has(code) && !(fenced && code === 'text.prose'));
  if (tried.length === 0 || tried.length > maxTried || text.length > maxTriedUnits) return mistakes;
  let kept = withoutOverlap(text.length, mistakes);
  let cost = costWith(text, kept);
  for (const mistake of tried) {
    const rest = kept.filter((other) => other !== mistake);
    const without = costWith(text, rest);
    if (without > cost || (without === cost && cost >= unread)) continue;
    kept = rest;
    cost = without;
  }
  return kept;
}

/** What a document costs that does not parse. */
const unread = 1000;

function costWith(text: string, mistakes: readonly Mistake[]): number {
  const edits = mistakes.flatMap(({ edits: own }) => own).sort((a, b) => a.start - b.start);
  return parseStream(applyTextEdits(text, edits)).documents.reduce(
    (sum, { errors, value }) => sum + (errors.length > 0 ? unread + errors.length : misfits(value)),
    0,
  );
}

function issueOf(mistake: Mistake, mapping: Mapping): Issue {
  const span = { start: mapping.toOriginal(mistake.start), end: mapping.toOriginal(mistake.end) };
  const edits = mapping.editsToOriginal(mistake.edits);
  return {
    code: mistake.code,
    type: 'SyntaxError',
    severity: 'error',
    path: [],
    cause: 'text',
    params: mistake.params,
    span: { start: span.start, end: Math.max(span.start, span.end) },
    ...(mistake.certain && edits && edits.length > 0 ? { textFix: edits } : {}),
  };
}
