import type { Json } from './json.ts';
import type { Path } from './path.ts';

/**
 * A change of one place of a document, counted from the document's root. `yaml/` turns it into the smallest text
 * edit; a form control, a fix and a lesson's "show me" are all lists of these.
 *
 * - `set`: gives `path` the value, creating missing parents (maps for string steps, lists for number steps; a number
 *   step equal to the list's length appends). A null parent (`spec:` with nothing under it) counts as missing.
 * - `delete`: removes the key or list item at `path`; where it does not exist, nothing happens. Then up to `prune`
 *   ancestors (default 0) that became empty by it are removed too; an ancestor that stays is written `{}` or `[]`.
 * - `insert`: puts `value` into the list at `path` before `index` (its length appends; a missing or null list is made).
 * - `move`: takes item `from` of the list at `path` to index `to` of the resulting list.
 * - `transfer`: takes item `from` of the list at `path` to index `to` of another list, which is made where it is missing; the
 *   list that it leaves may become `[]`. Neither list may be in the other.
 * - `rename`: gives the key at `path` the name `to`, in place. Refused where the sibling `to` exists.
 */
export type PathEdit =
  | { readonly op: 'set'; readonly path: Path; readonly value: Json }
  | { readonly op: 'delete'; readonly path: Path; readonly prune?: number }
  | { readonly op: 'insert'; readonly path: Path; readonly index: number; readonly value: Json }
  | { readonly op: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  | {
      readonly op: 'transfer';
      readonly path: Path;
      readonly from: number;
      readonly into: Path;
      readonly to: number;
    }
  | { readonly op: 'rename'; readonly path: Path; readonly to: string };

/** Replaces the UTF-16 range `start..end` of a text by `text`. Lists are sorted by start and do not overlap. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that all count from the same text. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** The edits that take `applyTextEdits(text, edits)` back to `text`. */
export function invertTextEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}
