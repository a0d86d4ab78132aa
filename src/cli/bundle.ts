/** The entry of the command as it is published: one file, which is its own worker. */
import { isMainThread } from 'node:worker_threads';
import { main, read } from './main.ts';
import { parallel, serve } from './pool.ts';

/** Runs the command line, or in a worker what the command line asks of it. */
export async function start(argv: readonly string[], version: string): Promise<void> {
  if (isMainThread) await main(argv, version, parallel(new URL(import.meta.url), read));
}

if (!isMainThread) serve(read);
