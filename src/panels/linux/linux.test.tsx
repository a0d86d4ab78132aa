// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { openPanel } from '../testing.tsx';
import { LinuxPanel } from './index.ts';

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
  containers:
  - name: app
    image: nginx:1.27
    resources: {requests: {cpu: 250m}, limits: {memory: 64Mi}}
    securityContext: {runAsUser: 1001, readOnlyRootFilesystem: true, allowPrivilegeEscalation: false}
    volumeMounts:
    - {name: data, mountPath: /data}
    - {name: data, mountPath: /fixed, readOnly: true}
  - name: log
    image: busybox:1.37
  volumes:
  - {name: data, emptyDir: {}}
`;

const open = (text = pod) => openPanel(<LinuxPanel />, text);

/** The lines of a section, name and value. */
function lines(title: string): Record<string, string | null | undefined> {
  const section = screen.getByRole('heading', { name: title }).parentElement as HTMLElement;
  return Object.fromEntries(
    [...section.querySelectorAll('dt')].map((term) => [
      term.textContent,
      term.parentElement?.querySelector('dd > code')?.textContent,
    ]),
  );
}

const why = (name: string) =>
  screen.getAllByText(name, { selector: 'dt > code' })[0]?.closest('div')?.querySelector('dd')?.textContent ??
  '';

it('shows what stands where on the node, section by section', async () => {
  await open();
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(
    (['cgroup', 'podCgroup', 'user', 'status', 'namespaces', 'mounts', 'files'] as const).map(
      (name) => ui[`linux.${name}`],
    ),
  );
  expect(lines(ui['linux.cgroup'])).toMatchObject({ 'memory.max': '67108864' });
  expect(Object.keys(lines(ui['linux.cgroup'])).at(-1)).toContain('oom_score_adj');
  expect(Object.keys(lines(ui['linux.podCgroup']))).not.toHaveLength(0);
  expect(lines(ui['linux.user']).id).toContain('1001');
  expect(lines(ui['linux.status'])).toMatchObject({ NoNewPrivs: '1' });
  expect(lines(ui['linux.namespaces'])).toMatchObject({ pid: ui['linux.namespace.host'] });
  expect(lines(ui['linux.mounts'])).toMatchObject({ '/data': 'data rw', '/fixed': 'data ro' });
  expect(lines(ui['linux.files'])).toMatchObject({ '/': 'ro', '/etc/hostname': expect.any(String) });
});

it('says why of each, beside the value', async () => {
  await open();
  for (const name of ['memory.max', 'id', 'NoNewPrivs', 'Seccomp', 'CapPrm', 'pid', '/fixed', '/'])
    expect(why(name).length, name).toBeGreaterThan(15);
});

it('copies a value', async () => {
  await open();
  const copied: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
  const button = screen.getAllByRole('button', { name: ui['linux.copy']('memory.max') })[0];
  await act(async () => void fireEvent.click(button as HTMLElement));
  expect(copied).toEqual(['67108864']);
  expect(button?.title).toBe(ui['linux.copied']);
});

const select = () => screen.getByRole('combobox', { name: new RegExp(ui['linux.container']) });

it('shows the container that is open, else the first', async () => {
  const { actions } = await open();
  expect(select().textContent).toBe('app');
  await act(async () => actions.selectPart({ kind: 'container', list: 'containers', index: 1 }));
  expect(select().textContent).toBe('log');
  expect(lines(ui['linux.files'])['/']).toBe('rw');
  expect(lines(ui['linux.user']).id).not.toContain('1001');
});

it('shows another one when that is chosen, until another part is opened', async () => {
  const { actions } = await open();
  await act(async () => void fireEvent.click(select()));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['app', 'log']);
  await act(async () => void fireEvent.click(screen.getByRole('option', { name: 'log' })));
  expect(select().textContent).toBe('log');
  expect(lines(ui['linux.files'])['/']).toBe('rw');
  await act(async () => actions.selectPart({ kind: 'container', list: 'containers', index: 0 }));
  expect(select().textContent).toBe('app');
  expect(lines(ui['linux.files'])['/']).toBe('ro');
});

it('has nothing to choose of one container', async () => {
  await open(pod.replace('  - name: log\n    image: busybox:1.37\n', ''));
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(document.body.textContent).toContain(ui['linux.lead']);
});

it('has nothing to say of no Pod, nor of one for Windows', async () => {
  await open('');
  expect(screen.getByText(ui['linux.none'])).toBeTruthy();
  cleanup();
  await open(pod.replace('hostPID: true', 'os: {name: windows}'));
  expect(screen.getByText(ui['linux.none'])).toBeTruthy();
});
