/**
 * `npm test`: installs what is missing (a browser too), then runs every check and sums up. Checks that have no count of
 * their own (types, lint, build) count as one each; a runner that dies before it reports counts as one failure.
 * The last line on stdout is `N passed, N failed`; the exit status is 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build, ensureInstalled, node, root } from './install.mjs';

ensureInstalled();

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const rows = [];

const heading = (name) => process.stdout.write(`\n== ${name}\n`);
const since = (start) => Math.round((Date.now() - start) / 1000);

async function step(name, work) {
  heading(name);
  const start = Date.now();
  const count = await work();
  rows.push({ name, ...count, seconds: since(start) });
}

/** Runs checks side by side, for each leaves a core free for long; what one says is printed in one piece. */
async function together(checks) {
  const start = Date.now();
  const ended = checks.map(async ([name, ...commands]) => {
    const runs = await Promise.all(commands.map(quietly));
    heading(name);
    for (const { said } of runs) process.stdout.write(said);
    return { name, ...one(runs.every(({ status }) => status === 0)), seconds: since(start) };
  });
  rows.push(...(await Promise.all(ended)));
}

/** Runs a program of node_modules and keeps what it prints. */
function quietly(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
    child.on('close', (status) => resolve({ status, said: Buffer.concat(said).toString() }));
  });
}

// Colours are for a screen; in a log they would bury the words.
if (!process.stdout.isTTY) {
  process.env.NO_COLOR = '1';
  delete process.env.FORCE_COLOR;
}

const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
const run = (...args) => node(args, { stdio: ['ignore', 1, 2] });

/** Counts of a runner out of its JSON report. The exit status may add a failure the report does not know of. */
function counted(status, file, read) {
  let count;
  try {
    count = read(JSON.parse(readFileSync(join(results, file), 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
  if (count.passed + count.failed === 0 || (status !== 0 && count.failed === 0)) count.failed += 1;
  return count;
}

const knip = ['node_modules/knip/bin/knip.js', '--no-progress'];
await together([
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  // What nothing uses, and what tests alone use.
  ['unused', knip, [...knip, '--production']],
]);
await step('unit', () =>
  counted(
    run(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=dot',
      '--reporter=json',
      '--outputFile.json=test-results/unit.json',
    ),
    'unit.json',
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  ),
);
await step('build', () => one(build()));
await step('browser', async () => {
  const browser = await ensureBrowser();
  if (!browser) {
    process.stdout.write('No browser could be found or installed; set PODWRIGHT_BROWSER to a Chromium.\n');
    return { passed: 0, failed: 1 };
  }
  return counted(run('node_modules/@playwright/test/cli.js', 'test'), 'e2e.json', ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
});

process.stdout.write('\n');
for (const { name, passed, failed, seconds } of rows) {
  process.stdout.write(
    `${name.padEnd(8)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed  ${seconds} s\n`,
  );
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const line = `${sum('passed')} passed, ${sum('failed')} failed\n`;
writeFileSync(join(results, 'summary.txt'), line);
process.stdout.write(line);
process.exitCode = sum('failed') === 0 ? 0 : 1;
