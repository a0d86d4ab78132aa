import { applyTextEdits, findPods, formatPath, keyOrderOf, type PathEdit, parsePath } from '../pod/index.ts';
import { editDocument, parseStream, type YamlStream } from '../yaml/index.ts';
import type { Options } from './args.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText, reasonOf } from './read-text.ts';
import { type Texts, textsOf } from './texts.ts';

/** Index of the document to edit: the one asked for, else the first with a Pod, else the only one. */
export function documentOf(stream: YamlStream, wanted: number | undefined, texts: Texts): number {
  const count = Math.max(stream.documents.length, 1);
  if (wanted !== undefined) {
    if (wanted >= count) throw new UsageError(texts.noSuchDocument(wanted, count));
    return wanted;
  }
  const withPod = stream.documents.find((document) => findPods(document.value).length > 0);
  if (withPod) return withPod.index;
  const full = stream.documents.filter((document) => !document.empty);
  if (full.length > 1) throw new UsageError(texts.whichDocument(full.length));
  return full[0]?.index ?? 0;
}

function planOf(options: Options, texts: Texts): PathEdit {
  const [, written = '', value = ''] = options.arguments;
  const path = parsePath(written);
  if (!path || (path.length === 0 && options.command === 'unset'))
    throw new UsageError(texts.badPath(written));
  if (options.command === 'unset') return { op: 'delete', path };
  const stream = parseStream(value);
  const [document] = stream.documents;
  const error = stream.errors[0];
  if (error) throw new UsageError(texts.badValue(value, error.detail));
  if (stream.documents.length > 1) throw new UsageError(texts.badValue(value, '---'));
  return { op: 'set', path, value: document?.value ?? null };
}

/** Prints the new text, or writes it with `-i`. An unchanged file is not written. */
export async function deliver(
  file: string,
  text: string,
  edited: string,
  options: Options,
  io: Io,
): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  if (!options.inPlace) io.out(edited);
  else if (edited !== text) {
    try {
      await io.write(file, edited);
    } catch (error) {
      io.err(`podwright: ${texts.unwritable(file, reasonOf(error))}\n`);
      return exitStatus.unusable;
    }
  }
  return exitStatus.ok;
}

/** `podwright set FILE PATH VALUE` and `podwright unset FILE PATH`. */
export async function edit(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const setting = options.command === 'set';
  if (options.arguments.length !== (setting ? 3 : 2))
    throw new UsageError(
      texts.wrongArguments(setting ? 'set' : 'unset', setting ? 'FILE PATH VALUE' : 'FILE PATH'),
    );
  const [file = ''] = options.arguments;
  if (file === '-' && options.inPlace) throw new UsageError(texts.stdinInPlace);
  const plan = planOf(options, texts);
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const stream = parseStream(text);
  const index = documentOf(stream, options.document, texts);
  const result = editDocument(stream, index, [plan], {
    keyOrder: keyOrderOf(stream.documents[index]?.value),
  });
  if (!result.ok) {
    io.err(`podwright: ${texts.refused(formatPath(result.edit.path), texts[`refusal.${result.reason}`])}\n`);
    return exitStatus.rejected;
  }
  return deliver(file, text, applyTextEdits(text, result.edits), options, io);
}
