import { fixAll } from '../judge/index.ts';
import { applyTextEdits, type Json, keyOrderOf, type Path, type PathEdit, parsePath } from '../pod/index.ts';
import { editDocument, parseStream } from '../yaml/index.ts';

/** One line of `edit`. */
export type Edit =
  | {
      readonly op: 'set';
      readonly path: Path;
      readonly value: Json /** As it is written. */;
      readonly written: string;
    }
  | { readonly op: 'unset'; readonly path: Path }
  | { readonly op: 'fix' }
  | { readonly op: 'replace'; readonly value: Json };

/** Why a line is no edit. */
export type EditMistake = 'path' | 'value' | 'form';

function readYaml(written: string): { readonly value: Json } | undefined {
  const { documents, errors } = parseStream(written);
  const value = documents[0]?.value;
  return documents.length !== 1 || errors.length > 0 || value === undefined ? undefined : { value };
}

function pathOf(written: string): Path | undefined {
  const path = parsePath(written.trim());
  return path && path.length > 0 ? path : undefined;
}

/** Where the `=` between path and value is: the first behind all brackets; -1 where there is none. */
function equalsIn(line: string): number {
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '[') depth++;
    else if (char === ']') depth--;
    else if (char === '=' && depth === 0) return at;
  }
  return -1;
}

/** Reads `PATH = YAML`, `unset PATH`, `fix` or `replace YAML`. */
export function parseEdit(line: string): Edit | EditMistake {
  const text = line.trim();
  if (text === 'fix') return { op: 'fix' };
  if (text.startsWith('replace ')) {
    const found = readYaml(text.slice('replace '.length));
    return found ? { op: 'replace', ...found } : 'value';
  }
  if (text.startsWith('unset ')) {
    const path = pathOf(text.slice('unset '.length));
    return path ? { op: 'unset', path } : 'path';
  }
  const equals = equalsIn(text);
  if (equals < 0) return 'form';
  const path = pathOf(text.slice(0, equals));
  if (!path) return 'path';
  const written = text.slice(equals + 1).trim();
  const found = written === '' ? undefined : readYaml(written);
  return found ? { op: 'set', path, ...found, written } : 'value';
}

/** A text after edits; `refused` is the first that could not be done, at which they end. */
export interface Edited {
  readonly text: string;
  readonly refused?: Edit;
}

function applyOne(text: string, edit: Edit, document: number): string | undefined {
  if (edit.op === 'fix') return fixAll(text).text;
  const plan: PathEdit =
    edit.op === 'unset'
      ? { op: 'delete', path: edit.path }
      : { op: 'set', path: edit.op === 'set' ? edit.path : [], value: edit.value };
  if (edit.op === 'replace') return printManifest(edit.value);
  const stream = parseStream(text);
  const result = editDocument(stream, document, [plan], {
    keyOrder: keyOrderOf(stream.documents[document]?.value),
  });
  return result.ok ? applyTextEdits(text, result.edits) : undefined;
}

/**
 * Applies the edits of a lesson one after the other, each to the text that the one before left; comments and style stay.
 * @param document which document of the text they are for
 */
export function applyEdits(text: string, edits: readonly Edit[], document = 0): Edited {
  let current = text;
  for (const edit of edits) {
    const next = applyOne(current, edit, document);
    if (next === undefined) return { text: current, refused: edit };
    current = next;
  }
  return { text: current };
}

/** An object as a manifest: in block style, fields in their customary order. */
export function printManifest(value: Json): string {
  const ordered = inOrder(value, [], keyOrderOf(value));
  const stream = parseStream('');
  const result = editDocument(stream, 0, [{ op: 'set', path: [], value: ordered }]);
  const text = result.ok ? applyTextEdits('', result.edits) : '';
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** The same value with the keys of every map in their customary order; keys that have none stay behind the others. */
function inOrder(value: Json, path: Path, keyOrder: (path: Path) => readonly string[]): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json, i) => inOrder(item, [...path, i], keyOrder));
  const order = keyOrder(path);
  const rank = (key: string) => {
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  const entries = Object.entries(value)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, child]): [string, Json] => [key, inOrder(child as Json, [...path, key], keyOrder)]);
  return Object.fromEntries(entries);
}
