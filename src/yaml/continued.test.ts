import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getIn } from '../pod/index.ts';
import { changeBetween } from './change.ts';
import { parsedDocument, parseStream } from './parse.ts';
import { hands, write } from './testing-hand.ts';
import { pods } from './testing-values.ts';
import type { YamlDocument, YamlStream } from './types.ts';
import { walk } from './walk.ts';

const runs = Number(process.env.YAML_RUNS ?? 60);

/** All that a stream tells, trees included. */
function told(stream: YamlStream): unknown {
  const trees = stream.documents.map((document) => parsedDocument(stream, document).root);
  return JSON.parse(JSON.stringify({ ...stream, trees }));
}

const pieces = fc.constantFrom(
  ...[
    'x',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '- ',
    ': ',
    'a: 1\n',
    '#',
    ' # c',
    '"',
    "'",
    '|',
    '>',
    '[',
    '}',
    ',',
    '&a ',
    '*a',
    '\t',
  ],
  ...[
    '---\n',
    '\n---\n',
    '\n--- ',
    '...\n',
    '\n...\n',
    '-',
    '.',
    '\uFEFF',
    '\r',
    '%',
    '<<: ',
    '\u2028',
    '\u0007',
    'name: b\n',
    '{"a": 1}\n',
    '{',
  ],
);
const edits = fc.array(
  fc.tuple(fc.nat(1_000_000), fc.oneof(fc.nat(3), fc.nat(60)), fc.oneof(fc.constant(''), pieces)),
  {
    minLength: 1,
    maxLength: 6,
  },
);

describe('parseStream with the stream before', () => {
  it('tells what a fresh reading tells, edit after edit', () => {
    const texts = fc
      .array(fc.tuple(pods, hands, fc.constantFrom('---\n', '...\n', '\n---\n', '# c\n---\n', '')), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => parts.map(([pod, hand, end]) => write(pod, hand).text + end).join(''));
    fc.assert(
      fc.property(texts, edits, (start, changes) => {
        let text = start;
        let stream = parseStream(text);
        for (const [where, length, piece] of changes) {
          const at = where % (text.length + 1);
          text = text.slice(0, at) + piece + text.slice(at + length);
          stream = parseStream(text, stream);
          const fresh = parseStream(text);
          if (JSON.stringify(told(stream)) !== JSON.stringify(told(fresh)))
            expect(told(stream)).toEqual(told(fresh));
        }
      }),
      { numRuns: runs },
    );
  }, 900_000);

  it('reads only the entry that the change lies in; all others keep their values and their nodes', () => {
    const item = (name: string, image: string) =>
      `  - name: ${name}\n    image: ${image} # why\n    args: [a, "b"]\n    env:\n    - {name: x, value: y}\n`;
    const pod = (image: string) =>
      `spec:\n  containers:\n${item('a', 'a')}${item('b', image)}${item('c', 'c')}  volumes: []\n`;
    const before = parseStream(pod('b'));
    const after = parseStream(pod('bb:2'), before);
    expect(told(after)).toEqual(told(parseStream(pod('bb:2'))));
    const container = (stream: YamlStream, index: number) => {
      const [document] = stream.documents;
      const { root } = parsedDocument(stream, document as YamlDocument);
      return {
        value: getIn(document?.value, ['spec', 'containers', index]),
        node: walk(root, ['spec', 'containers', index]).node,
      };
    };
    expect(container(after, 0).node).toBe(container(before, 0).node);
    for (const index of [0, 2]) expect(container(after, index).value).toBe(container(before, index).value);
    expect(container(after, 1).value).toMatchObject({ name: 'b', image: 'bb:2' });
    // Behind the change the nodes are the same further on, also after the next change.
    const back = parseStream(pod('b'), after);
    expect(container(back, 2).node).toBe(container(before, 2).node);
    const comment = parseStream(pod('b').replace('# why', '# what'), before);
    expect(comment.documents[0]?.value).toBe(before.documents[0]?.value);
  });

  it('shares the last value that was read after a text that could not be read', () => {
    const text = 'spec:\n  a: {x: 1}\n  b: {z: 2}\n';
    const before = parseStream(text);
    const broken = parseStream(text.replace('z: 2', '"z: 2'), before);
    const after = parseStream(text.replace('z: 2', 'z: 3'), broken);
    const at = (stream: YamlStream, key: string) => getIn(stream.documents[0]?.value, ['spec', key]);
    expect(broken.documents[0]?.value).toBeUndefined();
    expect(at(after, 'a')).toBe(at(before, 'a'));
    expect(at(after, 'b')).toEqual({ z: 3 });
  });

  it('tells what a fresh reading tells of small edits inside of deep entries', () => {
    const entry = fc.constantFrom(
      '- name: a\n  image: b # c\n  args: [x, "y"]\n',
      '- name: b\n  data: |\n    one\n\n    two\n  rest:\n  - 1\n  - - 2\n    - 3\n',
      '-\n  k: {a: 1,\n    b: 2}\n\n# about\n  l: |+\n   x\n\n  m:\n',
      '- "quoted: key": \'v\'\n  <<: {z: 1}\n',
      '- &a x\n- *a\n',
      '- > \n  folded\n',
    );
    const small = fc.constantFrom(
      ...[
        '',
        'x',
        ' ',
        '  ',
        '\n',
        ':',
        ': ',
        '- ',
        '#',
        ' #',
        '"',
        "'",
        '|',
        '[',
        ']',
        '{',
        ',',
        '0',
        '---\n',
        '...',
        '\r',
        '\r\n',
        '\t',
        '&b ',
        '*a ',
        '\n    ',
        'name: q\n',
        '\u00e9',
        '\ud83d\ude00',
        '\u0085',
      ],
    );
    const lists = fc.array(entry, { minLength: 1, maxLength: 5 }).map((parts) => {
      const list = parts.join('').replaceAll(/^(?=.)/gm, '  ');
      return `kind: List\nitems:\n${list}metadata:\n  a: b\n`;
    });
    const streams = fc.tuple(
      lists,
      fc.constantFrom('', '---\nb: 1\n', '...\n', '...\n---\nx: [1]\n'),
      fc.boolean(),
    );
    const change = fc.tuple(fc.nat(1_000_000), fc.nat(2), small);
    fc.assert(
      fc.property(streams, fc.array(change, { minLength: 1, maxLength: 8 }), ([list, end, crlf], changes) => {
        let text = crlf ? (list + end).replaceAll('\n', '\r\n') : list + end;
        let stream = parseStream(text);
        for (const [where, length, piece] of changes) {
          const at = where % (text.length + 1);
          const next = text.slice(0, at) + piece + text.slice(at + length);
          const after = parseStream(next, stream);
          const fresh = told(parseStream(next));
          if (JSON.stringify(told(after)) !== JSON.stringify(fresh)) expect(told(after)).toEqual(fresh);
          // Mostly the next edit is one of a text that reads.
          if (after.errors.length > 0 && where % 4 > 0) continue;
          [text, stream] = [next, after];
        }
      }),
      { numRuns: runs * 5 },
    );
  }, 900_000);

  it('keeps the values of documents that the change does not touch, wherever they go', () => {
    const before = parseStream('a: {x: 1}\n---\nb: {x: 2}\n---\nc: {x: 3}\n');
    const after = parseStream('a: {x: 1}\n---\nb: {x: 22}\n---\nnew: 1\n---\nc: {x: 3}\n', before);
    const values = (stream: YamlStream) => stream.documents.map(({ value }) => value);
    expect(values(after)).toEqual([{ a: { x: 1 } }, { b: { x: 22 } }, { new: 1 }, { c: { x: 3 } }]);
    expect(values(after)[0]).toBe(values(before)[0]);
    expect(values(after)[3]).toBe(values(before)[2]);
  });
});

describe('changeBetween', () => {
  it('is the change', () => {
    const long = 'x'.repeat(10_000);
    expect(changeBetween(`${long}a${long}`, `${long}bc${long}`)).toEqual({
      start: 10_000,
      oldEnd: 10_001,
      newEnd: 10_002,
    });
    expect(changeBetween('aa', 'aaa')).toEqual({ start: 2, oldEnd: 2, newEnd: 3 });
    expect(changeBetween('same', 'same')).toEqual({ start: 4, oldEnd: 4, newEnd: 4 });
    expect(changeBetween('', 'x')).toEqual({ start: 0, oldEnd: 0, newEnd: 1 });
  });
});
