import type { Position, YamlStream } from './types.ts';

/** Offsets at which the lines of a text begin; the last few texts are remembered. */
const recent: { text: string; starts: Uint32Array }[] = [];

export function lineStarts(text: string): Uint32Array {
  const index = recent.findIndex((entry) => entry.text === text);
  const known = recent[index];
  if (known) {
    if (index > 0) recent.unshift(...recent.splice(index, 1));
    return known.starts;
  }
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const entry = { text, starts: Uint32Array.from(starts) };
  recent.unshift(entry);
  if (recent.length > 4) recent.pop();
  return entry.starts;
}

/** Zero-based number of the line that holds `offset`. */
export function lineIndex(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** One-based line and column of an offset (UTF-16 units); offsets outside of the text are moved to its ends. */
export function positionOf(source: YamlStream | string, offset: number): Position {
  const text = typeof source === 'string' ? source : source.text;
  const at = Math.max(0, Math.min(offset, text.length));
  const starts = lineStarts(text);
  const line = lineIndex(starts, at);
  return { offset: at, line: line + 1, column: at - (starts[line] ?? 0) + 1 };
}
