import { analyzeDocument, type DocumentAnalysis, type PodAnalysis } from '../engine/index.ts';
import { type Issue, type Json, keyOrderOf } from '../pod/index.ts';
import {
  editDocument,
  locate,
  parseStream,
  type Range,
  type Suspect,
  streamOf,
  type YamlDocument,
  type YamlStream,
} from '../yaml/index.ts';
import {
  type Diagnosis,
  diagnose,
  hidesManifest,
  isCommentedOut,
  reachesBeyond,
} from '../yaml/repair/index.ts';
import { withDigits } from './digits.ts';
import { withDropped } from './dropped.ts';
import { errorsOf, type OwnedIssue } from './issues.ts';
import { meanwhile } from './meanwhile.ts';
import { type Judged, JudgeMemory, type Known, type PlacedPod } from './memory.ts';
import { Before, entryOf, moveDocuments } from './move.ts';
import { positioned, rangeOf } from './place.ts';
import { mostManifests, SearchLimit, withOmitted } from './search-limit.ts';

/** An issue with its Pod and its place in the text that was judged. */
export interface PlacedIssue {
  readonly pod: OwnedIssue[0];
  readonly issue: Issue;
  readonly range: Range;
  /** One-based line and column of its start; the line counts from the document of the text in which it is told. */
  readonly line: number;
  readonly column: number;
}

/** One document as it reads once the text is mended, with what is wrong with it and with its text. */
export interface JudgedDocument {
  readonly document: YamlDocument;
  /** Number of the document of the judged text in which it begins. */
  readonly index: number;
  readonly analysis: DocumentAnalysis;
  readonly issues: readonly PlacedIssue[];
  /** False where the text may be at fault and was not looked at yet (`diagnosing`). */
  readonly diagnosed: boolean;
}

type Analyze = (value: Json | undefined) => DocumentAnalysis;

export interface JudgeOptions {
  /** Judges one document; to give options, or to remember. */
  readonly analyze?: Analyze;
  /** Of the texts before this one; for one and the same `analyze`. The result is the same without it. */
  readonly memory?: JudgeMemory;
  /**
   * False for an answer at once: texts at fault that the memory does not know are not diagnosed. What was said of such a
   * document before stays where the text is the same, next to what the parser says.
   */
  readonly diagnosing?: boolean;
}

/**
 * Everything to say about a text. Where the text itself is at fault (see `diagnose`), that is said first, and the objects are
 * judged as they read once it is mended, so that one mistake does not hide the others; every place is one of the given text.
 * Each document is judged by itself, unless one of them says something about the others.
 */
export function judgeStream(stream: YamlStream, options: JudgeOptions = {}): readonly JudgedDocument[] {
  const { analyze = analyzeDocument, memory = new JudgeMemory(), diagnosing = true } = options;
  const { documents } = stream;
  if (isCommentedOut(stream)) return judgeTogether(stream, analyze, { diagnosing, hidden: true }).documents;
  const alone = documents.map((document) => streamOf(stream, document));
  const kept = alone.map((part) => memory.of(part));
  const reaches = (own: Known, i: number) => {
    own.reaching ??= reachesBeyond(alone[i]?.text ?? '');
    return own.reaching;
  };
  const reaching = documents.length > 1 && kept.some(reaches);
  const together = reaching && diagnosing ? searchedTogether(alone, analyze) : 0;
  const head = together > 0 ? judgeHead(stream, together, analyze) : [];
  if (together === documents.length) return head;
  const before = memory.last;
  const last: YamlStream[] = [];
  const limit = new SearchLimit();
  const takes = (part: YamlStream) => together === 0 && limit.takes(part);
  const omitted: YamlDocument[] = [];
  const judged = alone.flatMap((part, i) => {
    if (i < together) {
      last.push(part);
      return [];
    }
    const document = documents[i] as YamlDocument;
    const earlier = before[i];
    const own = kept[i] as Known;
    const sought = isAtFault(own) ? takes(part) : undefined;
    let known = sought === false ? own.brief : own.judged;
    if (!known) {
      const search = () => sought ?? takes(part);
      const fresh = judgeTogether(part, analyze, {
        before: beforeOf(memory, earlier, part),
        diagnosing,
        search,
      });
      known =
        fresh.search === 'due'
          ? meanwhile(part, fresh, earlier && memory.of(earlier).judged, earlier)
          : fresh;
    }
    if (known.search === 'omitted') {
      own.brief = known;
      omitted.push(document);
    } else if (known.search !== 'due') own.judged = known;
    last.push(known.search === 'due' ? (earlier ?? part) : part);
    return moveDocuments(own, part, known, document);
  });
  memory.close(alone, last);
  const [first] = omitted;
  const told = first ? withOmitted(stream, judged, first, omitted.length) : judged;
  const all = head.length > 0 ? [...head, ...told] : told;
  return reaching && !diagnosing ? all.map((entry) => ({ ...entry, diagnosed: false })) : all;
}

/**
 * How many documents are looked at together where one of them says something about the others: as many as have the first ones
 * at fault among them.
 */
function searchedTogether(alone: readonly YamlStream[], analyze: Analyze): number {
  let atFault = 0;
  for (const [i, { documents, errors }] of alone.entries()) {
    if (
      errors.length === 0 &&
      documents.every(({ value }) => isSound(analyze(value)) && !hidesManifest(value))
    )
      continue;
    if (++atFault > mostManifests) return i;
  }
  return alone.length;
}

/** The first documents of a stream, judged together. */
function judgeHead(stream: YamlStream, count: number, analyze: Analyze): readonly JudgedDocument[] {
  const end = stream.documents[count]?.start;
  // To read them again costs nothing: they are those of the stream.
  const head = end === undefined ? stream : parseStream(stream.text.slice(0, end), stream);
  return withDropped(head, judgeTogether(head, analyze).documents);
}

/** True where a document is known to be at fault, whether it was searched or not. */
const isAtFault = ({ judged, brief }: Known) => brief !== undefined || judged?.search === 'done';

/** What was said of the document that stood at the same place, where all that stands in it is at its place. */
function beforeOf(
  memory: JudgeMemory,
  earlier: YamlStream | undefined,
  alone: YamlStream,
): Before | undefined {
  const pods = earlier && memory.of(earlier).judged?.pods;
  return pods && new Before(earlier, pods, alone);
}

interface Circumstances {
  readonly before?: Before | undefined;
  readonly diagnosing?: boolean;
  /** True where nothing is at fault and a manifest stands in what is not read (see `isCommentedOut`). */
  readonly hidden?: boolean;
  /** Asked where something is at fault: false where the search for mistakes of the text is left out. */
  readonly search?: () => boolean;
}

function judgeTogether(
  stream: YamlStream,
  analyze: Analyze,
  { before, diagnosing = true, hidden = false, search = () => true }: Circumstances = {},
): Judged {
  const first = stream.documents.map((document) => ({ document, analysis: analyze(document.value) }));
  const hides = hidden || first.some(({ document }) => hidesManifest(document.value));
  const sound = !hides && stream.errors.length === 0 && first.every(({ analysis }) => isSound(analysis));
  const omitted = !sound && !search();
  const done = omitted ? 'omitted' : diagnosing ? 'done' : 'due';
  const state = sound ? 'needless' : done;
  const diagnosed = state !== 'due';
  const needed = diagnosing && !omitted && (!sound || stream.documents.length > 1);
  const diagnosis = needed
    ? diagnose(
        stream,
        first.flatMap(({ document, analysis }) => suspectsOf(stream, document, analysis)),
      )
    : undefined;
  if (!diagnosis || diagnosis.repaired === stream) {
    // Of a hundred thousand documents each thing that is made takes its time.
    const empty = first.every(({ analysis }) => analysis.pods.length === 0);
    const pods = empty ? noPods : new Map<PodAnalysis, PlacedPod>();
    const documents = first.map(({ document, analysis }): JudgedDocument => {
      const issues = withoutEchoes(errorsOf(document, analysis)).map((owned) =>
        place(stream, document, owned),
      );
      for (const pod of analysis.pods) {
        const own = before?.of(pod) ?? {
          issues: pod.issues.map((issue) => place(stream, document, [pod, issue])),
          entry: entryOf(stream, pod),
        };
        pods.set(pod, own);
        for (const placed of own.issues) issues.push(placed);
      }
      return { document, index: document.index, analysis, issues, diagnosed };
    });
    return { documents, pods, search: state };
  }
  const { repaired } = diagnosis;
  const starts = stream.documents.map(({ start }) => start);
  const judged = repaired.documents.map((document): JudgedDocument => {
    const index = lastUpTo(starts, diagnosis.toOriginal(document.start));
    const original = stream.documents[index] as YamlDocument;
    const same = original.value !== undefined && original.value === document.value;
    const analysis = (same ? first[index]?.analysis : undefined) ?? analyze(document.value);
    const all = [
      ...withoutEchoes(errorsOf(document, analysis)),
      ...analysis.pods.flatMap((pod) => pod.issues.map((issue): OwnedIssue => [pod, issue])),
    ];
    const issues = all.map(([pod, issue]): PlacedIssue => {
      const refined = refine(repaired, document, issue);
      const range = rangeOf(repaired, document, refined);
      const placed = { start: diagnosis.toOriginal(range.start), end: diagnosis.toOriginal(range.end) };
      const told = same ? refined : inText(diagnosis, document, refined, placed);
      return positioned(stream, original, pod, told, placed);
    });
    return { document, index, analysis, issues, diagnosed };
  });
  return { documents: withTextIssues(stream, judged, diagnosis), pods: undefined, search: 'done' };
}

/** Stays empty. */
const noPods = new Map<PodAnalysis, PlacedPod>();

function place(stream: YamlStream, document: YamlDocument, [pod, issue]: OwnedIssue): PlacedIssue {
  const refined = refine(stream, document, issue);
  return positioned(stream, document, pod, refined, rangeOf(stream, document, refined));
}

/** Index of the last of the ascending numbers that is at most `limit`; 0 where there is none. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A parser that lost its way finds errors without end; only the first of them is a mistake for sure. */
function withoutEchoes(issues: readonly OwnedIssue[]): readonly OwnedIssue[] {
  const first = issues.find(([, issue]) => issue.code === 'yaml.syntax');
  return issues.filter((owned) => owned[1].code !== 'yaml.syntax' || owned === first);
}

/** Errors that a wrong indentation brings about. */
const structural = new Set([
  'unknown-field',
  'name-as-key',
  'compose-field',
  'misplaced-field',
  'type-list',
  'type-map',
  'type-struct',
  'type-string-structure',
  'type-quantity',
  'resource-name',
]);

/** A field with `true` or a number for what is below it: it stands where it belongs, and only its value is wrong. */
const isSwitched = ({ badValue }: Issue): boolean =>
  typeof badValue === 'boolean' || typeof badValue === 'number';

/** Errors of an object that a mistake in the text may have brought about. */
function* suspectIn({ issues, pods }: DocumentAnalysis): Generator<Issue> {
  for (const { issues: own } of [{ issues }, ...pods])
    for (const issue of own) if (issue.severity === 'error' && !issue.span) yield issue;
}

const isSound = (analysis: DocumentAnalysis) => suspectIn(analysis).next().done === true;

/** Places where an object has errors: the whole value where it has the wrong type, for a text may hide in it. */
function suspectsOf(stream: YamlStream, document: YamlDocument, analysis: DocumentAnalysis): Suspect[] {
  const suspects: Suspect[] = [];
  for (const issue of suspectIn(analysis)) {
    const misplaced = structural.has(issue.code) && !isSwitched(issue);
    const put = ({ start, end }: Range) => suspects.push({ start, end, misplaced });
    const place = () => locate(stream, document.index, issue.path);
    const entry = issue.type === 'UnknownField' ? place()?.entry : undefined;
    put(entry ?? rangeOf(stream, document, issue));
    const value = issue.type === 'TypeInvalid' && typeof issue.badValue === 'string' && place()?.value;
    if (value) put(value);
  }
  return suspects;
}

/** Text issues go to the document in which they stand; without one that holds it, to the first. */
function withTextIssues(
  stream: YamlStream,
  judged: readonly JudgedDocument[],
  diagnosis: Diagnosis,
): readonly JudgedDocument[] {
  if (diagnosis.issues.length === 0) return judged;
  const starts = judged.map(({ document }) => diagnosis.toOriginal(document.start));
  const own = judged.map((): PlacedIssue[] => []);
  for (const issue of diagnosis.issues) {
    const { span } = issue;
    const i = lastUpTo(starts, span?.start ?? 0);
    const entry = judged[i];
    const original = entry && stream.documents[entry.index];
    if (span && original) own[i]?.push(positioned(stream, original, entry.analysis.pods[0], issue, span));
  }
  return judged.map((entry, i) => {
    const issues = [...(own[i] ?? []), ...entry.issues];
    return { ...entry, issues: issues.sort((a, b) => a.range.start - b.range.start) };
  });
}

/** The issue of a mended document in terms of the text: its place, and its fix where that is clear of what was mended. */
function inText(diagnosis: Diagnosis, document: YamlDocument, issue: Issue, span: Range): Issue {
  if (!issue.fix && !issue.textFix) return { ...issue, span };
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
function refine(stream: YamlStream, document: YamlDocument, rounded: Issue): Issue {
  const issue = withDigits(stream, document, rounded);
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
