import type { Issue } from '../pod/index.ts';
import type { YamlDocument, YamlStream } from '../yaml/index.ts';
import { positioned } from './place.ts';
import type { JudgedDocument } from './stream.ts';

/** Documents at fault of one text that are searched for mistakes of the text: of those that name a kind, and of others. */
export const mostManifests = 500;
const mostOthers = 100;

/**
 * Which documents at fault of a text are searched for the mistakes that are the cause: the first ones, since nobody reads
 * thousands. To read and to judge the others is cheap, and done for all of them.
 */
export class SearchLimit {
  #manifests = 0;
  #others = 0;

  /** True where the next document at fault is searched; asked once for each, in their order. */
  takes({ text }: YamlStream): boolean {
    if (/^[ \t]*["']?(?:kind|apiVersion)\b/im.test(text)) return this.#manifests++ < mostManifests;
    return this.#others++ < mostOthers;
  }
}

/** The documents with the finding, at the first one that was not searched, that says so for all of them. */
export function withOmitted(
  stream: YamlStream,
  documents: readonly JudgedDocument[],
  first: YamlDocument,
  count: number,
): readonly JudgedDocument[] {
  const at = documents.findIndex(({ index }) => index === first.index);
  const entry = documents[at];
  if (!entry) return documents;
  const { start } = first;
  const line = stream.text.indexOf('\n', start);
  const span = { start, end: line < 0 || line > first.end ? first.end : line };
  const issue: Issue = {
    code: 'text.not-searched',
    type: 'Invalid',
    severity: 'warning',
    path: [],
    params: { value: count },
    span,
  };
  const placed = positioned(stream, first, entry.analysis.pods[0], issue, span);
  return documents.with(at, { ...entry, issues: [placed, ...entry.issues] });
}
