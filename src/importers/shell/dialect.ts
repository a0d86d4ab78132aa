/** The shells that a pasted command may come from. */
export type Dialect = 'bash' | 'powershell' | 'cmd';

/** Text for a parser of bash, with the place in the source of each of its characters. */
export interface Translated {
  readonly text: string;
  /** The offset in the source of a character of `text`; of the end of `text` the end of the source. */
  readonly at: (offset: number) => number;
}

const runners: ReadonlySet<string> = new Set(['sudo', 'docker', 'podman', 'nerdctl']);

/** Characters that end a prompt, each with a blank behind it. */
const marks = '$%❯➜>#';

/** How many characters of a line are a prompt: `$ `, `PS C:\\x> `, `C:\\x>`, `user@host:~$ `, `[root@host ~]# `. */
function promptOf(line: string): number {
  const first = line[0] ?? '';
  if (first !== '#' && marks.includes(first) && isBlank(line[1])) return behind(line, 1);
  if (line.startsWith('PS>') || line.startsWith('PS ') || /^[A-Za-z]:\\/.test(line)) {
    const end = line.slice(0, 200).indexOf('>');
    return end < 0 ? 0 : behind(line, end + 1);
  }
  const sign = line.indexOf('@');
  if (sign < 1 || sign > 60 || /[\s"'=]/.test(line.slice(0, sign))) return 0;
  for (let i = sign; i < Math.min(line.length, 120); i++)
    if (marks.includes(line[i] ?? '') && line[i] !== '>' && isBlank(line[i + 1])) return behind(line, i + 1);
  return 0;
}

const isBlank = (char: string | undefined) => char === ' ' || char === '\t';

/** The offset of what follows blanks. */
function behind(line: string, from: number): number {
  let at = from;
  while (isBlank(line[at])) at++;
  return at;
}

/** The prompt of root, or a comment that holds the command: only where nothing else does. */
function rootPromptOf(line: string): number {
  if (!line.startsWith('#') || !isBlank(line[1])) return 0;
  const at = behind(line, 1);
  const end = line.slice(at).search(/\s/);
  return end > 0 && runners.has(line.slice(at, at + end)) ? at : 0;
}
const command = /(?:^|[\s;&|(/\\])(?:docker|podman|nerdctl)(?:\.exe)?["']?[ \t]/;

/**
 * The text with blanks for what people copy along: prompts, fences of Markdown, carriage returns, no-break spaces, blanks
 * behind a backslash at the end of a line. Every other character stays at its offset.
 */
export function withoutDecoration(source: string): string {
  const lines = joined(source.split('\n').map(cleanLine));
  const bare = lines.some((line) => !line.trimStart().startsWith('#') && command.test(line));
  const shown = bare
    ? lines
    : lines.map((line) => {
        const indent = line.length - line.trimStart().length;
        return blanked(line, indent, rootPromptOf(line.slice(indent)));
      });
  return shown.join('\n');
}

/** Comments between continued lines, behind which a shell would end the command. */
function joined(lines: readonly string[]): string[] {
  let mark = '';
  return lines.map((line) => {
    const text = line.trim();
    if (mark !== '' && text.startsWith('#')) return `${' '.repeat(line.length - 1)}${mark}`;
    const last = line.at(-1) ?? '';
    mark = text !== '' && !text.startsWith('#') && '\\`^'.includes(last) ? last : '';
    return line;
  });
}

function blanked(line: string, from: number, length: number): string {
  return line.slice(0, from) + ' '.repeat(length) + line.slice(from + length);
}

function cleanLine(written: string): string {
  let line = written
    .replaceAll(/[\r\u00A0\u200B\uFEFF]/g, ' ')
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‘’]/g, "'");
  const indent = line.length - line.trimStart().length;
  if (line.slice(indent).startsWith('```')) return ' '.repeat(line.length);
  line = blanked(line, indent, promptOf(line.slice(indent)));
  const end = line.trimEnd();
  const mark = end.at(-1) ?? '';
  // A blank behind the mark would end the command there.
  if (end.length < line.length && '\\`^'.includes(mark))
    return `${end.slice(0, -1)}${' '.repeat(line.length - end.length)}${mark}`;
  return line;
}

/**
 * The shell that a command was written for: by what ends its continued lines, the form of its variables, and paths with
 * backslashes, which bash would take for escapes.
 */
export function dialectOf(text: string): Dialect {
  const lines = text.split('\n').slice(0, -1);
  const endsWith = (mark: string) => lines.some((line) => line.endsWith(mark));
  if (endsWith('\\')) return 'bash';
  if (endsWith('`') || /\$env:|\$\{env:/i.test(text)) return 'powershell';
  if (endsWith('^') || /%[A-Za-z_]{1,40}%/.test(text)) return 'cmd';
  if (/(?:^|[\s"'=,])[A-Za-z]:\\|(?:^|[\s"'=])\.{1,2}\\|\$\{?pwd\}?\\/i.test(text)) return 'powershell';
  return 'bash';
}

/** Writes pieces of a translation and remembers where they come from. */
class Writer {
  #text = '';
  readonly #origins: number[] = [];

  put(piece: string, origin: number): void {
    this.#text += piece;
    for (let i = 0; i < piece.length; i++) this.#origins.push(origin);
  }

  done(end: number): Translated {
    const origins = this.#origins;
    return { text: this.#text, at: (offset) => origins[offset] ?? end };
  }
}

/** A command of PowerShell or CMD in the quoting of bash; one of bash as it is. */
export function toBash(source: string, dialect: Dialect): Translated {
  if (dialect === 'bash') return { text: source, at: (offset) => offset };
  return dialect === 'powershell' ? fromPowerShell(source) : fromCmd(source);
}

/** Backticks escape, single quotes are doubled, backslashes are characters, `$env:NAME` is a variable. */
function fromPowerShell(source: string): Translated {
  const out = new Writer();
  let quote = '';
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? '';
    const next = source[i + 1] ?? '';
    if (quote === "'") {
      if (char === "'" && next === "'") out.put("'\\''", i++);
      else {
        if (char === "'") quote = '';
        out.put(char, i);
      }
    } else if (char === '`') {
      // PowerShell's own escapes (`n, `t) are rare in commands; the character itself is what is meant.
      out.put(next === '\n' ? '\\\n' : `\\${next}`, i++);
    } else if (char === '\\') {
      // Windows programs read \" as a quote.
      if (next === '"') out.put('\\"', i++);
      else out.put('\\\\', i);
    } else if (char === '"' && quote === '"' && next === '"') out.put('\\"', i++);
    else if (char === '"') {
      quote = quote === '"' ? '' : '"';
      out.put(char, i);
    } else if (char === "'" && quote === '') {
      quote = "'";
      out.put(char, i);
    } else if (char === '$' && /^\$\{?env:/i.test(source.slice(i, i + 6))) {
      const braced = next === '{';
      out.put(braced ? '${' : '$', i);
      i += braced ? 5 : 4;
    } else out.put(char, i);
  }
  return out.done(source.length);
}

/** A caret escapes, `%NAME%` is a variable, only double quotes quote. */
function fromCmd(source: string): Translated {
  const out = new Writer();
  let quoted = false;
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? '';
    const next = source[i + 1] ?? '';
    if (char === '^' && !quoted) out.put(`\\${next}`, i++);
    else if (char === '\\' && next === '"') out.put('\\"', i++);
    else if (char === '\\') out.put('\\\\', i);
    else if (char === '"') {
      quoted = !quoted;
      out.put(char, i);
    } else if (char === '%') {
      const name = /^%([A-Za-z_]\w{0,60})%/.exec(source.slice(i, i + 64))?.[1];
      if (name === undefined) out.put(char, i);
      else {
        out.put(`\${${name.toLowerCase() === 'cd' ? 'PWD' : name}}`, i);
        i += name.length + 1;
      }
    } else if (char === '$' || char === '`' || (char === "'" && !quoted)) out.put(`\\${char}`, i);
    else if ((char === '#' || char === ';' || char === '(' || char === ')') && !quoted)
      out.put(`\\${char}`, i);
    else out.put(char, i);
  }
  return out.done(source.length);
}
