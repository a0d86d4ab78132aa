import { own } from '../../../pod/index.ts';
import type { Explanation } from '../../types.ts';
import { commandLine, strings } from '../subject.ts';
import { type FactTable, type FieldContext, fact } from './context.ts';
import { expansion } from './env.ts';

const shells = ['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh'];
const isShell = (word: string) => shells.includes(word.slice(word.lastIndexOf('/') + 1));
/** Words that only a shell gives a meaning to. `$(NAME)` is Kubernetes' own. */
const shellSyntax = /^(&&|\|\|?|;|>>?|<|2>&1|&)$|\$(?!\(|\$)\w|\$\{|`|[*?]/;

/** Which of ENTRYPOINT and CMD is replaced, and whether a shell reads the words. */
function* command(context: FieldContext): Generator<Explanation> {
  const { parent, parentPath } = context;
  const words = strings(own(parent, 'command'));
  const args = strings(own(parent, 'args'));
  const at = (name: string) => [...parentPath, name];
  if (words.length > 0) {
    const id = args.length > 0 ? 'field.command.both' : 'field.command.alone';
    yield fact(
      id,
      { line: commandLine([...words, ...args]) },
      at('command'),
      ...(args.length > 0 ? [at('args')] : []),
    );
  } else if (args.length > 0) yield fact('field.command.args', { line: commandLine(args) }, at('args'));
  else yield fact('field.command.none', {}, at('command'), at('args'));
  yield* shellHints(words, args, at('command'), at('args'));
  for (const [name, list] of [
    ['command', words],
    ['args', args],
  ] as const) {
    if (context.field.name !== name) continue;
    for (const [i, word] of list.entries()) {
      if (context.element !== undefined && context.element !== i) continue;
      yield* expansion(context, word, undefined, [...at(name), i]);
    }
  }
}

function* shellHints(
  words: readonly string[],
  args: readonly string[],
  commandPath: readonly (string | number)[],
  argsPath: readonly (string | number)[],
): Generator<Explanation> {
  const [program] = words;
  const all = [...words, ...args];
  if (program !== undefined && isShell(program)) {
    const script = all.find((_, i) => /^-\w*c$/.test(all[i - 1] ?? ''));
    if (script !== undefined) {
      yield fact('field.command.shell', { shell: program }, commandPath);
      // A shell replaces itself by a lone command, so only longer scripts keep it running.
      if (/[\n;&|]/.test(script.trim()) && !/(?:^|[\n;&|][^\S\n]*)exec\s/.test(script))
        yield fact('field.command.signals', { shell: program }, commandPath);
    }
    return;
  }
  if (program !== undefined && /\s/.test(program.trim())) {
    yield fact('field.command.oneWord', { program }, [...commandPath, 0]);
  }
  const literal = [...(program === undefined ? [] : words.slice(1)), ...args].filter((word) =>
    shellSyntax.test(word),
  );
  if (program !== undefined && literal.length > 0)
    yield fact('field.command.noShell', { words: literal }, commandPath, argsPath);
}

export const commandFacts: FactTable = {
  'Container.command': command,
  'Container.args': command,
  'EphemeralContainer.command': command,
  'EphemeralContainer.args': command,
};
