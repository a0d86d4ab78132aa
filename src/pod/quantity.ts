/**
 * Quantities, exactly as k8s.io/apimachinery v0.36 `pkg/api/resource` computes them (quantity.go, amount.go, math.go,
 * scale_int.go, suffix.go). BigInt throughout, no floating point. `quantity.test.ts` compares with a table that upstream's
 * own code printed.
 */

/** How a quantity was written, and how it is printed: `12e6`, `12Mi`, `12M`. */
export type QuantityFormat = 'DecimalExponent' | 'BinarySI' | 'DecimalSI';

/** The value `unscaled * 10^scale`. */
export interface Quantity {
  readonly unscaled: bigint;
  readonly scale: number;
  readonly format: QuantityFormat;
  /** True where upstream holds it as an arbitrary-precision decimal; it then rounds and overflows differently. */
  readonly dec: boolean;
  /** The text it was read from, where upstream takes that text for canonical and prints it unchanged. */
  readonly text?: string;
}

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

const minScale = -9;
const maxInt64 = 2n ** 63n - 1n;
const minInt64 = -(2n ** 63n);
/** `maxInt64Factors`: decimal digits that surely fit into an int64. */
const safeDigits = 18;
/**
 * A power of ten above this is never written out, so that `1e2000000000` costs nothing. Upstream would write it out, or
 * run out of memory trying.
 */
const maxExpansion = 4096;

const binaryExponents: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
const decimalExponents: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const binarySuffixes = new Map(Object.entries(binaryExponents).map(([suffix, e]) => [e, suffix]));
const decimalSuffixes = new Map(Object.entries(decimalExponents).map(([suffix, e]) => [e, suffix]));

const fitsInt64 = (value: bigint) => value >= minInt64 && value <= maxInt64;
const pow10 = (exponent: number) => 10n ** BigInt(exponent);
const magnitude = (value: bigint) => (value < 0n ? -value : value);

interface Suffix {
  readonly exponent: number;
  readonly format: QuantityFormat;
}

/** suffix.go `interpret`. */
function interpretSuffix(suffix: string): Suffix | undefined {
  if (Object.hasOwn(decimalExponents, suffix)) {
    return { exponent: decimalExponents[suffix] ?? 0, format: 'DecimalSI' };
  }
  if (Object.hasOwn(binaryExponents, suffix)) {
    return { exponent: binaryExponents[suffix] ?? 0, format: 'BinarySI' };
  }
  if (!/^[eE][+-]?\d+$/.test(suffix)) return undefined;
  const exponent = BigInt(suffix.slice(suffix[1] === '+' ? 2 : 1));
  // Upstream reads an int64 and keeps its low 32 bits.
  return fitsInt64(exponent)
    ? { exponent: Number(BigInt.asIntN(32, exponent)), format: 'DecimalExponent' }
    : undefined;
}

/** Rounds away from zero to a multiple of 10^scale; a scale below the quantity's own changes nothing. */
function roundAway(unscaled: bigint, from: number, to: number): bigint {
  const drop = to - from;
  if (drop > String(magnitude(unscaled)).length) return unscaled === 0n ? 0n : unscaled > 0n ? 1n : -1n;
  const divisor = pow10(drop);
  const whole = unscaled / divisor;
  if (whole * divisor === unscaled) return whole;
  return unscaled > 0n ? whole + 1n : whole - 1n;
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
  let at = 0;
  const take = (chars: string) => {
    const start = at;
    while (at < text.length && chars.includes(text.charAt(at))) at++;
    return text.slice(start, at);
  };
  const negative = text.startsWith('-');
  if (negative || text.startsWith('+')) at++;
  take('0');
  // A number of zeros only ends the scan, before the sign counts.
  if (at === text.length) return { negative: false, num: '0', denom: '', suffix: '' };
  const num = take('0123456789') || '0';
  let denom = '';
  if (text[at] === '.') {
    at++;
    denom = take('0123456789');
  }
  const start = at;
  take('eEinumkKMGTP');
  if (text[at] === '-' || text[at] === '+') at++;
  take('0123456789');
  return at === text.length ? { negative, num, denom, suffix: text.slice(start) } : undefined;
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
  const value = BigInt(digits);
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

/** The quantity of a whole number. */
export function newQuantity(value: bigint, format: QuantityFormat = 'DecimalSI'): Quantity {
  return { unscaled: value, scale: 0, format, dec: !fitsInt64(value) };
}

export const zeroQuantity: Quantity = newQuantity(0n);

function compareScaled(a: bigint, aScale: number, b: bigint, bScale: number): -1 | 0 | 1 {
  const signA = a === 0n ? 0 : a > 0n ? 1 : -1;
  const signB = b === 0n ? 0 : b > 0n ? 1 : -1;
  if (signA !== signB) return signA < signB ? -1 : 1;
  if (signA === 0) return 0;
  const distance = aScale - bScale;
  if (Math.abs(distance) > maxExpansion) {
    const lengthA = String(magnitude(a)).length + aScale;
    const lengthB = String(magnitude(b)).length + bScale;
    if (lengthA !== lengthB) return lengthA < lengthB === signA > 0 ? -1 : 1;
  }
  const x = distance > 0 ? a * pow10(distance) : a;
  const y = distance < 0 ? b * pow10(-distance) : b;
  return x === y ? 0 : x < y ? -1 : 1;
}

/** `Cmp`: by value, however they are written. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 {
  return compareScaled(a.unscaled, a.scale, b.unscaled, b.scale);
}

/** `Sign`: -1, 0 or 1. */
export function quantitySign(q: Quantity): -1 | 0 | 1 {
  return q.unscaled === 0n ? 0 : q.unscaled > 0n ? 1 : -1;
}

export function isZeroQuantity(q: Quantity): boolean {
  return q.unscaled === 0n;
}

/**
 * `Add`: exact. The sum is written in the format of `a`, or of `b` where `a` is zero. Where one exponent is thousands of
 * digits above the other, the smaller addend is dropped.
 */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  const format = isZeroQuantity(a) ? b.format : a.format;
  if (!a.dec && !b.dec) {
    if (isZeroQuantity(b)) return { unscaled: a.unscaled, scale: a.scale, format, dec: false };
    if (isZeroQuantity(a)) return { unscaled: b.unscaled, scale: b.scale, format, dec: false };
  }
  const scale = Math.min(a.scale, b.scale);
  if (Math.abs(a.scale - b.scale) > maxExpansion) {
    const larger = compareScaled(magnitude(a.unscaled), a.scale, magnitude(b.unscaled), b.scale) < 0 ? b : a;
    return { unscaled: larger.unscaled, scale: larger.scale, format, dec: true };
  }
  const x = a.unscaled * pow10(a.scale - scale);
  const y = b.unscaled * pow10(b.scale - scale);
  const fits = fitsInt64(x) && fitsInt64(y) && fitsInt64(x + y);
  return { unscaled: x + y, scale, format, dec: a.dec || b.dec || !fits };
}

/** `Neg`. */
export function negateQuantity(q: Quantity): Quantity {
  return { unscaled: -q.unscaled, scale: q.scale, format: q.format, dec: q.dec };
}

/** `Sub`: `a - b`, exact; written as {@link addQuantities} says. */
export function subtractQuantities(a: Quantity, b: Quantity): Quantity {
  return addQuantities(a, negateQuantity(b));
}

/** The larger of two; `a` where they are equal. */
export function maxQuantity(a: Quantity, b: Quantity): Quantity {
  return compareQuantities(b, a) > 0 ? b : a;
}

/**
 * `RoundUp`: rounds away from zero to a multiple of 10^scale. The API server rounds every resource to milli (-3) this way
 * (`SetDefaults_ResourceList`, pkg/apis/core/v1/defaults.go).
 */
export function roundUpQuantity(q: Quantity, scale: number): Quantity {
  if (q.scale >= scale) {
    if (!q.dec || q.scale - scale > maxExpansion) return q;
    return { ...q, unscaled: q.unscaled * pow10(q.scale - scale), scale };
  }
  return { unscaled: roundAway(q.unscaled, q.scale, scale), scale, format: q.format, dec: q.dec };
}

/** `positiveScaleInt64` with its flag dropped: on overflow the low 64 bits for its short cuts, else 0. */
function positiveScaleInt64(base: bigint, scale: number): bigint {
  if (scale <= 0) return base;
  if (base === 0n) return 0n;
  const wraps = [1, 2, 3, 6, 9].includes(scale) && base !== minInt64;
  if (scale > safeDigits) return 0n;
  const value = base * pow10(scale);
  return fitsInt64(value) ? value : wraps ? BigInt.asIntN(64, value) : 0n;
}

/**
 * `ScaledValue`: the quantity in units of 10^scale as an int64, fractions rounded up. What does not fit overflows as
 * upstream's does: to 0 or the low 64 bits, see {@link positiveScaleInt64}.
 */
export function scaledValue(q: Quantity, scale: number): bigint {
  const distance = q.scale - scale;
  if (!q.dec) {
    if (distance < 0) return roundAway(q.unscaled, q.scale, scale);
    return positiveScaleInt64(q.unscaled, Number(BigInt.asIntN(32, BigInt(distance))));
  }
  if (distance === 0) return BigInt.asIntN(64, q.unscaled);
  if (distance > 0) {
    const factor = distance > 18 ? minInt64 : pow10(distance);
    return BigInt.asIntN(64, BigInt.asIntN(64, q.unscaled) * factor);
  }
  const divisor = pow10(-distance);
  // Upstream's short cut looks at the upper bound only, and keeps the low 64 bits of a large negative number.
  const small = q.unscaled < maxInt64 && -distance < 19;
  const unscaled = small ? BigInt.asIntN(64, q.unscaled) : q.unscaled;
  let whole = unscaled / divisor;
  const remainder = unscaled % divisor;
  // big.Int's DivMod rounds towards minus infinity, Go's int64 division towards zero.
  if (!small && remainder < 0n) whole -= 1n;
  return BigInt.asIntN(64, remainder === 0n ? whole : whole + 1n);
}

/** `Value`: whole units (cores, bytes), fractions rounded up. See {@link scaledValue} for overflow. */
export function quantityValue(q: Quantity): bigint {
  return scaledValue(q, 0);
}

/** `MilliValue`: thousandths, fractions rounded up. See {@link scaledValue} for overflow. */
export function quantityMilliValue(q: Quantity): bigint {
  return scaledValue(q, -3);
}

/** Takes factors of `base` out: `value = result * base^times`. */
function removeFactors(value: bigint, base: bigint): readonly [result: bigint, times: number] {
  if (base === 10n) {
    const digits = String(value);
    let zeros = 0;
    while (digits.at(-1 - zeros) === '0') zeros++;
    return [value / pow10(zeros), zeros];
  }
  let result = value;
  let times = 0;
  while (result !== 0n && result % base === 0n) {
    result /= base;
    times++;
  }
  return [result, times];
}

/**
 * `CanonicalizeBytes`: the canonical form, with the largest suffix that needs no fraction: `1.5` -> `1500m`,
 * `1.5Gi` -> `1536Mi`, `1024Ki` -> `1Mi`. Beyond the largest suffix upstream prints the number without one, and so does this.
 */
export function formatQuantity(q: Quantity): string {
  if (isZeroQuantity(q)) return '0';
  let format = q.format;
  if (format === 'BinarySI') {
    const small = compareScaled(magnitude(q.unscaled), q.scale, 1024n, 0) < 0;
    const whole = q.scale >= 0 || q.unscaled % pow10(-q.scale) === 0n;
    if (small || !whole) format = 'DecimalSI';
  }
  if (format === 'BinarySI') {
    const value = q.scale > 0 ? q.unscaled * pow10(q.scale) : q.unscaled / pow10(-q.scale);
    const [amount, times] = removeFactors(value, 1024n);
    return `${amount}${times === 0 ? '' : (binarySuffixes.get(times * 10) ?? '')}`;
  }
  const [reduced, times] = removeFactors(q.unscaled, 10n);
  let exponent = q.scale + times;
  let amount = reduced;
  while (exponent % 3 !== 0) {
    amount *= 10n;
    exponent--;
  }
  if (format === 'DecimalSI') return `${amount}${decimalSuffixes.get(exponent) ?? ''}`;
  return exponent === 0 ? String(amount) : `${amount}e${exponent}`;
}

/** `String`: what an API server prints back: the text as written where that is canonical, else {@link formatQuantity}. */
export function quantityString(q: Quantity): string {
  return q.text ?? formatQuantity(q);
}
