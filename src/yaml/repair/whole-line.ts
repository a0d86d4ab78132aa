import { type Mistake, replace } from './mistake.ts';
import type { Line } from './repair-line.ts';

/** Removes a whole line with its line break. */
export function dropLine(lines: readonly Line[], line: Line) {
  const next = lines[line.index + 1];
  const before = lines[line.index - 1];
  if (next) return replace(line.start, next.start, '');
  return replace(before ? before.end : line.start, line.end, '');
}

/** Tells a line that does not belong to the manifest, and takes it away. */
export function whole(
  lines: readonly Line[],
  line: Line,
  code: 'text.fence' | 'text.shell' | 'text.ellipsis' | 'text.directive',
): Mistake {
  const value = line.text.trim().slice(0, 60);
  return {
    code,
    start: line.start + line.indent,
    end: line.end,
    params: { value },
    edits: [dropLine(lines, line)],
    certain: true,
  };
}

/** Longer lines, in characters, are no commands, and no marks of a page. */
export const longest = 500;

/** The lines of a box above and below its text. */
const boxLine = /^\s*[-+|│┌┐└┘├┤┬┴┼─━═╔╗╚╝╭╮╰╯=:\s]{3,}$/;

/** True for a line that is drawn around a text; longer ones than `longest` are not. */
export const isBoxLine = (text: string) => text.length <= longest && boxLine.test(text);
