import { textIn, textInAll } from '../lessons/index.ts';
import type { Options } from './args.ts';
import { catalogue } from './catalogue.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { textsOf } from './texts.ts';

/** `podwright lessons`: the catalogue, in text group by group, in JSON as one list. */
export async function lessons(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  if (options.arguments.length > 0) throw new UsageError(texts.wrongArguments('lessons', '[--output json]'));
  const groups = await catalogue();
  if (options.output === 'json') {
    const rows = groups
      .flatMap((group) => group.lessons)
      .map(({ id, titles, seed = '', level, minutes, steps }) => ({
        id,
        titles: textInAll(titles),
        seed,
        level,
        minutes,
        steps: steps.map(({ goal }) => ({ goal: goal.source })),
      }));
    io.out(`${JSON.stringify(rows, null, 2)}\n`);
    return exitStatus.ok;
  }
  const width = Math.max(...groups.flatMap((group) => group.lessons.map(({ id }) => id.length)));
  for (const group of groups) {
    io.out(`${textIn(group.titles, options.language)}\n`);
    for (const { id, level, minutes, titles } of group.lessons)
      io.out(
        `  ${id.padEnd(width)}  ${texts.lessonLine(level, minutes)}  ${textIn(titles, options.language)}\n`,
      );
  }
  return exitStatus.ok;
}
