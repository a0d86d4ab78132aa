import { expect, it } from 'vitest';
import type { Json } from '../../pod/index.ts';
import { summarize } from './summary.ts';

it('sums values up as they stand in the text', () => {
  const env: Json = [{ name: false, value: '1' }, { name: 'B' }];
  const written = new Map([
    ['[0,"name"]', 'N'],
    ['["mode"]', '0644'],
  ]);
  const at = (path: readonly (string | number)[]) => written.get(JSON.stringify(path));
  expect(summarize(env, at)).toBe('N, B');
  expect(summarize({ mode: 420, key: 'a' }, at)).toBe('mode: 0644 · key: a');
  expect(summarize({ mode: 420, key: '' })).toBe('mode: 420 · key: ""');
});
