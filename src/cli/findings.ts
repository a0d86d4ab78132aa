import { analyzeDocument, type DocumentAnalysis, type PodAnalysis } from '../engine/index.ts';
import type { Issue } from '../pod/index.ts';
import { startsWith } from '../pod/index.ts';
import {
  type Located,
  locate,
  type Position,
  parseStream,
  positionOf,
  type YamlDocument,
  type YamlError,
  type YamlStream,
} from '../yaml/index.ts';

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

/** An error of the text in the form of all other findings. */
function asIssue(error: YamlError): Issue {
  return {
    code: `yaml.${error.kind}`,
    type: error.kind === 'duplicate-key' ? 'Duplicate' : 'SyntaxError',
    severity: 'error',
    path: error.path ?? [],
    params: { detail: error.detail },
    span: { start: error.start, end: error.end },
  };
}

/** Where an issue stands: its key or value, or the nearest ancestor that is written down. */
function offsetOf(stream: YamlStream, document: YamlDocument, issue: Issue): number {
  if (issue.span) return issue.span.start;
  let located: Located | undefined;
  let length = issue.path.length;
  for (; length >= 0 && !located; length--) {
    located = locate(stream, document.index, issue.path.slice(0, length));
  }
  if (!located) return document.start;
  const exact = length + 1 === issue.path.length;
  const { key, value } = located;
  if (!key) return value.start;
  const block = stream.text.slice(value.start, value.end).includes('\n');
  return issue.on === 'key' || !exact || block || value.start === value.end ? key.start : value.start;
}

/** The Pod that an issue of the whole document belongs to: the one in whose object it lies, else the first. */
function ownerOf(analysis: DocumentAnalysis, issue: Issue): PodAnalysis | undefined {
  return analysis.pods.find((pod) => startsWith(issue.path, pod.ref.objectPath)) ?? analysis.pods[0];
}

/** All findings of one document, its text's errors first. */
export function issuesOf(
  document: YamlDocument,
  analysis: DocumentAnalysis,
): [PodAnalysis | undefined, Issue][] {
  return [
    ...[...document.errors.map(asIssue), ...analysis.issues].map(
      (issue): [PodAnalysis | undefined, Issue] => [ownerOf(analysis, issue), issue],
    ),
    ...analysis.pods.flatMap((pod) =>
      pod.issues.map((issue): [PodAnalysis | undefined, Issue] => [pod, issue]),
    ),
  ];
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
      const finding = { issue, position: positionOf(stream, offsetOf(stream, document, issue)) };
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
