// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useWholeValue } from './whole-value.ts';

afterEach(cleanup);

function Field() {
  return (
    <div {...useWholeValue()}>
      <input aria-label="name" defaultValue="web" />
      <textarea aria-label="text" defaultValue="a" />
    </div>
  );
}

/** A click as a browser makes it: the cursor is set before it. */
function click(field: HTMLInputElement, from: number, to = from) {
  fireEvent.pointerDown(field);
  field.focus();
  field.setSelectionRange(from, to);
  fireEvent.click(field);
  return [field.selectionStart, field.selectionEnd];
}

it('a click into a field selects its value, and the next one sets the cursor', () => {
  render(<Field />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'name' });
  expect(click(field, 3)).toEqual([0, 3]);
  expect(click(field, 2)).toEqual([2, 2]);
  field.blur();
  expect(click(field, 1, 2)).toEqual([1, 2]);
});

it('in a text of several lines a click sets the cursor', () => {
  render(<Field />);
  const area = screen.getByRole<HTMLInputElement>('textbox', { name: 'text' });
  expect(click(area, 1)).toEqual([1, 1]);
});
