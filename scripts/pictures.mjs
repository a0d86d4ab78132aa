/** `npm run pictures`: pictures of every view of the built page, for the eye; see scripts/pictures/main.ts. */
import { ensureBrowser } from './browser.mjs';
import { build, ensureInstalled, node } from './install.mjs';

ensureInstalled();
if (!(await ensureBrowser())) process.exit(2);
if (!build()) process.exit(1);
process.exit(
  node(['--import', 'tsx', 'scripts/pictures/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' }),
);
