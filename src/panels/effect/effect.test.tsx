// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { openPanel } from '../testing.tsx';
import { EffectPanel } from './index.ts';

const { ui } = tables;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  securityContext: {runAsUser: 7}
  containers:
  - name: app
    image: nginx:1.27
    resources: {limits: {memory: 1024Mi}}
`;

const open = (text = pod) => openPanel(<EffectPanel />, text);

const click = (element: HTMLElement) => act(async () => void fireEvent.click(element));
const cells = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(name) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
const choose = async (name: string) => {
  await click(screen.getByRole('combobox', { name: new RegExp(ui['effect.subject']) }));
  await click(screen.getByRole('option', { name }));
};

it('shows of the Pod and of each container what the file says, what counts, and from where', async () => {
  await open();
  await choose(ui['effect.wholePod']);
  expect(cells('terminationGracePeriodSeconds')).toEqual([
    ui['effect.unwritten'],
    '30',
    ui['effect.from.api-server'],
  ]);
  await choose('app');
  expect(cells('resources.limits.memory')).toEqual(['1024Mi', '1Gi', ui['effect.from.here']]);
  expect(cells('resources.requests.memory')).toEqual([
    ui['effect.unwritten'],
    `1Gi${ui['effect.note.fromLimit']}`,
    ui['effect.from.api-server'],
  ]);
  expect(cells('securityContext.seccompProfile')[1]).toContain('Unconfined');
});

it('leads to the field, and to where an inherited value stands', async () => {
  const { store } = await open();
  await choose('app');
  const row = within(screen.getByRole('row', { name: /securityContext.runAsUser/ }));
  await click(row.getByRole('button', { name: new RegExp(ui['effect.from.pod']) }));
  expect(store.getState().spot?.path).toEqual(['spec', 'securityContext', 'runAsUser']);
});

it('follows the text', async () => {
  const { actions } = await open();
  await choose(ui['effect.wholePod']);
  await act(async () => void actions.set(['spec', 'terminationGracePeriodSeconds'], 5));
  expect(cells('terminationGracePeriodSeconds')).toEqual(['5', '5', ui['effect.from.here']]);
});

it('shows the object as it is stored, with a sign at what was added, and copies it', async () => {
  const { store } = await open();
  const copied: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (words: string) => void copied.push(words) } });
  await click(screen.getByRole('radio', { name: ui['effect.view.text'] }));
  const text = within(screen.getByRole('region', { name: ui['effect.text.title'] }));
  const line = (words: RegExp) => text.getByText(words).closest('div');
  expect(line(/restartPolicy: Always/)?.textContent).toBe('+  restartPolicy: Always');
  expect(line(/name: app/)?.textContent).toBe('  - name: app');
  expect(line(/limits:/)?.textContent).toMatch(/^~.*1Gi.*written "1024Mi"$/);
  await click(screen.getByRole('button', { name: ui['effect.text.copy'] }));
  expect(copied[0]).toContain('    imagePullPolicy: IfNotPresent\n');
  expect(store.getState().text).toBe(pod);
});

const releases = async () => click(screen.getByRole('radio', { name: ui['effect.view.releases'] }));

it('says which releases take the file, with the fields that decide, and judges by one of them', async () => {
  const { store } = await open(pod.replace('spec:', 'spec:\n  hostnameOverride: web'));
  await releases();
  expect(screen.getByText(ui['effect.releases.from']('1.35'))).toBeTruthy();
  const answer = (version: string) => {
    const table = screen.getByRole('table', { name: ui['effect.releases.title'] });
    return within(within(table).getByRole('row', { name: new RegExp(`^${version}`) }));
  };
  const told = (version: string) =>
    answer(version)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent?.trim());
  expect(told('1.36')).toEqual([ui['effect.releases.works'], '']);
  expect(told('1.34')).toEqual([
    ui['effect.releases.takes'],
    `${ui['effect.releases.dropped']}spec.hostnameOverride`,
  ]);
  expect(told('1.33')).toEqual([
    ui['effect.releases.rejects'],
    `${ui['effect.releases.unknown']}spec.hostnameOverride`,
  ]);
  await click(answer('1.33').getByRole('button', { name: ui['effect.releases.choose']('1.33') }));
  expect(store.getState().settings.cluster?.version).toBe('1.33');
  expect(store.getState().findings.map(({ issue }) => issue.code)).toContain('field-not-yet');
});

it('switches the gates of the cluster, found by name or by field', async () => {
  const { store } = await open(pod.replace('spec:', 'spec:\n  hostnameOverride: web'));
  await releases();
  await act(async () =>
    store.setState({ settings: { ...store.getState().settings, cluster: { version: '1.34' } } }),
  );
  const find = screen.getByRole('textbox', { name: ui['effect.gates.find'] });
  await act(async () => void fireEvent.change(find, { target: { value: 'hostnameoverride' } }));
  const gate = within(screen.getByRole('radiogroup', { name: 'HostnameOverride' }));
  expect(screen.queryByRole('radiogroup', { name: 'EnvFiles' })).toBeNull();
  await click(gate.getByRole('radio', { name: ui['effect.gates.on'] }));
  expect(store.getState().settings.cluster).toEqual({ version: '1.34', gates: { HostnameOverride: true } });
  expect(store.getState().findings.map(({ issue }) => issue.code)).not.toContain('field-dropped');
  await click(gate.getByRole('radio', { name: ui['effect.gates.default'](false) }));
  expect(store.getState().settings.cluster?.gates).toEqual({});
  expect(store.getState().findings.map(({ issue }) => issue.code)).toContain('field-dropped');
  await act(async () => void fireEvent.change(find, { target: { value: 'no such gate' } }));
  expect(screen.getByText(ui['effect.gates.none'])).toBeTruthy();
});

it('says why a server cannot read the object', async () => {
  await open(pod.replace('{runAsUser: 7}', '{runAsUser: x}'));
  expect(screen.getByText(/cannot unmarshal string/)).toBeTruthy();
  await click(screen.getByRole('radio', { name: ui['effect.view.text'] }));
  expect(screen.getByText(/cannot unmarshal string/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: ui['effect.text.title'] })).toBeNull();
});

it('has nothing to say of no Pod', async () => {
  await open('');
  expect(screen.getByText(ui['effect.none'])).toBeTruthy();
});
