import { expect, test } from 'vitest';
import { applyTextEdits, type Json, type PathEdit } from '../pod/index.ts';
import { editDocument } from './edit.ts';
import { parseStream } from './parse.ts';

function edit(text: string, edit: PathEdit): string {
  const done = editDocument(parseStream(text), 0, [edit]);
  if (!done.ok) throw new Error(done.reason);
  return applyTextEdits(text, done.edits);
}
const set = (path: readonly (string | number)[], value: Json): PathEdit => ({ op: 'set', path, value });

test.each([
  [
    'a new one',
    'secret:\n  a: b\n',
    set(['secret', 'defaultMode'], 256),
    'secret:\n  a: b\n  defaultMode: 0400\n',
  ],
  ['another one', 'mode: 0644 # why\n', set(['mode'], 256), 'mode: 0400 # why\n'],
  ['in place of a decimal', 'mode: 420\n', set(['mode'], 256), 'mode: 0400\n'],
  [
    'in a new map',
    'a: 1\n',
    set(['items'], [{ key: 'a', mode: 0o755 }]),
    'a: 1\nitems:\n- key: a\n  mode: 0755\n',
  ],
  ['in braces', 'a: {b: c}\n', set(['a', 'mode'], 256), 'a: {b: c, mode: 0400}\n'],
  ['in place, in braces', 'a: {mode: 420}\n', set(['a', 'mode'], 256), 'a: {mode: 0400}\n'],
  ['with one digit', 'mode: 0644\n', set(['mode'], 4), 'mode: 4\n'],
  ['out of range', 'mode: 0644\n', set(['mode'], 644), 'mode: 644\n'],
])('a file mode is written in octal: %s', (_, text, change, after) => {
  expect(edit(text, change)).toBe(after);
});

test.each([
  ['{"mode": 420}\n', set(['mode'], 256), '{"mode": 256}\n'],
  ['{"a": {"b": 1}}\n', set(['a', 'mode'], 256), '{"a": {"b": 1, "mode": 256}}\n'],
  ['{\n  "a": {}\n}\n', set(['a'], { mode: 256 }), '{\n  "a": {\n    "mode": 256\n  }\n}\n'],
])('JSON knows no octal: %j', (text, change, after) => {
  expect(edit(text, change)).toBe(after);
});

test('modes stay as they are written where something else changes', () => {
  const text = 'a:\n- {mode: 0o400}\n- mode: 256\n- defaultMode: 0400\nb: 1\n';
  expect(edit(text, set(['b'], 2))).toBe(text.replace('b: 1', 'b: 2'));
  expect(edit(text, set(['a', 1, 'path'], 'x'))).toBe(text.replace('256\n', '256\n  path: x\n'));
  expect(parseStream(text).documents[0]?.value).toMatchObject({
    a: [{ mode: 256 }, { mode: 256 }, { defaultMode: 256 }],
  });
});
