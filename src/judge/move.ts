import type { PodAnalysis } from '../engine/index.ts';
import type { Issue } from '../pod/index.ts';
import { locate, positionOf, type Range, type YamlDocument, type YamlStream } from '../yaml/index.ts';
import type { Judged, JudgeMemory, PlacedPods } from './memory.ts';
import type { JudgedDocument, PlacedIssue } from './stream.ts';

/** What was said of a document alone, at its place in the whole text; the same objects as long as that is the same place. */
export function moveDocuments(
  memory: JudgeMemory,
  alone: YamlStream,
  judged: Judged,
  document: YamlDocument,
): readonly JudgedDocument[] {
  const { index, start } = document;
  const known = memory.moved.get(alone);
  if (known?.judged === judged && known.index === index && known.start === start) return known.documents;
  const documents = judged.documents.map((entry) => ({
    ...entry,
    index,
    document: entry.document === alone.documents[0] ? document : entry.document,
    issues: entry.issues.map((placed) => shifted(placed, start, 0)),
  }));
  memory.moved.set(alone, { judged, index, start, documents });
  return documents;
}

/** A text of one document that read as it stood, and the places of the issues of its Pods. */
export interface Before {
  readonly alone: YamlStream;
  readonly pods: PlacedPods;
}

/**
 * The issues of a Pod of a List that is written letter by letter as it was, at its new place.
 * @returns undefined where it was not there before, or is written otherwise
 */
export function stillPlaced(
  before: Before,
  alone: YamlStream,
  pod: PodAnalysis,
): readonly PlacedIssue[] | undefined {
  const placed = before.pods.get(pod);
  const { objectPath } = pod.ref;
  if (!placed || objectPath.length === 0) return undefined;
  if (placed.length === 0) return placed;
  const then = locate(before.alone, 0, objectPath)?.entry;
  const now = locate(alone, 0, objectPath)?.entry;
  if (
    !then ||
    !now ||
    before.alone.text.slice(then.start, then.end) !== alone.text.slice(now.start, now.end)
  ) {
    return undefined;
  }
  const lines = positionOf(alone, now.start).line - positionOf(before.alone, then.start).line;
  return placed.map((issue) => shifted(issue, now.start - then.start, lines));
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
