import { wordsOf } from './script.ts';

/** What a command asks of its own Pod. */
export interface Asked {
  readonly port: number;
  /** The path, where it asks by HTTP. */
  readonly path?: string;
  /** The highest status that it takes for well. */
  readonly failsAbove: number;
}

const ownHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '0.0.0.0', '::1', '[::1]']);

/** Words behind a command that do not change whether it succeeds. */
const idle: ReadonlySet<string> = new Set([
  ...['>', '1>', '2>', '&>'].flatMap((sign) => [sign, `${sign}/dev/null`]),
  ...['/dev/null', '2>&1', '||', 'exit', '1', 'false'],
]);

/**
 * The port of its own Pod that a command asks, and nothing else: `nc -z HOST PORT`, `curl URL`, `wget URL`, also in a shell.
 * Undefined for any other command.
 */
export function askedPort(command: readonly string[]): Asked | undefined {
  const script = /sh$/.test(command[0] ?? '') && command[1] === '-c' ? (command[2] ?? '') : undefined;
  const words = script === undefined ? command : simpleCommand(script);
  const [program = '', ...rest] = words;
  switch (program.slice(program.lastIndexOf('/') + 1)) {
    case 'nc':
    case 'ncat':
      return byNetcat(rest);
    case 'curl':
      return byUrl(rest, rest.some((word) => word === '--fail' || /^-[a-zA-Z]*f/.test(word)) ? 399 : 599);
    case 'wget':
      return byUrl(rest, 399);
    default:
      return undefined;
  }
}

/** The words of a script of one command, without redirections and `|| exit 1`; none of a script that does more. */
function simpleCommand(script: string): readonly string[] {
  const words = wordsOf(script);
  const end = words.findIndex((word) => word === '||' || word.includes('>'));
  const [own, tail] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end)];
  const isSimple = tail.every((word) => idle.has(word)) && !own.some((word) => /[;&|<>`$()*?]/.test(word));
  return isSimple && !script.trim().includes('\n') ? own : [];
}

function byNetcat(words: readonly string[]): Asked | undefined {
  const [host = '', port = ''] = words.slice(-2);
  const scans = words.some((word) => /^-[a-zA-Z]*z/.test(word));
  return scans && ownHosts.has(host) && /^\d{1,5}$/.test(port)
    ? { port: Number(port), failsAbove: 0 }
    : undefined;
}

function byUrl(words: readonly string[], failsAbove: number): Asked | undefined {
  for (const word of words) {
    const [, host = '', port = '80', path = '/'] =
      /^(?:http:\/\/)?([a-z0-9.]+|\[::1\])(?::(\d{1,5}))?(\/[^\s]*)?$/.exec(word) ?? [];
    if (ownHosts.has(host)) return { port: Number(port), path, failsAbove };
  }
  return undefined;
}
