import type { Options } from './args.ts';
import type { FileOutput } from './check-file.ts';

/** What the command line needs of the world; tests bring their own. */
export interface Io {
  /** The bytes of a file; `-` is standard input. Rejects with an error whose `code` is Node's (`ENOENT`). */
  read(file: string): Promise<Uint8Array> | Uint8Array;
  /** What stands at a path, links followed; undefined for nothing. */
  kindOf(path: string): 'file' | 'folder' | undefined;
  /** What is in a folder, in no order; a link to a folder is a file here, so that no walk goes in circles. */
  entries(folder: string): readonly Entry[];
  write(file: string, text: string): Promise<void>;
  out(text: string): void;
  err(text: string): void;
  /** The environment's locale, such as `zh_CN.UTF-8`. */
  readonly locale: string;
  /** Of this program. */
  readonly version: string;
  /** Checks many files on several cores, in their order; absent where there is one only. */
  readonly checkMany?:
    | ((files: readonly string[], options: Options) => AsyncIterable<FileOutput>)
    | undefined;
}

export interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

export const exitStatus = { ok: 0, rejected: 1, unusable: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Something the person has to mend before the command can run; the message is for them. */
export class UsageError extends Error {}
