/** Where a moment stands in a picture that is `end` long. */
export function percent(seconds: number, end: number): string {
  return `${(end > 0 ? (seconds / end) * 100 : 0).toFixed(2)}%`;
}

/** Round numbers along a scale of `end`, from 0, at most seven of them: 0, 20, 40, ... */
export function ticksOf(end: number): number[] {
  if (!(end > 0) || !Number.isFinite(end)) return [0];
  const least = end / 6;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= least) ?? 1);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}
