import { describe, expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: "b:1"}]}\n';
const names = [
  'b.yml',
  'a.yaml',
  'notes.txt',
  'deep/er/c.json',
  'deep/.hidden.yaml',
  'deep/d.yaml',
  'node_modules/x/e.yaml',
  '.git/f.yaml',
  '-.yaml',
  'odd[1]*.yaml',
];
const files = Object.fromEntries(names.map((name) => [name, pod]));

async function checked(...words: string[]) {
  const ran = await runWith(files, ['check', '--output', 'json', '--', ...words]);
  const rows = ran.out.split('\n').filter(Boolean);
  return { ...ran, files: rows.map((row) => (JSON.parse(row) as { file: string }).file) };
}

describe('check takes', () => {
  test.each([
    ['a folder with all below it, sorted', ['deep'], ['deep/.hidden.yaml', 'deep/d.yaml', 'deep/er/c.json']],
    ['a folder with a slash', ['deep/er/'], ['deep/er/c.json']],
    ['a file as it is named, whatever it ends with', ['notes.txt'], ['notes.txt']],
    ['a file once, though named twice', ['deep', 'deep/d.yaml', 'a.yaml'], undefined],
    ['a pattern', ['*.yaml'], ['-.yaml', 'a.yaml', 'odd[1]*.yaml']],
    ['a pattern of either', ['{b,a}.y{a,}ml'], ['a.yaml', 'b.yml']],
    [
      'a pattern of folders',
      ['**/?.*'],
      ['-.yaml', 'a.yaml', 'b.yml', 'deep/d.yaml', 'deep/er/c.json', 'node_modules/x/e.yaml'],
    ],
    ['a pattern of hidden files', ['deep/.*.yaml'], ['deep/.hidden.yaml']],
    ['a pattern with a star behind the whole name', ['a.yaml*'], ['a.yaml']],
    ['a pattern of one folder', ['*/*.yaml'], ['deep/d.yaml']],
    ['a file whose name looks like a pattern', ['odd[1]*.yaml'], ['odd[1]*.yaml']],
  ])('%s', async (_, words, expected) => {
    const { files, status } = await checked(...words);
    expect(status).toBe(0);
    expect(files).toEqual(expected ?? ['deep/.hidden.yaml', 'deep/d.yaml', 'deep/er/c.json', 'a.yaml']);
  });

  test('the current folder, but not what git and npm keep in it', async () => {
    const { files } = await runWithDot();
    expect(files).not.toContain('./.git/f.yaml');
    expect(files).not.toContain('./node_modules/x/e.yaml');
    expect(files).toContain('./deep/d.yaml');
  });

  test.each([['*.yoml'], ['deep/*/*.yaml'], ['nowhere']])('nothing for %s, and says so', async (word) => {
    const { status, out, err } = await checked(word, 'a.yaml');
    expect(status).toBe(2);
    expect(out).toContain('"file":"a.yaml"');
    expect(err).toContain(`podwright: ${word}: `);
  });

  test('a folder without manifests is said', async () => {
    const { status, err } = await runWith({ 'x/notes.txt': '' }, ['check', 'x']);
    expect([status, err]).toEqual([
      2,
      'podwright: x: cannot be read: there is no .yaml, .yml or .json file in it\n',
    ]);
  });
});

function runWithDot() {
  return checked('.');
}
