// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { pathOfPart } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { renderBesideOutline } from './testing.tsx';

afterEach(cleanup);

const manifest = `apiVersion: v1
kind: Pod
metadata:
  name: a
spec:
  containers:
  - name: app # the one
    image: a:1
  # ships logs
  - name: logs
    image:   b:1
`;

function open(text: string, index = 0) {
  const workbench = workbenchOn(text);
  workbench.actions.selectPart({ kind: 'container', list: 'containers', index });
  renderBesideOutline(workbench);
  return { ...workbench, text: () => workbench.store.getState().text };
}

const click = (element: Element) =>
  act(async () => {
    fireEvent.click(element);
  });
const addSidecar = async () => {
  await click(screen.getByRole('button', { name: 'Add init container or sidecar' }));
  await click(screen.getByRole('menuitem', { name: /^Add sidecar/ }));
};
const role = (name: string) =>
  within(screen.getByRole('radiogroup', { name: 'Role' })).getByRole('radio', { name }) as HTMLInputElement;

it('makes a container a sidecar and an app container again, with its own text', async () => {
  const { text, store, actions } = open(manifest, 1);
  let halfway = false;
  store.subscribe((state) => {
    halfway ||= state.text !== manifest && pathOfPart([], state.part)[1] === 'containers';
  });
  await click(role('Sidecar'));
  expect(role('Sidecar').checked).toBe(true);
  await waitFor(() => expect(text()).not.toBe(manifest));
  // Text and form change in one step: the form of the container that moved up is not drawn in between.
  expect(halfway).toBe(false);
  expect(text()).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: a
spec:
  initContainers:
  # ships logs
  - name: logs
    image:   b:1
    restartPolicy: Always
  containers:
  - name: app # the one
    image: a:1
`);
  expect(store.getState().part).toEqual({ kind: 'container', list: 'initContainers', index: 0 });
  await click(role('App'));
  await waitFor(() => expect(text()).toBe(manifest));
  await act(async () => actions.undo());
  expect(text()).toContain('restartPolicy: Always');
});

it('leaves the last container where it is', async () => {
  open(manifest.slice(0, manifest.indexOf('  # ships')));
  expect([role('Init').disabled, role('Sidecar').disabled, role('App').disabled]).toEqual([
    true,
    true,
    false,
  ]);
});

it('writes a new container when it has an image, and keeps the focus in it', async () => {
  const { text, store } = open(manifest);
  await click(screen.getByRole('button', { name: 'Add container' }));
  expect(text()).toBe(manifest);
  const image = screen.getByRole('combobox', { name: /^Image/ }) as HTMLInputElement;
  expect(document.activeElement).toBe(image);
  expect((screen.getByRole('textbox', { name: 'Name' }) as HTMLInputElement).value).toBe('app-2');
  expect(screen.queryByRole('heading', { name: /^Ports/ })).toBeNull();
  await act(async () => void fireEvent.change(image, { target: { value: 'n' } }));
  await act(async () => void fireEvent.change(image, { target: { value: 'nginx:1' } }));
  expect(text()).toBe(`${manifest}  - name: app-2\n    image: nginx:1\n`);
  expect(document.activeElement).toBe(image);
  expect(image.isConnected).toBe(true);
  expect(screen.getByRole('heading', { name: /^Ports/ })).toBeTruthy();
  expect(store.getState().partDraft).toBeUndefined();
});

it('drops a new container that is left as it was suggested, and keeps one that has a name of its own', async () => {
  const { text, store } = open(manifest);
  await addSidecar();
  expect(role('Sidecar').checked).toBe(true);
  await click(screen.getByRole('button', { name: /^app/ }));
  expect(store.getState().partDraft).toBeUndefined();
  await addSidecar();
  const name = screen.getByRole('textbox', { name: 'Name' });
  await act(async () => void fireEvent.change(name, { target: { value: 'proxy' } }));
  await click(screen.getByRole('button', { name: /^app/ }));
  expect(text()).toBe(manifest);
  await click(screen.getByRole('button', { name: /^proxy/ }));
  await click(role('App'));
  expect(store.getState().part).toEqual({ kind: 'container', list: 'containers', index: 2 });
  const image = screen.getByRole('combobox', { name: /^Image/ });
  await act(async () => void fireEvent.change(image, { target: { value: 'p' } }));
  expect(text()).toBe(`${manifest}  - name: proxy\n    image: p\n`);
});

it('leaves the help bar to nothing of another container when one is removed', async () => {
  const { store, actions, text } = open(manifest);
  await act(async () => actions.visit({ path: ['spec', 'containers', 0, 'image'], document: 0, by: 'form' }));
  await click(screen.getByRole('button', { name: 'What can be done with this part' }));
  await click(screen.getByRole('menuitem', { name: /^Remove/ }));
  await waitFor(() => expect(text()).not.toContain('name: app'));
  await waitFor(() => expect(store.getState().spot).toBeUndefined());
});
