// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import type { Json } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { renderForm } from './testing.tsx';

afterEach(cleanup);

const at = (path: string) => document.querySelector(`[data-path="${path}"]`);
async function open(version: '1.33' | '1.36', pod: Json = minimalPod()) {
  const form = renderForm(pod, { kind: 'group', group: 'network' });
  await act(async () => form.workbench.actions.setRelease(version));
  return form;
}

it('offers no field that the release does not have, unless it is written', async () => {
  const form = await open('1.33');
  expect(at('spec.hostname')).not.toBeNull();
  expect(at('spec.hostnameOverride')).toBeNull();
  await act(async () => void form.workbench.actions.set(['spec', 'hostnameOverride'], 'web'));
  expect(at('spec.hostnameOverride')).not.toBeNull();
  await act(async () => void form.workbench.actions.clear(['spec', 'hostnameOverride']));
  await act(async () => form.workbench.actions.setRelease('1.36'));
  expect(at('spec.hostnameOverride')).not.toBeNull();
});

it('offers no source of a variable that the release does not have, unless it is written', async () => {
  const first = ['spec', 'containers', 0, 'env'] as const;
  const { workbench } = await open(
    '1.33',
    minimalPod([
      first,
      [
        { name: 'A', value: 'b' },
        { name: 'B', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'p', key: 'k' } } },
      ],
    ]),
  );
  await act(async () => workbench.actions.selectPart({ kind: 'container', list: 'containers', index: 0 }));
  const offered = async (row: number) => {
    const source = screen.getAllByRole('combobox', { name: tables.ui['form.union.EnvVar'] })[row];
    await act(async () => void fireEvent.click(source as HTMLElement));
    const names = screen.getAllByRole('option').map(({ textContent }) => textContent);
    await act(async () => void fireEvent.keyDown(source as HTMLElement, { key: 'Escape' }));
    return names.filter((name) => name === file);
  };
  const file = tables.fields['EnvVarSource.fileKeyRef']?.label;
  expect(await offered(0)).toEqual([]);
  expect(await offered(1)).toEqual([file]);
  await act(async () => workbench.actions.setRelease('1.34'));
  expect(await offered(0)).toEqual([file]);
});

it('marks the stage that the gate of a field has in the release', async () => {
  const form = await open('1.36');
  const stage = () => at('spec.hostUsers')?.textContent ?? '';
  await act(async () => form.workbench.actions.selectPart({ kind: 'group', group: 'security' }));
  expect(stage()).not.toContain('beta');
  await act(async () => form.workbench.actions.setRelease('1.33'));
  expect(screen.getAllByTitle(new RegExp(tables.ui['explain.stage.beta'])).length).toBeGreaterThan(0);
});
