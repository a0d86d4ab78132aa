/** `npm run bench`: prints figures about size, speed and diagnosis. Names after `--` pick parts: `size`, `engine`, `derive`, `diagnosis`, `hostile`, `browser`. */
import { build, ensureInstalled, node } from './install.mjs';

ensureInstalled();
if (!build()) process.exit(1);
process.exit(
  node(['node_modules/tsx/dist/cli.mjs', 'bench/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' }),
);
