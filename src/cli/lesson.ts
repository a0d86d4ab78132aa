import { problemText, unmetText } from '../i18n/goal-text.ts';
import { attempt, readLessons, solve, textIn, whyUnmet } from '../lessons/index.ts';
import { lookUp } from '../pod/index.ts';
import type { Options } from './args.ts';
import { lessonOf } from './catalogue.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { lessonTextsOf, textsOf } from './texts.ts';

/** The lesson that the second word names. */
async function asked(options: Options) {
  const texts = textsOf(options.language);
  const [, id = ''] = options.arguments;
  const lesson = await lessonOf(id);
  if (!lesson) throw new UsageError(texts.noLesson(id));
  return lesson;
}

/** `podwright lesson start ID`. */
async function start(options: Options, io: Io): Promise<ExitStatus> {
  io.out((await asked(options)).manifest);
  return exitStatus.ok;
}

/** `podwright lesson solve ID`. */
async function solved(options: Options, io: Io): Promise<ExitStatus> {
  const { text, refused } = solve(await asked(options));
  if (!refused) io.out(text);
  return refused ? exitStatus.rejected : exitStatus.ok;
}

/** `podwright lesson try ID FILE`: which steps a manifest has reached; its status is that of the last one. */
async function tried(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const found = await asked(options);
  const [, , file = ''] = options.arguments;
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const steps = attempt(found, text, options.cluster);
  if (options.output === 'json') {
    const rows = steps.map(({ step, met, terms }) => ({
      step,
      met,
      terms: terms.map((term) => ({ term: term.term, value: term.value, met: term.met })),
    }));
    io.out(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    const messages = await lessonTextsOf(options.language);
    for (const { step, met, terms } of steps) {
      io.out(`${texts.lessonStep(step, textIn(found.steps[step - 1]?.do ?? '', options.language), met)}\n`);
      for (const term of met ? [] : terms)
        io.out(
          term.met ? `  + ${term.term}\n` : `  - ${term.term}: ${unmetText(whyUnmet(term), messages)}\n`,
        );
    }
  }
  return steps.at(-1)?.met ? exitStatus.ok : exitStatus.rejected;
}

/** `podwright lesson check FILE`: what is wrong with a file of lessons, a line each. */
async function check(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [, file = ''] = options.arguments;
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const { lessons, problems } = readLessons(text);
  const messages = await lessonTextsOf(options.language);
  if (options.output === 'json') {
    const rows = problems.map((problem) => {
      const { code, path, line, column, params, goal } = problem;
      return { line, column, path, code, params, goal, message: problemText(problem, messages) };
    });
    io.out(`${JSON.stringify({ file, lessons: lessons.map(({ id }) => id), problems: rows }, null, 2)}\n`);
  } else {
    const shown = file === '-' ? texts.standardInput : file;
    for (const problem of problems)
      io.out(
        `${shown}:${problem.line}:${problem.column}: ${problemText(problem, messages)} [${problem.code}]\n`,
      );
    io.out(`${shown}: ${texts.lessonsRead(lessons.length)}\n`);
  }
  return problems.length === 0 ? exitStatus.ok : exitStatus.rejected;
}

interface Subcommand {
  readonly takes: string;
  readonly words: number;
  readonly run: (options: Options, io: Io) => Promise<ExitStatus>;
}

const subcommands: Readonly<Record<string, Subcommand>> = {
  try: { takes: 'try ID FILE', words: 3, run: tried },
  start: { takes: 'start ID', words: 2, run: start },
  solve: { takes: 'solve ID', words: 2, run: solved },
  check: { takes: 'check FILE', words: 2, run: check },
};

/** `podwright lesson try|start|solve|check …`. */
export async function lesson(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [name = ''] = options.arguments;
  const subcommand = lookUp(subcommands, name);
  const takes = Object.values(subcommands).map((one) => one.takes);
  if (!subcommand) throw new UsageError(texts.wrongArguments('lesson', takes.join(' | ')));
  if (options.arguments.length !== subcommand.words)
    throw new UsageError(texts.wrongArguments('lesson', subcommand.takes));
  return subcommand.run(options, io);
}
