import type { Options } from './args.ts';
import { fails } from './check.ts';
import { looksLikeCompose } from './compose.ts';
import { checkedPods } from './findings.ts';
import { formats } from './formats/index.ts';
import { type ExitStatus, exitStatus, type Io } from './io.ts';
import { tryRead } from './read-text.ts';
import { textsOf } from './texts.ts';

/** All that is said of one file; what crosses from a worker, so plain data. */
export interface FileOutput {
  readonly file: string;
  /** What the format makes of it. */
  readonly piece: string;
  readonly status: ExitStatus;
  /** The codes of its findings. */
  readonly codes: readonly string[];
  /** Why it cannot be read. */
  readonly failure?: string;
  /** It is a compose file: what is found in it is true, and not what its owner needs. */
  readonly compose?: boolean;
}

/** Reads, judges and prints one file; what cannot be read is data, too. */
export async function checkFile(file: string, options: Options, io: Pick<Io, 'read'>): Promise<FileOutput> {
  const reading = await tryRead(file, io, textsOf(options.language));
  if ('reason' in reading)
    return { file, piece: '', status: exitStatus.unusable, codes: [], failure: reading.reason };
  const rows = checkedPods(reading.text, options.ignored, options.cluster);
  const findings = rows.flatMap((row) => row.findings);
  return {
    file,
    piece: formats[options.output].piece({ file, rows }, options),
    status: findings.some((finding) => fails(finding, options)) ? exitStatus.rejected : exitStatus.ok,
    codes: [...new Set(findings.map(({ issue }) => issue.code))],
    ...(looksLikeCompose(reading.text) ? { compose: true } : {}),
  };
}
