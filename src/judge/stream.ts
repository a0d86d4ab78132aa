import { analyzeDocument, type DocumentAnalysis } from '../engine/index.ts';
import { type Issue, type Json, keyOrderOf } from '../pod/index.ts';
import {
  editDocument,
  locate,
  type Range,
  type Suspect,
  type YamlDocument,
  type YamlStream,
} from '../yaml/index.ts';
import { type Diagnosis, diagnose } from '../yaml/repair/index.ts';
import { issuesOf, type OwnedIssue } from './issues.ts';
import { rangeOf } from './place.ts';

/** An issue with its Pod and its place in the text that was judged. */
export interface PlacedIssue {
  readonly pod: OwnedIssue[0];
  readonly issue: Issue;
  readonly range: Range;
}

/** One document as it reads once the text is mended, with what is wrong with it and with its text. */
export interface JudgedDocument {
  readonly document: YamlDocument;
  /** Number of the document of the judged text in which it begins. */
  readonly index: number;
  readonly analysis: DocumentAnalysis;
  /** By place. */
  readonly issues: readonly PlacedIssue[];
}

type Analyze = (value: Json | undefined) => DocumentAnalysis;

/**
 * Everything to say about a text. Where the text itself is at fault (see `diagnose`), that is said first, and the objects are
 * judged as they read once it is mended, so that one mistake does not hide the others; every place is one of the given text.
 * @param analyze judges one document; to give options, or to remember
 */
export function judgeStream(
  stream: YamlStream,
  analyze: Analyze = analyzeDocument,
): readonly JudgedDocument[] {
  const first = stream.documents.map((document) => ({ document, analysis: analyze(document.value) }));
  const suspects = first.flatMap(({ document, analysis }) => suspectsOf(stream, document, analysis));
  const diagnosis = diagnose(stream, suspects);
  const { repaired } = diagnosis;
  const judged = repaired.documents.map((document): JudgedDocument => {
    const start = diagnosis.toOriginal(document.start);
    const index = Math.max(
      0,
      stream.documents.findLastIndex((other) => other.start <= start),
    );
    const before = stream.documents[index];
    const same = before !== undefined && before.value !== undefined && before.value === document.value;
    const analysis = (same ? first[index]?.analysis : undefined) ?? analyze(document.value);
    const issues = withoutEchoes(issuesOf(document, analysis)).map(([pod, issue]): PlacedIssue => {
      const refined = refine(repaired, document, issue);
      const range = rangeOf(repaired, document, refined);
      const placed = { start: diagnosis.toOriginal(range.start), end: diagnosis.toOriginal(range.end) };
      if (repaired === stream) return { pod, issue: refined, range };
      return { pod, issue: same ? refined : inText(diagnosis, document, refined, placed), range: placed };
    });
    return { document, index, analysis, issues };
  });
  return withTextIssues(judged, diagnosis);
}

/** A parser that lost its way finds errors without end; only the first of them is a mistake for sure. */
function withoutEchoes(issues: readonly OwnedIssue[]): readonly OwnedIssue[] {
  const first = issues.find(([, issue]) => issue.code === 'yaml.syntax');
  return issues.filter((owned) => owned[1].code !== 'yaml.syntax' || owned === first);
}

/** Errors that a wrong indentation brings about. */
const structural = new Set([
  'unknown-field',
  'misplaced-field',
  'type-list',
  'type-map',
  'type-struct',
  'type-string-structure',
  'type-quantity',
  'resource-name',
]);

/** Places where an object has errors: the whole value where it has the wrong type, for a text may hide in it. */
function suspectsOf(stream: YamlStream, document: YamlDocument, analysis: DocumentAnalysis): Suspect[] {
  return issuesOf(document, analysis).flatMap(([, issue]) => {
    if (issue.severity !== 'error' || issue.span) return [];
    const range = rangeOf(stream, document, issue);
    const entry =
      issue.type === 'UnknownField' ? locate(stream, document.index, issue.path)?.entry : undefined;
    const misplaced = structural.has(issue.code);
    if (entry) return [{ ...entry, misplaced }];
    const value =
      issue.type === 'TypeInvalid' ? locate(stream, document.index, issue.path)?.value : undefined;
    const places = value && typeof issue.badValue === 'string' ? [range, value] : [range];
    return places.map((place) => ({ ...place, misplaced }));
  });
}

/** Text issues go to the document in which they stand; without one that holds it, to the first. */
function withTextIssues(judged: readonly JudgedDocument[], diagnosis: Diagnosis): readonly JudgedDocument[] {
  if (diagnosis.issues.length === 0) return judged;
  const starts = judged.map(({ document }) => diagnosis.toOriginal(document.start));
  return judged.map((entry, i) => {
    const next = starts[i + 1] ?? Number.POSITIVE_INFINITY;
    const own = diagnosis.issues.flatMap((issue): PlacedIssue[] => {
      const at = issue.span?.start ?? 0;
      const here = at < next && (at >= (starts[i] ?? 0) || i === 0);
      return here && issue.span ? [{ pod: entry.analysis.pods[0], issue, range: issue.span }] : [];
    });
    return { ...entry, issues: [...own, ...entry.issues].sort((a, b) => a.range.start - b.range.start) };
  });
}

/** The issue of a mended document in terms of the text: its place, and its fix where that is clear of what was mended. */
function inText(diagnosis: Diagnosis, document: YamlDocument, issue: Issue, span: Range): Issue {
  const { fix, textFix: own, ...rest } = issue;
  const place = { ...rest, span };
  const moved = own && diagnosis.editsToOriginal(own);
  if (!fix) return moved ? { ...place, textFix: moved } : place;
  const keyOrder = keyOrderOf(document.value);
  const result = editDocument(diagnosis.repaired, document.index, fix, { keyOrder });
  const textFix = result.ok ? diagnosis.editsToOriginal(result.edits) : undefined;
  return textFix && textFix.length > 0 ? { ...place, textFix } : place;
}

/**
 * What only the text can tell: a scalar that must be quoted is quoted as it is written (`0644`, `yes`, `1.10`), and a field
 * is not moved where comments inside of it would be lost.
 */
function refine(stream: YamlStream, document: YamlDocument, issue: Issue): Issue {
  const [edit] = issue.fix ?? [];
  if (issue.code === 'type-string' && edit?.op === 'set') {
    const place = locate(stream, document.index, issue.path)?.value;
    const written = place && stream.text.slice(place.start, place.end);
    if (!written || !/^[\w.+-]+$/.test(written) || written === edit.value) return issue;
    return { ...issue, params: { ...issue.params, value: written }, fix: [{ ...edit, value: written }] };
  }
  if (issue.code === 'split-item') {
    const item = locate(stream, document.index, issue.path.slice(0, -1))?.entry;
    if (!item || stream.text[item.start] !== '-') return issue;
    const { fix: _, ...rest } = issue;
    return { ...rest, textFix: [{ start: item.start, end: item.start + 1, text: ' ' }] };
  }
  if (issue.code === 'misplaced-field' || (edit?.op === 'set' && typeof edit.value === 'object')) {
    const entry = locate(stream, document.index, issue.path)?.entry;
    if (issue.fix && entry && /(^|\s)#/.test(stream.text.slice(entry.start, entry.end))) {
      const { fix: _, ...rest } = issue;
      return rest;
    }
  }
  return issue;
}
