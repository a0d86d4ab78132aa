/** `npm run bench`: prints figures about size, speed and diagnosis. Names after `--` pick parts: see `bench/main.ts`. */
import { build, ensureInstalled, node, root } from './install.mjs';

ensureInstalled();
if (!build()) process.exit(1);

// As one bundle, like the page: code that is translated while it loads carries helpers that are measured along.
const { build: bundle } = await import('vite');
await bundle({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: 'bench/main.ts',
    outDir: 'bench',
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'bundle.mjs', codeSplitting: false } },
  },
});
process.exit(node(['bench/bundle.mjs', ...process.argv.slice(2)], { stdio: 'inherit' }));
