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

/** Reads files as the documents of one text, in the order of their names; one that is no text stops it. Never throws. */
export async function readManifests(files: readonly File[]): Promise<ReadResult> {
  const [first, ...others] = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  let all = await readManifest(first as File);
  for (const file of others) {
    const next = await readManifest(file);
    if (!next.ok) return next;
    if (all.ok)
      all = { ...all, text: `${all.text.trimEnd()}\n---\n${next.text.replace(/^\uFEFF|^---\s/g, '')}` };
  }
  return all;
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
