import type { Behaviour } from '../world.ts';

/** What a script does: it runs on for ever where `seconds` is undefined, else it ends with a code. */
export interface ScriptRun {
  readonly seconds: number | undefined;
  /** When its last command begins. */
  readonly from: number;
  readonly code: number;
  readonly files: NonNullable<Behaviour['files']>;
  /** The words of the program that `exec` puts in place of the shell, from `seconds` on. */
  readonly exec: readonly string[] | undefined;
  /** False where some command of it is not known. */
  readonly known: boolean;
}

const units: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86400],
]);

/** Seconds of an argument of `sleep`: `10`, `1.5`, `5m`; Infinity for `infinity`, undefined for what is none. */
export function sleepSeconds(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (word === 'infinity' || word === 'inf') return Number.POSITIVE_INFINITY;
  const match = /^(\d{1,9}(?:\.\d{1,6})?)([smhd]?)$/.exec(word);
  const unit = units.get(match?.[2] ?? '');
  return match && unit !== undefined ? Number(match[1]) * unit : undefined;
}

/** Splits at blanks outside of quotes, and takes the quotes off. */
export function wordsOf(command: string): string[] {
  const words: string[] = [];
  let word = '';
  let open = '';
  let begun = false;
  for (const letter of command) {
    if (open !== '') {
      if (letter === open) open = '';
      else word += letter;
    } else if (letter === '"' || letter === "'") {
      open = letter;
      begun = true;
    } else if (/\s/.test(letter)) {
      if (begun) words.push(word);
      word = '';
      begun = false;
    } else {
      word += letter;
      begun = true;
    }
  }
  if (begun) words.push(word);
  return words;
}

interface Part {
  readonly text: string;
  /** What joins it to the one before: `&&` and `||` ask for its code. */
  readonly joined: ';' | '&&' | '||';
}

/** Splits at `;`, `&&`, `||` and line ends outside of quotes. */
function partsOf(script: string): Part[] {
  const parts: Part[] = [];
  let text = '';
  let joined: Part['joined'] = ';';
  let open = '';
  const cut = (next: Part['joined']) => {
    if (text.trim() !== '') parts.push({ text: text.trim(), joined });
    text = '';
    joined = next;
  };
  for (let i = 0; i < script.length; i++) {
    const letter = script[i] ?? '';
    const two = script.slice(i, i + 2);
    if (open !== '') {
      if (letter === open) open = '';
      text += letter;
    } else if (letter === '"' || letter === "'") {
      open = letter;
      text += letter;
    } else if (two === '&&' || two === '||') {
      cut(two);
      i++;
    } else if (letter === ';' || letter === '\n') cut(';');
    else text += letter;
  }
  cut(';');
  return parts;
}

/** Commands that take no time and end well, as far as a simulation sees. */
const instant: ReadonlySet<string> = new Set([
  ...[
    'true',
    ':',
    'echo',
    'printf',
    'env',
    'printenv',
    'ls',
    'cat',
    'date',
    'id',
    'whoami',
    'hostname',
    'pwd',
  ],
  ...[
    'cd',
    'mkdir',
    'chmod',
    'chown',
    'cp',
    'mv',
    'export',
    'set',
    'umask',
    'touch',
    'rm',
    'test',
    '[',
    'trap',
    'iptables',
  ],
]);

/** Loops that a shell does not leave by itself. */
const loops: ReadonlySet<string> = new Set(['while', 'until', 'for']);

/**
 * What `sh -c SCRIPT` does: its commands one after the other, as far as they are known.
 * @param stays a command that is not known runs on; else it takes no time and ends well
 */
export function runScript(script: string, stays: boolean): ScriptRun {
  const files = new Map<string, { from: number; to: number | null }[]>();
  let seconds = 0;
  let code = 0;
  let known = true;
  const done = (end: number | undefined, exec?: readonly string[]): ScriptRun => ({
    seconds: end,
    from: seconds,
    code,
    files: [...files].flatMap(([path, spans]) =>
      spans.map(({ from, to }): readonly [string, number, number | null] => [path, from, to]),
    ),
    exec,
    known,
  });
  for (const { text, joined } of partsOf(script)) {
    if ((joined === '&&' && code !== 0) || (joined === '||' && code === 0)) continue;
    const { words, output } = withoutRedirects(wordsOf(text));
    const [name = '', ...rest] = words;
    if (output !== undefined && output !== '/dev/null') open(files, output, seconds);
    code = 0;
    if (loops.has(name)) return done(undefined);
    if (name === 'exec') return done(seconds, rest);
    if (name === 'exit') {
      code = Number(rest[0] ?? 0) & 255;
      return done(seconds);
    }
    if (name === 'sleep') {
      const time = sleepSeconds(rest[0]);
      if (time === Number.POSITIVE_INFINITY) return done(undefined);
      if (time === undefined) {
        code = 1;
        known = false;
      } else seconds += time;
    } else if (name === 'false') code = 1;
    else if (name === 'touch') for (const file of filesOf(rest)) open(files, file, seconds);
    else if (name === 'rm') for (const file of filesOf(rest)) close(files, file, seconds);
    else if (!instant.has(name)) {
      known = false;
      if (stays) return done(undefined);
    }
  }
  return done(seconds);
}

/** The words of a command without `> FILE`, `2>&1` and the like, and the file that its output goes to. */
function withoutRedirects(all: readonly string[]): { words: string[]; output: string | undefined } {
  const words: string[] = [];
  let output: string | undefined;
  for (let i = 0; i < all.length; i++) {
    const word = all[i] ?? '';
    const redirect = /^([12&]?)>>?(.*)$/.exec(word);
    if (!redirect) {
      words.push(word);
      continue;
    }
    const target = redirect[2] || (all[++i] ?? '');
    if (redirect[1] !== '2' && !target.startsWith('&')) output = target;
  }
  return { words, output };
}

function filesOf(words: readonly string[]): string[] {
  return words.filter((word) => !word.startsWith('-'));
}

function open(files: Map<string, { from: number; to: number | null }[]>, file: string, at: number): void {
  const spans = files.get(file) ?? [];
  if (spans.at(-1)?.to !== null || spans.length === 0) files.set(file, [...spans, { from: at, to: null }]);
}

function close(files: Map<string, { from: number; to: number | null }[]>, file: string, at: number): void {
  const last = files.get(file)?.at(-1);
  if (last && last.to === null) last.to = at;
}
