/** `npm run mutants -- ROOM [SEED] [COUNT]`: breaks the code of a room and counts what the tests notice; see mutants/main.ts. */
import { ensureInstalled, node } from './install.mjs';

ensureInstalled();
process.exit(
  node(['--import', 'tsx', 'scripts/mutants/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' }),
);
