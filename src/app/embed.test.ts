// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { embedOf } from './embed.ts';

test.each([
  ['', false, undefined],
  ['?kubernetes=1.33', false, undefined],
  ['?embed', false, { panel: 'issues', editable: false }],
  ['?embed=map', false, { panel: 'map', editable: false }],
  ['?embed=explain&edit', false, { panel: 'explain', editable: true }],
  ['?embed=nothing', false, { panel: 'issues', editable: false }],
  ['?embed=constructor', false, { panel: 'issues', editable: false }],
  ['', true, { panel: 'issues', editable: false }],
  ['?embed=map&edit', true, { panel: 'map', editable: true }],
] as const)('%j, framed: %s', (search, framed, expected) => {
  expect(embedOf(search, framed)).toEqual(expected);
});
