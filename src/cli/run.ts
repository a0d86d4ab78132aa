import { type Options, parseArguments } from './args.ts';
import { check } from './check.ts';
import { edit } from './edit.ts';
import { fields } from './fields.ts';
import { fix } from './fix.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { rename } from './rename.ts';
import { languageOfLocale, textsOf } from './texts.ts';
import { uses } from './uses.ts';

const commands = { check, set: edit, unset: edit, rename, uses, fix, fields };

/**
 * The whole command line, without a process around it.
 * @param argv the words behind `podwright`
 * @returns the exit status: 0 all accepted or done, 1 rejected or refused, 2 unreadable or wrong usage
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  let options: Options | undefined;
  try {
    options = parseArguments(argv, io.locale);
    const texts = textsOf(options.language);
    if (options.help) {
      io.out(texts.usage);
      return exitStatus.ok;
    }
    if (!options.command) throw new UsageError(texts.noCommand);
    return await commands[options.command](options, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const texts = textsOf(options?.language ?? languageOfLocale(io.locale));
    io.err(`podwright: ${error.message}\n${texts.needMore}\n`);
    return exitStatus.unusable;
  }
}
