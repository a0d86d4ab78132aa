/** A file of the person's disk that the page may read, and write when the browser is allowed to: a handle of File System Access. */
export interface DiskFile {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** The file of a draft, with what it held and when it was changed as far as the page knows. */
export interface Link {
  readonly file: DiskFile;
  readonly text: string;
  readonly modified: number;
}

/** A link as it was stored; undefined for what is none. */
export function readLink(stored: unknown): Link | undefined {
  const { file, text, modified } = (stored ?? {}) as Partial<Link>;
  if (typeof file?.getFile !== 'function' || typeof text !== 'string' || typeof modified !== 'number')
    return undefined;
  return { file, text, modified };
}

export type Written = Link | 'refused' | 'changed' | 'failed';

/**
 * Writes a text to the file of a draft; the browser asks the person where it must. A file that holds something else than it did
 * is left as it is, unless `over`. Never throws.
 */
export async function writeBack(
  { file, text: known, modified }: Link,
  text: string,
  over: boolean,
): Promise<Written> {
  try {
    const permission = await file.requestPermission?.({ mode: 'readwrite' });
    if (permission !== undefined && permission !== 'granted') return 'refused';
    if (!over) {
      const now = await file.getFile();
      if (now.lastModified !== modified && (await now.text()) !== known) return 'changed';
    }
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
    return { file, text, modified: (await file.getFile()).lastModified };
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'failed';
  }
}
