import type { LeftFile, TextFile } from '../../store/index.ts';

/** Larger files are not opened: Monaco and the analysis stay quick up to here. */
export const largestFile = 5 * 1024 * 1024;

export type ReadResult =
  | { readonly ok: true; readonly text: string; readonly name: string }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'binary' | 'unreadable'; readonly name: string };

function decode(bytes: Uint8Array): string | undefined {
  try {
    // PowerShell's `>` writes UTF-16; kubectl's YAML reader takes it too. What is saved later is UTF-8.
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
      return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
      return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
    if (bytes.includes(0)) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** So many files are opened at once; what is larger together than {@link largestFile} is cut off there, too. */
export const mostFiles = 200;

/** A file with its name, in a folder with the path below it. */
export interface NamedFile {
  readonly file: File;
  readonly name: string;
}

/** Reads files in the order of their names; those that cannot be opened are named with the reason. Never throws. */
export async function readFiles(
  given: readonly NamedFile[],
): Promise<{ readonly files: readonly TextFile[]; readonly left: readonly LeftFile[] }> {
  const sorted = [...given].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: TextFile[] = [];
  const left: LeftFile[] = [];
  let size = 0;
  for (const { file, name } of sorted) {
    if (files.length === mostFiles) left.push({ name, reason: 'many' });
    else if (size + file.size > largestFile) left.push({ name, reason: 'tooLarge' });
    else {
      const read = await readManifest(file);
      if (read.ok) files.push({ name, text: read.text });
      else left.push({ name, reason: read.reason });
      size += read.ok ? file.size : 0;
    }
  }
  return { files, left };
}

/** Reads a file as text, with its BOM and line ends; says why where it is not one. Never throws. */
export async function readManifest(file: File): Promise<ReadResult> {
  const { name } = file;
  if (file.size > largestFile) return { ok: false, reason: 'tooLarge', name };
  try {
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    return text === undefined ? { ok: false, reason: 'binary', name } : { ok: true, text, name };
  } catch {
    return { ok: false, reason: 'unreadable', name };
  }
}
