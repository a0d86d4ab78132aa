import { expect, it } from 'vitest';
import type { Json } from '../../../pod/index.ts';
import { applyToJson } from '../../../store/index.ts';
import { readPastedLines } from '../paste-lines.ts';
import { envPaste } from './env-paste.ts';

function pasted(env: Json | undefined, text: string) {
  const result = envPaste(['env'], env, readPastedLines(text) ?? []);
  let root: Json | undefined = env === undefined ? {} : { env };
  for (const edit of result.edits) root = applyToJson(root, edit);
  return { ...result, root };
}

it('adds lines at the end and makes the list', () => {
  const { root, added, replaced } = pasted(undefined, 'A=1\n# no\nexport B="x y"\nC: z');
  expect(root).toEqual({
    env: [
      { name: 'A', value: '1' },
      { name: 'B', value: 'x y' },
      { name: 'C', value: 'z' },
    ],
  });
  expect([added, replaced]).toEqual([3, 0]);
});

it('replaces by name whatever the value was from, and lets the last of two equal names count', () => {
  const env = [
    { name: 'A', value: 'old' },
    { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    { name: 'C' },
  ];
  const { root, added, replaced } = pasted(env, 'C=3\nB=2\nD=4\nD=5');
  expect(root).toEqual({
    env: [env[0], { name: 'B', value: '2' }, { name: 'C', value: '3' }, { name: 'D', value: '5' }],
  });
  expect([added, replaced]).toEqual([1, 2]);
});
