import type { Io } from './io.ts';
import type { Texts } from './texts.ts';

/** The text of a file with its BOM, or undefined (said on stderr) where it cannot be read or is not UTF-8. */
export async function readText(file: string, io: Io, texts: Texts): Promise<string | undefined> {
  const shown = file === '-' ? texts.standardInput : file;
  let bytes: Uint8Array;
  try {
    bytes = await io.read(file);
  } catch (error) {
    io.err(`podwright: ${texts.unreadable(shown, reasonOf(error))}\n`);
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    io.err(`podwright: ${texts.unreadable(shown, texts.notUtf8)}\n`);
    return undefined;
  }
}

/** Node's code of a file error (`ENOENT`), else its message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
