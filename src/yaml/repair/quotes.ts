import { each } from './each.ts';
import { type Mistake, replace } from './mistake.ts';

/** What stands from `start` on in quotes that are none, and how it is written with some that are. */
function requoted(start: number, value: string, text: string): Mistake {
  const end = start + value.length;
  const edits = [replace(start, end, text)];
  return { code: 'text.curly-quote', start, end, params: { value }, edits, certain: true };
}

/** Quotes that are there twice, with a backslash, or differ from each other. */
export const mixedQuotes = each((line) => {
  if (!/["'`\\]/.test(line.code)) return [];
  const found: Mistake[] = [];
  for (const { 0: whole, 1: first, 2: twice, 3: lead = '', 4: other = '', index } of line.code.matchAll(
    mixed,
  )) {
    const before = first ?? lead;
    const value = twice ?? other;
    found.push(requoted(line.start + index + before.length, whole.slice(before.length), `"${value}"`));
  }
  return found;
});

const mixed =
  /((?:^|[:,[{])\s*|-\s+)(?:''(?=[^'\s,\]}])|""(?=[^"\s,\]}])|``|\\")([^"'`\\]+)(?:''|""|\\")(?=\s*(?:$|[:,\]}]))|((?:^|[:-])\s+)(?:"(?=[^"]*'$)|'(?=[^']*"$))([^"']+)["']$/g;

/** A text in quotes that was typed in full-width letters as they were, in ASCII; as it is where it has others. */
function plainOf(value: string, quote: string): string {
  if (!/[＂＇]/.test(quote) || !/[\uff10-\uff5a]/.test(value)) return value;
  const plain = value.normalize('NFKC');
  return /^[\x20-\x7e]*$/.test(plain) ? plain : value;
}

/** Quotes of a word processor or of other languages around a value, and those of TeX. */
export const curlyQuotes = each((line) => {
  if (!curlyQuote.test(line.code)) return [];
  const found: Mistake[] = [];
  for (const match of line.code.matchAll(curly)) {
    const [whole, before = '', written = ''] = match;
    const quoted = whole.slice(before.length);
    const value = plainOf(written, quoted);
    const isPlain = !/["\\]/.test(value);
    const text = isPlain ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;
    found.push(requoted(line.start + match.index + before.length, quoted, text));
  }
  return found;
});

const curlyQuote = /[“”„‟″＂«»‘’‚‛′＇]/u;
const curly =
  /((?:^|[:：,，、[{［【｛])\s*|-\s+)(?:[“”„‟″＂«»‘’‚‛′＇][“”„‟″＂«»‘’‚‛′＇]?)([^“”„‟″＂«»‘’‚‛′＇]*)(?:[“”„‟″＂«»‘’‚‛′＇][“”„‟″＂«»‘’‚‛′＇]?)(?=\s*(?:$|[:：,，、\]}】］｝]))/gu;
