import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { applyTextEdits, equalJson, type Json, type PathEdit } from '../pod/index.ts';
import { applyToJson, Refused } from './apply.ts';
import { editDocument } from './edit.ts';
import { parseStream } from './parse.ts';
import { choices, editOf } from './testing-choices.ts';
import { checkEdit, counts, invertible, options, readAfresh } from './testing-edits.ts';
import { type Hand, hands, write } from './testing-hand.ts';
import { pods, trees } from './testing-values.ts';
import type { YamlStream } from './types.ts';

const runs = Number(process.env.YAML_RUNS ?? 150);

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

  const manifests = join(import.meta.dirname, '../../fixtures/manifests');
  it('does so in manifests as people write them', () => {
    const texts = readdirSync(manifests).map((file) => readFileSync(join(manifests, file), 'utf8'));
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
