import { lookUp } from '../../pod/index.ts';
import type { ShellWord } from '../shell/words.ts';
import { flagOf, flagOfLetter } from './flags.ts';

/** An option as it was given. */
export interface Given {
  /** As it was written: `--publish`, `-p`. */
  readonly option: string;
  /** Its long name without the dashes. */
  readonly name: string;
  readonly value: string;
  /** The word or words it stands in. */
  readonly words: readonly ShellWord[];
}

export interface RunCommand {
  readonly program: 'docker' | 'podman';
  readonly words: readonly ShellWord[];
  readonly given: readonly Given[];
  readonly image: ShellWord | undefined;
  readonly args: readonly ShellWord[];
}

const programs: ReadonlySet<string> = new Set(['docker', 'podman', 'nerdctl']);
/** Options of what runs a command that take a word. */
const wrappers: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g', '-h', '-p', '-C', '-U'],
  doas: ['-u'],
  env: ['-u'],
  time: ['-f', '-o'],
  nohup: [],
  exec: [],
  command: [],
  winpty: [],
  nice: ['-n'],
};
/** Options of docker and podman before the command that take a word. */
const globals: ReadonlySet<string> = new Set([
  '-H',
  '--host',
  '-c',
  '--context',
  '--config',
  '-l',
  '--log-level',
  '--connection',
  '--url',
  '--root',
  '--runroot',
  '--storage-driver',
  '--namespace',
  '-n',
]);

/** The program of a word, whatever folder it is in. */
function programOf(word: string | undefined): string {
  return (word ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
}

/** Where the program stands behind `sudo` and its like; -1 for another program. */
function programAt(words: readonly ShellWord[]): number {
  let at = 0;
  const optionsOf = (word: ShellWord | undefined) => word && lookUp(wrappers, word.text);
  for (let valued = optionsOf(words[at]); valued; valued = optionsOf(words[at])) {
    at++;
    while (/^-|^\w+=/.test(words[at]?.text ?? '')) at += valued.includes(words[at]?.text ?? '') ? 2 : 1;
  }
  return programs.has(programOf(words[at]?.text)) ? at : -1;
}

/** What a command of docker or podman does, and where its options begin; undefined for another program. */
export function verbOf(
  words: readonly ShellWord[],
): { readonly verb: string; readonly next: number; readonly program: 'docker' | 'podman' } | undefined {
  const start = programAt(words);
  if (start < 0) return undefined;
  let at = start + 1;
  while (words[at]?.text.startsWith('-')) at += globals.has(words[at]?.text ?? '') ? 2 : 1;
  if (words[at]?.text === 'container') at++;
  const program = programOf(words[start]?.text) === 'podman' ? 'podman' : 'docker';
  return { verb: words[at]?.text ?? '', next: at + 1, program };
}

/**
 * Reads a command as docker does: options in any form up to the image, the rest is for the container. An option that
 * nobody knows is taken for one without a value.
 * @returns undefined for a command that starts no container
 */
export function readRun(words: readonly ShellWord[]): RunCommand | undefined {
  const found = verbOf(words);
  if (!found || (found.verb !== 'run' && found.verb !== 'create')) return undefined;
  const given: Given[] = [];
  let at = found.next;
  const take = (word: ShellWord, attached: string | undefined): { value: string; words: ShellWord[] } => {
    if (attached !== undefined) return { value: attached, words: [word] };
    const next = words[++at];
    return { value: next?.text ?? '', words: next ? [word, next] : [word] };
  };
  for (; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    // Blogs turn two hyphens into a dash.
    const text = word.text.replace(/^[\u2013\u2014](?=[a-z])/, '--');
    if (text === '--') {
      at++;
      break;
    }
    if (!text.startsWith('-') || text === '-') break;
    if (text.startsWith('--')) {
      const sign = text.indexOf('=');
      const option = sign < 0 ? text : text.slice(0, sign);
      const attached = sign < 0 ? undefined : text.slice(sign + 1);
      const name = option.slice(2);
      const flag = flagOf(name);
      if (!flag || flag.bool) given.push({ option, name, value: attached ?? 'true', words: [word] });
      else given.push({ option, name, ...take(word, attached) });
      continue;
    }
    readLetters(text, word, given, take);
  }
  const image = words[at];
  return { program: found.program, words, given, image, args: words.slice(at + 1) };
}

/** `-itd`, `-p80:80`, `-itp 80:80`, `-e=A=b`. */
function readLetters(
  text: string,
  word: ShellWord,
  given: Given[],
  take: (word: ShellWord, attached: string | undefined) => { value: string; words: ShellWord[] },
): void {
  for (let i = 1; i < text.length; i++) {
    const letter = text[i] ?? '';
    const name = flagOfLetter(letter);
    const option = `-${letter}`;
    const rest = text.slice(i + 1);
    const flag = name === undefined ? undefined : flagOf(name);
    if (name === undefined || !flag) {
      given.push({ option: i === 1 ? text : option, name: text.slice(1), value: 'true', words: [word] });
      return;
    }
    if (!flag.bool) {
      const attached = rest === '' ? undefined : rest.replace(/^=/, '');
      given.push({ option, name, ...take(word, attached) });
      return;
    }
    const value = rest.startsWith('=') ? rest.slice(1) : 'true';
    given.push({ option, name, value, words: [word] });
    if (rest.startsWith('=')) return;
  }
}
