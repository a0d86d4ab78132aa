import { expect, test } from 'vitest';
import { parseStream } from '../yaml/index.ts';
import { JudgeMemory } from './memory.ts';

test('what is kept of a document is kept by the document, not by its text', () => {
  const memory = new JudgeMemory();
  const [one, other] = [parseStream('a: 1\n'), parseStream('a: 1\n')];
  memory.of(one).reaching = true;
  expect(memory.of(one).reaching).toBe(true);
  expect(memory.of(other).reaching).toBeUndefined();
});
