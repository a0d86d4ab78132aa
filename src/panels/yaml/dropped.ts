import { pushAll } from '../../pod/index.ts';
import type { NamedFile } from './files.ts';

/** Of a folder, what may be a manifest; folders of tools and their like are left alone. */
const isManifest = (name: string) => /\.(?:ya?ml|json)$/i.test(name);
const isSkipped = (name: string) => name.startsWith('.') || name === 'node_modules';
/** Deeper folders, and more files of one drop, are not looked at. */
const deepest = 8;
const most = 1_000;

/** Files as a picker or an input gives them; of a folder with their paths. */
export function namedFiles(files: readonly File[]): readonly NamedFile[] {
  return files
    .map((file) => ({ file, name: file.webkitRelativePath || file.name }))
    .filter(({ file, name }) => {
      if (name === file.name) return true;
      return isManifest(name) && !name.split('/').slice(1).some(isSkipped);
    });
}

/** What was dropped: files, and those below folders. To be called while the event is handled: afterwards it is empty. */
export function droppedFiles(data: DataTransfer): Promise<readonly NamedFile[]> {
  const entries = [...(data.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.every((entry) => entry.isFile)) return Promise.resolve(namedFiles([...data.files]));
  return collect(entries);
}

async function collect(entries: readonly FileSystemEntry[]): Promise<readonly NamedFile[]> {
  const found: NamedFile[] = [];
  const walk = async (entry: FileSystemEntry, path: string, depth: number): Promise<void> => {
    const name = path === '' ? entry.name : `${path}/${entry.name}`;
    if (found.length >= most) return;
    if (isFile(entry)) {
      if (depth > 0 && !isManifest(entry.name)) return;
      const file = await new Promise<File | undefined>((resolve) =>
        entry.file(resolve, () => resolve(undefined)),
      );
      if (file) found.push({ file, name });
    } else if (isFolder(entry) && depth < deepest && !(depth > 0 && isSkipped(entry.name))) {
      for (const child of await childrenOf(entry))
        if (!isSkipped(child.name)) await walk(child, name, depth + 1);
    }
  };
  for (const entry of entries) await walk(entry, '', 0);
  return found;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A browser lists a folder in portions, the last of which is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0) return all;
    pushAll(all, portion);
  }
}
