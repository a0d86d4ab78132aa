/** Exact arithmetic on `unscaled * 10^scale`, shared by the quantity files; not part of the room's face. */
export const minScale = -9;
export const maxInt64 = 2n ** 63n - 1n;
export const minInt64 = -(2n ** 63n);
/** `maxInt64Factors`: decimal digits that surely fit into an int64. */
export const safeDigits = 18;
/**
 * A power of ten above this is never written out, so that `1e2000000000` costs nothing. Upstream would write it out, or
 * run out of memory trying.
 */
export const maxExpansion = 4096;

export const fitsInt64 = (value: bigint) => value >= minInt64 && value <= maxInt64;
export const pow10 = (exponent: number) => powers[exponent] ?? 10n ** BigInt(exponent);
const powers = Array.from({ length: 19 }, (_, exponent) => 10n ** BigInt(exponent));
export const magnitude = (value: bigint) => (value < 0n ? -value : value);

/** Rounds away from zero to a multiple of 10^scale; a scale below the quantity's own changes nothing. */
export function roundAway(unscaled: bigint, from: number, to: number): bigint {
  const drop = to - from;
  if (drop > String(magnitude(unscaled)).length) return unscaled === 0n ? 0n : unscaled > 0n ? 1n : -1n;
  const divisor = pow10(drop);
  const whole = unscaled / divisor;
  if (whole * divisor === unscaled) return whole;
  return unscaled > 0n ? whole + 1n : whole - 1n;
}

/** -1, 0 or 1; huge exponents are compared without writing them out. */
export function compareScaled(a: bigint, aScale: number, b: bigint, bScale: number): -1 | 0 | 1 {
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
