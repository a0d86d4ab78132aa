/**
 * Brings the tree into a state in which everything else runs: dependencies as package-lock.json names them. Uses nothing
 * but Node, so that it works on a fresh clone. Writes to stderr only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program of node_modules (by its JavaScript file) or any other script with this Node; its exit status. */
export function node(args, options = {}) {
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  return result.status ?? 1;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `Podwright needs Node 20.19, 22.12 or a newer release line; this is ${process.versions.node}.\n`,
  );
  process.exit(2);
}

/** What npm wrote down about the installed packages must name the versions of the lock file. */
function installed() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.devOptional || present[path]?.version === entry.version,
  );
}

export function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return node([cli, ...args]);
  return spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    .status;
}

/** Installs what is missing; ends the process where that fails. */
export function ensureInstalled() {
  checkNode();
  if (!installed()) {
    process.stderr.write('Installing dependencies (npm ci) ...\n');
    if (npm(['ci', '--no-audit', '--no-fund']) !== 0) {
      process.stderr.write('npm ci failed: see above.\n');
      process.exit(2);
    }
  }
}

/** Builds the page into dist/; true when it worked. */
export function build() {
  return node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']) === 0;
}
