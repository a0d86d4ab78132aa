import { lookUp } from './json.ts';
import type { Quantity, QuantityFormat } from './quantity.ts';
import {
  compareScaled,
  fitsInt64,
  maxExpansion,
  maxInt64,
  minScale,
  pow10,
  roundAway,
  safeDigits,
} from './quantity-scaled.ts';
import { binaryExponents, decimalExponents } from './quantity-suffix.ts';

/** Upstream's three parse errors. */
export type QuantityErrorKind = 'ErrFormatWrong' | 'ErrNumeric' | 'ErrSuffix';

/** The messages of upstream's errors, as an API server prints them. */
export const quantityErrorMessages: Readonly<Record<QuantityErrorKind, string>> = {
  ErrFormatWrong:
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  ErrNumeric: 'unable to parse numeric part of quantity',
  ErrSuffix: "unable to parse quantity's suffix",
};

export type ParsedQuantity =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly error: QuantityErrorKind };

interface Suffix {
  readonly exponent: number;
  readonly format: QuantityFormat;
}

/** suffix.go `interpret`. */
function interpretSuffix(suffix: string): Suffix | undefined {
  const decimal = lookUp(decimalExponents, suffix);
  if (decimal !== undefined) return { exponent: decimal, format: 'DecimalSI' };
  const binary = lookUp(binaryExponents, suffix);
  if (binary !== undefined) return { exponent: binary, format: 'BinarySI' };
  if (!/^[eE][+-]?\d+$/.test(suffix)) return undefined;
  const exponent = BigInt(suffix.slice(suffix[1] === '+' ? 2 : 1));
  // Upstream reads an int64 and keeps its low 32 bits.
  return fitsInt64(exponent)
    ? { exponent: Number(BigInt.asIntN(32, exponent)), format: 'DecimalExponent' }
    : undefined;
}

/**
 * Reads a quantity as `resource.ParseQuantity` does: `250m`, `64Mi`, `.5`, `+1`, `1e3`, `1E` (exa), `1.5Gi`. More than nine
 * decimal places round up; binary quantities are capped at 2^63-1. Surprises kept from upstream: `+` and `-` alone are zero,
 * and so is `.`.
 */
export function parseQuantity(text: string): ParsedQuantity {
  if (text === '') return { ok: false, error: 'ErrFormatWrong' };
  if (text === '0') {
    return { ok: true, quantity: { unscaled: 0n, scale: 0, format: 'DecimalSI', dec: false, text } };
  }
  const scanned = scanQuantity(text);
  if (!scanned) return { ok: false, error: 'ErrFormatWrong' };
  const { num, denom, suffix, negative } = scanned;
  const interpreted = interpretSuffix(suffix);
  if (!interpreted) return { ok: false, error: 'ErrSuffix' };

  const { exponent, format } = interpreted;
  const fast = parseInt64(text, num, denom, negative, exponent, format);
  if (fast) return { ok: true, quantity: fast };

  const number = text.slice(0, text.length - suffix.length);
  if (!/\d/.test(number)) return { ok: false, error: 'ErrNumeric' };
  return { ok: true, quantity: parseDec(num + denom, denom.length, negative, exponent, format) };
}

interface Scanned {
  readonly negative: boolean;
  readonly num: string;
  readonly denom: string;
  readonly suffix: string;
}

/** `parseQuantityString`: one pass, undefined for ErrFormatWrong. */
function scanQuantity(text: string): Scanned | undefined {
  const negative = text.startsWith('-');
  let at = negative || text.startsWith('+') ? 1 : 0;
  while (text[at] === '0') at++;
  // A number of zeros only ends the scan, before the sign counts.
  if (at === text.length) return { negative: false, num: '0', denom: '', suffix: '' };
  const whole = at;
  at = afterDigits(text, at);
  const num = text.slice(whole, at) || '0';
  let denom = '';
  if (text[at] === '.') {
    const start = at + 1;
    at = afterDigits(text, start);
    denom = text.slice(start, at);
  }
  const start = at;
  while (at < text.length && 'eEinumkKMGTP'.includes(text.charAt(at))) at++;
  if (text[at] === '-' || text[at] === '+') at++;
  at = afterDigits(text, at);
  return at === text.length ? { negative, num, denom, suffix: text.slice(start) } : undefined;
}

function afterDigits(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; ) code = text.charCodeAt(++at);
  return at;
}

/** The path of ParseQuantity for what fits into an int64 surely. */
function parseInt64(
  text: string,
  num: string,
  denom: string,
  negative: boolean,
  exponent: number,
  format: QuantityFormat,
): Quantity | undefined {
  const binary = format === 'BinarySI';
  if (binary && denom !== '') return undefined;
  const precision = binary ? 14 - num.length - (exponent * 3) / 10 : safeDigits - num.length - denom.length;
  const scale = (binary ? 0 : exponent) - denom.length;
  if (precision < 0 || scale < minScale) return undefined;
  const digits = num + denom;
  // A number becomes one in half the time that a text takes.
  const value = BigInt(digits.length < 16 ? Number(digits) : digits);
  const product = binary ? value << BigInt(exponent) : value;
  if (!fitsInt64(product)) return undefined;
  const canonical = binary
    ? (value & 7n) !== 0n
    : scale % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
  const quantity = { unscaled: negative ? -product : product, scale, format, dec: false };
  return canonical ? { ...quantity, text } : quantity;
}

/** The path of ParseQuantity over inf.Dec: rounds up to nano, caps binary quantities. */
function parseDec(
  digits: string,
  places: number,
  negative: boolean,
  exponent: number,
  format: QuantityFormat,
): Quantity {
  const binary = format === 'BinarySI';
  let unscaled = BigInt(digits);
  let scale = -places;
  if (binary) unscaled <<= BigInt(exponent);
  else scale += exponent;
  if (unscaled !== 0n) {
    if (scale < minScale) unscaled = roundAway(unscaled, scale, minScale);
    else if (scale - minScale <= maxExpansion) unscaled *= pow10(scale - minScale);
    if (scale - minScale <= maxExpansion) scale = minScale;
  }
  let written = format;
  if (binary) {
    if (compareScaled(unscaled, scale, maxInt64, 0) > 0) {
      unscaled = maxInt64;
      scale = 0;
    }
    if (unscaled > 0n && compareScaled(unscaled, scale, 1n, 0) < 0) written = 'DecimalSI';
  }
  return { unscaled: negative ? -unscaled : unscaled, scale, format: written, dec: true };
}
