import { type AnalyzeOptions, analyzeDocument } from '../engine/index.ts';
import { formatPath, type Issue, type Json } from '../pod/index.ts';
import { parseStream, type YamlStream } from '../yaml/index.ts';
import { judgeStream } from './stream.ts';

/** An issue of a text that is being fixed. */
export interface Found {
  readonly document: number;
  readonly issue: Issue;
  /** Offset at which it stands. */
  readonly start: number;
  /** Says the same issue again in a text that was edited elsewhere. */
  readonly id: string;
  /** Tells it from others in the same text. */
  readonly place: string;
}

/** What one look at a text finds. */
export interface Look {
  readonly stream: YamlStream;
  readonly found: readonly Found[];
  readonly errors: readonly Found[];
  /** How often each issue is there. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What may still be read, in UTF-16 units; each judgement and each edit reads the document once. */
export interface Effort {
  left: number;
}

/** How many times a judgement costs what a reading does. */
const judgementCost = 3;

/** @param before the text before it was edited, of which the parts that stayed are not read again */
export function look(text: string, effort: Effort, options: AnalyzeOptions, before?: YamlStream): Look {
  effort.left -= judgementCost * text.length;
  const stream = parseStream(text, before);
  const counts = new Map<string, number>();
  const analyze = (value: Json | undefined) => analyzeDocument(value, options);
  const found = judgeStream(stream, { analyze }).flatMap(({ index, issues }) =>
    issues.map(({ issue, range }): Found => {
      const id = `${index} ${issue.code} ${formatPath(issue.path)}`;
      counts.set(id, (counts.get(id) ?? 0) + 1);
      const place = `${id} ${issue.textFix?.[0]?.start ?? ''}`;
      return { document: index, issue, start: range.start, id, place };
    }),
  );
  return { stream, found, errors: found.filter(({ issue }) => issue.severity === 'error'), counts };
}
