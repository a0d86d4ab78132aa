import type { Entry, ExitStatus } from './io.ts';
import { run } from './run.ts';

export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
  /** The files afterwards. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** `a.yaml` for `./a.yaml`, and nothing for the current folder. */
function plain(path: string): string {
  if (path === '.') return '';
  return path.startsWith('./') ? path.slice(2) : path;
}

/** What is below a folder of files by their paths. */
function namesIn(folder: string, files: Readonly<Record<string, unknown>>): readonly Entry[] {
  const within = plain(folder);
  const prefix = within === '' || within.endsWith('/') ? within : `${within}/`;
  const below = Object.keys(files).filter((file) => file.startsWith(prefix));
  const entries = new Map(
    below.map((file) => {
      const [name = '', ...rest] = file.slice(prefix.length).split('/');
      return [name, { name, folder: rest.length > 0 }];
    }),
  );
  return [...entries.values()];
}

/** Runs the command line over files in memory; `-` is the file of that name. */
export async function runWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[],
  locale = 'C',
): Promise<Ran> {
  const present: Record<string, string | Uint8Array> = { ...files };
  let out = '';
  let err = '';
  const status = await run(argv, {
    read: async (written) => {
      const file = plain(written);
      const content = Object.hasOwn(present, file) ? present[file] : undefined;
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    kindOf: (written) => {
      const path = plain(written);
      if (Object.hasOwn(present, path)) return 'file';
      return namesIn(path, present).length > 0 ? 'folder' : undefined;
    },
    entries: (folder) => namesIn(folder, present),
    write: async (file, text) => {
      if (file.startsWith('readonly/')) throw Object.assign(new Error('no'), { code: 'EACCES' });
      present[file] = text;
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    locale,
    version: '1.2.3',
  });
  return { status, out, err, files: present };
}
