import { loadImports, noteText } from '../i18n/index.ts';
import { importText } from '../importers/index.ts';
import type { Options } from './args.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { textsOf } from './texts.ts';

/**
 * `podwright import FILE`: the manifest that a docker or podman command or a compose file becomes; what could not be carried
 * over on standard error. What it is, is recognised.
 */
export async function importFile(options: Options, io: Io): Promise<ExitStatus> {
  const { language } = options;
  const texts = textsOf(language);
  const [file, ...rest] = options.arguments;
  if (file === undefined || rest.length > 0) throw new UsageError(texts.wrongArguments('import', 'FILE'));
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const result = importText(text);
  const shown = file === '-' ? texts.standardInput : file;
  if (result.kind === 'refused') {
    io.err(`podwright: ${shown}: ${texts[`import.${result.reason}`]}\n`);
    return exitStatus.unusable;
  }
  const { notes: messages } = await loadImports(language);
  const notes = result.notes.map((note) => ({
    option: note.option,
    code: note.code,
    message: noteText(language, messages, note),
  }));
  if (options.output === 'json')
    io.out(`${JSON.stringify({ yaml: result.yaml, kind: result.kind, notes })}\n`);
  else {
    io.out(result.yaml);
    for (const { option, message } of notes) io.err(`podwright: ${option}: ${message}\n`);
  }
  return exitStatus.ok;
}
