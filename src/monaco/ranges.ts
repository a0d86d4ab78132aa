import type { LineChange, LineTable } from './raw-text.ts';
import type { Area } from './types.ts';

/** Where a raw range is in the model. */
export function toRange(table: LineTable, start: number, end: number): Area {
  return rangeOf({ start: table.positionAt(start), end: table.positionAt(end) });
}

/** A range as Monaco writes it. */
export function rangeOf({ start, end }: Pick<LineChange, 'start' | 'end'>): Area {
  return {
    startLineNumber: start.line,
    startColumn: start.column,
    endLineNumber: end.line,
    endColumn: end.column,
  };
}
