import { writeNames } from '../assist/index.ts';
import { nameIssues } from '../engine/index.ts';
import { issueText } from '../i18n/index.ts';
import { applyTextEdits, formatPath, planRename } from '../pod/index.ts';
import type { Options } from './args.ts';
import { deliver } from './edit.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { namePlace, refuse } from './place.ts';
import { sentencesOf, textsOf } from './texts.ts';

/**
 * `podwright rename FILE PATH NAME`: the file with another name at PATH and wherever it is used. A name that an API server
 * does not take, or that another thing of the kind has, is refused.
 */
export async function rename(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  if (options.arguments.length !== 3) throw new UsageError(texts.wrongArguments('rename', 'FILE PATH NAME'));
  if (options.arguments[0] === '-' && options.inPlace) throw new UsageError(texts.stdinInPlace);
  const place = await namePlace(options, io);
  if (typeof place === 'number') return place;
  const { file, path, stream, pod } = place;
  const name = options.arguments[2] ?? '';
  const no = (why: string) => refuse(formatPath(path), why, texts, io);
  const plan = pod ? planRename(pod, path, name) : ({ ok: false, problem: 'no-name' } as const);
  if (!plan.ok) {
    const say = texts[`rename.${plan.problem}`];
    return no(typeof say === 'string' ? say : say(name));
  }
  const { definition, follows, joins, stays } = plan;
  const [issue] = nameIssues(definition.kind, name, definition.path);
  if (issue) return no(issueText(sentencesOf(options.language), issue));
  const written = writeNames(stream, plan.edits);
  if (!written.ok)
    return refuse(formatPath(written.edit.path), texts[`refusal.${written.reason}`], texts, io);
  const edited = applyTextEdits(stream.text, written.edits);
  const status = await deliver(file, stream.text, edited, options, io);
  if (status !== exitStatus.ok || plan.edits.length === 0) return status;
  io.err(`podwright: ${texts.renamed(definition.name, name, follows.length)}\n`);
  if (joins.length > 0) io.err(`podwright: ${texts.joined(name, joins.length)}\n`);
  if (stays.length > 0) io.err(`podwright: ${texts.stayed(definition.name, stays.length)}\n`);
  return status;
}
