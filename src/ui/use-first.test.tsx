// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useFirst } from './use-first.ts';

afterEach(cleanup);

function first(count: number, needed?: number) {
  const { result, rerender } = renderHook(
    (props: { count: number; needed?: number }) => useFirst(props.count, props.needed),
    { initialProps: needed === undefined ? { count } : { count, needed } },
  );
  const rows = (length = count) => {
    const drawn = result.current.rows(length);
    const gap = drawn.indexOf(undefined);
    return gap < 0 ? drawn.length : [gap, result.current.hidden, drawn.length - gap - 1];
  };
  return { rows, rerender, more: () => act(() => result.current.more()) };
}

it('draws all of a list that is no longer than anybody writes', () => {
  expect(first(0).rows()).toBe(0);
  expect(first(200).rows()).toBe(200);
});

it('draws the first of very many, up to the one that is needed, and more where they are asked for', () => {
  const list = first(5000);
  expect(list.rows()).toEqual([50, 4950, 0]);
  list.more();
  expect(list.rows()).toEqual([250, 4750, 0]);
  expect(first(900).rows()).toEqual([200, 700, 0]);
  expect(first(5000, 700).rows()).toEqual([701, 4299, 0]);
});

it('draws what is added one by one, and the draft', () => {
  const few = first(199);
  for (const count of [200, 201, 202]) few.rerender({ count });
  expect(few.rows(203)).toBe(203);
  const many = first(5000);
  many.rerender({ count: 5001 });
  expect(many.rows(5002)).toEqual([50, 4950, 2]);
});

it('takes a list that becomes long at once for another one', () => {
  const list = first(3);
  list.rerender({ count: 5000 });
  expect(list.rows(5000)).toEqual([50, 4950, 0]);
});
