import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseStream } from '../../src/yaml/index.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'podwright-package-'));
const shell = process.platform === 'win32';
/** Nothing of the network: what is not in the package is not there. */
const offline = ['--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache')];

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: "b:1"}]}\n';
const bad = pod.replace('image', 'imagee');

function ran(command: string, args: readonly string[], cwd = folder, input = '') {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, input, encoding: 'utf8', shell });
  return { status, stdout, stderr };
}

let tarball = '';

beforeAll(() => {
  const built = ran(process.execPath, ['scripts/package.mjs'], root);
  expect([built.status, built.stderr]).toEqual([0, '']);
  const packed = ran('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
  tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  expect([packed.status, tarball]).toEqual([0, expect.stringMatching(/^podwright-.+\.tgz$/)]);
  writeFileSync(join(folder, 'package.json'), '{"name": "user", "type": "module", "private": true}\n');
  const installed = ran('npm', ['install', ...offline, `./${tarball}`]);
  expect([installed.status, installed.stderr.includes('npm error')]).toEqual([0, false]);
  writeFileSync(join(folder, 'good.yaml'), pod);
  writeFileSync(join(folder, 'bad.yaml'), bad);
});

afterAll(() => rmSync(folder, { recursive: true }));

const command = (...args: string[]) =>
  ran(process.execPath, ['node_modules/podwright/bin/podwright.js', ...args]);

test('the package brings what it needs and nothing else', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'podwright',
  ]);
  expect(readdirSync(join(folder, 'node_modules/podwright')).sort()).toEqual([
    'LICENSE',
    'README.md',
    'bin',
    'lib',
    'package.json',
  ]);
  const notices = readFileSync(join(folder, 'node_modules/podwright/lib/THIRD-PARTY-NOTICES.txt'), 'utf8');
  const titles = [...notices.matchAll(/^={80}\n(\S+).*\n={80}$/gm)].map(([, name]) => name);
  // What the command reads other people's files with, and nothing of the page.
  expect(titles).toEqual(expect.arrayContaining(['Podwright,', 'unbash', 'shlex', '@cfworker/json-schema']));
  expect(titles).not.toContain('react');
  expect(notices).not.toContain('Codicons');
});

test('npx runs the command of the tarball without the network', () => {
  const { status, stdout } = ran('npx', ['--yes', ...offline, `./${tarball}`, 'check', 'bad.yaml']);
  expect(stdout).toMatch(/^bad\.yaml:4:\d+: error: .*\[unknown-field-near\]$/m);
  expect(status).toBe(1);
});

test('the command answers in both languages, and by its exit status', () => {
  expect(command('check', 'good.yaml').status).toBe(0);
  expect(command('check', 'bad.yaml').status).toBe(1);
  expect(command('check', 'none.yaml').status).toBe(2);
  expect(command('check', '--lang', 'zh-CN', 'bad.yaml').stdout).toMatch(/\p{Script=Han}/u);
  expect(command('fix', 'bad.yaml').stdout).toBe(pod);
  expect(command('--help').stdout).toContain('Exit status: 0 ');
  expect(command('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('thousands of files are checked in their order, on every core', () => {
  const many = join(folder, 'many');
  mkdirSync(many);
  const names = Array.from({ length: 700 }, (_, i) => `pod-${String(i).padStart(4, '0')}.yaml`);
  for (const [i, name] of names.entries()) writeFileSync(join(many, name), i % 7 === 0 ? bad : pod);
  writeFileSync(join(many, 'pod-0350.yaml'), Uint8Array.of(0xff));
  const { status, stdout, stderr } = command('check', '--output', 'json', 'many');
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; verdict: string });
  const expected = names.filter((name) => name !== 'pod-0350.yaml');
  expect(rows.map(({ file }) => file)).toEqual(expected.map((name) => `many/${name}`));
  expect(rows.filter(({ verdict }) => verdict === 'rejected')).toHaveLength(99);
  expect([status, stderr]).toEqual([2, 'podwright: many/pod-0350.yaml: cannot be read: not UTF-8 text\n']);
  const log = JSON.parse(command('check', '--output', 'sarif', 'many').stdout) as {
    runs: { results: unknown[]; tool: { driver: { rules: unknown[] } } }[];
  };
  expect(log.runs[0]?.results).toHaveLength(99);
  expect(log.runs[0]?.tool.driver.rules).toEqual([{ id: 'unknown-field-near' }]);
});

function readYaml(file: string): unknown {
  return parseStream(readFileSync(join(root, file), 'utf8')).documents[0]?.value;
}

test('the hook of pre-commit runs on the files that a commit changes', () => {
  const [hook] = readYaml('.pre-commit-hooks.yaml') as { entry: string; language: string }[];
  expect(hook?.language).toBe('node');
  const [name = '', ...args] = hook?.entry.split(' ') ?? [];
  const entry = join(folder, 'node_modules/.bin', name);
  expect(ran(entry, [...args, 'good.yaml']).status).toBe(0);
  const { status, stdout } = ran(entry, [...args, 'good.yaml', 'bad.yaml']);
  expect([status, stdout.includes('[unknown-field-near]')]).toEqual([1, true]);
});

test('the action annotates files, and fails by what it is told', () => {
  const { inputs, runs } = readYaml('action.yml') as {
    inputs: Record<string, { default: string }>;
    runs: { using: string; steps: { shell: string; env: Record<string, string>; run: string }[] };
  };
  const [step] = runs.steps;
  if (!step) throw new Error('no step');
  const act = (given: Record<string, string>) => {
    const env = Object.entries(step.env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
      expect(inputs).toHaveProperty([input]);
      return [name, given[input] ?? inputs[input]?.default];
    });
    return spawnSync(step.shell, ['-e', '-c', step.run], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...Object.fromEntries(env), GITHUB_ACTION_PATH: root },
    });
  };
  const failed = act({ files: 'good.yaml\nbad.yaml\n' });
  expect(failed.stdout).toMatch(/^::error file=bad\.yaml,line=4,.*\n$/);
  expect(failed.status).toBe(1);
  expect(act({ files: 'ba*.yaml', ignore: 'unknown-field-near' }).status).toBe(0);
});

test('the engine is imported with its types, as the example in docs/ does it', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const types = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node', '--typeRoots'];
  const options = [tsc, ...types, join(root, 'node_modules/@types')];
  copyFileSync(join(root, 'docs/engine-example.ts'), join(folder, 'example.ts'));
  writeFileSync(join(folder, 'wrong.ts'), "import { judgeText } from 'podwright/engine';\njudgeText(5);\n");
  const checked = ran(process.execPath, [...options, 'example.ts', 'wrong.ts']);
  expect(checked.stdout.trimEnd().split('\n')).toEqual([
    expect.stringContaining('wrong.ts(2,11): error TS2345'),
  ]);
  const { stdout } = ran(process.execPath, ['example.js']);
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    'rejected BestEffort',
    expect.stringMatching(/^8 7 unknown-field-near /),
  ]);
  // A gate that is on in one release, and a field that the other does not have.
  expect(stdout.trimEnd().split('\n').slice(-2)).toEqual(['1.34 true 34', '1.33 false 33']);
  const unknown = ran(process.execPath, [
    '--input-type=module',
    '-e',
    "import { judgeText } from 'podwright/engine'; await judgeText('', { kubernetesVersion: '1.3' });",
  ]);
  expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('RangeError')]);
});
