import { type CompanionProblem, companionsOf, withCompanions } from '../around/index.ts';
import { formatPath } from '../pod/index.ts';
import { locate, parseStream, positionOf, type YamlStream } from '../yaml/index.ts';
import type { Options } from './args.ts';
import { deliver } from './edit.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { type Texts, textsOf } from './texts.ts';

/**
 * `podwright companions FILE`: the file with documents for what its Pods name and it lacks. What does not fit is told on
 * stderr; with `--output json` all of it is one object.
 */
export async function companions(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [file, ...rest] = options.arguments;
  if (file === undefined || rest.length > 0) throw new UsageError(texts.wrongArguments('companions', 'FILE'));
  if (file === '-' && options.inPlace) throw new UsageError(texts.stdinInPlace);
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const stream = parseStream(text);
  const { added, problems } = companionsOf(stream);
  const yaml = withCompanions(text, added);
  const told = problems.map((problem) => ({
    ...problem,
    path: formatPath(problem.path),
    ...placeOf(stream, problem),
    message: sentence(problem, texts),
  }));
  if (options.output === 'json') {
    const short = added.map(({ kind, name, keys, optional }) => ({
      kind,
      name,
      keys,
      ...(optional ? { optional } : {}),
    }));
    io.out(`${JSON.stringify({ yaml, added: short, problems: told })}\n`);
    return exitStatus.ok;
  }
  const status = await deliver(file, text, yaml, options, io);
  if (status !== exitStatus.ok) return status;
  for (const { kind, name, keys, optional } of added) {
    const line = optional ? texts.addedOptional(kind, name) : texts.added(kind, name, keys.join(', '));
    io.err(`podwright: ${line}\n`);
  }
  if (added.length === 0) io.err(`podwright: ${texts.addedNothing}\n`);
  const shown = file === '-' ? texts.standardInput : file;
  for (const { line, column, path, message } of told)
    io.err(`${shown}:${line}:${column}: ${path}: ${message}\n`);
  return status;
}

function placeOf(stream: YamlStream, { document, path }: CompanionProblem) {
  const at = locate(stream, document, path)?.value.start ?? stream.documents[document]?.start ?? 0;
  const { line, column } = positionOf(stream, at);
  return { line, column };
}

function sentence({ code, kind, name, key = '', meant, found }: CompanionProblem, texts: Texts): string {
  const what = texts[`companion.${code}`](kind, name, key);
  const seen = found === undefined ? '' : texts.companionFound(found);
  return what + seen + (meant === undefined ? '' : texts.companionMeant(meant));
}
