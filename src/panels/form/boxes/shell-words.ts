/** A line as a shell would take it apart. */
export interface ShellLine {
  readonly words: readonly string[];
  /** It asks for more than words: a pipe, a redirection, a list of commands, a variable. */
  readonly needsShell: boolean;
}

const operator = /[|&;<>()\n]/;
const expanded = /[$`]/;
const reference = /^\$\([\w.-]+\)$/;

/**
 * Splits a line as sh(1) does: quotes, backslashes and continued lines are undone, operators (`|`, `&&`, `>`) are words of
 * their own. Nothing is expanded.
 * @returns undefined where a quote is not closed
 */
export function splitShellLine(text: string): ShellLine | undefined {
  const line = text.trim().replace(/^\$ /, '').replaceAll('\r', '');
  const words: string[] = [];
  let word: string | undefined;
  let needsShell = false;
  let i = 0;
  const end = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  while (i < line.length) {
    const char = line[i] ?? '';
    if (char === '\\') {
      if (line[i + 1] !== '\n') word = (word ?? '') + (line[i + 1] ?? '\\');
      i += 2;
    } else if (char === "'") {
      const close = line.indexOf("'", i + 1);
      if (close < 0) return undefined;
      word = (word ?? '') + line.slice(i + 1, close);
      i = close + 1;
    } else if (char === '"') {
      const quoted = readDouble(line, i + 1);
      if (!quoted) return undefined;
      word = (word ?? '') + quoted.text;
      needsShell ||= quoted.expanded;
      i = quoted.end;
    } else if (char === '$' && line[i + 1] === '(' && line.includes(')', i)) {
      // `$(NAME)` is a variable to the kubelet; anything longer is a command to a shell.
      const close = line.indexOf(')', i) + 1;
      const inner = line.slice(i, close);
      needsShell ||= !reference.test(inner);
      word = (word ?? '') + inner;
      i = close;
    } else if (operator.test(char)) {
      end();
      needsShell = true;
      const double = line[i + 1] === char && char !== '(' && char !== ')' && char !== '\n';
      words.push(char === '\n' ? ';' : double ? char + char : char);
      i += double ? 2 : 1;
    } else if (char === ' ' || char === '\t') {
      end();
      i++;
    } else {
      needsShell ||= expanded.test(char);
      word = (word ?? '') + char;
      i++;
    }
  }
  end();
  return { words, needsShell };
}

/** What stands in double quotes from `start` on; undefined where they are not closed. */
function readDouble(line: string, start: number) {
  let text = '';
  let found = false;
  for (let i = start; i < line.length; i++) {
    const char = line[i] ?? '';
    if (char === '"') return { text, expanded: found, end: i + 1 };
    if (char === '\\' && /["\\$`\n]/.test(line[i + 1] ?? '')) {
      i++;
      if (line[i] !== '\n') text += line[i];
      continue;
    }
    found ||= expanded.test(char);
    text += char;
  }
  return undefined;
}

const operators = new Set(['|', '||', '&', '&&', ';', ';;', '<', '<<', '>', '>>']);

/** True for a command in a word, `$(date +%s)`; `$(NAME)` is a variable to the kubelet. */
function hasCommand(word: string): boolean {
  const start = word.indexOf('$(');
  const end = word.indexOf(')', start);
  return start >= 0 && end >= 0 && word.slice(start, end).includes(' ');
}

/** True where words say something that only a shell understands. */
export function asksForShell(words: readonly string[]): boolean {
  return words.some(
    (word) => operators.has(word) || /^[0-9]?>|^<|\$[A-Za-z_{?*@#]|`/.test(word) || hasCommand(word),
  );
}

/** The words as one line for `sh -c`; those that say something to a shell stay as they are. */
export function joinShellWords(words: readonly string[]): string {
  return words
    .map((word) => {
      if (operators.has(word) || /^[\w@%+=:,./${}-]+$/.test(word)) return word;
      return word.includes('$')
        ? `"${word.replace(/["\\`]/g, '\\$&')}"`
        : `'${word.replaceAll("'", "'\\''")}'`;
    })
    .join(' ');
}

/** True where the program is a shell. */
export function startsShell(words: readonly string[]): boolean {
  return /(?:^|\/)(?:ba|da|a|z|k)?sh$/.test(words[0] ?? '');
}

/** True for a command that is a shell itself, with a line to run. */
export function isShell(words: readonly string[]): boolean {
  return startsShell(words) && words.slice(1).some((word) => /^-\w*c$/.test(word));
}
