import type { ExitStatus } from './io.ts';
import { run } from './run.ts';

export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
  /** The files afterwards. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
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
    read: async (file) => {
      const content = Object.hasOwn(present, file) ? present[file] : undefined;
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
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
  });
  return { status, out, err, files: present };
}
