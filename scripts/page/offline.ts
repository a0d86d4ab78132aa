import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** The file beside index.html that serves the page without a network. */
const workerFile = 'sw.js';

/** For hosts and build tools, not for the page. */
const notForPages = /^(?:_headers|robots\.txt|sw\.js|\.vite\/.*)$/;

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** The service worker for what is in a folder: with every file of it, and a version that changes with any of them. */
export function serviceWorkerOf(folder: string, code: string): string {
  const hash = createHash('sha256').update(code);
  const files: string[] = [];
  const names = walk(folder).map((path) => relative(folder, path).split(sep).join('/'));
  for (const name of names.filter((each) => !notForPages.test(each)).sort()) {
    hash.update(name).update(readFileSync(join(folder, name)));
    files.push(name === 'index.html' ? './' : name);
  }
  const version = hash.digest('hex').slice(0, 16);
  return `const version = ${JSON.stringify(version)};\nconst files = ${JSON.stringify(files)};\n${code}`;
}

/** Writes {@link workerFile} when everything else of the build is written. */
export function serviceWorker(root: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        if (dir === undefined) return;
        const code = readFileSync(join(root, 'scripts/page/service-worker.js'), 'utf8');
        writeFileSync(join(dir, workerFile), serviceWorkerOf(dir, code));
      },
    },
  };
}
