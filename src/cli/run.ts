import { languageOf, type Options, parseArguments } from './args.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { loadTexts, textsOf } from './texts.ts';

/** Read when they are asked for: most of the time of a short run is reading code. */
const commands = {
  check: async () => (await import('./check-files.ts')).check,
  set: async () => (await import('./edit.ts')).edit,
  unset: async () => (await import('./edit.ts')).edit,
  rename: async () => (await import('./rename.ts')).rename,
  uses: async () => (await import('./uses.ts')).uses,
  fix: async () => (await import('./fix.ts')).fix,
  versions: async () => (await import('./versions.ts')).versions,
  defaults: async () => (await import('./defaults.ts')).defaults,
  import: async () => (await import('./import.ts')).importFile,
  fields: async () => (await import('./fields.ts')).fields,
  clean: async () => (await import('./clean.ts')).clean,
  wrap: async () => (await import('./wrap.ts')).wrap,
  unwrap: async () => (await import('./wrap.ts')).unwrap,
  companions: async () => (await import('./companions.ts')).companions,
  link: async () => (await import('./link.ts')).link,
  unlink: async () => (await import('./link.ts')).unlink,
  simulate: async () => (await import('./simulate.ts')).simulatePod,
  lessons: async () => (await import('./lessons.ts')).lessons,
  lesson: async () => (await import('./lesson.ts')).lesson,
} satisfies Record<string, () => Promise<(options: Options, io: Io) => Promise<ExitStatus>>>;

/**
 * The whole command line, without a process around it.
 * @param argv the words behind `podwright`
 * @returns the exit status: 0 all accepted or done, 1 rejected or refused, 2 unreadable or wrong usage
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const language = languageOf(argv, io.locale);
  await loadTexts(language);
  const texts = textsOf(language);
  try {
    const options = parseArguments(argv, io.locale);
    if (options.help || options.version) {
      io.out(options.help ? texts.usage : `${io.version}\n`);
      return exitStatus.ok;
    }
    if (!options.command) throw new UsageError(texts.noCommand);
    const command = await commands[options.command]();
    return await command(options, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`podwright: ${error.message}\n${texts.needMore}\n`);
    return exitStatus.unusable;
  }
}
