/** `npm run regexps [-- --all]`: looks whether the regular expressions of `src` that are new, or all, are linear; see regexps/main.ts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, node, npm, root } from './install.mjs';

ensureInstalled();
const tool = join(root, 'regexps/tool');
if (!existsSync(join(tool, 'node_modules/recheck')) && npm(['ci', '--prefix', tool, '--no-audit']) !== 0) {
  process.exit(2);
}
process.exit(node(['--import', 'tsx', 'regexps/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' }));
