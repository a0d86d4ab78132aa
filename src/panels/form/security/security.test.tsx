// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { minimalPod } from '../../../pod/testing.ts';
import { choose, renderForm } from '../testing.tsx';

afterEach(cleanup);

const web = { kind: 'container', list: 'containers', index: 0 } as const;
const group = { kind: 'group', group: 'security' } as const;
const context = ['spec', 'containers', 0, 'securityContext'] as const;

const row = (name: string) => document.querySelector(`[data-setting="${name}"]`) as HTMLElement;
const click = (element: Element) => act(async () => void fireEvent.click(element));
/** What the Pod says and what holds, as the row tells. */
const told = (name: string) => {
  const cells = row(name).children;
  return [cells[2]?.textContent, cells[4]?.textContent];
};
const level = (name: string) => within(row(name)).queryByRole('img')?.getAttribute('aria-label');

describe('the matrix of a container', () => {
  test('says what the Pod says, what holds, and what keeps the Pod from its level', () => {
    renderForm(
      minimalPod(
        [['spec', 'securityContext'], { runAsUser: 1000, runAsNonRoot: true }],
        [
          context,
          { capabilities: { add: ['SYS_ADMIN'] }, runAsNonRoot: false, allowPrivilegeEscalation: false },
        ],
      ),
      web,
    );
    expect(told('runAsUser')).toEqual(['1000', '1000']);
    expect(told('runAsNonRoot')).toEqual(['Yes', 'Not required']);
    expect(told('allowPrivilegeEscalation')).toEqual(['per container', 'No']);
    expect(told('capabilities')).toEqual(['per container', 'None: not root']);
    expect(told('seccompProfile')).toEqual(['no value', 'None']);
    expect(level('capabilities')).toMatch(/baseline/);
    expect(level('runAsNonRoot')).toMatch(/from restricted/);
    expect(level('runAsUser')).toBe('fits restricted');
    expect(level('readOnlyRootFilesystem')).toBeUndefined();
  });

  test('root has what the runtime gives; a privileged one has all, and no filter', () => {
    renderForm(minimalPod([context, { runAsUser: 0 }]), web);
    expect(told('capabilities')[1]).toBe('14 of 41');
    cleanup();
    const profile = { type: 'RuntimeDefault' };
    renderForm(minimalPod([context, { runAsUser: 0, privileged: true, seccompProfile: profile }]), web);
    expect(told('capabilities')[1]).toBe('41 of 41');
    expect(told('seccompProfile')[1]).toBe('None');
  });

  test('a switch has three states: inherited, yes, no', async () => {
    const form = renderForm(minimalPod([context, {}]), web);
    const group = screen.getByRole('radiogroup', { name: 'Run as non-root' });
    await click(within(group).getByRole('radio', { name: 'No' }));
    expect(form.at(...context)).toEqual({ runAsNonRoot: false });
    await click(within(group).getByRole('radio', { name: 'Inherit' }));
    expect(form.at(...context, 'runAsNonRoot')).toBeUndefined();
  });

  test('a profile of the node is written with its file, and not before', async () => {
    const form = renderForm(minimalPod([context, { privileged: false }]), web);
    const select = () => within(row('seccompProfile')).getByRole('combobox', { name: 'System call filter' });
    await choose(select(), "Node's file");
    expect(form.edits).toEqual([]);
    const file = within(row('seccompProfile')).getByRole('textbox');
    await act(async () => void fireEvent.change(file, { target: { value: 'a.json' } }));
    expect(form.at(...context, 'seccompProfile')).toEqual({ type: 'Localhost', localhostProfile: 'a.json' });
    await choose(select(), 'Runtime default');
    expect(form.at(...context, 'seccompProfile')).toEqual({ type: 'RuntimeDefault' });
    await choose(select(), 'Inherit');
    expect(form.at(...context)).toEqual({ privileged: false });
  });

  test('capabilities: drop all first, then add one, each its own edit', async () => {
    const form = renderForm(minimalPod([context, { privileged: false }]), web);
    await click(screen.getByRole('button', { name: /^Capabilities:/ }));
    const panel = screen.getByRole('dialog', { name: 'Capabilities', hidden: true });
    const inPanel = within(panel);
    await click(inPanel.getByRole('radio', { name: 'Drop all', hidden: true }));
    expect(form.at(...context, 'capabilities')).toEqual({ drop: ['ALL'] });
    const bind = () => inPanel.getByRole('checkbox', { name: /NET_BIND_SERVICE/, hidden: true });
    expect(bind()).toHaveProperty('checked', false);
    await click(bind());
    expect(form.at(...context, 'capabilities')).toEqual({ drop: ['ALL'], add: ['NET_BIND_SERVICE'] });
    await click(bind());
    await click(inPanel.getByRole('radio', { name: 'Runtime default', hidden: true }));
    expect(form.at(...context)).toEqual({ privileged: false });
    await click(inPanel.getByRole('checkbox', { name: /^KILL/, hidden: true }));
    expect(form.at(...context, 'capabilities')).toEqual({ drop: ['KILL'] });
    const search = inPanel.getByRole('searchbox', { hidden: true });
    await act(async () => void fireEvent.change(search, { target: { value: 'clock' } }));
    expect(inPanel.getAllByRole('checkbox', { hidden: true })).toHaveLength(1);
  });

  test('what has another shape is shown as it stands', () => {
    renderForm(minimalPod([context, { capabilities: 'ALL', runAsUser: 'root', seccompProfile: [] }]), web);
    for (const name of ['capabilities', 'runAsUser', 'seccompProfile'])
      expect(row(name).querySelector('pre')).not.toBeNull();
  });
});

describe('Make it restricted', () => {
  test('one click where it only adds', async () => {
    const form = renderForm(minimalPod([context, { readOnlyRootFilesystem: true }]), web);
    const button = screen.getByRole('button', { name: 'Make it restricted' });
    await act(async () => button.focus());
    const hint = () => form.workbench.store.getState().hint;
    await waitFor(() => expect(hint()?.title).toBe('Make it restricted'));
    await click(button);
    await waitFor(() => expect(screen.getByText('meets restricted')).toBeTruthy());
    // The button went with it: so does its hint, and the focus is not lost.
    expect(hint()).toBeUndefined();
    await waitFor(() => expect(document.activeElement?.hasAttribute('data-part-title')).toBe(true));
    expect(form.edits).toHaveLength(1);
    expect(form.at('spec', 'securityContext', 'runAsNonRoot')).toBe(true);
    expect(screen.queryByRole('button', { name: 'Make it restricted' })).toBeNull();
  });

  test('shows what it takes away, and names what it leaves', async () => {
    const form = renderForm(minimalPod([context, { privileged: true }], [['spec', 'hostPID'], true]), web);
    await click(screen.getByRole('button', { name: 'Make it restricted' }));
    const dialog = await screen.findByRole('dialog', { hidden: true });
    expect(form.edits).toHaveLength(0);
    expect(dialog.textContent).toContain('host namespaces (hostPID=true)');
    expect(dialog.querySelector('[data-mark="-"]')?.textContent).toContain('privileged: true');
    await click(within(dialog).getByRole('button', { name: 'Apply', hidden: true }));
    expect(form.at(...context, 'privileged')).toBeUndefined();
    expect(form.at('spec', 'hostPID')).toBe(true);
  });
});

describe('the group of the Pod', () => {
  test('has the level and every field of the security context', async () => {
    const form = renderForm(minimalPod(), group);
    expect(screen.getByText('meets baseline')).toBeTruthy();
    const filter = screen.getByRole('combobox', { name: 'System call filter' });
    await choose(filter, 'Runtime default');
    expect(form.at('spec', 'securityContext')).toEqual({ seccompProfile: { type: 'RuntimeDefault' } });
    const users = screen.getByRole('radiogroup', { name: "Node's users" });
    await click(within(users).getByRole('radio', { name: 'No' }));
    expect(form.at('spec', 'hostUsers')).toBe(false);
    expect(screen.getByRole('heading', { name: 'Identity' })).toBeTruthy();
    expect(screen.queryByText('Service account (old name)')).toBeNull();
  });
});
