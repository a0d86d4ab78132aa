import { cleanGroups, cleanText } from '../around/index.ts';
import type { Options } from './args.ts';
import { deliver } from './edit.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { textsOf } from './texts.ts';

/**
 * `podwright clean FILE`: the output of `kubectl get -o yaml|json` as somebody would have written it. What was removed is
 * told on stderr, group by group.
 * @returns 1 where something could not be removed: of a document that does not read, or at an anchor
 */
export async function clean(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [file, ...rest] = options.arguments;
  if (file === undefined || rest.length > 0) throw new UsageError(texts.wrongArguments('clean', 'FILE'));
  if (file === '-' && options.inPlace) throw new UsageError(texts.stdinInPlace);
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const groups = new Set(cleanGroups.filter((group) => group !== 'defaults' || !options.keepDefaults));
  const cleaned = cleanText(text, { groups });
  const status = await deliver(file, text, cleaned.text, options, io);
  if (status !== exitStatus.ok) return status;
  const say = (message: string) => io.err(`podwright: ${message}\n`);
  for (const group of cleanGroups) {
    const count = cleaned.removed.filter((removed) => removed.group === group).length;
    if (count > 0) say(texts.cleaned(texts[`clean.${group}`], count));
  }
  if (cleaned.removed.length === 0) say(texts.cleanNothing);
  for (const { document, owner } of cleaned.owned) say(texts.cleanOwned(document, owner));
  for (const document of cleaned.refused) say(texts.cleanRefused(document));
  for (const document of cleaned.unread) say(texts.cleanUnread(document));
  return cleaned.refused.length + cleaned.unread.length > 0 ? exitStatus.rejected : exitStatus.ok;
}
