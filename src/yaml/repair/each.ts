import type { Line } from './lines.ts';
import type { Mistake } from './mistake.ts';

type LineRule = (line: Line, lines: readonly Line[]) => Mistake[];

/** A rule that looks at each line by itself; block scalars, blank lines and comments are passed over. */
export const each = (rule: LineRule) => (lines: readonly Line[]) =>
  lines.flatMap((line) => (line.inScalar || line.code.trim() === '' ? [] : rule(line, lines)));
