/** `npm run fuzz -- MINUTES SEED`: looks for inputs that break what must hold of all inputs; see fuzz/main.ts. */
import { ensureInstalled, node } from './install.mjs';

ensureInstalled();
process.exit(node(['--import', 'tsx', 'fuzz/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' }));
