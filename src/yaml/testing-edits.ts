import {
  applyTextEdits,
  equalJson,
  getIn,
  invertTextEdits,
  isList,
  type Json,
  type Path,
  type PathEdit,
} from '../pod/index.ts';
import { applyToJson, Refused } from './apply.ts';
import { editDocument } from './edit.ts';
import { locate } from './locate.ts';
import { parseStream } from './parse.ts';
import { needsQuotes } from './print.ts';
import { composeTree } from './testing-compose.ts';
import { attachedStart, lineEnd, nextLine } from './text.ts';
import type { YamlStream } from './types.ts';
import { readValue } from './value.ts';

/** What holds of every edit of every text; used by the property tests of this room and by the fuzz run. */

/** What was checked so far. */
export const counts = { edits: 0, refused: 0, inverse: 0, shared: 0 };
const order = [
  'apiVersion',
  'kind',
  'metadata',
  'spec',
  'name',
  'image',
  'command',
  'ports',
  'env',
  'resources',
  'volumes',
];
export const options = { keyOrder: () => order };

/** Reads a document without the memo and the fast reader. */
export function readAfresh(text: string): Json | undefined {
  const { root, errors } = composeTree(text);
  return errors.length > 0 ? undefined : readValue(root).value;
}

/** The lines that an edit may touch: those of the entry at its path, or of the deepest parent that is there. */
function touched(stream: YamlStream, document: number, edit: PathEdit): { start: number; end: number } {
  const { text } = stream;
  let path: Path = edit.path;
  if (edit.op === 'delete') path = edit.path.slice(0, Math.max(0, edit.path.length - 1 - (edit.prune ?? 0)));
  for (;;) {
    const found = locate(stream, document, path);
    if (found || path.length === 0) {
      const at = stream.documents[document];
      if (!found || path.length === 0) return { start: at?.start ?? 0, end: at?.end ?? text.length };
      const end = lineEnd(text, Math.max(found.entry.end, found.value.end));
      return { start: attachedStart(text, found.entry.start), end: nextLine(text, end) };
    }
    path = path.slice(0, -1);
  }
}

function claim(holds: boolean, what: string, ...values: readonly unknown[]): void {
  if (!holds) throw new Error([what, ...values.map((value) => JSON.stringify(value))].join('\n'));
}

/**
 * Does one edit and checks it: read anew, the document is the expected object; all other lines are byte-identical; the
 * text edits taken back, and where there is one the opposite edit, give back the text.
 * @param aliases the text may hold aliases, which other places share
 * @param odd the text may hold scalars in a style that an edit does not bring back
 * @throws where anything does not hold
 */
export function checkEdit(
  text: string,
  document: number,
  edit: PathEdit,
  aliases: boolean,
  odd: boolean,
): void {
  const stream = parseStream(text);
  const value = stream.documents[document]?.value;
  let expected: Json | undefined;
  let reason: string | undefined;
  try {
    expected = applyToJson(value, edit);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    reason = error.reason;
  }
  const result = editDocument(stream, document, [edit], options);
  if (!result.ok) {
    counts.refused++;
    // A whole document of braces is JSON for kubectl, which takes no `...` behind it.
    const isJson = edit.op === 'set' && edit.path.length === 0 && /^\.\.\./m.test(text);
    if (reason === undefined && !isJson && !(aliases && result.reason === 'alias' && edit.op === 'move')) {
      throw new Error(`refused: ${result.reason}`);
    }
    return;
  }
  claim(reason === undefined, 'not refused', reason);
  counts.edits++;
  const next = applyTextEdits(text, result.edits);
  claim(result.stream.text === next, 'another text', result.stream.text, next);
  claim(invertible(text, next, result.edits), 'not invertible', result.edits);
  const at = result.stream.documents[document];
  const got = at && readAfresh(next.slice(at.start, at.end));
  claim(equalJson(got, expected), 'another value', got, expected);
  if (aliases && /[*&]a/.test(text)) {
    counts.shared++;
    return;
  }
  const range = touched(stream, document, edit);
  const tail = text.slice(range.end);
  // Without a line break at its end, a text loses the one before a last entry that is removed.
  const head = tail === '' ? text.slice(0, range.start).replace(/\r?\n$/, '') : text.slice(0, range.start);
  claim(next.startsWith(head), 'lines before it changed', next, head);
  claim(next.endsWith(tail), 'lines behind it changed', next, tail);
  if (result.edits.length === 0) return;
  const back = inverseOf(value, edit);
  if (!back || (odd && back.op === 'set')) return;
  const undone = editDocument(result.stream, document, [back], options);
  counts.inverse++;
  claim(undone.ok && undone.stream.text === text, 'not taken back', undone.ok && undone.stream.text, text);
}

/** True where the edits taken back give the text they came from. */
export function invertible(
  text: string,
  next: string,
  edits: Parameters<typeof invertTextEdits>[1],
): boolean {
  return applyTextEdits(next, invertTextEdits(text, edits)) === text;
}

/** A key that is written without quotes, so that an edit brings it back as it was. */
function isWord(key: string): boolean {
  return /^[a-z]+$/.test(key) && !needsQuotes(key);
}

/** The edit that takes an edit back, where one gives back the same text: not where something written by hand was lost. */
function inverseOf(value: Json | undefined, edit: PathEdit): PathEdit | undefined {
  const old = getIn(value, edit.path);
  switch (edit.op) {
    case 'move':
      return { op: 'move', path: edit.path, from: edit.to, to: edit.from };
    case 'rename':
      return /^[a-z]{2,}$/.test(edit.to) && edit.to !== 'true' && isWord(String(edit.path.at(-1)))
        ? { op: 'rename', path: [...edit.path.slice(0, -1), edit.to], to: String(edit.path.at(-1)) }
        : undefined;
    case 'insert':
      return isList(old) && old.length > 0 ? { op: 'delete', path: [...edit.path, edit.index] } : undefined;
    case 'set': {
      const parent = getIn(value, edit.path.slice(0, -1));
      if (
        old === undefined &&
        typeof parent === 'object' &&
        parent !== null &&
        Object.keys(parent).length > 0
      ) {
        return { op: 'delete', path: edit.path };
      }
      const plain = (scalar: Json | undefined) =>
        typeof scalar === 'boolean' ||
        typeof scalar === 'number' ||
        (typeof scalar === 'string' && isWord(scalar));
      return typeof old === typeof edit.value && plain(old) && plain(edit.value) && !(Number(old) >= 1e21)
        ? { op: 'set', path: edit.path, value: old ?? null }
        : undefined;
    }
    case 'delete':
      return undefined;
  }
}
