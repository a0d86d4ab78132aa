import { isMarker, type Line } from './repair-line.ts';

/** Lines that may have been meant to stand at another column, and the text that they do in. */
export interface Candidate {
  readonly line: Line;
  readonly group: readonly Line[];
  readonly by: number;
  readonly text: string;
}

/**
 * A line without a key or a dash would only become the rest of the value above it, which nobody meant; one that begins a
 * document would become a part of the one before it.
 */
export function isEntry(line: Line): boolean {
  return /:(\s|$)|^\s*-(\s|$)|^\s*[[\]{}]/.test(line.code) && !isMarker(line);
}

/** Indents go in twos: a shift to an odd column is less likely. */
export const uneven = ({ line, by }: Candidate) => (line.indent + by) % 2;

/** The line alone, with what is deeper, and with all that follows at its depth; each at the depths of the lines around. */
export function candidatesOf(lines: readonly Line[], line: Line): Candidate[] {
  const columns = new Set<number>();
  for (const other of lines.slice(Math.max(0, line.index - 15), line.index + 4)) {
    if (other === line || other.code.trim() === '' || other.inScalar) continue;
    columns.add(other.indent);
    const dash = /^\s*(-\s+)+/.exec(other.code);
    if (dash) columns.add(dash[0].length);
  }
  const above = lines.slice(0, line.index).findLast((other) => other.code.trim() !== '');
  if (above) columns.add(above.indent + 2);
  columns.delete(line.indent);
  const groups = groupsOf(lines, line);
  return [...columns].flatMap((column) => {
    const by = column - line.indent;
    return groups.flatMap((group) => {
      if (group.some((member) => member.indent + by < 0)) return [];
      return [{ line, group, by, text: shifted(lines, group, by) }];
    });
  });
}

function groupsOf(lines: readonly Line[], line: Line): (readonly Line[])[] {
  const following = (keep: (other: Line) => boolean): Line[] => {
    const group = [line];
    for (const other of lines.slice(line.index + 1)) {
      if (other.text.trim() === '') continue;
      if (!keep(other) || isMarker(other)) break;
      group.push(other);
    }
    return group;
  };
  const block = following((other) => other.indent > line.indent);
  const run = following((other) => other.indent >= line.indent);
  const groups: (readonly Line[])[] = [[line]];
  if (block.length > 1) groups.push(block);
  if (run.length > block.length) groups.push(run);
  return groups;
}

function shifted(lines: readonly Line[], group: readonly Line[], by: number): string {
  const moved = new Set(group.map((line) => line.index));
  return lines
    .map((line) => {
      if (!moved.has(line.index)) return line.text;
      return by > 0 ? ' '.repeat(by) + line.text : line.text.slice(-by);
    })
    .join('\n');
}
