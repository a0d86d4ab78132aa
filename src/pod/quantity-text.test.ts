import { describe, expect, test } from 'vitest';
import { formatQuantity } from './quantity.ts';
import { parseQuantity } from './quantity-parse.ts';
import { decodeQuantity } from './quantity-text.ts';

describe('decodeQuantity', () => {
  test.each([
    ['250m', '250m'],
    [' 64Mi ', '64Mi'],
    ['\u300064Mi', '64Mi'],
    [0.5, '500m'],
    [2, '2'],
    [128974848, '128974848'],
    [129e6, '129M'],
    [1e21, '1e21'],
    [null, '0'],
  ])('reads %j as %s', (value, canonical) => {
    const decoded = decodeQuantity(value);
    expect(decoded.ok && formatQuantity(decoded.quantity)).toBe(canonical);
  });

  test.each([
    ['100MB', 'ErrFormatWrong', 'bytes', '100M'],
    ['512mb', 'ErrFormatWrong', 'bytes', '512M'],
    ['1GiB', 'ErrFormatWrong', 'bytes', '1Gi'],
    ['100B', 'ErrFormatWrong', 'bytes', '100'],
    ['64 Mi', 'ErrFormatWrong', 'space', '64Mi'],
    ['64 mi', 'ErrFormatWrong', 'space', '64Mi'],
    ['10mi', 'ErrSuffix', 'case', '10Mi'],
    ['10MI', 'ErrFormatWrong', 'case', '10Mi'],
    ['1g', 'ErrFormatWrong', 'case', '1G'],
    ['1K', 'ErrSuffix', 'case', '1k'],
    ['1,5Gi', 'ErrFormatWrong', 'comma', '1.5Gi'],
    ['1,024Mi', 'ErrFormatWrong', 'comma', undefined],
    ['６４Mi', 'ErrFormatWrong', 'fullWidth', '64Mi'],
    ['2cores', 'ErrFormatWrong', 'suffix', '2'],
    ['200mcpu', 'ErrFormatWrong', 'suffix', '200m'],
    ['50%', 'ErrFormatWrong', 'suffix', undefined],
    ['1.2.3', 'ErrFormatWrong', 'number', undefined],
    ['<memory>', 'ErrFormatWrong', 'number', undefined],
    ['\t64Mi', 'ErrFormatWrong', 'space', '64Mi'],
    ['', 'ErrFormatWrong', 'empty', undefined],
    [true, 'ErrFormatWrong', 'type', undefined],
    [{ cpu: '1' }, 'ErrFormatWrong', 'type', undefined],
  ])('refuses %j: %s, %s, meant %s', (value, error, why, suggestion) => {
    expect(decodeQuantity(value)).toEqual({
      ok: false,
      error,
      why,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    if (suggestion !== undefined) expect(parseQuantity(suggestion).ok).toBe(true);
  });
});
