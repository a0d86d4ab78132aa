// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { minimalPod } from '../../pod/testing.ts';
import { renderForm } from './testing.tsx';

afterEach(cleanup);

const { ui } = tables;
const container = { kind: 'container', list: 'containers', index: 0 } as const;
const first = ['spec', 'containers', 0] as const;
const probe = (port: string) => ({ httpGet: { path: '/', port } });
const used = () =>
  minimalPod(
    [[...first, 'ports'], [{ name: 'http', containerPort: 80 }]],
    [[...first, 'readinessProbe'], probe('http')],
    [[...first, 'livenessProbe'], probe('http')],
  );

function row(path: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-path="${path}"]`);
  if (!found) throw new Error(`nothing at ${path}`);
  return found;
}

async function typeName(value: string): Promise<HTMLElement> {
  const input = row('spec.containers[0].ports[0].name').querySelector('input') as HTMLInputElement;
  await act(async () => input.focus());
  await act(async () => void fireEvent.change(input, { target: { value } }));
  return input;
}

it('renames what refers to a name when the name is done, says so before, and undoes both in one step', async () => {
  const form = renderForm(used(), container);
  const { text } = form.workbench.store.getState();
  const input = await typeName('web');
  expect(screen.getByRole('complementary').textContent).toContain('2 probes');
  expect(form.workbench.store.getState().text).toBe(text);
  await act(async () => void fireEvent.keyDown(input, { key: 'Enter' }));
  expect(form.at(...first, 'ports', 0, 'name')).toBe('web');
  expect(form.at(...first, 'readinessProbe')).toEqual(probe('web'));
  expect(form.at(...first, 'livenessProbe')).toEqual(probe('web'));
  await act(async () => form.workbench.actions.undo());
  expect(form.workbench.store.getState().text).toBe(text);
});

it('says before what a name is, too, that another Pod of the file has, and what therefore stays', async () => {
  const form = renderForm(used(), container);
  const { text } = form.workbench.store.getState();
  const service =
    'kind: Service\napiVersion: v1\nmetadata: {name: s}\nspec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}\n';
  const labelled = text.replace(/^metadata:\n/m, 'metadata:\n  labels: {app: web}\n');
  await act(async () => form.workbench.actions.replaceText(`${labelled}---\n${labelled}---\n${service}`));
  await typeName('web');
  expect(screen.getByRole('complementary').textContent).toContain(ui['rename.stays']('1 Service'));
});

it('leaves everything as it is after Escape', async () => {
  const form = renderForm(used(), container);
  const { text } = form.workbench.store.getState();
  const input = await typeName('web');
  await act(async () => void fireEvent.keyDown(input, { key: 'Escape' }));
  await act(async () => input.blur());
  expect(form.workbench.store.getState().text).toBe(text);
});

it('writes each stroke of a name that nothing refers to', async () => {
  const form = renderForm(minimalPod([[...first, 'ports'], [{ containerPort: 80 }]]), container);
  await typeName('h');
  expect(form.at(...first, 'ports', 0)).toEqual({ containerPort: 80, name: 'h' });
});

it('asks in the menu what goes with a used item', async () => {
  const form = renderForm(used(), container);
  const port = row('spec.containers[0].ports[0]');
  await act(async () => port.focus());
  await act(async () => void fireEvent.keyDown(port, { key: 'Delete' }));
  const menu = within(port).getByRole('menu');
  const items = within(menu).getAllByRole('menuitem', { hidden: true });
  const labels = items.map((item) => item.textContent);
  expect(labels).toContain(ui['remove.with']('2 probes'));
  const alone = items.find((item) => item.textContent?.startsWith(ui['remove.alone']));
  await act(async () => void fireEvent.click(alone as Element));
  expect(form.at(...first, 'ports')).toBeUndefined();
  expect(form.at(...first, 'readinessProbe')).toEqual(probe('http'));
  await act(async () => form.workbench.actions.undo());
  const again = row('spec.containers[0].ports[0]');
  await act(async () => void fireEvent.keyDown(again, { key: 'F10', shiftKey: true }));
  const together = within(within(again).getByRole('menu'))
    .getAllByRole('menuitem', { hidden: true })
    .find((item) => item.textContent?.startsWith(ui['remove.with']('2 probes')));
  await act(async () => void fireEvent.click(together as Element));
  expect(form.at(...first, 'readinessProbe')).toBeUndefined();
  expect(form.at(...first, 'ports')).toBeUndefined();
});
