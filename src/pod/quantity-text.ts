import type { Json } from './json.ts';
import { lookUp, numberText } from './json.ts';
import { zeroQuantity } from './quantity.ts';
import { type ParsedQuantity, parseQuantity, type QuantityErrorKind } from './quantity-parse.ts';

/** What is wrong with a text that is no quantity, for people. */
export type QuantityFault =
  /** Nothing there. */
  | 'empty'
  /** Neither a string nor a number. */
  | 'type'
  /** White space inside: `64 Mi`. */
  | 'space'
  /** Full-width characters: `６４Mi`. */
  | 'fullWidth'
  /** A comma: `1,5Gi`. */
  | 'comma'
  /** A suffix with a B for bytes: `100MB`, `1GiB`. */
  | 'bytes'
  /** A suffix in the wrong case: `10mi`, `1g`, `1K`. */
  | 'case'
  /** A unit that Kubernetes does not know: `2cores`, `50%`. */
  | 'suffix'
  /** Not a number at all. */
  | 'number';

/** A quantity as a document holds it, or what is wrong with it. */
export type DecodedQuantity =
  | Extract<ParsedQuantity, { ok: true }>
  | {
      readonly ok: false;
      readonly error: QuantityErrorKind;
      readonly why: QuantityFault;
      /** What was surely meant; it is itself a valid quantity. */
      readonly suggestion?: string;
    };

/** White space that survives JSON encoding unescaped, so that Go's TrimSpace sees it; a tab does not. */
const blank = /[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && blank.test(text.charAt(start))) start++;
  while (end > start && blank.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * Reads the value of a quantity field as `Quantity.UnmarshalJSON` does: a string or a number; white space around is
 * ignored, null is zero. Everything else is ErrFormatWrong.
 */
export function decodeQuantity(value: Json | undefined): DecodedQuantity {
  if (value === null) return { ok: true, quantity: zeroQuantity };
  if (typeof value !== 'string' && typeof value !== 'number') {
    return { ok: false, error: 'ErrFormatWrong', why: 'type' };
  }
  const text = typeof value === 'number' ? numberText(value) : trimmed(value);
  const parsed = parseQuantity(text);
  return parsed.ok ? parsed : { ...parsed, ...explainQuantityError(text) };
}

const suffixByLowerCase: Readonly<Record<string, string>> = {
  ki: 'Ki',
  mi: 'Mi',
  gi: 'Gi',
  ti: 'Ti',
  pi: 'Pi',
  ei: 'Ei',
  k: 'k',
  g: 'G',
  t: 'T',
  p: 'P',
  core: '',
  cores: '',
  cpu: '',
  cpus: '',
  vcpu: '',
  vcpus: '',
  millicore: 'm',
  millicores: 'm',
  mcpu: 'm',
  b: '',
  byte: '',
  bytes: '',
  kb: 'k',
  mb: 'M',
  gb: 'G',
  tb: 'T',
  pb: 'P',
  kib: 'Ki',
  mib: 'Mi',
  gib: 'Gi',
  tib: 'Ti',
  pib: 'Pi',
  eib: 'Ei',
};

/**
 * Says what is wrong with a text that {@link parseQuantity} refuses, with the quantity that was meant where one is
 * certain: `100MB` -> `100M`, `64 Mi` -> `64Mi`, `1GiB` -> `1Gi`, `10mi` -> `10Mi`, `1g` -> `1G`.
 */
export function explainQuantityError(text: string): {
  readonly why: QuantityFault;
  readonly suggestion?: string;
} {
  if (text.trim() === '') return { why: 'empty' };
  if (text.length > 64) return { why: 'number' };
  const ascii = text.normalize('NFKC');
  const compact = ascii.replace(/\s+/g, '');
  const parts = /^([+-]?(?:\d+(?:[.,]\d*)*|[.,]\d+))(\p{L}*|%)$/u.exec(compact);
  if (!parts) return { why: /[\uff01-\uff5e]/.test(text) ? 'fullWidth' : 'number' };
  const [, number = '', unit = ''] = parts;
  const why = faultOf(text, ascii, number, unit);
  // `1,024` may mean a thousand or one and a bit.
  const digits = /^[^,.]*,(\d{1,2}|\d{4,})$/.test(number) ? number.replace(',', '.') : number;
  const lower = unit.toLowerCase();
  const meant = lookUp(suffixByLowerCase, lower);
  for (const suggestion of [`${digits}${unit}`, ...(meant === undefined ? [] : [`${digits}${meant}`])]) {
    if (suggestion !== text && parseQuantity(suggestion).ok) return { why, suggestion };
  }
  return { why };
}

function faultOf(text: string, ascii: string, number: string, unit: string): QuantityFault {
  if (/\s/.test(text)) return 'space';
  if (ascii !== text) return 'fullWidth';
  if (number.includes(',')) return 'comma';
  if (/^([kmgtpe]i?)?b(ytes?)?$/i.test(unit)) return 'bytes';
  if (/^([kmgtpe]i|[kgtp])$/i.test(unit)) return 'case';
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(number) ? 'suffix' : 'number';
}
