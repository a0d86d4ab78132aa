/** How the text is indented: blanks per level, and before the `-` of a list below its key. */
export interface IndentStyle {
  readonly unit: number;
  readonly sequence: number;
}

/** A number of blanks that somebody may have meant; two otherwise. */
function within(blanks: number | undefined, least: number): number {
  return blanks !== undefined && blanks >= least && blanks <= 8 ? blanks : 2;
}

/** Reads the style from the first places that show one; two blanks, and lists below their key, by default. */
export function indentStyle(text: string): IndentStyle {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => !/^[ \t]*(?:#|$)/.test(line));
  let unit: number | undefined;
  let sequence: number | undefined;
  for (const [i, line] of lines.entries()) {
    const below = lines[i + 1];
    const parent = /^( *)((?:- +)*)[^\s#-]/.exec(line);
    if (below === undefined || !parent || !line.trimEnd().endsWith(':')) continue;
    const [, indent = '', dashes = ''] = parent;
    const by = below.search(/[^ ]/) - indent.length;
    if (/^ *- /.test(below)) sequence ??= dashes === '' ? by : 2;
    else if (dashes === '' && /^ +[^\s#-]/.test(below)) unit ??= by;
  }
  return { unit: within(unit, 1), sequence: within(sequence, 0) };
}
