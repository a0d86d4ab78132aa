import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A folder beside this one with programs that only the figures need, and a lock file of its own. They are installed when
 * they are missing.
 * @returns its path; undefined where they could not be installed
 */
export function installed(folder: 'peers' | 'lighthouse', program: string): string | undefined {
  const path = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  if (existsSync(`${path}node_modules/${program}`)) return path;
  const install = ['ci', '--no-audit', '--no-fund'];
  const shell = process.platform === 'win32';
  if (spawnSync('npm', install, { cwd: path, stdio: ['ignore', 2, 2], shell }).status === 0) return path;
  process.stderr.write(`${program} could not be installed.\n`);
  return undefined;
}
