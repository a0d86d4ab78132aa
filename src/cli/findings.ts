import type { PodAnalysis } from '../engine/index.ts';
import { judgeStream, type ServerVerdict, serverVerdict } from '../judge/index.ts';
import type { Issue } from '../pod/index.ts';
import { type Position, parseStream, positionOf, type YamlDocument } from '../yaml/index.ts';

/** An issue with its place in the text. */
export interface Finding {
  readonly issue: Issue;
  readonly position: Position;
}

/** What one line of `check` is about: a Pod, or a document without one. */
export interface CheckedPod {
  /** Number of the document in the file, and the document as it reads once the text is mended. */
  readonly index: number;
  readonly document: YamlDocument;
  readonly pod: PodAnalysis | undefined;
  readonly findings: readonly Finding[];
  /** What a server says of the text as it stands; computed when it is asked for. Undefined for other kinds of objects. */
  readonly server: () => ServerVerdict | undefined;
}

/**
 * Everything to say about a text: one checked per Pod, and one per document without a Pod. Documents that hold only
 * comments are passed over, as kubectl does, unless nothing else is in the file.
 */
export function checkedPods(text: string): CheckedPod[] {
  const stream = parseStream(text);
  const judged = judgeStream(stream);
  const full = judged.filter(({ document, issues }) => !document.empty || issues.length > 0);
  return (full.length > 0 ? full : judged.slice(0, 1)).flatMap(({ index, document, analysis, issues }) => {
    const pods = analysis.pods.length > 0 ? analysis.pods : [undefined];
    return pods.map((pod, i) => ({
      index,
      document,
      pod,
      findings: issues
        .filter((placed) => placed.pod === pod || (i === 0 && placed.pod === undefined))
        .map(({ issue, range }) => ({ issue, position: positionOf(stream, range.start) })),
      server: () => serverVerdict(stream, stream.documents[index] ?? document, pod?.ref),
    }));
  });
}
