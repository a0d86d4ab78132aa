/** The shells that commands are written for. */
export const shells = ['bash', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** A word of a command line as a shell reads it as just that word. */
export function quoted(word: string, shell: Shell): string {
  if (shell === 'bash') {
    if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word)) return word;
    return `'${word.replaceAll("'", `'\\''`)}'`;
  }
  // PowerShell splits words that begin with a dash at a dot or a colon; a comma makes a list, @ and % are signs.
  const plain = /^[A-Za-z0-9_+=:./\\-]+$/.test(word) && !/^-.*[.:]/.test(word);
  return plain ? word : `'${word.replace(/['‘’‚‛]/g, '$&$&')}'`;
}

/** A command line. */
export function commandLine(words: readonly string[], shell: Shell): string {
  return words.map((word) => quoted(word, shell)).join(' ');
}

/**
 * A command that reads a text from its standard input, with the text in the line itself: a heredoc, or a here-string.
 * @returns undefined where the shell cannot hold the text: a line of it would end a here-string
 */
export function withInput(words: readonly string[], text: string, shell: Shell): string | undefined {
  const line = commandLine(words, shell);
  const body = text.endsWith('\n') ? text : `${text}\n`;
  const lines = body.split(/\r?\n/);
  if (shell === 'bash') {
    let end = 'EOF';
    while (lines.includes(end)) end += '_';
    return `${line} <<'${end}'\n${body}${end}\n`;
  }
  if (lines.some((one) => /^['‘’‚‛]@/.test(one))) return undefined;
  return `@'\n${body}'@ | ${line}\n`;
}
