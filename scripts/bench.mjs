/** `npm run bench`: prints figures about speed and size. Names after `--` pick parts: `engine`, `browser`, `size`. */
import { build, ensureInstalled, node } from './install.mjs';

ensureInstalled();
if (!build()) process.exit(1);
process.exit(
  node(['node_modules/tsx/dist/cli.mjs', 'bench/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' }),
);
