/**
 * `npm test`: installs what is missing (a browser too), then runs every check and sums up. Checks that have no count of
 * their own (types, lint, build) count as one each; a runner that dies before it reports counts as one failure.
 * The last line on stdout is `N passed, N failed`; the exit status is 1 when anything failed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build, ensureInstalled, node, root } from './install.mjs';

ensureInstalled();

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const rows = [];

async function step(name, work) {
  process.stdout.write(`\n== ${name}\n`);
  const start = Date.now();
  const count = await work();
  rows.push({ name, ...count, seconds: Math.round((Date.now() - start) / 1000) });
}

// Colours are for a screen; in a log they would bury the words.
if (!process.stdout.isTTY) {
  process.env.NO_COLOR = '1';
  delete process.env.FORCE_COLOR;
}

const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
const run = (...args) => node(args, { stdio: ['ignore', 1, 2] });

/** What nothing uses; with `--production`, what tests alone use. */
const knip = (...mode) => run('node_modules/knip/bin/knip.js', '--no-progress', ...mode) === 0;

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

await step('types', () => one(run('node_modules/typescript/bin/tsc', '--noEmit') === 0));
await step('lint', () => one(run('node_modules/@biomejs/biome/bin/biome', 'check', '.') === 0));
await step('unused', () => one(knip() && knip('--production')));
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
