// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Json } from '../../../pod/index.ts';
import { renderForm } from '../testing.tsx';

afterEach(cleanup);

const open = (metadata: Json) =>
  renderForm(
    { apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers: [{ name: 'a', image: 'a:1' }] } },
    { kind: 'metadata' },
  );
const box = (name: string) => screen.getByLabelText(name, { exact: true }) as HTMLInputElement;
const radio = (name: string) => screen.getByRole('radio', { name }) as HTMLInputElement;
const type = async (input: HTMLInputElement, text: string) => {
  await act(async () => fireEvent.change(input, { target: { value: text } }));
  await act(async () => void fireEvent.keyDown(input, { key: 'Enter' }));
};

test('a name becomes a prefix and a prefix a name, in one step each', async () => {
  const form = open({ name: 'web', namespace: 'shop' });
  expect(radio('Fixed').checked).toBe(true);
  await act(async () => fireEvent.click(radio('Generated')));
  expect(form.at('metadata')).toEqual({ generateName: 'web-', namespace: 'shop' });
  expect(box('Name prefix').value).toBe('web-');
  await act(async () => form.workbench.actions.undo());
  expect(form.at('metadata')).toEqual({ name: 'web', namespace: 'shop' });
  await act(async () => fireEvent.click(radio('Generated')));
  await act(async () => fireEvent.click(radio('Fixed')));
  expect(form.at('metadata')).toEqual({ name: 'web', namespace: 'shop' });
});

test('an object without a name writes nothing when the choice changes', async () => {
  const form = open({ labels: { a: 'b' } });
  await act(async () => fireEvent.click(radio('Generated')));
  expect(form.edits).toEqual([]);
  await act(async () => fireEvent.change(box('Name prefix'), { target: { value: 'job-' } }));
  expect(form.at('metadata')).toEqual({ labels: { a: 'b' }, generateName: 'job-' });
});

test('a name and a prefix are two rows without a choice', () => {
  open({ name: 'web', generateName: 'web-' });
  expect(box('Name').value).toBe('web');
  expect(box('Name prefix').value).toBe('web-');
  expect(screen.queryByRole('radio', { name: 'Fixed' })).toBeNull();
});

test('few labels are chips, one typed as key=value', async () => {
  const form = open({ name: 'web', labels: { app: 'web' } });
  expect(screen.getByText('app = web')).toBeTruthy();
  await type(screen.getByLabelText('Labels'), 'tier=front');
  expect(form.at('metadata', 'labels')).toEqual({ app: 'web', tier: 'front' });
});

test('pasted lines add a label each, in one step', async () => {
  const form = open({ name: 'web' });
  const clipboardData = { getData: () => 'app=web\n# the tier\ntier: front\n' };
  await act(async () => void fireEvent.paste(screen.getByLabelText('Labels'), { clipboardData }));
  expect(form.at('metadata', 'labels')).toEqual({ app: 'web', tier: 'front' });
  expect(form.edits).toHaveLength(1);
});

test('well-known labels are offered, but those that are there', () => {
  open({ name: 'web', labels: { app: 'web' } });
  const list = screen.getByLabelText('Labels').getAttribute('list') ?? '';
  const offered = [...(document.getElementById(list)?.children ?? [])].map(
    (o) => (o as HTMLOptionElement).value,
  );
  expect(offered).toContain('app.kubernetes.io/name=');
  expect(offered).not.toContain('app=');
});

test('a seventh label stays a chip while the person is there, and makes a table when they leave', async () => {
  const form = open({ labels: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' } });
  const input = screen.getByLabelText('Labels') as HTMLInputElement;
  await act(async () => input.focus());
  await type(input, 'g=7');
  expect(form.at('metadata', 'labels', 'g')).toBe('7');
  expect(document.activeElement).toBe(input);
  await act(async () => input.blur());
  expect(within(screen.getByRole('group', { name: 'Labels' })).getAllByRole('listitem')).toHaveLength(8);
});

test('a long annotation makes a table', () => {
  open({ annotations: { 'example.com/config': 'x'.repeat(60) } });
  expect(screen.getByRole('group', { name: 'Annotations' })).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'Labels' })).toBeNull();
});

test('what a server set stands as YAML, and can be taken away', async () => {
  const form = open({ name: 'web', uid: 'abc', resourceVersion: '12' });
  const row = document.querySelector('[data-path="metadata.uid"]') as HTMLElement;
  expect(row.querySelector('pre')?.textContent).toContain('abc');
  expect(within(row).queryByRole('textbox')).toBeNull();
  await act(async () => fireEvent.click(within(row).getByRole('button', { name: 'Remove' })));
  expect(form.at('metadata')).toEqual({ name: 'web', resourceVersion: '12' });
});

test('an owner is written when all that names it is there', async () => {
  const form = open({ name: 'web' });
  fireEvent.click(screen.getByRole('button', { name: /^Owners and finalizers/ }));
  const fill = (label: string, text: string) =>
    act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value: text } }));
  const cells = [...screen.getByRole('group', { name: 'Owners' }).querySelectorAll('input')];
  const values = ['ReplicaSet', 'web-5d', 'apps/v1'];
  for (const [i, value] of values.entries()) {
    await act(async () => void fireEvent.change(cells[i] as Element, { target: { value } }));
  }
  expect(form.at('metadata')).toEqual({ name: 'web' });
  await fill('UID', 'u-1');
  expect(form.at('metadata', 'ownerReferences')).toEqual([
    { kind: 'ReplicaSet', name: 'web-5d', apiVersion: 'apps/v1', uid: 'u-1' },
  ]);
});

test('the row of the kind leads to where the Pod is put into another', async () => {
  const form = open({ name: 'web' });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Change the kind…' })));
  expect(form.workbench.store.getState()).toMatchObject({
    aroundView: 'kind',
    layout: { dockTab: 'around', dockOpen: true },
  });
});
