import { expect, test } from 'vitest';
import { readSlot } from './saved-shape.ts';
import type { Part } from './types.ts';

const parts: readonly Part[] = [
  { kind: 'object' },
  { kind: 'metadata' },
  { kind: 'group', group: 'scheduling' },
  { kind: 'container', list: 'initContainers', index: 2 },
  { kind: 'volume', index: 1 },
];

test.each(parts)('the part that was open is open again: %j', (part) => {
  expect(readSlot({ text: 'a: 1\n', part })?.part).toEqual(part);
});

test.each([
  { kind: 'group', group: 'zzz' },
  { kind: 'container', list: 'zzz', index: 0 },
  { kind: 'container', list: 'containers', index: -1 },
  { kind: 'volume', index: 0.5 },
  { kind: 'zzz' },
  undefined,
])('what is no part is the metadata: %j', (part) => {
  expect(readSlot({ text: 'a: 1\n', part })?.part).toEqual({ kind: 'metadata' });
});
