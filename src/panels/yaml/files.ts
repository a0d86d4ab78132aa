import { decodeBytes } from '../../pod/index.ts';
import type { LeftFile, TextFile } from '../../store/index.ts';

/** Larger files are not opened: Monaco and the analysis stay quick up to here. */
export const largestFile = 5 * 1024 * 1024;

export type ReadResult =
  | { readonly ok: true; readonly text: string; readonly utf16: boolean; readonly name: string }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'binary' | 'unreadable'; readonly name: string };

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
      if (read.ok) files.push({ name, text: read.text, ...(read.utf16 && { utf16: true }) });
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
    const bytes = new Uint8Array(await file.arrayBuffer());
    const decoded = decodeBytes(bytes);
    const isText = decoded && (decoded.utf16 || !bytes.includes(0));
    return isText ? { ok: true, ...decoded, name } : { ok: false, reason: 'binary', name };
  } catch {
    return { ok: false, reason: 'unreadable', name };
  }
}
