import { isList, isLongMode, isObject, type Json } from '../pod/index.ts';
import { resolvePlain } from './scalars.ts';
import type { ScalarNode } from './tree.ts';

/** How new text is written, so that it looks like what is around it. */
export interface PrintStyle {
  /** Columns from a map's keys to the keys of a map below. */
  readonly indent: number;
  /** Columns from a map's keys to the dashes of a list below: 0 for unindented lists. */
  readonly listIndent: number;
  /** Columns from a dash to what follows it. */
  readonly dash: number;
  readonly eol: string;
  readonly quote: 'double' | 'single';
  /** Keys whose strings are quoted without need. */
  readonly quoted?: ReadonlySet<string>;
  /** Which multi-line strings are block scalars: all (the default), those that need no `|+`, none. */
  readonly literals?: 'all' | 'unkept' | 'none';
}

export const defaultStyle: PrintStyle = { indent: 2, listIndent: 0, dash: 2, eol: '\n', quote: 'double' };

/** True for what is written on lines of its own: maps and lists with something in them. */
export function isBlock(value: Json): boolean {
  return isList(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
}

/** The lines of a map or list, each with its indentation. */
export function printBlock(value: Json, column: number, style: PrintStyle): string[] {
  if (isList(value)) return value.flatMap((item) => printItem(item, column, style));
  if (!isObject(value)) return [' '.repeat(column) + printFlow(value, style)];
  return Object.entries(value).flatMap(([key, child]) => printPair(key, child, column, style));
}

export function printPair(key: string, value: Json, column: number, style: PrintStyle): string[] {
  const head = `${' '.repeat(column)}${printKey(key, style)}:`;
  const [first, ...rest] = printAfter(value, column, style, key);
  return [head + first, ...rest];
}

/** What follows a key's colon: the rest of its line, and the lines below. */
export function printAfter(value: Json, column: number, style: PrintStyle, key?: string): string[] {
  if (isBlock(value)) {
    return ['', ...printBlock(value, column + (isList(value) ? style.listIndent : style.indent), style)];
  }
  const block = hasLines(value) && literalOf(value, column + style.indent, style.indent, style);
  if (block) return [` ${block[0]}`, ...block.slice(1)];
  return [` ${printFlow(value, style, false, false, key)}`];
}

export function printItem(value: Json, column: number, style: PrintStyle): string[] {
  const pad = ' '.repeat(column);
  const inner = column + style.dash;
  if (isBlock(value)) {
    const [first, ...rest] = printBlock(value, inner, style);
    return [`${pad}-${' '.repeat(style.dash - 1)}${(first ?? '').slice(inner)}`, ...rest];
  }
  const gap = ' '.repeat(style.dash - 1);
  const block = hasLines(value) && literalOf(value, inner, style.dash, style);
  if (block) return [`${pad}-${gap}${block[0]}`, ...block.slice(1)];
  return [`${pad}-${gap}${printFlow(value, style)}`];
}

/** True for what may be a block scalar: the style is not asked for the indentation of the others. */
function hasLines(value: Json): value is string {
  return typeof value === 'string' && value.includes('\n');
}

function literalOf(value: string, column: number, step: number, style: PrintStyle): string[] | undefined {
  if (style.literals === 'none') return undefined;
  if (style.literals === 'unkept' && value.endsWith('\n\n')) return undefined;
  return printLiteral(value, column, step);
}

/**
 * A multi-line string as a literal block scalar: the header and the lines at `column`, `step` columns deeper than the
 * parent. Undefined for what a literal cannot carry or would carry badly: one line, blank ends, control characters.
 */
export function printLiteral(text: string, column: number, step: number): string[] | undefined {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  const body = text.slice(0, end);
  const breaks = text.length - body.length;
  if (body === '' || (!body.includes('\n') && breaks === 0) || !singleLine.test(body.replaceAll('\n', ' ')))
    return undefined;
  const lines = body.split('\n');
  if (lines.some((line) => /^[ \t]+$/.test(line)) || (/^\s/.test(body[0] ?? '') && step > 9))
    return undefined;
  const indicator = /^[ \t\n]/.test(body) ? String(step) : '';
  const chomp = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
  const pad = ' '.repeat(column);
  const out = [`|${indicator}${chomp}`, ...lines.map((line) => (line === '' ? '' : pad + line))];
  for (let i = 1; i < breaks; i++) out.push('');
  return out;
}

/**
 * A value on one line: scalars, `{}`, `[]`, and flow collections. `json` quotes every string and key.
 * @param key what it stands behind; a file mode is written in octal there, but in JSON, which has none
 */
export function printFlow(value: Json, style: PrintStyle, flow = false, json = false, key?: string): string {
  if (typeof value === 'string') return json ? printDouble(value) : printString(value, style, flow);
  if (isList(value)) return `[${value.map((item) => printFlow(item, style, true, json)).join(', ')}]`;
  if (isObject(value)) {
    const pairs = Object.entries(value).map(([key, child]) => {
      const name = json ? printDouble(key) : printKey(key, style, true);
      return `${name}: ${printFlow(child, style, true, json, key)}`;
    });
    return `{${pairs.join(', ')}}`;
  }
  if (!json && isLongMode(key, value)) return `0${value.toString(8)}`;
  return printNumberOrWord(value);
}

function printNumberOrWord(value: number | boolean | null): string {
  if (Object.is(value, -0)) return '0';
  // Digits that are rounded may be beyond the integers that the value is one of.
  return typeof value === 'number' && Math.abs(value) === 2 ** 63 ? wholeInt64(value) : String(value);
}

/** The ends of int64, the upper one as the last number that it has. */
const wholeInt64 = (value: number) => (value > 0 ? '9223372036854775807' : '-9223372036854775808');

/** A string as a plain scalar where that reads back as the same string, else in quotes. */
export function printString(text: string, style: Pick<PrintStyle, 'quote'>, flow = false): string {
  return needsQuotes(text, flow) ? printQuoted(text, style.quote) : text;
}

export function printKey(text: string, style: Pick<PrintStyle, 'quote'>, flow = false): string {
  return text === '<<' || needsQuotes(text, flow) ? printQuoted(text, style.quote) : text;
}

export function printQuoted(text: string, quote: 'double' | 'single'): string {
  if (quote === 'single' && singleLine.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return printDouble(text);
}

/** True where the characters, written without quotes, would not be read as this very string. */
export function needsQuotes(text: string, flow = false): boolean {
  if (typeof resolvePlain(text) !== 'string') return true;
  if (!singleLine.test(text) || text !== text.trim() || text.includes('\t')) return true;
  if (/^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:[ ,[\]{}]|$)|---|\.\.\.|=$)/.test(text)) return true;
  if (/: |:$| #/.test(text)) return true;
  // go-yaml ends a plain scalar at a question mark inside of brackets.
  return flow && /[,[\]{}?]|^[:-]|:["']/.test(text);
}

/** What go-yaml accepts unescaped, without line breaks. */
const singleLine =
  /^(?:[\t\x20-\x7E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/;

function printDouble(text: string): string {
  let out = '"';
  for (const char of text) {
    if (char === '"' || char === '\\') out += `\\${char}`;
    else if (char === '\n') out += '\\n';
    else if (char === '\t') out += '\\t';
    else if (char === '\r') out += '\\r';
    else if (singleLine.test(char)) out += char;
    else {
      const code = char.charCodeAt(0).toString(16);
      out += `\\u${code.padStart(4, '0')}`;
    }
  }
  return `${out}"`;
}

/**
 * A string in the manner of the scalar it replaces. Quotes that were not needed are kept; quotes that were needed go
 * when they are not needed any more, unless the document quotes other values of this key freely.
 */
export function printLike(
  value: string,
  old: ScalarNode | undefined,
  key: string | undefined,
  style: PrintStyle,
  inFlow = false,
): string {
  const quotes = old?.style === 'single' || old?.style === 'double' ? old.style : undefined;
  // Asked only where it decides: it looks through the document.
  const freely = () => key !== undefined && style.quoted?.has(key) === true;
  const keep =
    quotes !== undefined ? !needsQuotes(old?.text ?? '', inFlow) || freely() : old === undefined && freely();
  return keep || needsQuotes(value, inFlow) ? printQuoted(value, quotes ?? style.quote) : value;
}
