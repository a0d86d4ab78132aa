import { definitionAt, type FileUse, formatPath, usesInFile } from '../pod/index.ts';
import { locate, positionOf, type YamlStream } from '../yaml/index.ts';
import type { Options } from './args.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { namePlace, refuse } from './place.ts';
import { textsOf } from './texts.ts';

/** Where the text of a use stands; for `$(NAME)` that is the text it is in. */
function positionIn(stream: YamlStream, { document, path, keyPrefix }: FileUse) {
  const found = locate(stream, document, path);
  const at = keyPrefix === undefined ? found?.value : found?.key;
  return positionOf(stream, at?.start ?? stream.documents[document]?.start ?? 0);
}

/**
 * `podwright uses FILE PATH`: what refers to the name at PATH, a line each, in the Pod and in the other objects of the
 * file. No use is no error.
 */
export async function uses(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  if (options.arguments.length !== 2) throw new UsageError(texts.wrongArguments('uses', 'FILE PATH'));
  const place = await namePlace(options, io);
  if (typeof place === 'number') return place;
  const { file, path, stream, pod } = place;
  const definition = pod && definitionAt(pod, path);
  if (!pod || !definition) return refuse(formatPath(path), texts['rename.no-name'], texts, io);
  const shown = file === '-' ? texts.standardInput : file;
  for (const use of usesInFile(pod, definition.path)) {
    const { line, column } = positionIn(stream, use);
    const at = formatPath(use.path);
    if (options.output === 'json') {
      const { document, as } = use;
      io.out(`${JSON.stringify({ file, document, path: at, line, column, kind: as })}\n`);
    } else io.out(`${shown}:${line}:${column}: ${texts[`use.${use.as}`]}: ${at}\n`);
  }
  return exitStatus.ok;
}
