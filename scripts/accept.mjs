/**
 * `npm run accept`: builds every valid Pod of the fixtures and of the start page from the empty page by the forms alone, and
 * prints a line for each with the fields that no control could set; `npm test` does so for a sample.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build, ensureInstalled, node, root } from './install.mjs';

ensureInstalled();
if (!(await ensureBrowser())) process.exit(2);
if (!build()) process.exit(1);
const report = join(root, 'test-results/accept.json');
process.env.PODWRIGHT_ACCEPT = 'all';
process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
node(['node_modules/@playwright/test/cli.js', 'test', 'e2e/journeys/build.spec.ts', '--reporter=json']);

const specs = JSON.parse(readFileSync(report, 'utf8')).suites.flatMap((suite) => suite.specs);
const rows = specs.map(({ title, ok, tests }) => {
  const said = (type) =>
    tests.flatMap(({ annotations }) =>
      annotations.filter((each) => each.type === type).map(({ description }) => description),
    );
  return { name: title.replace(/ is built .*/, ''), ok, differs: said('differs'), missed: said('missed') };
});
const width = Math.max(...rows.map(({ name }) => name.length));
for (const { name, ok, differs, missed } of rows) {
  process.stdout.write(`${name.padEnd(width)}  ${ok ? 'same' : `${differs.length} fields differ`}\n`);
  for (const path of differs) process.stdout.write(`  differs  ${path}\n`);
  for (const why of missed) process.stdout.write(`  missed   ${why}\n`);
}
const passed = rows.filter(({ ok }) => ok).length;
process.stdout.write(`${passed} passed, ${rows.length - passed} failed\n`);
process.exit(passed === rows.length && rows.length > 0 ? 0 : 1);
