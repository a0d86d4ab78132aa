import { describe, expect, test, vi } from 'vitest';
import { analyzeDocument } from '../engine/index.ts';
import type { Json } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { JudgeMemory, judgeStream } from './index.ts';
import { issuesIn, judged, pod, said } from './testing.ts';

const fixesOf = (text: string) => issuesIn(text).map(({ issue }) => [issue.code, issue.fix, issue.textFix]);

describe('each document is judged by itself', () => {
  test('with lines that count from its own start, its number and its Pod', () => {
    const text = `# head\n---\n${pod}---\na: 1\n---\n${pod.replace('nginx:1', 'nginx')}`;
    const documents = judged(text).map(({ index, analysis, issues }) => [
      index,
      analysis.pods.length,
      issues.map(({ issue, line, pod: owner }) => [issue.code, line, owner?.ref.name]),
    ]);
    expect(documents).toEqual([
      [0, 1, []],
      [1, 0, [['kind-missing-unknown', 2, undefined]]],
      [2, 1, [['image-tag', 9, 'web']]],
    ]);
  });

  test('unless a fence says what belongs together', () => {
    const text = `\`\`\`yaml\n${pod}---\n${pod}\`\`\`\n`;
    expect(said(text)).toEqual(['1:1 text.fence  "```yaml"', '10:1 text.fence  "```"']);
    expect(judged(text).every(({ diagnosed }) => diagnosed)).toBe(true);
    expect(judged(text, { diagnosing: false }).some(({ diagnosed }) => diagnosed)).toBe(false);
  });

  test('once, while its text stays', () => {
    const memory = new JudgeMemory();
    const analyze = vi.fn((value: Json | undefined) => analyzeDocument(value));
    const text = `${pod}---\n${pod.replace('web', 'two')}`;
    const before = parseStream(text);
    judgeStream(before, { memory, analyze });
    expect(analyze).toHaveBeenCalledTimes(2);
    judgeStream(parseStream(text.replace('two', 'three'), before), { memory, analyze });
    expect(analyze).toHaveBeenCalledTimes(3);
  });
});

describe('a text at fault', () => {
  test('may have more errors than a function takes arguments', () => {
    const labels = Array.from({ length: 70_000 }, (_, i) => `    "a b${i}": "c d"\n`).join('');
    expect(issuesIn(pod.replace('spec:', `  labels:\n${labels}spec:`))).toHaveLength(140_000);
  });

  test('has one error of the parser, however often it loses its way', () => {
    const codes = issuesIn('key: a: b: c\n}\n]\nd: e: f\n').map(({ issue }) => issue.code);
    expect(codes.filter((code) => code === 'yaml.syntax')).toHaveLength(1);
  });

  test('is judged as it reads once it is mended, in the order of its places', () => {
    const text = `${pod.replace('image: nginx', 'image：nginx')}    env:\n    - {name: A, value: 010}\n  hotsname: a\n`;
    expect(said(text)).toEqual([
      '8:10 text.wide-colon  "："',
      '10:24 type-string spec.containers[0].env[0].value "010"',
      '11:3 unknown-field-near spec.hotsname "hotsname"',
    ]);
  });

  test('has the fixes of its object as edits of the text, clear of what is mended', () => {
    const text = `${pod.replace('image: nginx', 'image：nginx')}  hotsname: a\n`;
    const colon = text.indexOf('：');
    const near = text.indexOf('hotsname');
    expect(fixesOf(text)).toEqual([
      ['text.wide-colon', undefined, [{ start: colon, end: colon + 1, text: ': ' }]],
      ['unknown-field-near', undefined, [{ start: near + 2, end: near + 4, text: 'st' }]],
    ]);
  });

  test('gives each of its documents what is wrong in it', () => {
    const broken = pod.replace('image: nginx', 'image：nginx');
    const text = `\`\`\`yaml\n${broken}---\n${broken}\`\`\`\n`;
    expect(
      judged(text).map(({ index, issues }) => [index, issues.map(({ issue, line }) => [issue.code, line])]),
    ).toEqual([
      [
        0,
        [
          ['text.fence', 1],
          ['text.wide-colon', 9],
        ],
      ],
      [
        1,
        [
          ['text.wide-colon', 9],
          ['text.fence', 10],
        ],
      ],
    ]);
  });
});

describe('a scalar that must be quoted', () => {
  const env = (value: string) => `${pod}    env:\n    - {name: A, value: ${value}}\n`;

  test.each(['010', '0x10', 'yes', '1.10', '1_000', '+1', '1e3'])(
    'is quoted as it is written: %s',
    (written) => {
      const path = ['spec', 'containers', 0, 'env', 0, 'value'];
      const [placed] = issuesIn(env(written));
      expect(placed?.issue.code).toBe('type-string');
      expect(placed?.issue.params.value).toBe(written);
      expect(placed?.issue.fix).toEqual([{ op: 'set', path, value: written }]);
    },
  );

  test('has no fix where it is a list', () => {
    expect(fixesOf(env('[1]'))).toEqual([['type-string-structure', undefined, undefined]]);
  });
});

describe('a field that stands in the wrong place', () => {
  const at = ['spec', 'containers', 0];

  test('is moved', () => {
    expect(fixesOf(`${pod}    capabilities:\n      add: [CHOWN]\n`)).toEqual([
      [
        'misplaced-field',
        [
          { op: 'set', path: [...at, 'securityContext', 'capabilities'], value: { add: ['CHOWN'] } },
          { op: 'delete', path: [...at, 'capabilities'] },
        ],
        undefined,
      ],
    ]);
  });

  test('of a mount is moved to the source of its volume, where that is free', () => {
    const mount = '    volumeMounts:\n    - {name: b, mountPath: /b, defaultMode: 0400}\n';
    const volumes = (secret: string) =>
      `  volumes:\n  - name: a\n    emptyDir: {}\n  - name: b\n    secret: ${secret}\n`;
    expect(fixesOf(`${pod}${mount}${volumes('{secretName: b}')}`)).toEqual([
      [
        'misplaced-field',
        [
          { op: 'set', path: ['spec', 'volumes', 1, 'secret', 'defaultMode'], value: 256 },
          { op: 'delete', path: [...at, 'volumeMounts', 0, 'defaultMode'] },
        ],
        undefined,
      ],
    ]);
    const taken = '{secretName: b, defaultMode: 0444}';
    expect(fixesOf(`${pod}${mount}${volumes(taken)}`)).toEqual([['misplaced-field', undefined, undefined]]);
    expect(fixesOf(`${pod}${mount}  volumes:\n  - name: b\n    emptyDir: {}\n`)).toEqual([
      ['unknown-field', undefined, undefined],
    ]);
  });

  test.each([
    '    capabilities:\n      # why\n      add: [CHOWN]\n',
    '    capabilities: # why\n      add: [CHOWN]\n',
    '    capabilities:\n      add: # why\n      - CHOWN\n',
    '    capabilities:\n      add:\n      - CHOWN\n      #why\n      - KILL\n',
  ])('is left where comments inside of it would be lost: %j', (field) => {
    expect(fixesOf(pod + field)).toEqual([['misplaced-field', undefined, undefined]]);
  });

  test('is moved where a # is no comment', () => {
    expect(fixesOf(`${pod}    capabilities:\n      add: [a#b]\n`)[0]?.[1]).toHaveLength(2);
  });
});

describe('a list in the place of a struct', () => {
  const list = (comment: string) =>
    `${pod}    securityContext:\n    - runAsUser: 1${comment}\n    - runAsGroup: 2\n`;

  test('is made one', () => {
    const path = ['spec', 'containers', 0, 'securityContext'];
    expect(fixesOf(list(''))).toEqual([
      ['type-struct', [{ op: 'set', path, value: { runAsUser: 1, runAsGroup: 2 } }], undefined],
    ]);
  });

  test('is left where comments inside of it would be lost', () => {
    expect(fixesOf(list(' # why'))).toEqual([['type-struct', undefined, undefined]]);
  });
});

test('an item that was torn in two is joined by its dash alone', () => {
  const torn = pod.replace('    image', '  - image');
  const dash = torn.indexOf('- image');
  expect(fixesOf(torn)).toEqual([['split-item', undefined, [{ start: dash, end: dash + 1, text: ' ' }]]]);
});

test('two items of a flow list that are one have the fix of their object', () => {
  const torn = `${pod.slice(0, pod.indexOf('containers'))}containers: [{name: web}, {image: nginx:1}]\n`;
  const [placed] = issuesIn(torn);
  expect(placed?.issue.code).toBe('split-item');
  expect(placed?.issue.fix).toEqual([
    { op: 'set', path: ['spec', 'containers', 0, 'image'], value: 'nginx:1' },
    { op: 'delete', path: ['spec', 'containers', 1] },
  ]);
});

describe('errors of the object that a wrong indentation brings about are told as that', () => {
  test.each([
    ['unknown fields', pod.replace('web\nspec', 'web\n  labels:\n  app: x\nspec'), '6:1 text.indent'],
    ['misplaced fields', `${pod}  livenessProbe:\n    tcpSocket: {port: 80}\n`, '9:1 text.indent'],
    ['a field under a list', `${pod}    env:\n      imagePullPolicy: Always\n`, '10:1 text.indent'],
    ['a field under a text', `${pod}    workingDir:\n      imagePullPolicy: Always\n`, '10:1 text.indent'],
    ['a field under a struct', `${pod}    resources:\n    limits: {cpu: 1}\n`, '10:1 text.indent'],
    [
      'fields under a quantity',
      `${pod}    resources:\n      limits:\n        cpu:\n          memory: 1Gi\n`,
      '12:1 text.indent',
    ],
  ])('%s', (_, text, expected) => {
    const found = issuesIn(text).map(({ issue, line, column }) => [
      `${line}:${column} ${issue.code}`,
      issue.textFix,
    ]);
    expect(found).toEqual([[expected, expect.any(Array)]]);
  });
});

describe('no wrong indentation is told', () => {
  test('where a part would only stand where nobody knows what it is', () => {
    const text = `${pod.slice(0, pod.indexOf('spec'))}spec: {fielda: v, fieldb: v}\n`;
    const codes = issuesIn(text).map(({ issue }) => issue.code);
    expect(codes).toEqual(['unknown-field', 'unknown-field', 'containers-missing']);
  });

  test.each([
    ['a name that is nearer there', "    ports:\n    - 8080:80\n    - '443'\n    environment:\n    - A=b\n"],
    ['one of many lines that is known there', `    hostname: a\n${'abcdef'.replace(/./g, '    z$&: 1\n')}`],
    [
      'a switch in place of a struct, behind a map that takes any key',
      '    resources:\n      limits:\n        cpu: 1\n    livenessProbe: true\n',
    ],
    ['a map that takes any key', `    environment:\n      A: b\n${'abcd'.replace(/./g, '    z$&: 1\n')}`],
  ])('for %s', (_, lines) => {
    const codes = issuesIn(`${pod}${lines}`).map(({ issue }) => issue.code);
    expect(codes).not.toContain('text.indent');
    expect(codes.length).toBeGreaterThan(0);
  });

  test.each([
    ['is not closed', '{a: b', 'text.unclosed-bracket'],
    ['is closed by another one', '{a: [b}, c', 'yaml.syntax'],
  ])('where a bracket %s', (_, value, code) => {
    const codes = issuesIn(`${pod}  nodeSelector: ${value}\n  hostname: x\n`).map(({ issue }) => issue.code);
    expect(codes).toEqual([code]);
  });
});

test('documents that are written alike and read as nothing have each what is said of them', () => {
  const places = judged('a: [\n---\nb: ]\n---\nb: ]\n---\n---\n').map(({ index, issues }) =>
    issues.map(({ issue, range }) => [index, issue.code, range.start]),
  );
  expect(places.slice(0, 3)).toEqual([
    [[0, 'yaml.syntax', expect.any(Number)]],
    [[1, 'yaml.syntax', 12]],
    [[2, 'yaml.syntax', 21]],
  ]);
});

test('a file of nothing but a manifest in comments is told so; a commented document beside others is not', () => {
  const commented = '# apiVersion: v1\n# kind: Pod\n# metadata:\n#   name: a\n';
  const codes = (text: string) => judged(text).flatMap(({ issues }) => issues.map(({ issue }) => issue.code));
  expect(codes(commented)).toContain('text.commented-out');
  expect(codes(`${commented}---\n${commented}`)).toContain('text.commented-out');
  const other = '---\napiVersion: v1\nkind: Service\n';
  expect(codes(`${commented}${other}`)).not.toContain('text.commented-out');
  expect(codes(`${other}---\n${commented}`)).not.toContain('text.commented-out');
  expect(codes('# apiVersion of what is to come\n')).toEqual([]);
});
