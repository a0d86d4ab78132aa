import { type Path, type PodInFile, parsePath, podInFile } from '../pod/index.ts';
import { parseStream, type YamlStream } from '../yaml/index.ts';
import type { Options } from './args.ts';
import { documentOf } from './edit.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { type Texts, textsOf } from './texts.ts';

/** Where a name of a Pod is asked for. */
export interface NamePlace {
  readonly file: string;
  readonly path: Path;
  readonly stream: YamlStream;
  /** Undefined where the path belongs to no Pod. */
  readonly pod: PodInFile | undefined;
}

/** Says on stderr why nothing is done at a path. */
export function refuse(path: string, why: string, texts: Texts, io: Io): ExitStatus {
  io.err(`podwright: ${texts.refused(path, why)}\n`);
  return exitStatus.rejected;
}

/** Reads FILE and PATH, the first two arguments; a status where they cannot be used, which is said on stderr. */
export async function namePlace(options: Options, io: Io): Promise<NamePlace | ExitStatus> {
  const texts = textsOf(options.language);
  const [file = '', written = ''] = options.arguments;
  const path = parsePath(written);
  if (!path || path.length === 0) throw new UsageError(texts.badPath(written));
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const stream = parseStream(text);
  const document = documentOf(stream, options.document, texts);
  const roots = stream.documents.map(({ value }) => value);
  if (roots[document] === undefined) return refuse(written, texts['refusal.unparsed'], texts, io);
  return { file, path, stream, pod: podInFile(roots, document, path) };
}
