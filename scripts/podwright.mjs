/** `npm run --silent podwright -- ...`: the command line, run from source. stdout carries its output only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
// npm runs scripts in the package's folder; file names count from where the person is.
if (process.env.npm_lifecycle_event === 'podwright' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../src/cli/main.ts');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
await main(process.argv.slice(2), version);
