import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseStream } from '../parse.ts';
import { diagnose } from './index.ts';
import { lostIndents } from './lost-indent.ts';
import { linesOf } from './repair-line.ts';

const folder = new URL('../../../fixtures/manifests/', import.meta.url);

/** Lines of valid manifests of one document: without comments, and without text that goes on over lines. */
const manifests = readdirSync(folder)
  .filter((name) => /^valid-.*\.yaml$/.test(name))
  .flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { documents } = parseStream(text);
    const lines = text
      .split('\n')
      .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
      .filter((line) => line !== '' && line !== '---');
    const isPlain = documents.length === 1 && !lines.some((line) => /[|>][+-]?$/.test(line));
    return isPlain ? [{ name, value: documents[0]?.value, lines }] : [];
  });

function mended(text: string) {
  const { issues, repaired } = diagnose(parseStream(text), [{ start: 0, end: text.length, misplaced: true }]);
  return { codes: issues.map(({ code }) => code), value: repaired.documents[0]?.value, text: repaired.text };
}

test('there are manifests to try', () => {
  expect(manifests.length).toBeGreaterThan(10);
});

describe.each(manifests)('$name', ({ lines, value }) => {
  test('gets its indentation back', () => {
    const { codes, value: found } = mended(`${lines.join('\n')}\n`);
    expect(codes).toEqual(['text.lost-indent']);
    expect(found).toEqual(value);
  });

  test('in one line becomes lines', () => {
    const { codes, value: found } = mended(lines.join(' '));
    expect(codes).toEqual(['text.one-line']);
    expect(found).toEqual(value);
  });
});

const head = 'apiVersion: v1\nkind: Pod\nmetadata:\nname: web\nspec:\ncontainers:\n- name: a\nimage: b\n';

test('a key goes to the deepest object that has such a field and not yet this one', () => {
  expect(
    mended(`${head}ports:\n- containerPort: 80\nname: http\nresources:\n- name: c\nimage: d\n`).text,
  ).toMatch(
    /\n {4}ports:\n {4}- containerPort: 80\n {6}name: http\n {4}resources:\n {2}- name: c\n {4}image: d\n$/,
  );
});

test('restartPolicy is that of the Pod but for init containers', () => {
  expect(mended(`${head}restartPolicy: Never\n`).text).toMatch(/\n {2}restartPolicy: Never\n$/);
  expect(mended(`${head}initContainers:\n- name: i\nimage: b\nrestartPolicy: Always\n`).text).toMatch(
    /\n {4}restartPolicy: Always\n$/,
  );
});

test('words of a map stay in it, but for those that the object around it lacks', () => {
  const flat = head.replace('name: web\n', 'labels:\napp: web\ntier: x\nname: web\n');
  expect(mended(flat).text).toMatch(/\n {2}labels:\n {4}app: web\n {4}tier: x\n {2}name: web\nspec:/);
});

test('lines of a script stay below its key', () => {
  expect(mended(`${head}command:\n- sh\n- -c\n- |\necho a\nexit 1\ntty: true\n`).text).toMatch(
    /\n {4}- \|\n {6}echo a\n {6}exit 1\n {4}tty: true\n$/,
  );
});

test('comments go with the line below them, and lists over lines stay whole', () => {
  expect(mended(`${head}# what runs\ncommand: ["sh",\n"-c"]\n`).text).toMatch(
    /\n {4}# what runs\n {4}command: \["sh",\n {6}"-c"\]\n$/,
  );
});

test('each document is put back by itself', () => {
  const stream = parseStream(`${head}---\n${head.replace('name: web', 'name: other')}`);
  const suspects = stream.documents.map(({ start, end }) => ({ start, end, misplaced: true }));
  const { text } = diagnose(stream, suspects).repaired;
  expect(text.match(/^ {4}image: b$/gm)).toHaveLength(2);
});

test('what is not a Pod, or would not fit, is left alone', () => {
  const foreign = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\nname: web\ndata:\na: b\n';
  expect(mended(foreign).text).toBe(foreign);
  const strange = `${head}one: 1\ntwo: 2\nthree: 3\nfour: 4\n`;
  expect(mended(strange).codes).not.toContain('text.lost-indent');
});

describe('a manifest in one line', () => {
  const line =
    'apiVersion: v1 kind: Pod metadata: name: web spec: containers: - name: web image: nginx restartPolicy: Never';
  const web = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'web', image: 'nginx' }], restartPolicy: 'Never' },
  };
  const lines = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n';
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1);

  test.each([
    ['wrapped before a value', line.replace('name: web', 'name:\nweb'), [web]],
    ['wrapped before an item', line.replace(' - name', '\n- name'), [web]],
    ['behind a fence', `\`\`\`yaml ${line} \`\`\``, [web]],
    ['behind a sentence', `Here is the manifest: ${line}`, [web]],
    ['behind a Chinese sentence', `这是清单： ${line}`, [web]],
    ['behind a command', `$ cat pod.yaml ${line}`, [web]],
    ['behind a fence and a command', `\`\`\` $ kubectl get pod web -o yaml ${line} \`\`\``, [web]],
    ['before another one', `${line} --- ${line}`, [web, web]],
    [
      'with line breaks as a program writes them',
      escaped(lines),
      [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' } }],
    ],
  ])('%s is put to its lines', (_, text, expected) => {
    const { repaired } = diagnose(parseStream(text));
    expect(repaired.documents.map(({ value }) => value)).toEqual(expected);
  });
});

/** How often a text is matched while lines that lost their columns are searched for: a measure of work that no machine changes. */
function matchesIn(text: string): number {
  const { exec } = RegExp.prototype;
  let count = 0;
  RegExp.prototype.exec = function (own) {
    count++;
    return exec.call(this, own);
  };
  try {
    lostIndents(linesOf(text));
  } finally {
    RegExp.prototype.exec = exec;
  }
  return count;
}

test('a long word with commas is read once', () => {
  const word = (length: number) => `- a: ${'1,'.repeat(length)}\n`;
  expect(matchesIn(word(2000))).toBeLessThan(2.5 * matchesIn(word(1000)));
});

test('of a line of dashes no more pieces are cut than are put back', () => {
  const line = (length: number) => `a: ${'- '.repeat(length)}\n`;
  expect(matchesIn(line(20_000))).toBe(matchesIn(line(10_000)));
});
