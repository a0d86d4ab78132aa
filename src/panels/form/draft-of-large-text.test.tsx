// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { workbenchOn } from '../../store/testing.ts';
import { renderBesideOutline } from './testing.tsx';

afterEach(cleanup);

const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n';
const one = (i: number) => `  - name: c${i}\n    image: nginx:1.27\n    # ${'x'.repeat(900)}\n`;

it('keeps a new container of a text that is derived after the paint in its form, letter by letter', async () => {
  const workbench = workbenchOn(head + Array.from({ length: 20 }, (_, i) => one(i)).join(''));
  await workbench.actions.settled();
  renderBesideOutline(workbench);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Add container' })));
  const image = () => screen.getByRole('combobox', { name: 'Image' }) as HTMLInputElement;
  const field = image();
  for (const typed of ['r', 're', 'red']) {
    await act(async () => fireEvent.change(field, { target: { value: typed } }));
    expect(image()).toBe(field);
    expect(field.value).toBe(typed);
    expect(workbench.store.getState().text).toMatch(new RegExp(`^ {4}image: ${typed}$`, 'm'));
  }
});
