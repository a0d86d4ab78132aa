import type { Options } from '../args.ts';
import type { CheckedPod } from '../findings.ts';

/** What is known of one file of `check`. */
export interface CheckedFile {
  /** As it was named; `-` is standard input. */
  readonly file: string;
  /** One for each Pod, and for each document without one; none where the file cannot be read. */
  readonly rows: readonly CheckedPod[];
  /** Why the file cannot be read. */
  readonly failure?: string | undefined;
}

/** A file, folder or pattern that gave nothing to check. */
export interface Failure {
  readonly file: string;
  readonly reason: string;
}

/** A way to print what was found. Pieces are made file by file, so that no run holds all findings. */
export interface Format {
  readonly begin: string;
  /** What stands between the pieces of two files that have one. */
  readonly between: string;
  /** The piece of a file; empty where the format has nothing to say of it. */
  piece(checked: CheckedFile, options: Options): string;
  /** What closes the whole, with the codes of all findings and what could not be read. */
  end(codes: readonly string[], failures: readonly Failure[], version: string): string;
  /** True where failures are told by the format itself; else on stderr alone. */
  readonly tellsFailures: boolean;
}

/** A format of lines, which has no frame. */
export function linewise(piece: Format['piece']): Format {
  return { begin: '', between: '', piece, end: () => '', tellsFailures: false };
}
