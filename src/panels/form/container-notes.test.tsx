// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { minimalPod } from '../../pod/testing.ts';
import { renderForm } from './testing.tsx';

afterEach(cleanup);

const { ui } = tables;
const container = { kind: 'container', list: 'containers', index: 0 } as const;
const debug = { kind: 'container', list: 'ephemeralContainers', index: 0 } as const;

it('shows an ephemeral container with what it may have, and how a cluster takes it', async () => {
  const pod = minimalPod([
    ['spec', 'ephemeralContainers'],
    [{ name: 'shell', image: 'busybox:1.37', targetContainerName: 'app' }],
  ]);
  const form = renderForm(pod, debug);
  expect(document.body.textContent).toContain('kubectl debug');
  const sections = [...document.querySelectorAll('[data-section]')].map((section) =>
    section.getAttribute('data-section'),
  );
  const first = ['general', 'command', 'environment', 'mounts', 'security', 'terminal'];
  expect(sections).toEqual(first.map((id) => `ephemeralContainers ${id}`));
  expect(screen.queryByRole('button', { name: ui['sec.restrict'] })).toBeNull();
  // Of its environment and its mounts; it can have no port, probe or limit.
  expect(screen.getAllByRole('button', { name: ui['preset.menu'] })).toHaveLength(2);
  const tty = document.querySelector('[data-path="spec.ephemeralContainers[0].tty"]');
  const yes = [...(tty?.querySelectorAll('button, [role=radio], input') ?? [])];
  expect(yes.length).toBeGreaterThan(0);
  await act(async () => void form.workbench.actions.set(['spec', 'ephemeralContainers', 0, 'tty'], true));
  expect(form.at('spec', 'ephemeralContainers', 0, 'tty')).toBe(true);
});

it('shows what an ephemeral container cannot have only where it has it, to be taken out', async () => {
  const form = renderForm(
    minimalPod([
      ['spec', 'ephemeralContainers'],
      [{ name: 'shell', image: 'busybox:1.37', lifecycle: { stopSignal: 'SIGINT' } }],
    ]),
    debug,
  );
  const lifecycle = () => document.querySelector('[data-section="ephemeralContainers lifecycle"]');
  expect(lifecycle()).not.toBeNull();
  expect(document.querySelector('[data-section="ephemeralContainers probes"]')).toBeNull();
  await act(async () => void form.workbench.actions.clear(['spec', 'ephemeralContainers', 0, 'lifecycle']));
  expect(lifecycle()).toBeNull();
});

it('says of a container without ports what that means, and no more when there is one', async () => {
  const { workbench } = renderForm(minimalPod(), container);
  expect(document.body.textContent).toContain(ui['form.none.ports']);
  await act(
    async () => void workbench.actions.set(['spec', 'containers', 0, 'ports'], [{ containerPort: 80 }]),
  );
  const head = document.querySelector('[data-section="containers ports"] button[aria-expanded]');
  if (head?.getAttribute('aria-expanded') === 'true') fireEvent.click(head);
  expect(document.body.textContent).not.toContain(ui['form.none.ports']);
});

it('says at a reference that the object need not be there', () => {
  const from = (optional: boolean) => ({ configMapKeyRef: { name: 'c', key: 'k', optional } });
  renderForm(
    minimalPod([
      ['spec', 'containers', 0, 'env'],
      [
        { name: 'A', valueFrom: from(true) },
        { name: 'B', valueFrom: from(false) },
      ],
    ]),
    container,
  );
  expect(screen.getAllByText(ui['form.flag.optional'])).toHaveLength(1);
});

it('says in the help bar where the field is and what its value means', async () => {
  const form = renderForm(minimalPod([['spec', 'containers', 0, 'imagePullPolicy'], 'Never']), container);
  await act(async () =>
    form.workbench.actions.visit({
      path: ['spec', 'containers', 0, 'imagePullPolicy'],
      document: 0,
      by: 'form',
    }),
  );
  expect(screen.getByRole('complementary').textContent).toContain('fail where it has none');
});

it('says why a default is what it is, and that no shell reads the words', async () => {
  const form = renderForm(
    minimalPod([['spec', 'containers', 0], { name: 'app', image: 'nginx:1.27', command: ['nginx', '-g'] }]),
    container,
  );
  expect(screen.getByText(ui['form.defaultFixed'])).toBeTruthy();
  expect(screen.getByText(ui['container.noShell'])).toBeTruthy();
  await act(async () => void form.workbench.actions.set(['spec', 'containers', 0, 'image'], 'nginx'));
  expect(screen.getByText(ui['form.defaultLatest'])).toBeTruthy();
  await act(async () =>
    form.workbench.actions.set(['spec', 'containers', 0, 'command'], ['/bin/sh', '/run.sh']),
  );
  expect(screen.queryByText(ui['container.noShell'])).toBeNull();
});
