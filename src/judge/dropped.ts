import type { Issue } from '../pod/index.ts';
import { positionOf, type Range, type YamlDocument, type YamlStream } from '../yaml/index.ts';
import type { JudgedDocument } from './stream.ts';

/**
 * Adds what kubectl never tells: of what stands between two lines `---` it reads one document (`YAMLReader` of k8s.io/apimachinery
 * pkg/util/yaml/decoder.go, and one `Unmarshal` of each piece), and what follows a line `...` there is dropped.
 * @param judged documents of the text as it stands
 */
export function withDropped(
  stream: YamlStream,
  judged: readonly JudgedDocument[],
): readonly JudgedDocument[] {
  return judged.map((entry) => {
    const end = endBefore(stream, entry.document);
    if (!end) return entry;
    const issue: Issue = {
      code: 'text.dropped',
      type: 'SyntaxError',
      severity: 'warning',
      path: [],
      cause: 'text',
      params: {},
      span: end,
      textFix: [{ ...end, text: '---' }],
    };
    const { line, column } = positionOf(stream, end.start);
    const above = positionOf(stream, entry.document.start).line - 1;
    const placed = { pod: entry.analysis.pods[0], issue, range: end, line: line - above, column };
    return { ...entry, issues: [placed, ...entry.issues] };
  });
}

/** The `...` that ends the document before one that does not begin with `---` itself. */
function endBefore({ text, documents }: YamlStream, document: YamlDocument): Range | undefined {
  if (document.index === 0 || document.empty || documents[document.index] !== document) return undefined;
  const own = text.slice(document.start, document.end);
  if (/^(?:[ \t]*(?:#.*)?\r?\n)*---/.test(own)) return undefined;
  const last = text.lastIndexOf('\n...', document.start - 1);
  const start = last < 0 ? 0 : last + 1;
  return start < (documents[document.index - 1]?.start ?? 0) ? undefined : { start, end: start + 3 };
}
