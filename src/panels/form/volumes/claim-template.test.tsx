// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../../i18n/en/all.ts';
import { renderForm } from '../testing.tsx';

afterEach(cleanup);

const { ui, items } = tables;

const set = {
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'db' },
  spec: {
    serviceName: 'db',
    selector: { matchLabels: { app: 'db' } },
    template: {
      metadata: { labels: { app: 'db' } },
      spec: { containers: [{ name: 'db', image: 'postgres:17' }] },
    },
  },
};

it('a new claim template is one that a server takes, named in the first control, the next under a name of its own', async () => {
  const form = renderForm(set, { kind: 'object' });
  const noun = items['StatefulSetSpec.volumeClaimTemplates'] ?? '';
  const add = () =>
    act(async () => void fireEvent.click(screen.getByRole('button', { name: ui['form.addNoun'](noun) })));
  await add();
  const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  expect(form.at('spec', 'volumeClaimTemplates')).toEqual([{ metadata: { name: 'data' }, spec }]);
  const errors = () =>
    form.workbench.store.getState().findings.filter(({ issue }) => issue.severity === 'error');
  expect(errors()).toEqual([]);
  const [storageClass] = screen.getAllByPlaceholderText(
    ui['placeholder.PersistentVolumeClaimSpec.storageClassName'],
  );
  expect(storageClass?.closest('[data-path]')?.getAttribute('data-path')).toMatch(/storageClassName$/);
  const name = document.activeElement as HTMLInputElement;
  expect([name.value, name.selectionStart, name.selectionEnd]).toEqual(['data', 0, 'data'.length]);
  await add();
  expect(form.at('spec', 'volumeClaimTemplates', 1, 'metadata', 'name')).toBe('data-2');
  expect(errors()).toEqual([]);
});
