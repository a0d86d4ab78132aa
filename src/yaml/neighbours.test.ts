import { expect, test } from 'vitest';
import type { PathEdit } from '../pod/index.ts';
import { editDocument } from './edit.ts';
import { parseStream } from './parse.ts';

function edited(text: string, document: number, edit: PathEdit): string {
  const result = editDocument(parseStream(text), document, [edit]);
  return result.ok ? result.stream.text : `refused: ${result.reason}`;
}

/** Edits that could end a document early, join two, or write into the next one. */
const cases: readonly (readonly [text: string, document: number, edit: PathEdit, after: string])[] = [
  ['a: 1\n---\nb: 2\n', 0, { op: 'delete', path: ['a'] }, '{}\n---\nb: 2\n'],
  ['a: 1\n---\nb: 2\n', 1, { op: 'delete', path: ['b'] }, 'a: 1\n---\n{}\n'],
  ['a: 1\n---\nb: 2\n', 0, { op: 'set', path: [], value: null }, 'null\n---\nb: 2\n'],
  ['a: 1\n---\nb: 2\n', 0, { op: 'set', path: [], value: '--- x' }, '"--- x"\n---\nb: 2\n'],
  ['a: 1\n---\nb: 2\n', 0, { op: 'set', path: [], value: 'x\n---\ny\n' }, '"x\\n---\\ny\\n"\n---\nb: 2\n'],
  [
    'a: 1\n---\nb: 2\n',
    0,
    { op: 'set', path: ['a'], value: 'x\n---\ny\n' },
    'a: |\n  x\n  ---\n  y\n---\nb: 2\n',
  ],
  ['a: 1\n---\nb: 2\n', 0, { op: 'set', path: [], value: { '---': 1 } }, '"---": 1\n---\nb: 2\n'],
  ['a: 1\n---\nb: 2\n', 0, { op: 'set', path: [], value: ['...'] }, '- "..."\n---\nb: 2\n'],
  ['a: 1\n...\n---\nb: 2\n', 0, { op: 'set', path: ['c'], value: 1 }, 'a: 1\nc: 1\n...\n---\nb: 2\n'],
  [
    'a: |+\n  x\n\n---\nb: 2\n',
    0,
    { op: 'set', path: ['a'], value: 'y\n\n\n' },
    'a: |+\n  y\n\n\n---\nb: 2\n',
  ],
  ['a: |\n  x\n---\nb: 2\n', 0, { op: 'set', path: ['a'], value: 'y' }, 'a: "y"\n---\nb: 2\n'],
  ['a: 1\n--- # c\n{b: 2}\n', 1, { op: 'delete', path: ['b'] }, 'a: 1\n--- # c\n{}\n'],
  ['---\n---\n---\n', 1, { op: 'set', path: ['z'], value: 1 }, '---\n---\nz: 1\n---\n'],
  ['a: 1\n---', 1, { op: 'set', path: ['z'], value: 1 }, 'a: 1\n---\nz: 1\n'],
  ['a: 1\n---\nb: 2', 0, { op: 'set', path: ['a'], value: [] }, 'a: []\n---\nb: 2'],
  ['a: 1\n---\nb: 2', 1, { op: 'set', path: ['c'], value: 3 }, 'a: 1\n---\nb: 2\nc: 3'],
];

test.each(cases)(
  'the documents around an edited one stay: %j, document %i, %j',
  (text, document, edit, after) => {
    expect(edited(text, document, edit)).toBe(after);
    const before = parseStream(text);
    const now = parseStream(after);
    expect(now.documents).toHaveLength(before.documents.length);
    before.documents.forEach((old, i) => {
      const { start, end, value } = now.documents[i] ?? { start: 0, end: 0, value: undefined };
      if (i === document) return;
      expect(value).toEqual(old.value);
      expect(after.slice(start, end)).toBe(text.slice(old.start, old.end));
    });
  },
);

test('a document that is not there cannot be edited', () => {
  expect(edited('a: 1\n', 1, { op: 'set', path: ['a'], value: 2 })).toBe('refused: no-document');
});
