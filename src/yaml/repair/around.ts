import { fences } from './fences.ts';
import type { Mistake } from './mistake.ts';
import { lineNumbers } from './numbers.ts';
import { outside } from './outside.ts';
import type { Line } from './repair-line.ts';
import { directives, separators } from './separators.ts';
import { shellLines } from './shell.ts';

/** Markdown, commands, line numbers and marks around a manifest, and whatever else does not belong to it. */
export function surroundings(lines: readonly Line[]): Mistake[] {
  const found = [
    ...fences(lines),
    ...shellLines(lines),
    ...lineNumbers(lines),
    ...separators(lines),
    ...directives(lines),
  ];
  const edits = found.flatMap(({ edits: own }) => own);
  const taken = new Set(edits.map(({ start }) => start));
  const last = lines.at(-1);
  // The last line is taken away with the break before it.
  if (last && edits.some(({ end }) => end === last.end)) taken.add(last.start);
  return [...found, ...outside(lines, taken)];
}
