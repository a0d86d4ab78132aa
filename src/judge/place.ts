import type { Issue, Path } from '../pod/index.ts';
import {
  type Located,
  locate,
  positionOf,
  type Range,
  type YamlDocument,
  type YamlError,
  type YamlStream,
} from '../yaml/index.ts';
import type { PlacedIssue } from './stream.ts';

/** An error of the text in the form of all other findings. */
export function issueOf(error: YamlError): Issue {
  return {
    code: `yaml.${error.kind}`,
    type: error.kind === 'duplicate-key' ? 'Duplicate' : 'SyntaxError',
    severity: 'error',
    path: error.path ?? [],
    params: { detail: error.detail },
    span: { start: error.start, end: error.end },
  };
}

/** The place of a path, or of its nearest ancestor that stands in the text. */
function nearest(
  stream: YamlStream,
  document: number,
  path: Path,
): { located: Located; exact: boolean } | undefined {
  for (let length = path.length; length >= 0; length--) {
    const located = locate(stream, document, length === path.length ? path : path.slice(0, length));
    if (located) return { located, exact: length === path.length };
  }
  return undefined;
}

/**
 * The range an issue is shown at: its own span; else its key or value; else the key of the nearest ancestor that is
 * written down. A block of several lines is shown at its key, which says it as well as underlining half the file.
 */
export function rangeOf(stream: YamlStream, document: YamlDocument, issue: Issue): Range {
  if (issue.span) return issue.span;
  const place = nearest(stream, document.index, issue.path);
  if (!place) return { start: document.start, end: document.start };
  const { key, value } = place.located;
  if (!key) return value;
  const block = stream.text.slice(value.start, value.end).includes('\n');
  return issue.on === 'key' || !place.exact || block || value.start === value.end ? key : value;
}

/** An issue with its range in a stream; its line counts from the start of the document. */
export function positioned(
  stream: YamlStream,
  document: YamlDocument,
  pod: PlacedIssue['pod'],
  issue: Issue,
  range: Range,
): PlacedIssue {
  const { line, column } = positionOf(stream, range.start);
  const above = document.start === 0 ? 0 : positionOf(stream, document.start).line - 1;
  return { pod, issue, range, line: line - above, column };
}
