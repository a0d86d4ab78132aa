import {
  applyTextEdits,
  equalJson,
  expandableSpans,
  keyOrderOf,
  type NameEdit,
  type PathEdit,
  pathEditOf,
  pushAll,
  type TextEdit,
} from '../pod/index.ts';
import {
  applyToJson,
  editDocument,
  locate,
  parseStream,
  type Range,
  type Refusal,
  writtenScalar,
  type YamlStream,
} from '../yaml/index.ts';

export type NamesWritten =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: Refusal; readonly edit: PathEdit };

/**
 * Writes names anew in a text, in any of its documents: nothing changes but the characters of the names, inside quotes,
 * in scripts over several lines, behind anchors. Read back, the text is exactly what was wanted; where that cannot be had by
 * changing names alone (a name that needs quotes now, or an alias that others share), each document is edited as by a form.
 */
export function writeNames(stream: YamlStream, edits: readonly NameEdit[]): NamesWritten {
  const spliced = splice(stream, edits);
  if (spliced) return { ok: true, edits: spliced };
  const documents = [...new Set(edits.map(({ document }) => document))].sort((a, b) => a - b);
  const all: TextEdit[] = [];
  for (const document of documents) {
    const own = edits.filter((edit) => edit.document === document).map(pathEditOf);
    const value = stream.documents[document]?.value;
    const result = editDocument(stream, document, own, { keyOrder: keyOrderOf(value) });
    if (!result.ok) return result;
    pushAll(all, result.edits);
  }
  return { ok: true, edits: all };
}

/** The smallest edits, where the text with them reads as it should. */
function splice(stream: YamlStream, edits: readonly NameEdit[]): readonly TextEdit[] | undefined {
  const byStart = new Map<number, TextEdit>();
  for (const edit of edits) {
    const found = spliceOf(stream, edit);
    if (!found) return undefined;
    for (const text of found) byStart.set(text.start, text);
  }
  const splices = [...byStart.values()].sort((a, b) => a.start - b.start);
  if (splices.some(({ start }, i) => start < (splices[i - 1]?.end ?? 0))) return undefined;
  const next = parseStream(applyTextEdits(stream.text, splices), stream);
  return readsAs(stream, next, edits) ? splices : undefined;
}

function readsAs(before: YamlStream, after: YamlStream, edits: readonly NameEdit[]): boolean {
  if (before.documents.length !== after.documents.length) return false;
  return before.documents.every(({ start, end, value }, document) => {
    const now = after.documents[document];
    const own = edits.filter((edit) => edit.document === document);
    if (!now) return false;
    if (own.length === 0) return before.text.slice(start, end) === after.text.slice(now.start, now.end);
    let expected = value;
    for (const edit of own) expected = applyToJson(expected, pathEditOf(edit));
    return expected !== undefined && now.value !== undefined && equalJson(expected, now.value);
  });
}

/** What changes in the characters of one text; nothing for an alias, whose anchor is another of the edits. */
function spliceOf(stream: YamlStream, edit: NameEdit): readonly TextEdit[] | undefined {
  const found = locate(stream, edit.document, edit.path);
  const range = edit.inKey ? found?.key : found?.value;
  if (!range) return undefined;
  const written = stream.text.slice(range.start, range.end);
  if (written.startsWith('*')) return [];
  return edit.spans ? spansIn(written, range, edit, edit.spans) : wholeIn(written, range, edit);
}

/** `$(NAME)` in the characters is that in the text as long as the same ones are in both, in the same order. */
function spansIn(
  written: string,
  range: Range,
  { before, to }: NameEdit,
  numbers: readonly number[],
): readonly TextEdit[] | undefined {
  const spans = expandableSpans(written);
  const meant = expandableSpans(before);
  if (spans.length !== meant.length || spans.some(({ name }, i) => name !== meant[i]?.name)) return undefined;
  return numbers.flatMap((i) => {
    const span = spans[i];
    // The characters around the name, `$(` and `)`, stay.
    return span ? [{ start: range.start + span.start + 2, end: range.start + span.end - 1, text: to }] : [];
  });
}

const simple = /^[A-Za-z_][\w.-]*$/;

function wholeIn(
  written: string,
  range: Range,
  { from, to, inKey }: NameEdit,
): readonly TextEdit[] | undefined {
  if (written === from && !inKey) {
    const plain = simple.test(to) && writtenScalar(to) === to;
    return [{ ...range, text: plain ? to : JSON.stringify(to) }];
  }
  const at = written.lastIndexOf(from);
  if (at < 0 || (!inKey && written.indexOf(from) !== at) || !simple.test(to)) return undefined;
  const start = range.start + at;
  return [{ start, end: start + from.length, text: to }];
}
