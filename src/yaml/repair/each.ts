import type { Mistake } from './mistake.ts';
import { contentOf, type Line } from './repair-line.ts';

type LineRule = (line: Line, lines: readonly Line[]) => readonly Mistake[];

/** A rule that looks at each line by itself; block scalars, blank lines and comments are passed over. */
export const each = (rule: LineRule) => (lines: readonly Line[]) => {
  const found: Mistake[] = [];
  for (const line of contentOf(lines)) for (const mistake of rule(line, lines)) found.push(mistake);
  return found;
};
