// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { loadSimulationTexts } from '../../i18n/index.ts';
import { openPanel } from '../testing.tsx';
import { SimulationPanel } from './index.ts';

const { ui } = await loadSimulationTexts('en');

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const crashing = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: app
    image: busybox:1.36
    command: [sh, -c, 'sleep 5; exit 1']
`;

async function open(text: string) {
  const workbench = await openPanel(<SimulationPanel />, text);
  await screen.findByRole('complementary', { name: ui.cluster });
  return workbench;
}

const slider = () => screen.getByRole('slider', { name: ui.cursor });
const press = (key: string) => act(async () => void fireEvent.keyDown(slider(), { key }));
const cells = () => [...screen.getAllByRole('row')].map((row) => row.textContent);

it('shows what kubectl says at the cursor, which is moved by keys', async () => {
  await open(crashing);
  expect(slider().getAttribute('aria-valuetext')).toContain('0/1');
  await press('End');
  expect(slider().getAttribute('aria-valuenow')).toBe('120');
  expect(cells().some((row) => /^web0\/1\s*(Error|CrashLoopBackOff)/.test(row ?? ''))).toBe(true);
  expect(screen.getByText(/Back-off restarting failed container app/)).toBeTruthy();
  await press('Home');
  expect(slider().getAttribute('aria-valuenow')).toBe('0');
  await press('ArrowRight');
  expect(Number(slider().getAttribute('aria-valuenow'))).toBeGreaterThan(0);
});

it('the cursor keeps its time when the manifest changes', async () => {
  const { actions } = await open(crashing);
  for (let i = 0; i < 3; i++) await press('PageUp');
  await act(async () => actions.set(['spec', 'containers', 0, 'command'], ['sleep', '999']));
  expect(slider().getAttribute('aria-valuenow')).toBe('30');
  expect(slider().getAttribute('aria-valuetext')).toContain('1/1 Running');
});

it('the picture is also a table', async () => {
  await open(crashing);
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: ui.table })));
  expect(screen.getAllByRole('row', { name: /app.*Error, exit 1/ }).length).toBeGreaterThan(1);
});

it('a run is printed alone: the picture, the table and the events', async () => {
  await open(crashing);
  const printed = () => document.querySelector<HTMLElement>('[data-printed]');
  const print = vi.fn(() => {
    const paper = within(printed() as HTMLElement);
    expect(paper.getByRole('slider', { name: ui.cursor })).toBeTruthy();
    expect(paper.getAllByRole('row', { name: /app.*Error, exit 1/ }).length).toBeGreaterThan(1);
    expect(paper.queryByText(ui.cluster)).toBeNull();
  });
  vi.stubGlobal('print', print);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: ui.print })));
  expect(print).toHaveReturned();
  await act(async () => void fireEvent(window, new Event('afterprint')));
  expect(printed()).toBeNull();
  expect(screen.queryByRole('row', { name: /app.*Error, exit 1/ })).toBeNull();
});

it('deleting at the cursor changes the world and not the text', async () => {
  const { store } = await open(crashing);
  await press('PageUp');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: ui.deleteHere })));
  expect(store.getState()).toMatchObject({ text: crashing, world: { actions: [{ at: 10, do: 'delete' }] } });
  await press('End');
  expect(screen.getByText(ui.gone)).toBeTruthy();
});

it('a Pod that stays Pending says for each node why, and lets it in by a click', async () => {
  const { store } = await open(crashing.replace('image:', 'resources: {requests: {cpu: 100}}\n    image:'));
  const region = screen.getByRole('region', { name: ui.pending });
  expect(within(region).getByText('node01:')).toBeTruthy();
  expect(within(region).getByText(/100 of cpu are requested/)).toBeTruthy();
  await act(async () =>
    fireEvent.click(within(region).getByRole('button', { name: 'A node with more cpu' })),
  );
  expect(store.getState().world).toEqual({ nodes: [{ name: 'node01', allocatable: { cpu: '100' } }] });
  expect(screen.queryByRole('region', { name: ui.pending })).toBeNull();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: ui.undo })));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Request 4 of cpu' })));
  expect(store.getState().text).toContain("requests: {cpu: '4'}");
  expect(screen.queryByRole('region', { name: ui.pending })).toBeNull();
});

it('what a server rejects is not played; the run before stays, with its cursor', async () => {
  const { actions } = await open(crashing);
  await press('PageUp');
  const image = ['spec', 'containers', 0, 'image'];
  await act(async () => actions.set(image, ''));
  expect(await screen.findByText(ui.rejected)).toBeTruthy();
  await act(async () => actions.set(image, 'busybox'));
  expect(screen.queryByText(ui.rejected)).toBeNull();
  expect(slider().getAttribute('aria-valuenow')).toBe('10');
});

it('the run before a change is laid over by one click', async () => {
  const { actions } = await open(crashing);
  expect(screen.queryByRole('button', { name: ui.compareBefore })).toBeNull();
  await act(async () => actions.set(['spec', 'containers', 0, 'command'], ['sleep', '999']));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: ui.compareBefore })));
  expect(screen.getByText(ui.compared)).toBeTruthy();
  expect(screen.getAllByTitle(/Error, exit 1/).length).toBeGreaterThan(0);
});

it('what a program is taken to do is corrected at its chip', async () => {
  const { store } = await open(crashing);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'exits with 1 after 5 s' })));
  await act(async () => fireEvent.input(screen.getByLabelText(ui.exitAt), { target: { value: '50' } }));
  expect(store.getState()).toMatchObject({
    text: crashing,
    world: { behaviour: { app: { exit: { at: 50, code: 1 }, term: 'ignore' } } },
  });
  expect(screen.getByRole('button', { name: 'exits with 1 after 50 s' })).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: ui.takeBack })));
  expect(store.getState().world).toBeUndefined();
});

it('an object that the Pod names and nobody has is made by one click', async () => {
  const env = 'env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: a}}}]';
  const { store } = await open(crashing.replace('image:', `${env}\n    image:`));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: ui.createIt('settings') })));
  expect(store.getState().world).toEqual({ objects: { configMaps: { settings: { a: '' } } } });
  expect(screen.queryByText(ui.notThere)).toBeNull();
});

it('a RuntimeClass that is not there forbids the Pod until it is added', async () => {
  await open(crashing.replace('spec:', 'spec:\n  runtimeClassName: gvisor'));
  expect(screen.getByText(/pod rejected: RuntimeClass "gvisor" not found/)).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: ui.addRuntimeClass('gvisor') })));
  expect(screen.getByRole('slider', { name: ui.cursor })).toBeTruthy();
});

it('a ConfigMap in the same file is there for the Pod', async () => {
  const needing = crashing.replace('image:', 'envFrom: [{configMapRef: {name: settings}}]\n    image:');
  await open(needing);
  await press('End');
  expect(cells().some((row) => row?.includes('CreateContainerConfigError'))).toBe(true);
  cleanup();
  await open(`${needing}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {A: b}\n`);
  await press('End');
  expect(cells().some((row) => row?.includes('CreateContainerConfigError'))).toBe(false);
});

it('the world is edited as YAML, and what is wrong with it is said', async () => {
  const { store } = await open(crashing);
  const area = screen.getByRole('textbox', { name: ui.asYaml });
  await act(async () => fireEvent.change(area, { target: { value: 'nodes:\n- nme: a\n' } }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: ui.apply })));
  expect(screen.getByRole('alert').textContent).toContain('nme');
  expect(store.getState().world).toBeUndefined();
  await act(async () =>
    fireEvent.change(area, { target: { value: 'nodes:\n- name: big\n  allocatable: {cpu: 64}\n' } }),
  );
  await act(async () => fireEvent.click(screen.getByRole('button', { name: ui.apply })));
  expect(store.getState().world).toMatchObject({ nodes: [{ name: 'big' }] });
});
