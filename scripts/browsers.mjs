/** `npm run browsers`: the main journeys of the built page in Firefox and WebKit; see tools/browsers/main.mjs. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { preview } from 'vite';
import { build, ensureInstalled, root } from './install.mjs';

ensureInstalled();
if (!build()) process.exit(1);
const folder = join(root, 'tools/browsers');
// The page is served by this process, so that what drives it runs beside it, not in its stead.
const run = (program, args) => {
  const child = spawn(program, args, { cwd: folder, stdio: 'inherit' });
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
};
const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
  cwd: folder,
  stdio: ['ignore', 2, 2],
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(2);
const server = await preview({ root, preview: { port: 0 }, logLevel: 'error' });
const url = server.resolvedUrls?.local[0] ?? '';
process.exitCode = await run(process.execPath, ['main.mjs', url, ...process.argv.slice(2)]);
await server.close();
