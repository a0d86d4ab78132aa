import type { Issue, Path } from '../../pod/index.ts';
import { invalid } from './errors.ts';

const printMax = (n: number) => n;

/** `InclusiveRangeError`; a missing number is fine. */
export function* between(path: Path, value: number | undefined, min: number, max: number): Generator<Issue> {
  if (value === undefined || (value >= min && value <= max)) return;
  yield invalid(path, value, `must be between ${min} and ${max}, inclusive`, 'out-of-range', {
    params: { value, min, max: printMax(max) },
  });
}

/** `ValidateNonnegativeField`. */
export function* nonNegative(path: Path, value: number | undefined): Generator<Issue> {
  if (value !== undefined && value < 0) {
    yield invalid(path, value, 'must be greater than or equal to 0', 'negative', { params: { value } });
  }
}

/** `isNotPositiveErrorMsg`. */
export function* positive(path: Path, value: number): Generator<Issue> {
  if (value <= 0)
    yield invalid(path, value, 'must be greater than zero', 'not-positive', { params: { value } });
}

export const validPort = (path: Path, value: number) => between(path, value, 1, 65535);

/** Greatest user and group id that upstream takes: `math.MaxInt32`. */
export const validId = (path: Path, value: number | undefined) => between(path, value, 0, 2 ** 31 - 1);

/** File modes: `fileModeErrorMsg`. */
export function* validMode(path: Path, value: number | undefined): Generator<Issue> {
  if (value === undefined || (value >= 0 && value <= 0o777)) return;
  const meant = decimalMode(value);
  yield invalid(
    path,
    value,
    'must be a number between 0 and 0777 (octal), both inclusive',
    meant === undefined ? 'mode-range' : 'mode-decimal',
    {
      params: { value, meant: meant === undefined ? '' : `0${value}` },
      fix: meant === undefined ? undefined : [{ op: 'set', path, value: meant }],
    },
  );
}

/** `644` in decimal was meant in octal where its digits are those of a mode: 420. */
function decimalMode(value: number): number | undefined {
  return /^[0-7]{3}$/.test(String(value)) ? Number.parseInt(String(value), 8) : undefined;
}
