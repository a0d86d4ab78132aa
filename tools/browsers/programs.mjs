import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of the first of some programs that is on the PATH; undefined where none is. */
export function programOf(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}
