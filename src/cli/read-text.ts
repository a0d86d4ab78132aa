import { decodeBytes } from '../pod/index.ts';
import type { Io } from './io.ts';
import type { Texts } from './texts.ts';

/** The text of a file with its BOM, or why it cannot be read. */
export type Reading = { readonly text: string } | { readonly reason: string };

/** Reads a file as UTF-8; never throws. */
export async function tryRead(file: string, io: Pick<Io, 'read'>, texts: Texts): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(file);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  const decoded = decodeBytes(bytes);
  if (!decoded) return { reason: texts.notUtf8 };
  return decoded.utf16 ? { reason: texts.utf16 } : { text: decoded.text };
}

/** The text of a file with its BOM, or undefined (said on stderr) where it cannot be read or is not UTF-8. */
export async function readText(file: string, io: Io, texts: Texts): Promise<string | undefined> {
  const reading = await tryRead(file, io, texts);
  if ('text' in reading) return reading.text;
  const shown = file === '-' ? texts.standardInput : file;
  io.err(`podwright: ${texts.unreadable(shown, reading.reason)}\n`);
  return undefined;
}

/** Node's code of a file error (`ENOENT`), else its message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
