import { expand } from '../engine/index.ts';
import { isList, own, type Path } from '../pod/index.ts';
import { type Environment, referableVariables } from './environment.ts';
import { problem, type Scene, textsIn } from './scene.ts';
import type { ProcessProblem } from './types.ts';

/** One word of the command line. */
export interface Word {
  readonly text: string;
  readonly from: 'command' | 'args' | 'entrypoint' | 'cmd';
  /** The word in the document; absent for those of the image. */
  readonly path?: Path;
  /** As written, where `$(NAME)` or `$$` in it was expanded. */
  readonly written?: string;
  /** Names of `$(NAME)` that stay as they are: the environment has none of them. */
  readonly unresolved?: readonly string[];
  /** Names of `$(NAME)` whose value only a running cluster knows: they stand here unexpanded. */
  readonly later?: readonly string[];
}

/** The four rows: what of command and args is set decides what of the image is used. */
export type ArgvRow = 'image' | 'command' | 'args' | 'both';

export interface Argv {
  readonly words: readonly Word[];
  readonly row: ArgvRow;
  /** What the image brings; undefined where the world does not say it. */
  readonly entrypoint: readonly string[] | undefined;
  readonly cmd: readonly string[] | undefined;
  /** False where words of the image belong to it that are not known. */
  readonly complete: boolean;
  readonly problem?: ProcessProblem;
}

/** What each row runs, in order, as the documentation has it. */
export const argvRows: Readonly<Record<ArgvRow, readonly Word['from'][]>> = {
  image: ['entrypoint', 'cmd'],
  command: ['command'],
  args: ['entrypoint', 'args'],
  both: ['command', 'args'],
};

/**
 * What is executed, word by word; no shell reads it unless it is the program. `ExpandContainerCommandAndArgs` of
 * pkg/kubelet/container/helpers.go, then `WithProcessArgs` of containerd's internal/cri/opts/spec_opts.go: a `command` drops
 * ENTRYPOINT and CMD, `args` drop CMD.
 */
export function argvOf(scene: Scene, environment: Environment): Argv {
  const { container, image } = scene;
  const command = wordsOf(scene, environment, 'command');
  const args = wordsOf(scene, environment, 'args');
  const known = image?.entrypoint !== undefined || image?.cmd !== undefined;
  const written =
    (image?.entrypoint ?? []).length === 1 && image?.entrypoint?.[0] === '' ? [] : image?.entrypoint;
  const entrypoint = known ? [...(written ?? [])] : undefined;
  const cmd = known ? [...(image?.cmd ?? [])] : undefined;
  const row: ArgvRow =
    command.length > 0 ? (args.length > 0 ? 'both' : 'command') : args.length > 0 ? 'args' : 'image';
  const parts: Readonly<Record<Word['from'], readonly Word[]>> = {
    command,
    args,
    entrypoint: (entrypoint ?? []).map((text) => ({ text, from: 'entrypoint' })),
    cmd: (cmd ?? []).map((text) => ({ text, from: 'cmd' })),
  };
  const words = argvRows[row].flatMap((part) => parts[part]);
  const complete = known || command.length > 0;
  const nothing =
    complete && words.length === 0
      ? problem('no-command', 'start', scene.at(container.path), 'no command specified')
      : undefined;
  return { words, row, entrypoint, cmd, complete, ...(nothing ? { problem: nothing } : {}) };
}

function wordsOf({ container, at }: Scene, environment: Environment, field: 'command' | 'args'): Word[] {
  const list = own(container.value, field);
  if (!isList(list) || textsIn(list).length === 0) return [];
  const variables = referableVariables(environment);
  return list.flatMap((written, index) => {
    if (typeof written !== 'string') return [];
    const { result, missing, later } = expand(written, variables);
    return [
      {
        text: result,
        from: field,
        path: at([...container.path, field, index]),
        ...(result === written && later.length === 0 ? {} : { written }),
        ...(missing.length > 0 ? { unresolved: missing } : {}),
        ...(later.length > 0 ? { later } : {}),
      },
    ];
  });
}
