import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyTextEdits, containersOf, findPods, getIn, type PathEdit } from '../pod/index.ts';
import { editDocument } from './edit.ts';
import { parseStream } from './parse.ts';

function edited(text: string, edits: readonly PathEdit[], document = 0): string {
  const result = editDocument(parseStream(text), document, edits);
  if (!result.ok) throw new Error(result.reason);
  return applyTextEdits(text, result.edits);
}

const toInit: PathEdit = { op: 'transfer', path: ['containers'], from: 0, into: ['initContainers'], to: 0 };

describe('transfer', () => {
  it('takes the lines of an item, comments and spelling, to another list', () => {
    const text = `containers:
  # first of all
  - name:   'web' # the site
    image: nginx
    args: [a,   b]
    command:
    - sh
    - |
      echo 1

        echo 2
    # at the end
    tty: yes
  - name: rest
initContainers:
- name: setup
`;
    expect(edited(text, [toInit])).toBe(`containers:
  - name: rest
initContainers:
# first of all
- name:   'web' # the site
  image: nginx
  args: [a,   b]
  command:
  - sh
  - |
    echo 1

      echo 2
  # at the end
  tty: yes
- name: setup
`);
  });

  it('makes the list, leaves an empty one behind, and comes back', () => {
    const text = 'containers:\n- name: a # b\n  image: c\n- name: d\n';
    const there = edited(text, [toInit]);
    expect(there).toBe('containers:\n- name: d\ninitContainers:\n- name: a # b\n  image: c\n');
    const back: PathEdit = {
      op: 'transfer',
      path: ['initContainers'],
      from: 0,
      into: ['containers'],
      to: 0,
    };
    expect(edited(there, [back])).toBe(`${text}initContainers: []\n`);
    expect(edited(there, [back, { op: 'delete', path: ['initContainers'] }])).toBe(text);
  });

  it('writes an item of a flow list anew only where it has no comment', () => {
    expect(edited('containers: [{name: a}, {name: b}]\n', [toInit])).toBe(
      'containers: [{name: b}]\ninitContainers:\n- name: a\n',
    );
    const commented = 'containers: [{name: a, # why\n  image: i}, {name: b}]\n';
    expect(editDocument(parseStream(commented), 0, [toInit])).toMatchObject({ ok: false });
  });

  it('refuses a list inside of the item, an index beyond the end, and what is no list', () => {
    const stream = parseStream('containers:\n- a: []\nother: {}\n');
    const refused = (edit: Partial<PathEdit>) =>
      editDocument(stream, 0, [{ ...toInit, ...edit } as PathEdit]);
    expect(refused({ into: ['containers', 0, 'a'] } as Partial<PathEdit>)).toMatchObject({
      reason: 'unsupported',
    });
    expect(refused({ from: 1 } as Partial<PathEdit>)).toMatchObject({ reason: 'index' });
    expect(refused({ path: ['other'] })).toMatchObject({ reason: 'not-a-list' });
    expect(refused({ path: ['none'] })).toMatchObject({ reason: 'missing' });
  });

  it('loses no word of real manifests', () => {
    const folder = join(import.meta.dirname, '../../fixtures/manifests');
    const words = (text: string) =>
      text
        .split(/\s+/)
        .filter((word) => word !== '')
        .sort();
    let done = 0;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.ya?ml$/.test(name)) continue;
      const text = readFileSync(join(folder, name), 'utf8');
      const stream = parseStream(text);
      for (const [document, { value }] of stream.documents.entries()) {
        for (const { podPath } of findPods(value)) {
          for (const { list, index, path } of containersOf(getIn(value, podPath))) {
            const into = [...podPath, 'spec', list === 'containers' ? 'initContainers' : 'containers'];
            const before = getIn(value, into);
            const edit: PathEdit = {
              op: 'transfer',
              path: [...podPath, 'spec', list],
              from: index,
              into,
              to: 0,
            };
            const result = editDocument(stream, document, [edit]);
            if (!result.ok) continue;
            done++;
            const now = result.stream.documents[document]?.value;
            expect(getIn(now, [...into, 0])).toEqual(getIn(value, [...podPath, ...path]));
            const added = before === undefined ? [`${into.at(-1)}:`] : [];
            const left = [...words(applyTextEdits(text, result.edits))];
            for (const word of ['[]', ...added]) {
              const at = left.indexOf(word);
              if (at >= 0 && (word !== '[]' || !words(text).includes('[]'))) left.splice(at, 1);
            }
            expect(left.join(' '), `${name} ${list}[${index}]`).toBe(words(text).join(' '));
          }
        }
      }
    }
    expect(done).toBeGreaterThan(20);
  });
});
