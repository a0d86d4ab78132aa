// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../../i18n/en/all.ts';
import { minimalPod } from '../../../pod/testing.ts';
import { renderForm } from '../testing.tsx';

afterEach(cleanup);

const { ui } = tables;
const network = { kind: 'group', group: 'network' } as const;
const restart = { kind: 'group', group: 'lifecycle' } as const;
const input = (path: string, nth = 0) => {
  const found = document.querySelectorAll(`[data-path="${path}"] input`)[nth];
  if (!found) throw new Error(`no control at ${path}`);
  return found;
};
const type = (element: Element, value: string) =>
  act(async () => void fireEvent.change(element, { target: { value } }));
const enter = async (element: Element, value: string) => {
  await type(element, value);
  await act(async () => void fireEvent.keyDown(element, { key: 'Enter' }));
};
const preset = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: ui['preset.menu'] })));
  await act(async () => void fireEvent.click(screen.getByRole('menuitem', { name: new RegExp(`^${name}`) })));
};
const result = () => screen.getByText(ui['network.result'], { exact: false }).textContent;

it('says the name inside the Pod while its fields are typed', async () => {
  renderForm(minimalPod([['spec', 'setHostnameAsFQDN'], true]), network);
  expect(result()).toBe(`${ui['network.result']} web`);
  await type(input('spec.subdomain'), 'db');
  expect(result()).toBe(`${ui['network.result']} web.db.default.svc.cluster.local`);
  await type(input('spec.hostnameOverride'), 'other.example');
  expect(result()).toBe(`${ui['network.result']} other.example`);
});

it('says no name of its own for a Pod on the host network, or without a name', () => {
  renderForm(minimalPod([['spec', 'hostNetwork'], true]), network);
  expect(screen.getByText(ui['network.hostOfNode'])).toBeDefined();
  cleanup();
  renderForm(minimalPod([['metadata', 'name'], undefined]), network);
  expect(screen.getByText(ui['network.noName'])).toBeDefined();
});

it('writes an entry of the hosts file when it has an address and a name', async () => {
  const form = renderForm(minimalPod(), network);
  await act(
    async () =>
      void fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${ui['network.hosts']}`) })),
  );
  await type(input('spec.hostAliases[0].ip'), '10.0.0.1');
  expect(form.at('spec', 'hostAliases')).toBeUndefined();
  await enter(input('spec.hostAliases[0].hostnames'), 'db');
  expect(form.at('spec', 'hostAliases')).toEqual([{ ip: '10.0.0.1', hostnames: ['db'] }]);
});

it('writes resolver options and takes presets', async () => {
  const form = renderForm(minimalPod(), network);
  await type(input('spec.dnsConfig.options[0].name'), 'edns0');
  expect(form.at('spec', 'dnsConfig')).toEqual({ options: [{ name: 'edns0' }] });
  await preset(ui['preset.network.ndots']);
  expect(form.at('spec', 'dnsConfig', 'options', 1)).toEqual({ name: 'ndots', value: '2' });
  await preset(ui['preset.network.nodeDns']);
  expect(form.at('spec', 'dnsPolicy')).toBe('Default');
});

it('keeps gates as chips of their names', async () => {
  const form = renderForm(minimalPod([['spec', 'schedulingGates'], [{ name: 'a.example/quota' }]]), restart);
  await enter(input('spec.readinessGates'), 'b.example/lb');
  expect(form.at('spec', 'readinessGates')).toEqual([{ conditionType: 'b.example/lb' }]);
  const chip = screen.getByRole('button', { name: /a\.example\/quota/ });
  await act(async () => void fireEvent.keyDown(chip, { key: 'Delete' }));
  expect(form.at('spec', 'schedulingGates')).toBeUndefined();
});

it('shows gates that hold more than a name as they stand', () => {
  renderForm(minimalPod([['spec', 'schedulingGates'], [{ name: 'a', extra: 1 }]]), restart);
  expect(document.querySelector('[data-path="spec.schedulingGates"] pre')?.textContent).toContain('extra');
});
