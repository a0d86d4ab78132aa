import { expect, test } from 'vitest';
import { amountWarnings } from './amounts.ts';

const at = ['spec', 'containers', 0];
const told = (resources: Record<string, Record<string, string>>) =>
  [...amountWarnings({ name: 'a', resources }, at)].map(({ code, fix }) => [code, fix?.[0]]);

test.each([
  ['500M', '500m'],
  ['250Mi', '250m'],
  ['2Gi', undefined],
  ['4000', undefined],
])('%s of CPU is more than any machine has', (cpu, meant) => {
  const path = [...at, 'resources', 'limits', 'cpu'];
  expect(told({ limits: { cpu } })).toEqual([
    ['cpu-huge', meant === undefined ? undefined : { op: 'set', path, value: meant }],
  ]);
});

test('amounts that a machine has are nothing to speak of', () => {
  const limits = { cpu: '1920', memory: '24Ti', 'ephemeral-storage': '1' };
  expect(told({ limits, requests: { cpu: '500m', memory: '1' } })).toEqual([]);
});

test('bytes in thousandths are told, and a limit of fewer than a mebibyte', () => {
  expect(told({ limits: { memory: '64' }, requests: { memory: '128m', 'ephemeral-storage': '1m' } })).toEqual(
    [
      ['memory-tiny', undefined],
      ['fractional-bytes', undefined],
      ['fractional-bytes', undefined],
    ],
  );
});
