import { readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Io } from './io.ts';
import { run } from './run.ts';
import { localeOf } from './texts.ts';

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Reads a file at once, which of many small ones takes a fraction of the time of asking for it; `-` is standard input. */
export function read(file: string): Promise<Uint8Array> | Uint8Array {
  return file === '-' ? standardInput() : readFileSync(file);
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.isDirectory() ? 'folder' : 'file';
}

function entries(folder: string): readonly Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink() || kindOf(join(folder, entry.name)) === 'file')
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
}

/** The command line as a process: sets the exit status and lets the streams drain. */
export async function main(
  argv: readonly string[],
  version: string,
  checkMany?: Io['checkMany'],
): Promise<void> {
  // A reader that has seen enough (`| head`) is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
  const io: Io = {
    read,
    kindOf,
    entries,
    write: (file, text) => writeFile(file, text),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    locale: localeOf(process.env),
    version,
    checkMany,
  };
  process.exitCode = await run(argv, io);
}
