import { expect, test, vi } from 'vitest';
import { parseStream } from '../yaml/index.ts';
import { JudgeMemory } from './memory.ts';

test('a document is looked at once for what it says about others, whatever the answer', () => {
  const memory = new JudgeMemory();
  const look = vi.fn((text: string) => text.includes('```'));
  const fence = parseStream('```\na: 1\n');
  const plain = parseStream('a: 1\n');
  for (let i = 0; i < 2; i++) {
    expect(memory.reachesBeyond(fence, look)).toBe(true);
    expect(memory.reachesBeyond(plain, look)).toBe(false);
  }
  expect(look.mock.calls).toEqual([['```\na: 1\n'], ['a: 1\n']]);
});
