/**
 * Finds a Chromium for the browser tests and installs one where there is none. `npm test` and playwright.config.ts
 * both ask here. Order: $PODWRIGHT_BROWSER, Playwright's own, a Chromium or Chrome on the PATH, the one without a
 * window first, for its journeys take a sixth less of processor time; then `playwright install`, then Debian's package when root.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { node } from './install.mjs';

const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Flags for a headless run, also as root and without a GPU, that reaches out to nobody. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** A browser without its system libraries exists as a file and does not start. */
function starts(file) {
  return spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** Path of a browser that starts, or undefined. */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  const candidates = [process.env.PODWRIGHT_BROWSER, chromium.executablePath(), ...names.map(onPath)];
  return candidates.find((file) => file && existsSync(file) && starts(file));
}

/** Path of a browser that starts, installed where needed; undefined when every way failed. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  process.stderr.write('No browser found: installing one ...\n');
  node(['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { timeout: 180_000 });
  const own = await findBrowser();
  if (own) return own;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env, timeout: 300_000 });
    apt(['update', '-q']);
    const install = (name) => apt(['install', '-y', '-q', '--no-install-recommends', name, 'fonts-noto-cjk']);
    if (install('chromium-headless-shell').status !== 0) install('chromium');
  }
  return findBrowser();
}
