// @vitest-environment happy-dom
import { act, cleanup, fireEvent, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { minimalPod } from '../../pod/testing.ts';
import { renderForm } from './testing.tsx';

afterEach(cleanup);

const { ui } = tables;
const env = ['spec', 'containers', 0, 'env'] as const;

it('offers to take away a list that stands for a text only where the field may be absent', async () => {
  const items = [
    { name: ['a'], value: 'x' },
    { name: 'B', value: ['y'] },
  ];
  const form = renderForm(minimalPod([env, items]), { kind: 'container', list: 'containers', index: 0 });
  const at = (path: string) =>
    within(document.querySelector(`[data-path="spec.containers[0].env${path}"]`) as HTMLElement);
  const cross = { name: ui['form.remove'] };
  expect(at('[0].name').queryByRole('button', cross)).toBeNull();
  expect(at('[0].name').getByRole('button', { name: ui['form.showLine'] })).toBeTruthy();
  await act(async () => void fireEvent.click(at('[1].value').getByRole('button', cross)));
  expect(form.at(...env)).toEqual([items[0], { name: 'B' }]);
});

it('draws the first of very many fields that the schema does not know, and more of them on demand', () => {
  const unknown = Array.from(
    { length: 1000 },
    (_, i) => [['spec', 'containers', 0, `field${i}`], 'v'] as const,
  );
  renderForm(minimalPod(...unknown), { kind: 'container', list: 'containers', index: 0 });
  const group = within(document.body).getByRole('group', { name: ui['form.notInSchema'] });
  const shown = () => group.querySelectorAll('[data-path]').length;
  expect(shown()).toBe(200);
  fireEvent.click(within(group).getByRole('button', { name: ui['form.showMore'](800) }));
  expect(shown()).toBe(400);
});

it('gives the focus to the first of the fields that it draws, as the button goes with the last ones', () => {
  const unknown = Array.from(
    { length: 210 },
    (_, i) => [['spec', 'containers', 0, `field${i}`], 'v'] as const,
  );
  renderForm(minimalPod(...unknown), { kind: 'container', list: 'containers', index: 0 });
  const more = within(document.body).getByRole('button', { name: ui['form.showMore'](10) });
  more.focus();
  fireEvent.click(more);
  expect(more.isConnected).toBe(false);
  expect(document.activeElement?.closest('[data-path]')?.getAttribute('data-path')).toBe(
    'spec.containers[0].field200',
  );
});
