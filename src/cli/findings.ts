import { analyzeDocument, type PodAnalysis } from '../engine/index.ts';
import { issuesOf, rangeOf } from '../judge/index.ts';
import type { Issue } from '../pod/index.ts';
import { type Position, parseStream, positionOf, type YamlDocument } from '../yaml/index.ts';

/** An issue with its place in the text. */
export interface Finding {
  readonly issue: Issue;
  readonly position: Position;
}

/** What one line of `check` is about: a Pod, or a document without one. */
export interface Subject {
  readonly document: YamlDocument;
  readonly pod: PodAnalysis | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Everything to say about a text: one subject per Pod, and one per document without a Pod. Documents that hold only
 * comments are passed over, as kubectl does, unless nothing else is in the file.
 */
export function subjectsOf(text: string): Subject[] {
  const stream = parseStream(text);
  const full = stream.documents.filter((document) => !document.empty || document.errors.length > 0);
  return (full.length > 0 ? full : stream.documents.slice(0, 1)).flatMap((document) => {
    const analysis = analyzeDocument(document.value);
    const owned = new Map<PodAnalysis | undefined, Finding[]>();
    for (const [pod, issue] of issuesOf(document, analysis)) {
      const finding = { issue, position: positionOf(stream, rangeOf(stream, document, issue).start) };
      const list = owned.get(pod);
      if (list) list.push(finding);
      else owned.set(pod, [finding]);
    }
    const pods = analysis.pods.length > 0 ? analysis.pods : [undefined];
    return pods.map((pod) => ({
      document,
      pod,
      findings: (owned.get(pod) ?? []).sort((a, b) => a.position.offset - b.position.offset),
    }));
  });
}
