// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { openPanel } from '../testing.tsx';
import { SecurityPanel } from './index.ts';

const { ui } = tables;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostPID: true
  securityContext: {runAsNonRoot: true}
  containers:
  - name: app
    image: nginx:1.27
    securityContext: {privileged: true}
  - name: log
    image: busybox:1.37
    securityContext:
      allowPrivilegeEscalation: false
      capabilities: {drop: [ALL]}
`;

const open = (text = pod) => openPanel(<SecurityPanel />, text);

const row = (check: string) => {
  const found = screen.getAllByText(check, { selector: 'tr span' })[0]?.closest('tr');
  if (!found) throw new Error(check);
  return within(found);
};
const click = (element: HTMLElement) => act(async () => void fireEvent.click(element));
const button = (name: string) => screen.getByRole('button', { name });

it('says which level is met, and how far the next one is', async () => {
  await open();
  const head = within(screen.getByRole('region', { name: ui['psa.level']('privileged') }));
  expect(head.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    `privileged${ui['pss.met']}`,
    `baseline${ui['pss.notMet']}`,
    `restricted${ui['pss.notMet']}`,
  ]);
  expect(head.getByText(new RegExp(ui['psa.distance'](2, 'baseline')))).toBeTruthy();
});

it('says of each check who passes, who fails, and what comes from the Pod', async () => {
  await open();
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    ui['psa.check'],
    ui['psa.pod'],
    'app',
    'log',
  ]);
  const cells = (check: string) =>
    row(check)
      .getAllByRole('cell')
      .map((cell) => within(cell).queryByRole('button')?.getAttribute('aria-label') ?? '');
  expect(cells(ui['pss.privileged'])).toEqual(['', 'app, fails, true', 'log, passes']);
  expect(cells(ui['pss.hostNamespaces'])).toEqual(['Pod, fails, hostPID', '', '']);
  expect(cells(ui['pss.runAsNonRoot'])).toEqual([
    'Pod, passes, true',
    'app, passes, true · from the Pod',
    'log, passes, true · from the Pod',
  ]);
  expect(cells(ui['pss.allowPrivilegeEscalation'])).toEqual([
    '',
    'app, fails, not set',
    'log, passes, false',
  ]);
  expect(cells(ui['pss.seccompProfile_restricted'])[0]).toBe('Pod, not set');
  expect(row(ui['pss.privileged']).getByText(/^privileged \(container "app" must not set/)).toBeTruthy();
});

it('leads to where it is set', async () => {
  const { store } = await open();
  await click(row(ui['pss.privileged']).getByRole('button', { name: 'app, fails, true' }));
  expect(store.getState().spot).toMatchObject({
    path: ['spec', 'containers', 0, 'securityContext', 'privileged'],
    by: 'panel',
  });
});

it('cures one check at a time where one edit is certain to', async () => {
  const { store } = await open();
  await click(button(`${ui['psa.remove']}: ${ui['pss.privileged']}`));
  expect(store.getState().text).not.toContain('privileged');
  await click(button(`${ui['psa.set']}: ${ui['pss.seccompProfile_restricted']}`));
  expect(store.getState().text).toContain('RuntimeDefault');
  expect(row(ui['pss.hostNamespaces']).getByText(ui['psa.byHand'])).toBeTruthy();
  expect(row(ui['pss.hostNamespaces']).queryByRole('button', { name: /^(Set|Take)/ })).toBeNull();
});

it('makes it restricted after a look at the changes, and names what stays', async () => {
  const { store } = await open();
  await click(button(ui['sec.restrict']));
  expect(store.getState().text).toBe(pod);
  const changes = await screen.findByRole('region', { name: ui['psa.changes'] });
  expect(changes.textContent).toContain('RuntimeDefault');
  expect(screen.getByText('host namespaces (hostPID=true)', { selector: 'li code' })).toBeTruthy();
  await click(button(ui['psa.cancel']));
  expect(screen.queryByRole('region', { name: ui['psa.changes'] })).toBeNull();
  await click(button(ui['sec.restrict']));
  await click(await screen.findByRole('button', { name: ui['psa.apply'] }));
  expect(store.getState().text).toContain('RuntimeDefault');
  expect(store.getState().text).not.toContain('privileged');
  expect(button(ui['sec.restrict'])).toHaveProperty('disabled', true);
});

it('goes by the version that is chosen', async () => {
  await open(pod.replace('hostPID', 'hostUsers: false\n  hostPID').replace('{runAsNonRoot: true}', '{}'));
  expect(row(ui['pss.runAsNonRoot']).getByText(ui['psa.notAsked'])).toBeTruthy();
  const select = screen.getByRole('combobox', { name: new RegExp(ui['psa.version']) });
  await click(select);
  const options = screen.getAllByRole('option').map(({ textContent }) => textContent);
  expect(options.slice(0, 3)).toEqual([ui['psa.latest']('1.36'), '1.36', '1.35']);
  expect(options.at(-1)).toBe('1.25');
  await click(screen.getByRole('option', { name: '1.33' }));
  expect(row(ui['pss.runAsNonRoot']).queryByText(ui['psa.notAsked'])).toBeNull();
  expect(row(ui['pss.hostProbesAndHostLifecycle']).getByText(ui['psa.later']('1.34'))).toBeTruthy();
});

it('has nothing to say of no Pod', async () => {
  await open('');
  expect(screen.getByText(ui['psa.none'])).toBeTruthy();
});

const field = (name: string) => screen.getByRole('textbox', { name });
const view = async (name: 'labels' | 'config' | 'psp') =>
  act(async () => void fireEvent.click(screen.getByRole('radio', { name: ui[`psa.view.${name}`] })));
const text = (title: string) =>
  screen.getByRole('region', { name: title }).querySelector('pre')?.textContent ?? '';

it('gives the labels of a namespace, as they are chosen', async () => {
  await open();
  await view('labels');
  await act(async () => void fireEvent.change(field(ui['psa.labels.name']), { target: { value: 'shop' } }));
  const enforce = screen.getByRole('radiogroup', { name: `enforce: ${ui['psa.rule.level']}` });
  await click(within(enforce).getByRole('radio', { name: 'restricted' }));
  await click(screen.getByRole('combobox', { name: `enforce: ${ui['psa.rule.version']}` }));
  await click(screen.getByRole('option', { name: 'v1.34' }));
  expect(text(ui['psa.labels.command'])).toContain('namespace shop');
  expect(text(ui['psa.labels.command'])).toContain('pod-security.kubernetes.io/enforce=restricted');
  expect(text(ui['psa.labels.manifest'])).toContain('pod-security.kubernetes.io/enforce-version: v1.34');
});

it('gives the configuration of the API server, with exemptions, to copy', async () => {
  await open();
  await view('config');
  const copied: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (words: string) => void copied.push(words) } });
  const users = field(ui['psa.exempt.usernames']);
  await act(async () => void fireEvent.change(users, { target: { value: 'admin, ci' } }));
  expect(screen.getByText(ui['psa.exempt.note'])).toBeTruthy();
  await click(button(`${ui['psa.copy']}: AdmissionConfiguration`));
  expect(copied).toEqual([text('AdmissionConfiguration')]);
  expect(copied[0]).toContain('usernames:\n      - admin\n      - ci\n');
  expect(copied[0]).toContain('enforce: baseline');
  expect(screen.getByRole('button', { name: `${ui['psa.download']}: AdmissionConfiguration` })).toBeTruthy();
});

it('tells what does the work of each field of PodSecurityPolicy', async () => {
  await open();
  await view('psp');
  const cells = (name: string) =>
    within(screen.getByRole('row', { name: new RegExp(`^${name} `) }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(cells('hostPorts')).toEqual([ui['pss.hostPorts'], '']);
  expect(cells('fsGroup')).toEqual([ui['psa.psp.none'], 'securityContext.fsGroup']);
});
