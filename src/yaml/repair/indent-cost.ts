import type { Json } from '../../pod/index.ts';
import { readDocuments } from '../parse.ts';
import type { YamlError } from '../types.ts';
import { misfits } from './misfits.ts';
import { type Line, linesOf } from './repair-line.ts';
import { firstMisplaced } from './structure.ts';

/** What a text costs to read: 0 where it fits the schema of its kind. */
export interface Cost {
  readonly value: number;
  readonly json: Json | undefined;
  /** Index of the line at which the text cannot be read. */
  readonly at: number | undefined;
  /** True where it cannot be read because a bracket or a quote is not closed, whatever the indents. */
  readonly open?: boolean;
  /** How many keys are there twice in one map. */
  readonly twice?: number;
}

/** What texts cost, looked at once each. */
export class Costs {
  readonly #known = new Map<string, Cost>();

  of(text: string): Cost {
    const cost = this.#known.get(text) ?? costOf(text);
    this.#known.set(text, cost);
    return cost;
  }
}

/** A misplaced line costs most, then a syntax error, the less the later it stands; then what does not fit the schema. */
function costOf(text: string): Cost {
  const lines = linesOf(text);
  const misplaced = firstMisplaced(lines);
  if (misplaced !== undefined)
    return { value: 5000 - (1000 * misplaced) / lines.length, json: undefined, at: misplaced };
  const documents = readDocuments(text);
  const json = documents[0]?.parsed.value;
  let twice = 0;
  for (const { start, parsed } of documents) {
    const first = parsed.errors.find(isSyntax);
    if (first) {
      const at = lineAt(lines, start + first.start);
      const open = first.detail === 'MISSING_CHAR';
      return { value: 2000 - (1000 * (at + 1)) / (lines.length + 1), json, at, open };
    }
    twice += parsed.errors.length;
  }
  return { value: (documents.length > 1 ? 900 : misfits(json)) + twice / 2, json, at: undefined, twice };
}

/** A key that is there twice says nothing about the indentation: it is no reason to move its line elsewhere. */
export function isSyntax(error: Pick<YamlError, 'kind'>): boolean {
  return error.kind !== 'duplicate-key';
}

/** Index of the line that holds an offset; these lines end where lines of manifests do, at an LF. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
