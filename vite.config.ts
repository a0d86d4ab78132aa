import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Nothing but the page's own files; inline styles are Mantine's and Monaco's, data: URLs Monaco's icon font.
 * Sent as a header by `npm start` and the browser tests, and written into index.html for other hosts.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

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

export default defineConfig({
  // Relative, so that the folder works under any path of any static host.
  base: './',
  plugins: [react(), contentSecurityPolicy],
  worker: { format: 'es' },
  preview: {
    headers: {
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  build: {
    target: 'es2023',
    manifest: true,
    // Monaco is one big chunk by nature, and loads after the first paint.
    chunkSizeWarningLimit: 4500,
    rolldownOptions: {
      output: {
        // What every visit needs and seldom changes, and what the chunks of both languages need: as a chunk of its own it
        // could be missing, and both with it. Monaco stays apart, behind its dynamic import.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules[\\/](react|react-dom|scheduler|@mantine|@floating-ui|yaml|zustand|clsx)[\\/]|src[\\/]i18n[\\/][\w-]+-(texts|details)\.ts$/,
            },
          ],
        },
      },
    },
  },
});
