// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { WorkbenchContext } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { ResourcesPanel } from './index.ts';

const { ui } = tables;

afterEach(cleanup);

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  initContainers:
  - name: setup
    image: busybox:1.37
    resources: {requests: {cpu: 2, memory: 16Mi}}
  containers:
  - name: app
    image: nginx:1.27
    resources: {requests: {cpu: 500m, memory: 64Mi}, limits: {memory: 64Mi}}
`;

/** The same without its first step. */
const withoutInit = pod.slice(0, pod.indexOf('  initContainers')) + pod.slice(pod.indexOf('  containers'));

function open(text = pod) {
  const workbench = workbenchOn(text);
  render(
    <MantineProvider env="test">
      <WorkbenchContext value={workbench}>
        <ResourcesPanel />
      </WorkbenchContext>
    </MantineProvider>,
  );
  return workbench;
}

const click = (element: Element) =>
  act(async () => {
    fireEvent.click(element);
  });
const texts = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent);
/** Rows of the table with that column, cell by cell. */
function table(column: string): (string | null)[][] {
  const found = screen.getByRole('columnheader', { name: column }).closest('table') as HTMLElement;
  return within(found)
    .getAllByRole('row')
    .slice(1)
    .map((row) => texts([...row.children]));
}

it('names the QoS class, its place in the order of eviction, and why', () => {
  open();
  expect(screen.getByRole('heading', { name: `${ui['resources.class']} Burstable` })).toBeTruthy();
  const order = within(screen.getByRole('list', { name: ui['resources.order'] })).getAllByRole('listitem');
  expect(texts(order)).toEqual(['BestEffort', 'Burstable', 'Guaranteed']);
  expect(order.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'true', null]);
  expect(
    within(screen.getByRole('list', { name: ui['resources.why'] })).getAllByRole('listitem').length,
  ).toBeGreaterThan(0);
});

it('makes the Pod Guaranteed in one step, and offers nothing where it is', async () => {
  const { store, actions } = open(withoutInit);
  const before = store.getState().text;
  await click(screen.getByRole('button', { name: ui['resources.toGuaranteed'] }));
  expect(screen.getByRole('heading', { name: `${ui['resources.class']} Guaranteed` })).toBeTruthy();
  expect(screen.queryByRole('button', { name: ui['resources.toGuaranteed'] })).toBeNull();
  await act(async () => actions.undo());
  expect(store.getState().text).toBe(before);
});

it('adds up what the scheduler counts, and says which step decides', () => {
  open();
  expect(table(ui['resources.decides'])).toEqual([
    ['cpu', '2', ui['resources.unset'], ui['resources.step.init']('setup')],
    ['memory', '64Mi', '64Mi', ui['resources.step.containers']],
  ]);
});

it('shows the steps of one resource, the deciding one marked, and of another when that is chosen', async () => {
  open();
  const steps = (resource: string) =>
    within(screen.getByRole('list', { name: ui['resources.chart'](resource) })).getAllByRole('listitem');
  const widths = (resource: string) =>
    steps(resource).map((step) => step.querySelector<HTMLElement>('[style]')?.style.width);
  expect(steps('cpu').map((step) => step.dataset.decides)).toEqual(['true', 'false']);
  expect(widths('cpu')).toEqual(['100%', '25%']);
  expect(steps('cpu')[0]?.textContent).toContain(ui['resources.decides.mark']);
  expect(steps('cpu')[1]?.textContent).not.toContain(ui['resources.decides.mark']);
  await click(screen.getByRole('combobox', { name: ui['resources.resource'] }));
  expect(texts(screen.getAllByRole('option'))).toEqual(['cpu', 'memory']);
  await click(screen.getByRole('option', { name: 'memory' }));
  expect(steps('memory').map((step) => step.dataset.decides)).toEqual(['false', 'true']);
  expect(widths('memory')).toEqual(['25%', '100%']);
});

it('where the Pod itself says what it needs, no step decides', () => {
  open(pod.replace('  initContainers:', '  resources: {requests: {cpu: 3}}\n  initContainers:'));
  expect(table(ui['resources.decides'])[0]).toEqual([
    'cpu',
    '3',
    ui['resources.unset'],
    ui['resources.podLevel'],
  ]);
  const chart = screen.getByRole('list', { name: ui['resources.chart']('cpu') });
  expect(
    within(chart)
      .getAllByRole('listitem')
      .map((step) => step.dataset.decides),
  ).toEqual(['false', 'false']);
});

it('of one resource there is nothing to choose, and none are no table', () => {
  open(pod.replaceAll(/, memory: \d+Mi/g, '').replace(/, limits: \{memory: 64Mi\}/, ''));
  expect(screen.queryByRole('combobox')).toBeNull();
  cleanup();
  open(pod.replaceAll(/ {4}resources:.*\n/g, ''));
  expect(screen.queryByRole('columnheader', { name: ui['resources.decides'] })).toBeNull();
  expect(screen.getByRole('heading', { name: `${ui['resources.class']} BestEffort` })).toBeTruthy();
});

it('a reason leads to the field it follows from', async () => {
  const { store, actions } = open();
  actions.setLayout({ narrowTab: 'panels' });
  const [reason] = within(screen.getByRole('list', { name: ui['resources.why'] })).getAllByRole('button');
  await click(reason as Element);
  const { spot, layout } = store.getState();
  expect(spot).toMatchObject({ document: 0, by: 'panel' });
  expect(spot?.path.slice(0, 2)).toEqual(['spec', expect.stringMatching(/ontainers$/)]);
  expect(layout.narrowTab).toBe('form');
});

it('ranks the containers for the kernel by the memory of the node', async () => {
  const { store } = open();
  const scores = () => table(ui['resources.formula']).map(([name, score]) => [name, Number(score)]);
  const before = scores();
  expect(before.map(([name]) => name)).toContain('app');
  const memory = screen.getByRole<HTMLInputElement>('spinbutton');
  const shown = store.getState().settings.nodeMemory / 1024 ** 3;
  expect([memory.valueAsNumber, memory.min, memory.step]).toEqual([shown, '0.5', '0.5']);
  const type = (value: string) =>
    act(async () => {
      fireEvent.change(memory, { target: { value } });
    });
  await type('0.5');
  expect(store.getState().settings.nodeMemory).toBe(512 * 1024 ** 2);
  // 1000 - 1000 * 64Mi / 512Mi
  expect(scores().find(([name]) => name === 'app')?.[1]).toBe(875);
  expect(scores()).not.toEqual(before);
  for (const nothing of ['0', '']) {
    await type(nothing);
    expect(store.getState().settings.nodeMemory).toBe(512 * 1024 ** 2);
  }
});

it('has nothing to say of a text without a Pod', () => {
  open('');
  expect(screen.getByText(ui['resources.none'])).toBeTruthy();
});
