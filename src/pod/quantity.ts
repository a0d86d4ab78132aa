import {
  compareScaled,
  fitsInt64,
  magnitude,
  maxExpansion,
  maxInt64,
  minInt64,
  pow10,
  roundAway,
  safeDigits,
} from './quantity-scaled.ts';
import { binarySuffixes, decimalSuffixes } from './quantity-suffix.ts';

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

/** The quantity of a whole number. */
export function newQuantity(value: bigint, format: QuantityFormat = 'DecimalSI'): Quantity {
  return { unscaled: value, scale: 0, format, dec: !fitsInt64(value) };
}

export const zeroQuantity: Quantity = newQuantity(0n);

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
    if (small || !whole || q.scale > maxExpansion) format = 'DecimalSI';
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
