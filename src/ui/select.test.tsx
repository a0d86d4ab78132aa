// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Select, type SelectProps } from './Select.tsx';

afterEach(cleanup);

const options = [
  { value: '', label: 'empty text' },
  { label: 'Fruit', options: ['apple', 'avocado', 'banana'].map((name) => ({ value: name, label: name })) },
];

function show(props: Partial<SelectProps> = {}) {
  const onChoose = vi.fn();
  render(
    <MantineProvider env="test">
      <Select
        aria-label="Food"
        value="apple"
        unset="nothing"
        options={options}
        onChoose={onChoose}
        {...props}
      />
    </MantineProvider>,
  );
  return onChoose;
}

const select = () => screen.getByRole('combobox', { name: 'Food' });
const press = (key: string, code = key) =>
  act(async () => {
    fireEvent.keyDown(select(), { key, code });
    // The list marks what is chosen in a task of its own.
    await new Promise((done) => setTimeout(done));
  });

it('shows the label of the value, the one of "unset", or a value that is not offered', () => {
  show();
  expect(select().textContent).toBe('apple');
  cleanup();
  show({ value: undefined });
  expect(select().textContent).toBe('nothing');
  cleanup();
  show({ value: 'stone' });
  expect(select().textContent).toBe('stone');
});

it('offers every choice by a click, with the chosen one marked, and keeps the focus', async () => {
  show();
  await act(async () => void fireEvent.click(select()));
  const offered = await screen.findAllByRole('option');
  expect(offered.map((o) => o.textContent)).toEqual(['nothing', 'empty text', 'apple', 'avocado', 'banana']);
  expect(offered.filter((o) => o.getAttribute('aria-selected') === 'true').map((o) => o.textContent)).toEqual(
    ['apple'],
  );
  expect(document.activeElement).toBe(select());
  expect(select().getAttribute('aria-expanded')).toBe('true');
});

it('has no choice "nothing" where none is meant, and groups options under their names', async () => {
  show({ unset: undefined });
  await act(async () => void fireEvent.click(select()));
  expect(screen.getAllByRole('option').map((o) => o.textContent)).not.toContain('nothing');
  const group = screen.getByText('Fruit').parentElement as HTMLElement;
  expect(within(group).getAllByRole('option')).toHaveLength(3);
});

it('tells the empty text from "unset"', async () => {
  const onChoose = show();
  await act(async () => void fireEvent.click(select()));
  await act(async () => void fireEvent.click(screen.getByRole('option', { name: 'empty text' })));
  expect(onChoose).toHaveBeenLastCalledWith('');
  expect(select().getAttribute('aria-expanded')).toBe('false');
  await act(async () => void fireEvent.click(select()));
  await act(async () => void fireEvent.click(screen.getByRole('option', { name: 'nothing' })));
  expect(onChoose).toHaveBeenLastCalledWith(undefined);
});

it('is worked by keys: arrows from the chosen one, letters, Home and End, Enter, Escape', async () => {
  const onChoose = show();
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  expect(onChoose).toHaveBeenLastCalledWith('avocado');
  await press('Enter');
  await press('b', 'KeyB');
  await press('Enter');
  expect(onChoose).toHaveBeenLastCalledWith('banana');
  await press('Enter');
  await press('Home');
  await press('Enter');
  expect(onChoose).toHaveBeenLastCalledWith(undefined);
  await press('Enter');
  await press('End');
  await press('Escape');
  expect(onChoose).toHaveBeenCalledTimes(3);
  expect(select().getAttribute('aria-expanded')).toBe('false');
});

it('takes letters that come one after the other for the beginning of one word', async () => {
  const onChoose = show();
  await press('Enter');
  await press('a', 'KeyA');
  await press('v', 'KeyV');
  await press('Enter');
  expect(onChoose).toHaveBeenLastCalledWith('avocado');
  await press('Enter');
  await press('a', 'KeyA');
  await press('b', 'KeyB');
  await press('Enter');
  expect(onChoose).toHaveBeenLastCalledWith('banana');
});
