import { changeKind, type KindOptions } from '../around/index.ts';
import { formatPath, type WrapKind, wrapKinds } from '../pod/index.ts';
import type { Options } from './args.ts';
import { deliver } from './edit.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { textsOf } from './texts.ts';

/** `podwright wrap FILE --kind KIND`: the Pod put into another kind of object, or from one kind into another. */
export async function wrap(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const kind: WrapKind | undefined = wrapKinds.find((known) => known === options.kind);
  if (!kind) throw new UsageError(texts.badOptionValue('--kind', options.kind ?? "''", wrapKinds.join(', ')));
  return change('wrap', options, io, {
    kind,
    ...(options.replicas === undefined ? {} : { replicas: options.replicas }),
    ...(options.schedule === undefined ? {} : { schedule: options.schedule }),
    ...(options.serviceName === undefined ? {} : { serviceName: options.serviceName }),
  });
}

/** `podwright unwrap FILE`: the Pod taken out of the object around it. */
export function unwrap(options: Options, io: Io): Promise<ExitStatus> {
  return change('unwrap', options, io, { kind: 'Pod' });
}

async function change(command: string, options: Options, io: Io, wanted: KindOptions): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [file, ...rest] = options.arguments;
  if (file === undefined || rest.length > 0) throw new UsageError(texts.wrongArguments(command, 'FILE'));
  if (file === '-' && options.inPlace) throw new UsageError(texts.stdinInPlace);
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const result = changeKind(text, { ...wanted, document: options.document });
  if (!result.ok) {
    const { problem } = result;
    const own = problem === 'unread' ? 'unparsed' : problem;
    const why =
      own === 'no-pod' || own === 'list' || own === 'kind' || own === 'no-spec'
        ? texts[`wrap.${own}`]
        : texts[`refusal.${own}`];
    io.err(`podwright: ${texts.wrapRefused(why)}\n`);
    return exitStatus.rejected;
  }
  const status = await deliver(file, text, result.text, options, io);
  if (status !== exitStatus.ok) return status;
  for (const { what, value } of result.chosen) io.err(`podwright: ${texts[`chosen.${what}`](value)}\n`);
  for (const { path, why, value = '' } of result.lost)
    io.err(`podwright: ${texts[`loss.${why}`](formatPath(path), value)}\n`);
  return status;
}
