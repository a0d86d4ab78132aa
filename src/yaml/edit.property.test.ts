import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
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
import { composeTree } from './compose.ts';
import { editDocument } from './edit.ts';
import { locate } from './locate.ts';
import { parseStream } from './parse.ts';
import { choices, editOf, type Hand, hands, pods, trees, write } from './testing.ts';
import { attachedStart, lineEnd, nextLine } from './text.ts';
import type { YamlStream } from './types.ts';
import { readValue } from './value.ts';

const counts = { edits: 0, refused: 0, inverse: 0, shared: 0 };
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
const options = { keyOrder: () => order };

/** Reads a document without the memo and the fast reader. */
function readAfresh(text: string): Json | undefined {
  const { root, errors } = composeTree(text);
  return errors.length > 0 ? undefined : readValue(root).value;
}

/** The lines that an edit may touch: those of the entry at its path, or of the deepest parent that is there. */
function touched(stream: YamlStream, document: number, edit: PathEdit): { start: number; end: number } {
  const { text } = stream;
  let path: Path = edit.path;
  if (edit.op === 'delete') path = edit.path.slice(0, edit.path.length - 1 - (edit.prune ?? 0));
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

function checkEdit(text: string, document: number, edit: PathEdit, aliases: boolean, odd: boolean): void {
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
    if (reason === undefined && !(aliases && result.reason === 'alias' && edit.op === 'move')) {
      throw new Error(`refused: ${result.reason}`);
    }
    return;
  }
  expect(reason).toBeUndefined();
  counts.edits++;
  const next = applyTextEdits(text, result.edits);
  expect(result.stream.text).toBe(next);
  expect(invertible(text, next, result.edits)).toBe(true);
  const at = result.stream.documents[document];
  const got = at && readAfresh(next.slice(at.start, at.end));
  if (!equalJson(got, expected)) expect(got).toEqual(expected);
  if (aliases && /[*&]a/.test(text)) {
    counts.shared++;
    return;
  }
  const range = touched(stream, document, edit);
  const tail = text.slice(range.end);
  // Without a line break at its end, a text loses the one before a last entry that is removed.
  const head = tail === '' ? text.slice(0, range.start).replace(/\r?\n$/, '') : text.slice(0, range.start);
  expect(next.slice(0, head.length)).toBe(head);
  if (!next.endsWith(tail)) expect(next.slice(next.length - tail.length)).toBe(tail);
  if (result.edits.length === 0) return;
  const back = inverseOf(value, edit);
  if (!back || (odd && back.op === 'set')) return;
  const undone = editDocument(result.stream, document, [back], options);
  counts.inverse++;
  expect(undone.ok && undone.stream.text).toBe(text);
}

function invertible(text: string, next: string, edits: Parameters<typeof invertTextEdits>[1]): boolean {
  return applyTextEdits(next, invertTextEdits(text, edits)) === text;
}

/** The edit that takes an edit back, where one gives back the same text: not where something written by hand was lost. */
function inverseOf(value: Json | undefined, edit: PathEdit): PathEdit | undefined {
  const old = getIn(value, edit.path);
  switch (edit.op) {
    case 'move':
      return { op: 'move', path: edit.path, from: edit.to, to: edit.from };
    case 'rename':
      return /^[a-z]{2,}$/.test(edit.to) && edit.to !== 'true' && /^[a-z]+$/.test(String(edit.path.at(-1)))
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
        (typeof scalar === 'string' &&
          /^[a-z]+$/.test(scalar) &&
          !['y', 'on', 'true', 'null'].includes(scalar));
      return typeof old === typeof edit.value && plain(old) && plain(edit.value) && !(Number(old) >= 1e21)
        ? { op: 'set', path: edit.path, value: old ?? null }
        : undefined;
    }
    case 'delete':
      return undefined;
  }
}

const runs = Number(process.env.YAML_RUNS ?? 600);

vi.setConfig({ testTimeout: 900_000 });

afterAll(() => {
  process.stdout.write(
    `yaml: ${counts.edits} edits checked, ${counts.inverse} taken back, ${counts.shared} in documents with aliases, ${counts.refused} refused\n`,
  );
});

describe('editDocument', () => {
  it('writes random Pods so that they read back (the printer of these tests)', () => {
    fc.assert(
      fc.property(pods, hands, (pod, hand) => {
        const { text, document } = write(pod, hand);
        const stream = parseStream(text);
        const at = stream.documents[document];
        if (!equalJson(at?.value, pod)) expect(at?.value ?? at?.errors).toEqual(pod);
      }),
      { numRuns: runs / 2 },
    );
  });

  it('makes exactly the expected object of random Pods, and touches no other line', () => {
    fc.assert(
      fc.property(
        pods,
        hands,
        fc.array(choices, { minLength: 1, maxLength: 6 }),
        (pod, hand: Hand, wanted) => {
          const { text, document } = write(pod, hand);
          for (const choice of wanted) {
            const edit = editOf(pod, choice);
            if (edit) checkEdit(text, document, edit, hand.anchors, hand.odd);
          }
        },
      ),
      { numRuns: runs },
    );
  });

  it('does a list of edits as one, in texts of every state', () => {
    const roots = fc.oneof(pods, trees);
    fc.assert(
      fc.property(roots, hands, fc.array(choices, { minLength: 2, maxLength: 5 }), (root, hand, wanted) => {
        const { text, document } = write(root, hand);
        const stream = parseStream(text);
        if (!equalJson(stream.documents[document]?.value, root)) return;
        let expected: Json = root;
        const edits: PathEdit[] = [];
        for (const choice of wanted) {
          const edit = editOf(expected, choice);
          try {
            const next = edit && applyToJson(expected, edit);
            if (!edit || next === undefined) continue;
            expected = next;
            edits.push(edit);
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
          }
        }
        const result = editDocument(stream, document, edits, options);
        if (!result.ok) {
          counts.refused++;
          if (!hand.anchors || result.reason !== 'alias') throw new Error(`refused: ${result.reason}`);
          return;
        }
        counts.edits += edits.length;
        const next = applyTextEdits(text, result.edits);
        expect(next).toBe(result.stream.text);
        expect(invertible(text, next, result.edits)).toBe(true);
        const ends = result.edits.map((edit) => edit.end);
        expect(
          result.edits.every(
            (edit, i) => edit.start <= edit.end && (i === 0 || edit.start > (ends[i - 1] ?? 0)),
          ),
        ).toBe(true);
        const at = result.stream.documents[document];
        const got = at && readAfresh(next.slice(at.start, at.end));
        if (!equalJson(got, expected)) expect(got).toEqual(expected);
        const others = (of: YamlStream) =>
          of.documents.filter((_, i) => i !== document).map(({ start, end }) => of.text.slice(start, end));
        expect(others(result.stream)).toEqual(others(stream));
      }),
      { numRuns: runs / 2 },
    );
  });

  const corpus = join(import.meta.dirname, '../../../shared/corpus/seeds');
  it.skipIf(!existsSync(corpus))('does so in the manifests of the corpus', () => {
    const files = readdirSync(corpus).filter((file) => file.endsWith('.yaml'));
    const texts = files.map((file) => readFileSync(join(corpus, file), 'utf8'));
    fc.assert(
      fc.property(
        fc.nat(texts.length - 1),
        fc.nat(8),
        choices,
        fc.boolean(),
        (file, number, choice, crlf) => {
          const lf = texts[file] ?? '';
          const text = crlf ? lf.replaceAll('\n', '\r\n') : lf;
          const stream = parseStream(text);
          const document = number % stream.documents.length;
          const at = stream.documents[document];
          if (!at || at.value === undefined || at.errors.length > 0) return;
          const edit = editOf(at.value, choice);
          if (edit) checkEdit(text, document, edit, /[&*]\w/.test(text), false);
        },
      ),
      { numRuns: runs },
    );
  });
});
