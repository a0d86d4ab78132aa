// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { WorkbenchContext } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
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

async function open(text = pod) {
  const workbench = workbenchOn(text);
  await act(async () => {
    render(
      <MantineProvider env="test">
        <WorkbenchContext value={workbench}>
          <EffectPanel />
        </WorkbenchContext>
      </MantineProvider>,
    );
  });
  return workbench;
}

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
