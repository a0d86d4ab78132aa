// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { languages, loadTables } from '../../i18n/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import type { Part } from '../../store/index.ts';
import { renderForm } from './testing.tsx';

afterEach(cleanup);

const container: Part = { kind: 'container', list: 'containers', index: 0 };

/** What each section's head says of the YAML: the field that has no row of its own below. */
const heads: readonly (readonly [Part, Readonly<Record<string, string>>])[] = [
  [
    container,
    {
      'containers general': '',
      'containers command': '',
      'containers ports': 'ports',
      'containers environment': 'env',
      'containers resources': 'resources',
      'containers mounts': 'volumeMounts',
      'containers probes': '',
      'containers lifecycle': 'lifecycle',
      'containers security': 'securityContext',
      'containers restart': '',
      'containers terminal': '',
    },
  ],
  [{ kind: 'metadata' }, { 'metadata owners': 'ownerReferences', 'metadata server': '' }],
  [
    { kind: 'group', group: 'network' },
    { 'network dns': '', 'network names': '', 'network hosts': 'hostAliases' },
  ],
  [
    { kind: 'group', group: 'scheduling' },
    {
      'scheduling must': '',
      'scheduling rather': 'preferredDuringSchedulingIgnoredDuringExecution',
      'scheduling near': '',
      'scheduling tolerations': 'tolerations',
      'scheduling spreads': 'topologySpreadConstraints',
      'scheduling priority': '',
      'scheduling placed': '',
    },
  ],
];

describe.each(languages)('in %s', (language) => {
  it.each(heads)('the head of a section names the field that it speaks for: %j', async (part, names) => {
    const { workbench } = renderForm(minimalPod(), part);
    await act(() => workbench.actions.setLanguage(language));
    for (const [id, name] of Object.entries(names)) {
      const head = await screen.findByText((_, element) => element?.getAttribute('data-section') === id);
      const button = head.querySelector('h3 > button');
      const title = button?.querySelector('span')?.textContent?.replaceAll(' ', '').toLowerCase();
      const code = button?.querySelector('code')?.textContent ?? '';
      expect(code, id).toBe(title === name.toLowerCase() ? '' : name);
    }
  });

  it('the choices of a row stand by their names, the usual one first, and write what the API calls them', async () => {
    const form = renderForm(minimalPod([['spec', 'containers', 0, 'image'], 'nginx:1.27']), container);
    await act(() => form.workbench.actions.setLanguage(language));
    const tables = await loadTables(language);
    const group = screen.getByRole('radiogroup', { name: tables.fields['Container.imagePullPolicy'].label });
    const names = within(group)
      .getAllByRole('radio')
      .map((radio) => radio.closest('label')?.textContent);
    expect(names).toEqual(Object.values(tables.choices['Container.imagePullPolicy'] ?? {}));
    const never = tables.choices['Container.imagePullPolicy']?.Never ?? '';
    const radio = within(group).getByRole('radio', { name: never });
    expect(radio.closest('label')?.title).toMatch(/^Never/);
    await act(async () => void fireEvent.click(radio));
    expect(form.at('spec', 'containers', 0, 'imagePullPolicy')).toBe('Never');
  });
});
