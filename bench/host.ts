import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headers } from '../scripts/page/headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** A folder on the network. */
export interface Host {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder as docs/nginx.conf does: with gzip, the headers, and what has a hash in its name for a year. */
export async function host(folder: string): Promise<Host> {
  const packed = new Map<string, Buffer>();
  const fileAt = (path: string): string | undefined => {
    const file = join(folder, normalize(decodeURIComponent(path)), path.endsWith('/') ? 'index.html' : '');
    return file.startsWith(join(folder, '/')) && statSync(file, { throwIfNoEntry: false })?.isFile()
      ? file
      : undefined;
  };
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = fileAt(pathname);
    if (file === undefined) {
      response.writeHead(404, headers).end();
      return;
    }
    let body = packed.get(file);
    if (!body) {
      body = gzipSync(readFileSync(file));
      packed.set(file, body);
    }
    response
      .writeHead(200, {
        ...headers,
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Encoding': 'gzip',
        'Cache-Control': pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      })
      .end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => closed(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
