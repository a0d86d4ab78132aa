import { expect, test } from 'vitest';
import { timeZoneErrors } from './timeZone.ts';

test.each([
  'UTC',
  'GMT',
  'Etc/UTC',
  'Asia/Shanghai',
  'Asia/Calcutta',
  'America/Argentina/Buenos_Aires',
  'posix/Europe/Kyiv',
])('%s is a zone', (zone) => expect(timeZoneErrors(zone)).toEqual([]));

test.each([
  'ETC/UTC',
  'Etc/Utc',
  'utc',
  'Asia/shanghai',
  'Asia/Tel_aviv',
  'Est',
  'CST',
  'Shanghai',
  'Asia/Shanghai/',
  'constructor',
])('%s is none: its files have one case', (zone) =>
  expect(timeZoneErrors(zone)).toEqual([`unknown time zone ${zone}`]),
);

test('what is no zone has words of its own', () => {
  expect(timeZoneErrors('')).toEqual(['timeZone must be nil or non-empty string']);
  expect(timeZoneErrors('America/Argentina')).toEqual(['is a directory']);
  expect(timeZoneErrors('Local')).toEqual([
    'timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones',
  ]);
});
