/**
 * `npm run browsers [-- firefox|webkit]`: drives the main journeys of the built page at the address given first. Prints a
 * line for each and, last, `N passed, N failed`; a browser that is not installed counts as one that failed.
 */
import { firefox } from './firefox.mjs';
import { journeys, personAt } from './journeys.mjs';
import { webkit } from './webkit.mjs';

const [url, ...wanted] = process.argv.slice(2);
const browsers = { firefox, webkit };
const packages = { firefox: 'firefox-esr', webkit: 'webkit2gtk-driver xvfb' };
let passed = 0;
let failed = 0;
const say = (text) => process.stdout.write(`${text}\n`);

for (const [id, start] of Object.entries(browsers)) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const driver = await start();
  if (!driver) {
    say(`${id}: not installed (Debian: apt-get install ${packages[id]})`);
    failed++;
    continue;
  }
  say(driver.name);
  try {
    await driver.open(url);
    const person = personAt(driver);
    for (const [name, go] of [
      ...journeys,
      [
        'nothing said on the console',
        async () => {
          const problems = await driver.problems();
          if (problems.length > 0) throw new Error(problems.join('; '));
        },
      ],
    ]) {
      const begun = Date.now();
      try {
        await go(person);
        passed++;
        say(`  ok      ${name} (${Date.now() - begun} ms)`);
      } catch (error) {
        failed++;
        say(`  FAILED  ${name}: ${error.message}`);
      }
    }
  } finally {
    await driver.close();
  }
}
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
