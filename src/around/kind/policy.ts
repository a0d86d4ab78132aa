import { applyTextEdits, getIn, type Path } from '../../pod/index.ts';
import { locate, parseStream, type YamlStream } from '../../yaml/index.ts';

/**
 * `restartPolicy` is the one field of a Pod that a kind may need otherwise. What stood there is kept in a comment behind it, so
 * that the way back gives the Pod as it was.
 */
const markOf = (kind: string) => `# required by ${kind}`;
// `set by wrap` stands in files that earlier versions wrote.
const marked = /^(\S+) # (?:required by [A-Za-z]+|set by wrap)(?:, was (\S+))?/;

const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

/** The text of one document with the policy that stood there before a kind needed another. */
export function restorePolicy(stream: YamlStream, podPath: Path): YamlStream {
  const at = locate(stream, 0, [...podPath, 'spec', 'restartPolicy']);
  if (!at) return stream;
  const { text } = stream;
  const line = text.slice(at.value.start, endOfLine(text, at.value.start));
  const found = marked.exec(line);
  if (!found) return stream;
  const [whole, , was] = found;
  const start = text.lastIndexOf('\n', at.entry.start) + 1;
  const edit =
    was === undefined
      ? { start, end: Math.min(endOfLine(text, start) + eolOf(text).length, text.length), text: '' }
      : { start: at.value.start, end: at.value.start + whole.length, text: was };
  return parseStream(applyTextEdits(text, [edit]));
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The text with the policy that a kind needs, what stood there in a comment; the text itself where there is no line for it. */
export function setPolicy(stream: YamlStream, podPath: Path, policy: string, kind: string): string {
  const { text } = stream;
  const mark = markOf(kind);
  const spec = [...podPath, 'spec'];
  const at = locate(stream, 0, [...spec, 'restartPolicy']);
  if (at) {
    const raw = text.slice(at.value.start, at.value.end);
    const alone = text.slice(text.lastIndexOf('\n', at.entry.start) + 1, at.entry.start).trim() === '';
    const behind = text.slice(at.value.end, endOfLine(text, at.value.end));
    if (!alone || /\s/.test(raw) || raw === '' || !/^\s*(#|$)/.test(behind)) return text;
    return applyTextEdits(text, [
      { start: at.value.start, end: at.value.end, text: `${policy} ${mark}, was ${raw}` },
    ]);
  }
  const [first] = Object.keys(getIn(stream.documents[0]?.value, spec) ?? {});
  const key = locate(stream, 0, spec)?.key;
  const child = first === undefined ? undefined : locate(stream, 0, [...spec, first]);
  if (!key || !child?.key) return text;
  const line = text.lastIndexOf('\n', child.key.start) + 1;
  const indentation = text.slice(line, child.key.start);
  if (indentation.trim() !== '' || line <= key.end) return text;
  const start = endOfLine(text, key.end) + eolOf(text).length;
  const inserted = `${indentation}restartPolicy: ${policy} ${mark}${eolOf(text)}`;
  return applyTextEdits(text, [{ start, end: start, text: inserted }]);
}
