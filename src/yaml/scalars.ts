import type { Json } from '../pod/index.ts';
import type { ScalarNode } from './tree.ts';

/**
 * Reads scalars as kubectl does: sigs.k8s.io/yaml over go-yaml v2 (`resolve.go`), which is neither YAML 1.1 nor 1.2:
 * `0644` and `0o644` are 420, `on`, `yes` and `y` are true, `1_000` is 1000, `22:22` and `2024-01-01` are strings.
 */

const words = new Map<string, boolean | null | number>();
for (const word of ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'])
  words.set(word, true);
for (const word of ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']) {
  words.set(word, false);
}
for (const word of ['', '~', 'null', 'Null', 'NULL']) words.set(word, null);
for (const word of ['.nan', '.NaN', '.NAN']) words.set(word, Number.NaN);
for (const sign of ['', '+', '-']) {
  for (const word of ['.inf', '.Inf', '.INF']) words.set(sign + word, sign === '-' ? -Infinity : Infinity);
}

/** What numbers and the words begin with. */
const beginnings = '0123456789+-.~yYnNtTfFoO';

const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** What begins with a dot goes to Go's ParseFloat as it stands, which takes underscores between digits. */
const dotFloat = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+)?$/;
const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]([0-7]+)|0([0-7]+)|([0-9]|[1-9][0-9]+))$/;
const maxInt = 2n ** 63n;
const maxUint = 2n ** 64n;

/** The type kubectl gives to plain characters. Infinity and NaN are returned as such: JSON cannot carry them. */
export function resolvePlain(text: string): null | boolean | number | string {
  if (!beginnings.includes(text.charAt(0))) return text;
  const word = words.get(text);
  if (word !== undefined) return word;
  const first = text.charCodeAt(0);
  if (first === 0x2e) return dotFloat.test(text) ? finite(Number(text.replaceAll('_', '')), text) : text;
  const digit = first >= 0x30 && first <= 0x39;
  if (!digit && first !== 0x2b && first !== 0x2d) return text;
  // A timestamp is handed on as a string; its shape is excluded from the numbers by the dashes anyway.
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  const whole = parseInteger(plain);
  if (whole !== undefined) return whole;
  if (float.test(plain)) return finite(beyond(Number(plain)), text);
  return text;
}

function parseInteger(plain: string): number | undefined {
  if (/^-?[1-9][0-9]{0,14}$/.test(plain)) return Number(plain);
  const value = exactInteger(plain);
  if (value === undefined) return undefined;
  return value >= maxInt ? beyond(Number(value)) : Number(value);
}

/** A number that is no int64 stays none where it would be rounded to the end of the range: it is one step beyond. */
function beyond(value: number): number {
  return Math.abs(value) === 2 ** 63 ? Math.sign(value) * (2 ** 63 + 2 ** 11) : value;
}

/** A whole number that Go's ParseInt or ParseUint takes. */
function exactInteger(plain: string): bigint | undefined {
  // `0b` is cut off before ParseInt reads the rest, with a sign of its own.
  const match = integer.exec(plain.replace(/^0b([-+])(?=[01])/, '$10b'));
  if (!match) return undefined;
  const [, sign, hex, binary, octalO, octal, decimal] = match;
  const digits =
    hex !== undefined
      ? `0x${hex}`
      : binary !== undefined
        ? `0b${binary}`
        : (octalO ?? octal) !== undefined
          ? `0o${octalO ?? octal}`
          : (decimal ?? '0');
  const value = BigInt(digits);
  // ParseInt takes a sign, ParseUint does not; what fits neither is tried as a float.
  if (sign === '-') return value > maxInt ? undefined : -value;
  return value >= (sign === '' ? maxUint : maxInt) ? undefined : value;
}

/** All digits of a whole number of up to 64 bits, in whatever base it is written; undefined for other characters. */
export function integerDigits(written: string): string | undefined {
  return exactInteger(written.replaceAll('_', ''))?.toString();
}

/** A whole number that only ParseUint takes, of which go-yaml makes no float. */
function isUnsigned(text: string): boolean {
  return (exactInteger(text.replaceAll('_', '')) ?? 0n) >= maxInt;
}

/** strconv.ParseFloat fails on overflow, and the characters stay a string. */
function finite(value: number, text: string): number | string {
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : text;
}

/** What a scalar's text is, with the reason where JSON cannot carry it. */
export type ScalarReading =
  | { readonly ok: true; readonly value: null | boolean | number | string }
  | { readonly ok: false; readonly why: 'bad-tag' | 'not-json'; readonly server: string };

const longPrefix = 'tag:yaml.org,2002:';

/** Reads a scalar with its quotes and tag. An unknown tag leaves the characters a string, as go-yaml does. */
export function readScalar(node: ScalarNode): ScalarReading {
  if (node.tag === undefined) {
    if (node.style !== 'plain') return { ok: true, value: node.text };
    return check(resolvePlain(node.text));
  }
  const tag = node.tag.startsWith(longPrefix) ? node.tag.slice(longPrefix.length) : undefined;
  if (tag === 'binary') {
    const bytes = decodeBase64(node.text);
    if (bytes !== undefined) return { ok: true, value: bytes };
    return { ok: false, why: 'bad-tag', server: '!!binary value contains invalid base64 data' };
  }
  if (tag === undefined || !['bool', 'int', 'float', 'null', 'timestamp'].includes(tag)) {
    return { ok: true, value: node.text };
  }
  const value = resolvePlain(node.text);
  const kind = value === null ? 'null' : typeof value === 'boolean' ? 'bool' : typeof value;
  const fits =
    kind === 'number'
      ? (tag === 'float' && !isUnsigned(node.text)) ||
        (tag === 'int' && parseInteger(node.text.replaceAll('_', '')) !== undefined)
      : kind === tag || (tag === 'timestamp' && /^\d{4}-/.test(node.text));
  if (fits) return check(value);
  const read =
    kind === 'string' ? 'str' : kind === 'number' ? (Number.isInteger(value) ? 'int' : 'float') : kind;
  const server = `cannot decode !!${read} \`${node.text}\` as a !!${tag}`;
  return { ok: false, why: 'bad-tag', server };
}

function check(value: null | boolean | number | string): ScalarReading {
  if (typeof value !== 'number' || Number.isFinite(value)) return { ok: true, value };
  const word = Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  return { ok: false, why: 'not-json', server: `json: unsupported value: ${word}` };
}

/**
 * The name kubectl gives to a map key: sigs.k8s.io/yaml turns numbers and booleans into strings (`on:` is `true`,
 * `0644:` is `420`, `1e6:` is `1e+06`) and rejects null, lists, maps and numbers of over 63 bits.
 * @param written the key's characters
 * @returns undefined for what cannot be a key
 */
export function keyName(value: Json, written: string): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return undefined;
  const whole = exactInteger(written.replaceAll('_', ''));
  if (whole !== undefined) return whole >= maxInt ? undefined : String(whole);
  return value === 0 && written.startsWith('-') ? '-0' : floatName(value);
}

/** `strconv.FormatFloat(value, 'g', -1, 32)`, which sigs.k8s.io/yaml names float keys with. */
function floatName(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  let digits = 1;
  while (digits < 9 && Math.fround(Number(single.toPrecision(digits))) !== single) digits++;
  const [mantissa, exponent] = single.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(Number(single.toPrecision(digits)));
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The bytes of one character in UTF-8, or one that belongs to none. */
const notAscii =
  /([\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|[\x80-\xff]/g;

/** encoding/base64 wants the padding and skips line breaks only; bytes that are no characters become U+FFFD in JSON. */
function decodeBase64(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '');
  if (!base64.test(digits)) return undefined;
  // Go puts a U+FFFD for each byte that belongs to no character, the decoder one for several of them.
  const decodable = atob(digits).replace(notAscii, (_, character) => character ?? '\xef\xbf\xbd');
  const bytes = Uint8Array.from(decodable, (char) => char.charCodeAt(0));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
