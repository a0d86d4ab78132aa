import type { Json } from '../pod/index.ts';
import { defaultStyle, printBlock } from './print.ts';

/** Documents of a file in block style, separated by `---`, their keys in the order in which they stand in the objects. */
export function printDocuments(values: readonly Json[]): string {
  return values.map((value) => `${printBlock(value, 0, defaultStyle).join('\n')}\n`).join('---\n');
}
