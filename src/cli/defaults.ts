import { type DefaultedObject, defaultedText, withMarks } from '../judge/index.ts';
import { formatPath } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import type { Options } from './args.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { type Texts, textsOf } from './texts.ts';

/**
 * `podwright defaults FILE`: the file with each object as a server would return it, the lines that were added marked by a comment. A
 * text that does not become an object stays as it is, and is told on stderr, as is what a server rejects or drops.
 */
export async function defaults(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [file, ...rest] = options.arguments;
  if (file === undefined || rest.length > 0) throw new UsageError(texts.wrongArguments('defaults', 'FILE'));
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const stream = parseStream(text);
  const count = Math.max(stream.documents.length, 1);
  const only = options.document;
  if (only !== undefined && only >= count) throw new UsageError(texts.noSuchDocument(only, count));
  const { cluster } = options;
  const done = defaultedText(stream, { cluster, ...(only === undefined ? {} : { only }) });
  if (options.output === 'json') for (const object of done.objects) io.out(jsonLine(file, object));
  else io.out(options.plain ? done.text : withMarks(done.text, done.marks));
  for (const object of done.objects) tell(file, object, texts, io);
  return done.objects.every(({ accepted }) => accepted) ? exitStatus.ok : exitStatus.rejected;
}

/** One line of `--output json`. Keys and their order are a promise to programs; paths count from the object. */
function jsonLine(file: string, defaulted: DefaultedObject): string {
  const { object, added, changed, removed, document, path, accepted, reason } = defaulted;
  return `${JSON.stringify({
    object: object ?? null,
    added: added.map(formatPath),
    changed: changed.map(formatPath),
    removed: removed.map(formatPath),
    file,
    document,
    path: formatPath(path),
    accepted,
    reason: reason ?? null,
  })}\n`;
}

function tell(
  file: string,
  { kind, name, accepted, reason, removed }: DefaultedObject,
  texts: Texts,
  io: Io,
) {
  const title = [kind, name].filter((word) => word !== '').join(' ') || texts.noPod;
  if (reason !== undefined) io.err(`podwright: ${file}: ${title}: ${texts.undecoded(reason)}\n`);
  else if (!accepted) io.err(`podwright: ${file}: ${title}: ${texts.rejectedDefaults}\n`);
  if (removed.length > 0)
    io.err(`podwright: ${file}: ${title}: ${texts.removed(removed.map(formatPath).join(', '))}\n`);
}
