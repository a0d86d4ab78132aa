import { lookUp } from '../pod/index.ts';
import type { Options } from './args.ts';
import { checkFile, type FileOutput } from './check-file.ts';
import { pointToImport } from './compose.ts';
import { filesOf } from './files.ts';
import { type Failure, formats } from './formats/index.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { sentencesOf, textsOf } from './texts.ts';

async function* oneByOne(files: readonly string[], options: Options, io: Io): AsyncGenerator<FileOutput> {
  for (const file of files) yield checkFile(file, options, io);
}

/**
 * `podwright check FILE...`. A file that cannot be read is said on stderr and does not stop the others. What was found is printed file
 * by file, so that memory does not grow with their number.
 */
export async function check(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  if (options.arguments.length === 0) throw new UsageError(texts.wrongArguments('check', 'FILE...'));
  for (const code of options.ignored) {
    if (lookUp(sentencesOf(options.language).issues, code) === undefined)
      throw new UsageError(texts.noSuchCode(code));
  }
  const { files, missing } = filesOf(options.arguments, io, texts);
  const format = formats[options.output];
  const failures: Failure[] = [];
  const codes = new Set<string>();
  let status: ExitStatus = exitStatus.ok;
  let first = true;
  const failed = (file: string, reason: string) => {
    status = exitStatus.unusable;
    if (format.tellsFailures) failures.push({ file, reason });
    io.err(`podwright: ${texts.unreadable(file === '-' ? texts.standardInput : file, reason)}\n`);
  };
  for (const { argument, reason } of missing) failed(argument, reason);
  io.out(format.begin);
  for await (const output of io.checkMany?.(files, options) ?? oneByOne(files, options, io)) {
    if (output.failure !== undefined) failed(output.file, output.failure);
    if (status < output.status) status = output.status;
    for (const code of output.codes) codes.add(code);
    if (output.compose) pointToImport(output.file, io, texts);
    if (output.piece === '') continue;
    io.out(first ? output.piece : format.between + output.piece);
    first = false;
  }
  io.out(format.end([...codes], failures, io.version));
  return status;
}
