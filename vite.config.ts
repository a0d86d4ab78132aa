import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { budgets, sizeBudgets } from './scripts/page/budgets.ts';
import { compiledAhead, compiledAheadHolds } from './scripts/page/compiled-ahead.ts';
import { headers, policy } from './scripts/page/headers.ts';
import { thirdPartyNotices } from './scripts/page/notices.ts';
import { serviceWorker } from './scripts/page/offline.ts';
import { shell } from './scripts/page/shell.ts';

/** The meta tag only in what is built: the dev server needs inline scripts. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

/** Takes the face of its icons out of Monaco's style sheet: src/monaco/face.css has it. */
const faceApart: Plugin = {
  name: 'face-apart',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/codicon/codicon.css')) return undefined;
    const from = code.indexOf('@font-face');
    const to = code.indexOf('}', from) + 1;
    if (from < 0) this.error('Monaco has the face of its icons elsewhere');
    return { code: code.slice(0, from) + code.slice(to), map: null };
  },
};

/** What of Monaco says a variable of the whole page, and the element that has need of it. */
const monacoVariables = {
  '/sash/sash.css': '.monaco-sash',
  '/theme/browser/iconsStyleSheet.js': '.monaco-editor',
  '/codeEditor/codeEditorWidget.js': '.monaco-editor',
};

/** Keeps Monaco's variables from the root: each time one came, the browser would style all of the page anew. */
const variablesApart: Plugin = {
  name: 'variables-apart',
  enforce: 'pre',
  transform(code, id) {
    const owner = Object.entries(monacoVariables).find(([end]) => id.endsWith(end))?.[1];
    if (!owner) return undefined;
    if (!code.includes(':root {')) this.error(`Monaco has other variables in ${id}`);
    return { code: code.replaceAll(':root {', `${owner} {`), map: null };
  },
};

/** Files named by their content stay in the browser, as `public/_headers` has it on a host; the preview would ask for each again. */
const keptAssets: Plugin = {
  name: 'kept-assets',
  configurePreviewServer(server) {
    server.middlewares.use('/assets/', (_request, response, next) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      next();
    });
  },
};

const notices = thirdPartyNotices(import.meta.dirname);

export default defineConfig({
  // Relative, so that the folder works under any path of any static host.
  base: './',
  plugins: [
    react(),
    contentSecurityPolicy,
    faceApart,
    variablesApart,
    keptAssets,
    shell(import.meta.dirname),
    notices.page,
    compiledAheadHolds,
    sizeBudgets(budgets),
    serviceWorker(import.meta.dirname),
  ],
  worker: { format: 'es', plugins: () => [notices.worker] },
  preview: { headers },
  build: {
    target: 'es2023',
    // Every browser of the README knows it.
    modulePreload: { polyfill: false },
    manifest: true,
    // The largest slice of Monaco; what chunks may weigh is in the budgets.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // A chunk takes of these rooms only what it uses: the first scripts nothing that forms alone need, the page the
      // server’s own answer when it shows it.
      treeshake: { moduleSideEffects: (id) => !/src[\\/](pod|engine|judge|assist)[\\/]/.test(id) },
      output: {
        postBanner: compiledAhead,
        // What every visit needs and seldom changes, and what the chunks of both languages need: as a chunk of its own it
        // could be missing, and both with it. Monaco stays apart, behind its dynamic imports.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules[\\/](react|react-dom|scheduler|@mantine|@floating-ui|@tabler|zustand|clsx)[\\/]|src[\\/]i18n[\\/]([\w-]+-(texts|details)|shown)\.ts$|vite[\\/]preload-helper/,
            },
            // The rooms of the first form, one chunk each however many later chunks share a part of them; and what only
            // later chunks share, which would otherwise be a file for each module.
            { name: 'pod', test: /src[\\/]pod[\\/]/, tags: ['$initial'] },
            { name: 'yaml', test: /src[\\/](yaml|assist)[\\/]/, tags: ['$initial'] },
            { name: 'pod-later', test: /src[\\/]pod[\\/]/, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
