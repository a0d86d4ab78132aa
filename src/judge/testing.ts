import { formatPath } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { type JudgedDocument, type JudgeOptions, judgeStream, type PlacedIssue } from './stream.ts';

/** A Pod without mistakes; more of its container may be put behind it. */
export const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: nginx:1
`;

export function judged(text: string, options?: JudgeOptions): readonly JudgedDocument[] {
  return judgeStream(parseStream(text), options);
}

/** Every issue of a text, in the order it is said. */
export function issuesIn(text: string, options?: JudgeOptions): readonly PlacedIssue[] {
  return judged(text, options).flatMap(({ issues }) => issues);
}

/** What is said of a text: line, column, code, path, and the stretch it is shown at. */
export function said(text: string, options?: JudgeOptions): string[] {
  return issuesIn(text, options).map(({ issue, line, column, range }) => {
    const shown = JSON.stringify(text.slice(range.start, range.end));
    return `${line}:${column} ${issue.code} ${formatPath(issue.path)} ${shown}`;
  });
}
