import { canonicalKind } from '../../pod/index.ts';
import { each } from './each.ts';
import { isFieldName } from './fields.ts';
import { replace } from './mistake.ts';
import { unquoted } from './repair-line.ts';

/** Letters of other alphabets that look like one of ASCII, and signs that a word processor makes of those of a keyboard. */
const likes: ReadonlyMap<string, string> = new Map(
  (
    [
      ['аеорсухіѕјһԁԛԝӏ', 'aeopcyxisjhdqwl'],
      ['АВЕКМНОРСТУХІЅЈ', 'ABEKMHOPCTYXISJ'],
      ['αονρικυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'aovpikuxABEZHIKMNOPTYX'],
      ['‐‑‒–—―−﹣－∶﹕꞉։⁄∕', '---------::::' + '//'],
      ['“”„‟″＂‘’‚‛′＇', `""""""''''''`],
    ] as const
  ).flatMap(([from, to]) => [...from].map((char, i): [string, string] => [char, to[i] ?? ''])),
);

/** Full-width forms of ASCII, and ligatures. */
const wide = /[\uff01-\uff5e\ufb00-\ufb06]/;

/** A word with every character that looks like one of ASCII as that one; undefined where others are left. */
function folded(word: string): string | undefined {
  let out = '';
  for (const char of word) out += likes.get(char) ?? (wide.test(char) ? char.normalize('NFKC') : char);
  return /^[\x20-\x7e]+$/.test(out) ? out : undefined;
}

const strange = /[^\s\x21-\x7e]/;
const slips: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/0/g, 'o'],
  [/[1|I]/g, 'l'],
  [/vv/g, 'w'],
];

const slip = /rn|[01|I]|vv/;

/** The name of a field that a scanner misread: `rnetadata`, `1imits`. */
function misread(word: string): string | undefined {
  if (!slip.test(word) || isFieldName(word)) return undefined;
  for (const [from, to] of slips) {
    const read = word.replace(from, to);
    if (read !== word && isFieldName(read)) return read;
  }
  return undefined;
}

/** A line with blanks for what stands in quotes, where another character may be meant. */
function bare(code: string): string {
  const out = Array.from({ length: code.length }, () => ' ');
  for (const { index, char } of unquoted(code)) out[index] = char;
  return out.join('');
}

interface Word {
  readonly at: number;
  readonly written: string;
  readonly meant: string;
}

/** Words with characters that are not of ASCII, and look like those that are. */
function strangeWords(code: string): readonly Word[] {
  if (!strange.test(code)) return [];
  return [...bare(code).matchAll(/\S+/g)].flatMap(({ 0: written, index: at }): readonly Word[] => {
    const plain = strange.test(written) ? folded(written) : undefined;
    if (plain === undefined) return [];
    const [key = ''] = /^-?[A-Za-z]\w*(?=:\S)/.exec(plain) ?? [];
    const isKey = /[：∶﹕]/.test(written) && isFieldName(key.replace(/^-/, ''));
    return [{ at, written, meant: isKey ? plain.replace(':', ': ') : plain }];
  });
}

/** Words that a scanner misread: the name of a field, of a kind, a number. */
function misreadWords(code: string): readonly Word[] {
  const [, lead = '', key, value = ''] = /^(\s*(?:-\s+)*)([\w|]+)\s*:(?:\s+(\w+))?$/.exec(code) ?? [];
  if (key === undefined) return [];
  const words: Word[] = [];
  const name = misread(key);
  if (name !== undefined) words.push({ at: lead.length, written: key, meant: name });
  if (!/\d/.test(value)) return words;
  const plain = value.replaceAll('0', 'o').replaceAll('1', 'l');
  const digits = value.replaceAll(/[Oo]/g, '0').replaceAll(/[lI]/g, '1');
  const isNumber = !/^0o/.test(value) && /^\d{1,9}$/.test(digits);
  const meant = key === 'kind' ? canonicalKind(plain) : isNumber ? digits : undefined;
  const at = code.length - value.length;
  if (meant !== undefined && meant !== value && !(key === 'kind' && canonicalKind(value)))
    words.push({ at, written: value, meant });
  return words;
}

/** Characters that look like those of a keyboard and are others: full-width, of another alphabet, misread by a scanner. */
export const lookAlikes = each((line) => {
  const strangers = strangeWords(line.code);
  const words = strangers.length > 0 ? strangers : misreadWords(line.code);
  return words.map(({ at, written, meant }) => {
    const start = line.start + at;
    const end = start + written.length;
    const edits = [replace(start, end, meant)];
    return { code: 'text.look-alike', start, end, params: { value: meant.trim() }, edits, certain: true };
  });
});
