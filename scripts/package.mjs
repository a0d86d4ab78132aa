/**
 * `npm run package`, and with it `npm pack`: fills lib/ with what the package is made of. The command and all that it needs is one
 * file, the engine another, with the types of what it gives and the licences of what is in them.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureInstalled, node, root } from './install.mjs';

ensureInstalled();
const { build } = await import('vite');
const { tsImport } = await import('tsx/esm/api');
const { thirdPartyNotices } = await tsImport('./page/notices.ts', import.meta.url);
const notices = thirdPartyNotices(root);
const lib = join(root, 'lib');
const types = join(lib, 'types');
rmSync(lib, { recursive: true, force: true });

/** One file for Node out of a module and all that it imports; what is imported late is in it, and is run late. */
async function bundle(entry, name, plugin) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [plugin],
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir: lib,
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { entryFileNames: name, codeSplitting: false } },
    },
  });
}

/** Adds a declaration and all that it imports. */
function reach(file, reached) {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, to] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.tsx?['"]/g)) {
    const next = join(dirname(file), `${to}.d.ts`);
    if (!existsSync(next)) throw new Error(`${file} imports ${to}, of which there are no types`);
    reach(next, reached);
  }
}

/** The compiler declares everything; who uses the package sees what its entry reaches. */
function prune() {
  const reached = new Set();
  reach(join(types, 'cli/package.d.ts'), reached);
  for (const name of readdirSync(types, { recursive: true })) {
    if (name.endsWith('.d.ts') && !reached.has(join(types, name))) rmSync(join(types, name));
  }
}

await bundle('src/cli/bundle.ts', 'cli.js', notices.worker);
await bundle('src/cli/package.ts', 'engine.js', notices.page);
const status = node(['node_modules/typescript/bin/tsc', '-p', 'scripts/package/tsconfig.json']);
if (status === 0) prune();
process.exitCode = status;
