// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { workbenchOn } from '../../store/testing.ts';
import { renderOn } from '../testing.tsx';
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
  renderOn(workbench, <ResourcesPanel />);
  return workbench;
}

const click = (element: Element) =>
  act(async () => {
    fireEvent.click(element);
  });
const texts = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent);
const listItems = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem');
/** Rows of the table with that column, cell by cell. */
function table(column: string): (string | null)[][] {
  const found = screen.getByRole('columnheader', { name: column }).closest('table') as HTMLElement;
  return within(found)
    .getAllByRole('row')
    .slice(1)
    .map((row) => texts([...row.children]));
}

it('names the QoS class, its step of the ladder, and what each container lacks', () => {
  open();
  expect(screen.getByRole('heading', { name: `${ui['resources.class']} Burstable` })).toBeTruthy();
  const ladder = listItems(ui['qos.classes']);
  expect(texts(ladder)).toEqual(['BestEffort', 'Burstable', 'Guaranteed']);
  expect(ladder.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'true', null]);
  expect(texts(listItems(ui['resources.why']))).toEqual([
    'setup: cpu 2 without a limit, memory 16Mi without a limit',
    'app: cpu 500m without a limit, memory 64Mi',
  ]);
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
    ['cpu', '2', ui['resources.unset'], 'setup'],
    ['memory', '64Mi', '64Mi', ui['qos.steady']],
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
  const choices = within(screen.getByRole('radiogroup', { name: ui['resources.resource'] }));
  expect(texts(choices.getAllByRole('radio').map((radio) => radio.closest('label') as Element))).toEqual([
    'cpu',
    'memory',
    ui['qos.localDisk'],
  ]);
  await click(choices.getByRole('radio', { name: 'memory' }));
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

it('of a resource that nobody requests the scheduler reserves none; without any there is no table', async () => {
  open();
  expect(screen.getByText(ui['qos.reserves']('2', 'cpu'))).toBeTruthy();
  await click(screen.getByRole('radio', { name: ui['qos.localDisk'] }));
  expect(screen.getByText(ui['qos.reservesNone'](ui['qos.localDisk']))).toBeTruthy();
  cleanup();
  open(pod.replaceAll(/ {4}resources:.*\n/g, ''));
  expect(screen.queryByRole('columnheader', { name: ui['resources.decides'] })).toBeNull();
  expect(screen.getByRole('heading', { name: `${ui['resources.class']} BestEffort` })).toBeTruthy();
  expect(screen.getByText(ui['qos.noWay'])).toBeTruthy();
});

it('offers a list where a Pod counts more than cpu, memory and local disk', async () => {
  open(pod.replace('requests: {cpu: 500m', 'requests: {example.com/gpu: 1, example.com/nic: 2, cpu: 500m'));
  await click(screen.getByRole('combobox', { name: ui['resources.resource'] }));
  await click(screen.getByRole('option', { name: 'example.com/nic' }));
  expect(screen.getByText(ui['qos.reserves']('2', 'example.com/nic'))).toBeTruthy();
});

/** A sidecar that starts before the setup, which needs it beside it. */
const withSidecar = pod.replace(
  '  - name: setup',
  `  - name: logs
    image: busybox:1.37
    restartPolicy: Always
    resources: {requests: {cpu: 250m, memory: 16Mi}, limits: {cpu: 1}}
  - name: setup`,
);

it('says who shares in a step, and how much each', () => {
  open(withSidecar);
  const steps = listItems(ui['resources.chart']('cpu')).map(({ textContent }) => textContent);
  expect(steps).toHaveLength(3);
  expect(steps[0]).not.toContain('+');
  expect(steps[1]).toContain('logs 250m + setup 2');
  expect(steps[2]).toContain('logs 250m + app 500m');
});

it('draws requests and limits as parts of the node, with the numbers beside', async () => {
  const { store } = open(withSidecar);
  const bars = () =>
    listItems(ui['qos.resource.cpu']).map((item) => [
      item.textContent,
      ...[...item.querySelectorAll<HTMLElement>('[style]')].map(({ style }) => style.width || style.left),
    ]);
  expect(bars()).toEqual([
    [`logs${ui['qos.range']('250m', '1')}`, '25.00%', '6.25%', '25.00%'],
    [`setup${ui['qos.requestOnly']('2')}`, '100.00%', '50.00%'],
    [`app${ui['qos.requestOnly']('500m')}`, '100.00%', '12.50%'],
  ]);
  const cpus = screen.getByRole('spinbutton', { name: ui['qos.nodeCpu'] });
  await act(async () => {
    fireEvent.change(cpus, { target: { value: '1' } });
  });
  expect(store.getState().settings.nodeCpu).toBe(1);
  expect(bars()[1]?.[0]).toBe(`setup${ui['qos.requestOnly']('2')}${ui['qos.beyond']}`);
});

it('looks at one container when that is chosen, and at the whole Pod again', async () => {
  open();
  const picker = () => screen.getByRole('combobox', { name: new RegExp(ui['qos.for']) });
  expect(picker().textContent).toBe(ui['qos.wholePod']);
  await click(picker());
  await click(screen.getByRole('option', { name: 'app' }));
  expect(listItems(ui['resources.why'])).toHaveLength(1);
  expect(listItems(ui['qos.resource.memory'])).toHaveLength(1);
  expect(table(ui['resources.formula']).map(([name]) => name)).toEqual(['app']);
  await click(picker());
  await click(screen.getByRole('option', { name: ui['qos.wholePod'] }));
  expect(listItems(ui['resources.why'])).toHaveLength(2);
});

it('tells whom the kernel kills first, with the formula, and that this is not the order of eviction', () => {
  open();
  expect(texts(listItems(ui['resources.order']))).toEqual([
    `BestEffort ${ui['qos.killed.others'](1000)}`,
    'setup 999',
    'app 993',
    `Guaranteed ${ui['qos.killed.others'](-997)}`,
  ]);
  expect(table(ui['resources.formula'])).toEqual([
    ['setup', '999', `1000 − 1000 × 16Mi ÷ 8Gi; ${ui['qos.while']}`],
    ['app', '993', '1000 − 1000 × 64Mi ÷ 8Gi'],
  ]);
  expect(screen.getByText(ui['qos.killed.eviction'])).toBeTruthy();
});

it('puts containers of one score side by side, and other Pods away that have the same', () => {
  open(pod.replaceAll(/ {4}resources:.*\n/g, ''));
  expect(texts(listItems(ui['resources.order']))).toEqual([
    'setup, app 1000',
    `Guaranteed ${ui['qos.killed.others'](-997)}`,
  ]);
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
  const memory = screen.getByRole<HTMLInputElement>('spinbutton', {
    name: ui['resources.nodeMemory'],
  });
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
