/** The suffixes of quantities with their exponents of 2 and of 10 (suffix.go). */
export const binaryExponents: Readonly<Record<string, number>> = {
  Ki: 10,
  Mi: 20,
  Gi: 30,
  Ti: 40,
  Pi: 50,
  Ei: 60,
};
export const decimalExponents: Readonly<Record<string, number>> = {
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

export const binarySuffixes = new Map(Object.entries(binaryExponents).map(([suffix, e]) => [e, suffix]));
export const decimalSuffixes = new Map(Object.entries(decimalExponents).map(([suffix, e]) => [e, suffix]));
