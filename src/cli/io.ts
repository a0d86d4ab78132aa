/** What the command line needs of the world; tests bring their own. */
export interface Io {
  /** The bytes of a file; `-` is standard input. Rejects with an error whose `code` is Node's (`ENOENT`). */
  read(file: string): Promise<Uint8Array>;
  write(file: string, text: string): Promise<void>;
  out(text: string): void;
  err(text: string): void;
  /** The environment's locale, such as `zh_CN.UTF-8`. */
  readonly locale: string;
}

export const exitStatus = { ok: 0, rejected: 1, unusable: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Something the person has to mend before the command can run; the message is for them. */
export class UsageError extends Error {}
