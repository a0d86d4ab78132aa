import { expect, test } from 'vitest';
import { lazily, onLoadFailure, untilLoaded } from './index.ts';

test('all who ask at once share one fetch, and those who ask later get what came', async () => {
  let fetches = 0;
  const part = lazily(async () => ++fetches);
  expect(part.loaded()).toBeUndefined();
  expect(await Promise.all([part.load(), part.load()])).toEqual([1, 1]);
  expect(await part.load()).toBe(1);
  expect(part.loaded()).toBe(1);
});

test('after a failure the next call fetches again; each failure is told', async () => {
  const answers = ['gone', 'gone', 'here'];
  let told = 0;
  const stop = onLoadFailure(() => told++);
  const part = lazily(async () => {
    const answer = answers.shift();
    if (answer === 'gone') throw new TypeError('Failed to fetch dynamically imported module');
    return answer;
  });
  await expect(part.load()).rejects.toThrow('Failed to fetch');
  await expect(part.load()).rejects.toThrow('Failed to fetch');
  expect(part.loaded()).toBeUndefined();
  expect(await part.load()).toBe('here');
  expect(told).toBe(2);
  stop();
});

test('what should not be in the way waits until every part came or failed, also those asked for meanwhile', async () => {
  const order: string[] = [];
  const come = (name: string) => async () => {
    await Promise.resolve();
    order.push(name);
  };
  const second = lazily(come('second'));
  const first = lazily(async () => {
    void second.load();
    await come('first')();
    throw new TypeError('gone');
  });
  const asked = first.load().catch(() => undefined);
  await untilLoaded().then(come('then'));
  await asked;
  expect(order).toEqual(['second', 'first', 'then']);
  await untilLoaded();
});
