import { describe, expect, test } from 'vitest';
import { runWith } from './testing.ts';

const good =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: "b:1"}]}\n';
const bad = good.replace('image', 'imagee');
const files = { good, bad, binary: Uint8Array.of(0xff, 0xfe) };
const status = async (...argv: string[]) => (await runWith(files, argv)).status;

describe('the exit status', () => {
  test('of check is the worst of all files, whatever their order', async () => {
    expect(await status('check', 'good')).toBe(0);
    expect(await status('check', 'good', 'bad')).toBe(1);
    expect(await status('check', 'bad', 'good')).toBe(1);
    expect(await status('check', 'missing', 'bad')).toBe(2);
    expect(await status('check', 'bad', 'missing')).toBe(2);
    expect(await status('check', 'missing', 'good')).toBe(2);
    expect(await status('check', 'binary')).toBe(2);
  });

  test.each([
    ['set', 'missing', 'kind', 'Pod'],
    ['set', 'binary', 'kind', 'Pod'],
    ['unset', 'missing', 'kind'],
    ['fix', 'missing'],
    ['fix', 'binary'],
    ['fix'],
    ['fix', '-i', '-'],
    ['set', '-i', '-', 'kind', 'Pod'],
  ])('is 2 where nothing can be read, and nothing is printed: %s %s', async (...argv) => {
    const ran = await runWith({ ...files, '-': good }, argv);
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(/^podwright: .+\n/);
  });

  test('is 1 where an edit is refused, and 0 where it is done or nothing is to do', async () => {
    expect(await status('set', 'good', 'kind.name', 'x')).toBe(1);
    expect(await status('set', 'good', 'kind', 'Pod')).toBe(0);
    expect(await status('unset', 'good', 'spec.hostname')).toBe(0);
    expect(await status('fix', 'good')).toBe(0);
  });

  test('of a fix that cannot be written is 2, and no fix is said to be applied', async () => {
    const ran = await runWith({ 'readonly/a': bad }, ['fix', '-i', 'readonly/a']);
    expect(ran.status).toBe(2);
    expect(ran.err).toBe('podwright: readonly/a: cannot be written: EACCES\n');
  });
});

test('a finding without Pod and a fixable one are told in the text for people', async () => {
  const { out } = await runWith({ a: `a: 1\n---\n${bad}` }, ['check', 'a']);
  expect(out).toMatch(/^a:1:1: error: /m);
  expect(out).toMatch(/^a: document 0: no Pod.*|^a: document 0: .*rejected/m);
  expect(out).toContain('a: document 1: Pod web: rejected · 1 error · QoS BestEffort');
});

test('a document that has no Pod but a kind says so, and one that does not read is called that', async () => {
  const { out } = await runWith({ a: 'kind: Service\napiVersion: v1\n---\na: [1\n' }, ['check', 'a']);
  const [first, ...rest] = out.trimEnd().split('\n');
  expect(first).toMatch(/^a: document 0: Service: accepted · /);
  expect(rest.at(-1)).toMatch(/^a: document 1: .+: rejected · 1 error$/);
});

test('an opinion is one line for people, for a server has no words for it, and is counted', async () => {
  const { status, out } = await runWith({ a: good.replace('b:1', 'b') }, ['check', 'a']);
  const lines = out.trimEnd().split('\n');
  expect(status).toBe(0);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^a:4:38: advice: `b` .+/);
  expect(lines[1]).toMatch(/^a: document 0: Pod web: accepted · 1 [^·]*advice[^·]* · QoS BestEffort · /);
});

test.each([
  ['a fix of the object', good.replace('kind: Pod', 'kind: pod'), true],
  ['a fix of the text', good.replace('kind: Pod', 'kind：Pod'), true],
  ['none', good.replace('spec:', 'zzz: 1\nspec:'), false],
])('a finding tells whether it can be fixed: %s', async (_, text, expected) => {
  const { out } = await runWith({ a: text }, ['check', '--output', 'json', 'a']);
  const { issues } = JSON.parse(out) as { issues: { type: string; severity: string; fixable: boolean }[] };
  expect(issues.filter(({ severity }) => severity === 'error').map(({ fixable }) => fixable)).toEqual([
    expected,
  ]);
  expect((await runWith({ a: text }, ['check', 'a'])).out.match(/^ {4}.*\bfix\b.*$/gm) ?? []).toHaveLength(
    expected ? 1 : 0,
  );
});
