import type { Json } from '../pod/index.ts';
import { defaultStyle, isBlock, type PrintStyle, printBlock, printFlow } from './print.ts';

/**
 * Writes a value as YAML in block style with its fields in the order given; empty maps and lists as `{}` and `[]`,
 * multi-line strings as `|`, strings that kubectl would read as something else in quotes. Ends with a line break.
 */
export function printYaml(value: Json, style: Partial<PrintStyle> = {}): string {
  const full = { ...defaultStyle, ...style };
  const lines = isBlock(value) ? printBlock(value, 0, full) : [printFlow(value, full)];
  return lines.join(full.eol) + full.eol;
}
