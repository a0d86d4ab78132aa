import { describe, expect, test } from 'vitest';
import { runWith } from './testing.ts';

const bad = (behind = '', before = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: b:1\n${before}      tty: 5${behind}\n      stdin: 6\n`;

interface Row {
  verdict: string;
  issues: { code: string; line: number; severity: string; silenced: string | null }[];
}

async function check(text: string, ...more: string[]) {
  const { status, out } = await runWith({ a: text }, ['check', '--output', 'json', 'a', ...more]);
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const told = rows.flatMap(({ issues }) =>
    issues.map(({ code, line, silenced }) => `${line} ${code} ${silenced ?? '-'}`),
  );
  return { status, rows, told };
}

describe('a comment silences one code at one place', () => {
  test.each([
    ['on its line', bad(' # podwright-ignore: type-boolean'), 8],
    ['on the line before', bad('', '      # podwright-ignore: type-boolean\n'), 9],
    ['above blank lines and comments', bad('', '# podwright-ignore: type-boolean -- why\n\n  # other\n'), 11],
    ['with others', bad(' #podwright-ignore:  quantity-x , type-boolean'), 8],
  ])('%s', async (_, text, line) => {
    const { status, rows, told } = await check(text);
    expect(told).toContain(`${line} type-boolean comment`);
    expect(told).toContain(`${line + 1} type-boolean -`);
    expect([status, rows[0]?.verdict]).toEqual([1, 'rejected']);
  });

  test('and what is silenced does not make the check fail; the verdict stays that of a server', async () => {
    const text = bad(' # podwright-ignore: type-boolean').replace('6', 'true');
    const { status, rows } = await check(text);
    expect([status, rows[0]?.verdict]).toEqual([0, 'rejected']);
    const { out } = await runWith({ a: text }, ['check', 'a']);
    expect(out).toMatch(/^a:8:12: error, silenced by a comment: .*\[type-boolean\]$/m);
    expect(out).toMatch(/^a: document 0: Pod web: rejected · 1 silenced · /m);
  });

  test.each([
    ['another code', bad(' # podwright-ignore: type-string'), '8 text.ignore-idle -'],
    ['another line', bad('\n# podwright-ignore: type-boolean').replace('6', 'true'), '9 text.ignore-idle -'],
    ['the end of the text', `${bad()}# podwright-ignore: type-boolean`, '10 text.ignore-idle -'],
  ])('one that silences nothing is told: %s', async (_, text, expected) => {
    const { told } = await check(text);
    expect(told).toContain(expected);
    expect(told).toContain('8 type-boolean -');
  });

  test('what only looks like a comment silences nothing and is not told', async () => {
    const inText = bad().replace('b:1', '"b:1 # podwright-ignore: type-boolean"');
    const block = `${bad()}      command:\n        - |\n          # podwright-ignore: type-boolean\n          run\n`;
    for (const text of [inText, block, bad().replace('web\n    ', 'web#podwright-ignore: x\n    ')]) {
      const { told } = await check(text);
      expect(told.filter((line) => line.includes('ignore-idle') || line.includes('comment'))).toEqual([]);
    }
  });

  test('in every document, and for each Pod of a List', async () => {
    const { told } = await check(
      `${bad(' # podwright-ignore: type-boolean')}---\n${bad(' # podwright-ignore: type-boolean')}# podwright-ignore: zzz\n`,
    );
    expect(told.filter((line) => line.endsWith('comment'))).toHaveLength(2);
    expect(told.at(-1)).toBe('20 text.ignore-idle -');
  });
});

describe('options', () => {
  test('--ignore silences a code everywhere, and may be given several times', async () => {
    const { status, told } = await check(bad(), '--ignore', 'quantity', '--ignore=type-boolean');
    expect([status, told]).toEqual([0, ['8 type-boolean option', '9 type-boolean option']]);
    const list = await check(bad(), '--ignore', 'quantity,type-boolean');
    expect(list.status).toBe(0);
  });

  test('--ignore of a code that does not exist is wrong usage', async () => {
    const { status, out, err } = await runWith({ a: bad() }, ['check', '--ignore', 'typo', 'a']);
    expect([status, out, err.includes('typo')]).toEqual([2, '', true]);
  });

  test('--fail-on warning fails for warnings, too, but not for opinions', async () => {
    const good = bad().replace('5', 'true').replace('6', 'true');
    const warned = good.replace('b:1', 'b:1 # podwright-ignore: quantity');
    expect((await check(warned)).status).toBe(0);
    expect((await check(warned, '--fail-on', 'warning')).status).toBe(1);
    expect((await check(warned, '--fail-on', 'warning', '--ignore', 'text.ignore-idle')).status).toBe(0);
    expect((await check(good.replace('b:1', 'b'), '--fail-on', 'warning')).status).toBe(0);
    expect((await runWith({}, ['check', '--fail-on', 'advice', 'a'])).status).toBe(2);
    expect((await runWith({}, ['fix', '--fail-on', 'warning', 'a'])).status).toBe(2);
  });
});
