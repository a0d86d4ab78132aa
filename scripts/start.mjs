/** `npm start`: installs what is missing, builds the page and serves it. $PORT and $HOST choose where. */
import { build, ensureInstalled, root } from './install.mjs';

ensureInstalled();
process.stderr.write('Building the page ...\n');
if (!build()) process.exit(1);

const { preview } = await import('vite');
const server = await preview({
  root,
  logLevel: 'warn',
  preview: {
    port: Number(process.env.PORT ?? 4173),
    strictPort: process.env.PORT !== undefined,
    ...(process.env.HOST ? { host: process.env.HOST } : {}),
  },
});
const urls = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
process.stdout.write(`Podwright runs at ${urls.join(' and ')}  (Ctrl+C ends it)\n`);
