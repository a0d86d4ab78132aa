import { readFile, writeFile } from 'node:fs/promises';
import type { Io } from './io.ts';
import { run } from './run.ts';

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The command line as a process: sets the exit status and lets the streams drain. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const io: Io = {
    read: (file) => (file === '-' ? standardInput() : readFile(file)),
    write: (file, text) => writeFile(file, text),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    locale: LC_ALL || LC_MESSAGES || LANG || '',
  };
  process.exitCode = await run(argv, io);
}
