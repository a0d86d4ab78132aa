import type { DocumentAnalysis, PodAnalysis } from '../engine/index.ts';
import { type Issue, startsWith } from '../pod/index.ts';
import type { YamlDocument } from '../yaml/index.ts';
import { issueOf } from './place.ts';

/** An issue with the Pod it belongs to; undefined in a document without one. */
export type OwnedIssue = readonly [pod: PodAnalysis | undefined, issue: Issue];

/** The Pod that an issue of the whole document belongs to: the one in whose object it lies, else the first. */
function ownerOf(analysis: DocumentAnalysis, issue: Issue): PodAnalysis | undefined {
  return analysis.pods.find((pod) => startsWith(issue.path, pod.ref.objectPath)) ?? analysis.pods[0];
}

/** The errors of a document's text, and what is wrong in it outside of its Pods. */
export function errorsOf(document: YamlDocument, analysis: DocumentAnalysis): OwnedIssue[] {
  return [...document.errors.map(issueOf), ...analysis.issues].map((issue) => [
    ownerOf(analysis, issue),
    issue,
  ]);
}
