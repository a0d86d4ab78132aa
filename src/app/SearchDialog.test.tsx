// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { tables } from '../i18n/en/all.ts';
import { loadTables } from '../i18n/index.ts';
import { releaseOf, type State } from '../store/index.ts';
import { workbenchOn } from '../store/testing.ts';
import { forms } from './form-part.tsx';
import { SearchDialog } from './SearchDialog.tsx';
import { acceptedPod, renderOn } from './testing.tsx';

const { ui } = tables;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function open(text = acceptedPod) {
  const workbench = workbenchOn(text);
  const onClose = vi.fn();
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  renderOn(workbench, <SearchDialog onClose={onClose} />);
  return { ...workbench, onClose, scrolled };
}

const input = () => screen.getByRole('combobox', { name: ui['header.search'] });
const search = (value: string) => fireEvent.change(input(), { target: { value } });
const options = () => screen.queryAllByRole('option');
const press = (key: string) => fireEvent.keyDown(input(), { key });
/** The option that Enter takes: the same for the eye and for a screen reader. */
function chosen(): number {
  const at = options().findIndex((option) => option.getAttribute('aria-selected') === 'true');
  expect(input().getAttribute('aria-activedescendant') ?? '').toBe(options()[at]?.id ?? '');
  return at;
}

test('it is a dialog with a list that opens with what is typed', () => {
  open();
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: ui['header.search'] });
  expect(dialog.open).toBe(true);
  expect(input().getAttribute('placeholder')).toBe(ui['search.placeholder']);
  expect(input().getAttribute('aria-expanded')).toBe('false');
  expect(options()).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('');
  search('fsGroup');
  expect(input().getAttribute('aria-expanded')).toBe('true');
  const list = screen.getByRole('listbox', { name: ui['header.search'] });
  expect(input().getAttribute('aria-controls')).toBe(list.id);
  expect(within(list).getAllByRole('option').length).toBeGreaterThan(1);
});

test.each([
  ['Tab', () => press('Tab')],
  ['F6', () => press('F6')],
  ['a press on the page', () => fireEvent.pointerDown(document.body)],
  ['a press on what covers the page', () => fireEvent.pointerDown(screen.getByRole('dialog'))],
])('it becomes modal by %s, not by what is done in it', (_, leave) => {
  const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  const { onClose } = open();
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: ui['header.search'] });
  press('m');
  fireEvent.pointerDown(input());
  expect([dialog.open, dialog.getAttribute('aria-modal'), modal.mock.calls.length]).toEqual([
    true,
    'true',
    0,
  ]);
  leave();
  leave();
  expect([dialog.open, modal.mock.calls.length, onClose.mock.calls.length]).toEqual([true, 1, 0]);
});

test('it is modal at once above another one', () => {
  const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  vi.spyOn(document, 'querySelector').mockReturnValueOnce(document.body);
  open();
  expect(modal).toHaveBeenCalledTimes(1);
});

test('Escape closes it before it is modal', () => {
  const { onClose } = open();
  press('Escape');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('how much was found is said', () => {
  open();
  search('fsGroupChangePolicy');
  expect(screen.getByRole('status').textContent).toBe(ui['search.found'](1));
  search('no such field');
  expect(screen.getByRole('status').textContent).toBe(ui['search.found'](0));
  search('  ');
  expect(screen.getByRole('status').textContent).toBe('');
});

test('arrow keys walk the list and stop at its ends; a new query starts at the top', () => {
  const { scrolled } = open();
  search('fsGroup');
  const last = options().length - 1;
  expect(chosen()).toBe(0);
  // `fireEvent` is false where the default was prevented: the cursor of the field stays where it is.
  expect(press('ArrowUp')).toBe(false);
  expect(chosen()).toBe(0);
  scrolled.mockClear();
  press('ArrowDown');
  expect(chosen()).toBe(1);
  expect(scrolled).toHaveBeenCalledWith({ block: 'nearest' });
  for (const _ of options()) press('ArrowDown');
  expect(chosen()).toBe(last);
  press('ArrowUp');
  expect(chosen()).toBe(last - 1);
  search('fsGroupC');
  expect(chosen()).toBe(0);
  expect(press('a')).toBe(true);
});

test('Enter goes to the field of the part that is open', async () => {
  const second = `${acceptedPod}  - name: log\n    image: busybox:1.37\n`;
  const { store, actions, onClose } = open(second);
  await act(async () => actions.selectPart({ kind: 'container', list: 'containers', index: 1 }));
  actions.setLayout({ narrowTab: 'yaml' });
  search('containers image');
  const at = options().findIndex(({ textContent }) => textContent === 'Imageimage Container log');
  for (let i = 0; i < at; i++) press('ArrowDown');
  await act(async () => {
    press('Enter');
  });
  const { spot, layout } = store.getState();
  expect(spot).toMatchObject({ path: ['spec', 'containers', 1, 'image'], document: 0, by: 'panel' });
  expect(layout.narrowTab).toBe('form');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('a click goes to a field of the document that is open', async () => {
  const { store, actions } = open(`kind: Namespace\napiVersion: v1\n---\n${acceptedPod}`);
  await actions.selectPod({ document: 1, pod: 0 });
  search('fsGroupChangePolicy');
  await act(async () => {
    fireEvent.click(options()[0] as Element);
  });
  expect(store.getState().spot).toMatchObject({
    path: ['spec', 'securityContext', 'fsGroupChangePolicy'],
    document: 1,
  });
});

test('Enter does nothing where nothing is looked for', () => {
  const { onClose } = open();
  search(' ');
  expect(press('Enter')).toBe(true);
  expect(onClose).not.toHaveBeenCalled();
  expect(chosen()).toBe(-1);
  expect(input().hasAttribute('aria-activedescendant')).toBe(false);
});

test('behind all that is found stands the search of the lessons, which opens with the words', async () => {
  const { onClose } = open();
  search('how do I use fsGroupChangePolicy?');
  expect(options().length).toBeGreaterThan(1);
  fireEvent.click(options().at(-1) as Element);
  expect(onClose).toHaveBeenCalledTimes(1);
  const box = await screen.findByRole<HTMLInputElement>('searchbox', {}, { timeout: 10_000 });
  expect(box.value).toBe('fsgroupchangepolicy');
  cleanup();
  open();
  search('zzzzqq');
  expect(titles()).toEqual([ui['search.lessons']('zzzzqq')]);
  expect(screen.getByRole('status').textContent).toBe(ui['search.found'](0));
});

test('a command shows its keys', () => {
  open();
  search('next region');
  expect(options().map(({ textContent }) => textContent)).toContain(`${ui['action.nextRegion']} F6`);
});

test('parts, issues and examples are found too, each told apart by its place', async () => {
  const { store, actions, onClose } = open(`${acceptedPod}    imagePullPolicy: always\n`);
  actions.setLayout({ narrowTab: 'yaml' });
  search('app');
  expect(options()[0]?.textContent).toBe(`app ${ui['form.role.container']}`);
  await act(async () => void press('Enter'));
  expect(store.getState().part).toEqual({ kind: 'container', list: 'containers', index: 0 });
  expect(store.getState().layout.narrowTab).toBe('form');
  expect(onClose).toHaveBeenCalledTimes(1);
  cleanup();
  const again = open(`${acceptedPod}    imagePullPolicy: always\n`);
  search('container app always');
  const issue = options().find(({ textContent }) => textContent?.includes('Container app ›'));
  await act(async () => void fireEvent.click(issue as Element));
  expect(again.store.getState().spot?.path).toEqual(['spec', 'containers', 0, 'imagePullPolicy']);
  cleanup();
  open();
  search(ui['start.web']);
  expect(options().map(({ textContent }) => textContent)).toContain(
    `${ui['start.web']} ${ui['header.examples']} › Pod`,
  );
});

test('an example is found by the kind that it makes', () => {
  open('');
  for (const query of ['cron', 'new cronjob']) {
    search(query);
    expect(options().map(({ textContent }) => textContent)).toContain(
      `${ui['start.nightly']} ${ui['header.examples']} › CronJob`,
    );
  }
  search('job');
  expect(titles()[0]).toBe(ui['start.job']);
});

const titles = () => options().map(({ firstChild }) => firstChild?.textContent ?? '');

test('presets are found by name, by what they are for and in the other language, with their place', async () => {
  open();
  search('health check');
  expect(titles().slice(0, 3).join()).toMatch(/livenessProbe.*readinessProbe.*startupProbe/);
  expect(titles().some((title) => title.startsWith(ui['preset.probes.http']))).toBe(true);
  search('Writable /tmp');
  expect(titles()[0]).toMatch(/^Writable \/tmp/);
  expect(options()[0]?.textContent).toContain('Container app › Mounts › Presets');
  await act(async () => void (await loadTables('zh-CN')));
  search('健康检查');
  expect(titles()[0]).toMatch(/livenessProbe$/);
  search('可写的 /tmp');
  expect(titles()[0]).toMatch(/^Writable/);
});

test('a preset is carried out as one step and leads to where it stands', async () => {
  const { store, actions, onClose } = open();
  search('Writable /tmp');
  await act(async () => void press('Enter'));
  await vi.waitFor(() => expect(store.getState().text).toContain('mountPath: /tmp'));
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(store.getState().spot?.path).toEqual(['spec', 'containers', 0, 'volumeMounts']);
  await act(async () => actions.undo());
  expect(store.getState().text).toBe(acceptedPod);
});

test('a preset that takes something away is shown first; one that has nothing to do leads to its place', async () => {
  await forms.load();
  const { store, onClose } = open(`${acceptedPod}    resources: {limits: {cpu: 1}}\n`);
  const before = store.getState().text;
  search(ui['preset.resources.noCpuLimit']);
  await act(async () => void press('Enter'));
  const apply = await screen.findByRole('button', { name: ui['preset.apply'] });
  expect(store.getState().text).toBe(before);
  await act(async () => void fireEvent.click(apply));
  await vi.waitFor(() => expect(store.getState().text).not.toContain('limits'));
  expect(onClose).toHaveBeenCalledTimes(1);
  cleanup();
  const other = open();
  search(ui['preset.resources.noCpuLimit']);
  expect(titles()[0]).toContain(ui['preset.obstacle.there']);
  await act(async () => void press('Enter'));
  expect(other.store.getState().text).toBe(acceptedPod);
  expect(other.store.getState().spot?.path).toEqual(['spec', 'containers', 0, 'resources']);
});

test('fields that are gone stand last, and each hit says where it is', () => {
  open();
  search('serviceAccount');
  const at = (code: string) => titles().findIndex((title) => title.endsWith(code));
  expect(at('serviceAccountName')).toBe(0);
  expect(at('serviceAccount')).toBeGreaterThan(at('serviceAccountName'));
  search('image');
  const all = options().map(({ textContent }) => textContent);
  expect(new Set(all).size).toBe(all.length);
});

test('a kind that the Pod may be put into is found by its name, and is the one that is chosen then', async () => {
  const { store } = open();
  search('job');
  const found = screen.getByRole('option', { name: new RegExp(`^${ui['header.putIntoKind']('Job')}`) });
  await act(async () => void fireEvent.click(found));
  expect(store.getState()).toMatchObject({
    aroundView: 'kind',
    aroundKind: 'Job',
    layout: { dockTab: 'around' },
  });
});

test('the panel that is asked for gets the focus, by its name and by what it does', async () => {
  for (const [query, name] of [
    [ui['dock.simulation'], new RegExp(ui['dock.simulation'])],
    ['job', new RegExp(`^${ui['header.putIntoKind']('Job')}`)],
  ] as const) {
    open();
    const panels = document.createElement('section');
    panels.dataset.region = 'panels';
    panels.innerHTML =
      '<div role="tabpanel" tabindex="0" style="display: none"></div><div role="tabpanel" tabindex="0"></div>';
    document.body.append(panels);
    search(query);
    fireEvent.click(screen.getByRole('option', { name }));
    await waitFor(() => expect(document.activeElement).toBe(panels.lastElementChild));
    panels.remove();
    cleanup();
  }
});

test('a memory limit is that of the container, in its row; a readiness is the probe; a verb before is no word of it', async () => {
  const { store } = open();
  search('memory limit');
  press('Enter');
  expect(store.getState().spot?.path).toEqual(['spec', 'containers', 0, 'resources', 'limits', 'memory']);
  cleanup();
  const again = open();
  search('readiness');
  press('Enter');
  expect(again.store.getState().spot?.path).toEqual(['spec', 'containers', 0, 'readinessProbe']);
  cleanup();
  open();
  search('port');
  const found = titles();
  expect(found.length).toBeGreaterThan(0);
  search('add port');
  expect(titles()).toEqual(found);
});

test('a volume that is not there leads to the question which is wanted, one that is to itself', async () => {
  const { store } = open();
  search('configMap');
  press('Enter');
  expect(store.getState().part).toEqual({ kind: 'volume', index: 0 });
  cleanup();
  const again = open(
    `${acceptedPod}  volumes:\n  - name: tmp\n    emptyDir: {}\n  - name: web\n    configMap: {name: web}\n`,
  );
  search('configMap');
  press('Enter');
  expect(again.store.getState().spot?.path).toEqual(['spec', 'volumes', 1, 'configMap']);
  cleanup();
  const last = open(`${acceptedPod}  volumes:\n  - name: tmp\n    emptyDir: {}\n`);
  search('add volume');
  press('Enter');
  expect(last.store.getState().part).toEqual({ kind: 'volume', index: 1 });
});

test.each([
  ['add container', 'containers', 1, { name: 'app-2' }],
  ['添加容器', 'containers', 1, { name: 'app-2' }],
  ['new container', 'containers', 1, { name: 'app-2' }],
  ['add init container', 'initContainers', 0, { name: 'init' }],
  ['初始化容器', 'initContainers', 0, { name: 'init' }],
  ['sidecar', 'initContainers', 0, { name: 'sidecar', restartPolicy: 'Always' }],
  ['添加边车', 'initContainers', 0, { name: 'sidecar', restartPolicy: 'Always' }],
  ['debug container', 'ephemeralContainers', 0, { name: 'debug' }],
])('%s leads to the image of a new one, of which nothing is written', async (query, list, index, value) => {
  await loadTables('zh-CN');
  const { store, onClose } = open();
  await act(async () => search(query));
  await act(async () => void press('Enter'));
  expect(store.getState()).toMatchObject({
    text: acceptedPod,
    part: { kind: 'container', list, index },
    partDraft: { list, index, value },
    spot: { path: ['spec', list, index, 'image'], by: 'panel' },
  });
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('nothing is added where there is no Pod', () => {
  open('');
  search('add container');
  expect(titles()).not.toContain(ui['outline.addContainer']);
});

test('http is what answers it: readiness, liveness and the port before the rest', () => {
  open(`${acceptedPod}    ports: [{containerPort: 8080}]\n`);
  search('http');
  expect(titles().slice(0, 3)).toEqual([
    expect.stringMatching(/readinessProbe$/),
    expect.stringMatching(/livenessProbe$/),
    expect.stringMatching(/containerPort$/),
  ]);
  expect(titles()[3]).toContain(ui['preset.probes.http']);
});

test('a preset that gives the Pod a label says so before', async () => {
  const { store } = open(acceptedPod);
  search(ui['preset.spread.zones']);
  expect(options()[0]?.textContent).toContain('app=web');
  await act(async () => press('Enter'));
  expect(store.getState().text).toContain('labels:\n    app: web\n');
  expect(store.getState().text).toContain('topologyKey: topology.kubernetes.io/zone');
});

test('a preset that asks for more is asked of its section', async () => {
  const { store } = open(acceptedPod.replace('name: web', 'generateName: web-'));
  search(ui['preset.spread.zones']);
  await act(async () => press('Enter'));
  expect(store.getState()).toMatchObject({
    presetAsked: 'spread.zones',
    part: { kind: 'group', group: 'scheduling' },
  });
});

test.each([
  ['1.33', 'Kubernetes 1.33', ({ settings }: State) => releaseOf(settings), '1.33'],
  ['chinese', `${ui['header.language']}: 中文`, ({ language }: State) => language, 'zh-CN'],
])('%s chooses a setting', async (query, label, read, expected) => {
  const { store, onClose } = open();
  search(query);
  expect(options()[0]?.textContent).toBe(`${label} ${ui['search.command']}`);
  press('Enter');
  await waitFor(() => expect(read(store.getState())).toBe(expected));
  expect(onClose).toHaveBeenCalledTimes(1);
});
