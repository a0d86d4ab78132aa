import type { PodAnalysis } from '../engine/index.ts';
import type { Issue } from '../pod/index.ts';
import {
  type Change,
  changeBetween,
  locate,
  positionOf,
  type Range,
  type YamlDocument,
  type YamlStream,
} from '../yaml/index.ts';
import type { Judged, Known, PlacedPod, PlacedPods } from './memory.ts';
import type { JudgedDocument, PlacedIssue } from './stream.ts';

/**
 * What was said of a document alone, at its place in the whole text; the same objects as long as that is the same place.
 * @param own what is kept of the document
 */
export function moveDocuments(
  own: Known,
  alone: YamlStream,
  judged: Judged,
  document: YamlDocument,
): readonly JudgedDocument[] {
  const { index, start } = document;
  const known = own.moved;
  if (known?.judged === judged && known.index === index && known.start === start) return known.documents;
  const documents = judged.documents.map((entry) => ({
    ...entry,
    index,
    document: entry.document === alone.documents[0] ? document : entry.document,
    issues: entry.issues.map((placed) => shifted(placed, start, 0)),
  }));
  own.moved = { judged, index, start, documents };
  return documents;
}

/** The issues of the Pods of a text before, of one document that read as it stood. */
export class Before {
  readonly #then: YamlStream;
  readonly #pods: PlacedPods;
  readonly #now: YamlStream;
  readonly #change: Change;
  /** Lines that the change adds. */
  #lines: number | undefined;

  constructor(then: YamlStream, pods: PlacedPods, now: YamlStream) {
    this.#then = then;
    this.#pods = pods;
    this.#now = now;
    this.#change = changeBetween(then.text, now.text);
  }

  /**
   * The issues of a Pod of a List that is written letter by letter as it was, at its new place.
   * @returns undefined where it was not there before, or is written otherwise
   */
  of(pod: PodAnalysis): PlacedPod | undefined {
    const known = this.#pods.get(pod);
    if (!known?.entry) return undefined;
    if (known.issues.length === 0) return known;
    const { start, oldEnd, newEnd } = this.#change;
    const { issues, entry } = known;
    const behind = this.#then.text.lastIndexOf('\n', entry.start) >= oldEnd;
    if (!behind && entry.end >= start) return undefined;
    const by = behind ? newEnd - oldEnd : 0;
    // Another item may be the same value.
    const now = entryOf(this.#now, pod);
    // A line put right behind an item may belong to it, and say nothing new.
    if (now?.start !== entry.start + by || now.end !== entry.end + by) return undefined;
    if (!behind) return known;
    this.#lines ??= positionOf(this.#now, newEnd).line - positionOf(this.#then, oldEnd).line;
    const lines = this.#lines;
    return { entry: shiftedRange(entry, by), issues: issues.map((issue) => shifted(issue, by, lines)) };
  }
}

/** Where the object of a Pod stands that is an item of a List. */
export function entryOf(alone: YamlStream, pod: PodAnalysis): Range | undefined {
  const { objectPath } = pod.ref;
  return objectPath.length === 0 ? undefined : locate(alone, 0, objectPath)?.entry;
}

function shifted(placed: PlacedIssue, by: number, lines: number): PlacedIssue {
  if (by === 0 && lines === 0) return placed;
  const { issue, range, line } = placed;
  return { ...placed, issue: shiftedIssue(issue, by), range: shiftedRange(range, by), line: line + lines };
}

function shiftedRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

function shiftedIssue(issue: Issue, by: number): Issue {
  const { span, textFix } = issue;
  if (!span && !textFix) return issue;
  return {
    ...issue,
    ...(span ? { span: shiftedRange(span, by) } : {}),
    ...(textFix ? { textFix: textFix.map((edit) => ({ ...edit, ...shiftedRange(edit, by) })) } : {}),
  };
}
