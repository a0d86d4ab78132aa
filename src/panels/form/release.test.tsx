// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
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

it('marks the stage that the gate of a field has in the release', async () => {
  const form = await open('1.36');
  const stage = () => at('spec.hostUsers')?.textContent ?? '';
  await act(async () => form.workbench.actions.selectPart({ kind: 'group', group: 'security' }));
  expect(stage()).not.toContain('beta');
  await act(async () => form.workbench.actions.setRelease('1.33'));
  expect(screen.getAllByTitle(new RegExp(tables.ui['explain.stage.beta'])).length).toBeGreaterThan(0);
});
