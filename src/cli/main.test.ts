import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'podwright-'));
const file = join(folder, 'pod.yaml');
writeFileSync(
  file,
  'kind: Pod\napiVersion: v1\nmetadata: {name: web}\nspec: {containers: [{name: a, image: b}]}\n',
);

afterAll(() => rmSync(folder, { recursive: true }));

function podwright(args: readonly string[], input = '', locale: Readonly<Record<string, string>> = {}) {
  const command = ['run', '--silent', 'podwright', '--', ...args];
  return spawnSync('npm', command, {
    cwd: root,
    env: { ...process.env, ...locale },
    input,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}

test('npm run --silent podwright prints its output and nothing else', () => {
  const { status, stdout } = podwright(['check', '--output', 'json', file, '-'], 'kind: Pod\n');
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; verdict: string });
  expect(lines.map((line) => [line.file, line.verdict])).toEqual([
    [file, 'accepted'],
    ['-', 'rejected'],
  ]);
  expect(status).toBe(1);
});

test('an edit in place writes the file', () => {
  const { status, stdout } = podwright(['set', '-i', file, 'metadata.name', 'shop']);
  expect([status, stdout]).toEqual([0, '']);
  expect(readFileSync(file, 'utf8')).toContain('metadata: {name: shop}');
});

test('the locale of the environment names the language', () => {
  const { stdout } = podwright(['check', '-'], 'kind: Pod\n', {
    LC_ALL: '',
    LC_MESSAGES: '',
    LANG: 'zh_CN.UTF-8',
  });
  expect(stdout).toMatch(/\p{Script=Han}/u);
});
