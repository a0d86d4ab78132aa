import { fixAll } from '../judge/index.ts';
import type { Options } from './args.ts';
import { looksLikeCompose, pointToImport } from './compose.ts';
import { deliver } from './edit.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { textsOf } from './texts.ts';

/** `podwright fix FILE`. */
export async function fix(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [file, ...rest] = options.arguments;
  if (file === undefined || rest.length > 0) throw new UsageError(texts.wrongArguments('fix', 'FILE'));
  if (file === '-' && options.inPlace) throw new UsageError(texts.stdinInPlace);
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const fixed = fixAll(text, options.cluster ? { cluster: options.cluster } : {});
  const status = await deliver(file, text, fixed.text, options, io);
  if (status !== exitStatus.ok) return status;
  io.err(`podwright: ${texts.fixed(fixed.fixes)}\n`);
  if (looksLikeCompose(text)) pointToImport(file, io, texts);
  if (fixed.left > 0) io.err(`podwright: ${texts.fixesLeft(fixed.left)}\n`);
  return status;
}
