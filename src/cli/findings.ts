import { analyzeDocument, type PodAnalysis } from '../engine/index.ts';
import { idleIssue, judgeStream, type ServerVerdict, serverVerdict, silence } from '../judge/index.ts';
import { type Cluster, featuresOf, type Issue } from '../pod/index.ts';
import {
  type Position,
  parseStream,
  positionOf,
  type Range,
  type YamlDocument,
  type YamlStream,
} from '../yaml/index.ts';

/** An issue with its place in the text. */
export interface Finding {
  readonly issue: Issue;
  readonly position: Position;
  /** Where what it is shown at ends. */
  readonly end: Position;
  /** What keeps it from counting: a comment in the text, or an option of the command line. */
  readonly silenced?: 'comment' | 'option' | undefined;
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
 * @param ignored codes of findings that do not count
 * @param cluster of the newest release, with its defaults, if none is given
 */
export function checkedPods(
  text: string,
  ignored: readonly string[] = [],
  cluster?: Cluster,
): readonly CheckedPod[] {
  const stream = parseStream(text);
  const asked = cluster ? { cluster } : {};
  const judged = judgeStream(stream, { analyze: (value) => analyzeDocument(value, asked) });
  const features = featuresOf(cluster);
  const full = judged.filter(({ document, issues }) => !document.empty || issues.length > 0);
  const checked = (full.length > 0 ? full : judged.slice(0, 1)).flatMap(
    ({ index, document, analysis, issues }) => {
      const pods = analysis.pods.length > 0 ? analysis.pods : [undefined];
      return pods.map((pod, i) => ({
        index,
        document,
        pod,
        findings: issues
          .filter((placed) => placed.pod === pod || (i === 0 && placed.pod === undefined))
          .map(({ issue, range }) => placed(stream, issue, range)),
        server: () => serverVerdict(stream, stream.documents[index] ?? document, pod?.ref, { features }),
      }));
    },
  );
  return withSilences(stream, checked, ignored);
}

function placed(stream: YamlStream, issue: Issue, range: Range): Finding {
  return { issue, position: positionOf(stream, range.start), end: positionOf(stream, range.end) };
}

/** Marks what comments and options silence, and tells of comments that silence nothing. */
function withSilences(
  stream: YamlStream,
  checked: readonly CheckedPod[],
  ignored: readonly string[],
): readonly CheckedPod[] {
  const all = checked.flatMap(({ findings }) =>
    findings.map((finding) => ({ finding, issue: finding.issue, line: finding.position.line })),
  );
  const { silenced, idle } = silence(stream, all);
  if (ignored.length === 0 && silenced.size === 0 && idle.length === 0) return checked;
  const byComment = new Set([...silenced].map(({ finding }) => finding));
  const marked = (finding: Finding): Finding => {
    if (byComment.has(finding)) return { ...finding, silenced: 'comment' };
    return ignored.includes(finding.issue.code) ? { ...finding, silenced: 'option' } : finding;
  };
  const owners = idle.map(({ range }) => {
    const at = checked.findLastIndex(({ document }) => document.start <= range.start);
    const index = checked[Math.max(at, 0)]?.index;
    return checked.findIndex((row) => row.index === index);
  });
  return checked.map((row, i) => {
    const told = idle
      .filter((_, n) => owners[n] === i)
      .map((own) => placed(stream, idleIssue(own), own.range));
    const findings = [...row.findings, ...told].map(marked);
    return { ...row, findings: told.length > 0 ? findings.sort(byPlace) : findings };
  });
}

function byPlace(a: Finding, b: Finding): number {
  return a.position.offset - b.position.offset;
}
