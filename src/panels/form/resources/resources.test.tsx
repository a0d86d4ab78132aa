// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Json } from '../../../pod/index.ts';
import { minimalPod } from '../../../pod/testing.ts';
import { renderForm } from '../testing.tsx';

afterEach(cleanup);

const part = { kind: 'container', list: 'containers', index: 0 } as const;
const resources = ['spec', 'containers', 0, 'resources'] as const;

const render = (value?: Json) => renderForm(minimalPod([resources, value]), part);
const cell = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;

async function type(element: Element, value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(element, { target: { value } });
  });
}

it('always has rows for CPU, memory and the local disk, and writes a quantity as it is typed', async () => {
  const form = render();
  expect(cell('ephemeral-storage requests').placeholder).toBe('none');
  await type(cell('memory limits'), '0.5Gi');
  expect(form.at(...resources)).toEqual({ limits: { memory: '0.5Gi' } });
  // Without a request the limit counts as one.
  expect(cell('memory requests').placeholder).toBe('0.5Gi');
  await type(cell('memory limits'), '');
  expect(form.at(...resources)).toBeUndefined();
});

it('another resource gets a row by its name, and is written with its quantity', async () => {
  const form = render();
  const name = screen.getByRole('combobox', { name: /^other resource/ });
  await type(name, 'nvidia.com/gpu');
  await act(async () => {
    fireEvent.keyDown(name, { key: 'Enter' });
  });
  expect(form.edits).toEqual([]);
  await type(cell('nvidia.com/gpu limits'), '1');
  expect(form.at(...resources)).toEqual({ limits: { 'nvidia.com/gpu': 1 } });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Remove nvidia.com/gpu' }));
  });
  expect(form.at(...resources)).toBeUndefined();
});

it('says what part of the node is requested and allowed', () => {
  render({ requests: { cpu: '500m', memory: '256Mi' }, limits: { cpu: 1 } });
  expect(screen.getByText('Requests 12.5 % of the node. Limited to 25 % of the node.')).toBeTruthy();
  expect(screen.getByText('Requests 3.1 % of the node.')).toBeTruthy();
});

it('makes limits equal to requests in one step, and says why a Pod is not Guaranteed', async () => {
  const form = render({ requests: { cpu: '500m', memory: '256Mi' }, limits: { cpu: 1 } });
  expect(screen.getByText(/^Not Guaranteed: /)).toBeTruthy();
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Set limits to requests' }));
  });
  expect(form.at(...resources)).toEqual({
    requests: { cpu: '500m', memory: '256Mi' },
    limits: { cpu: '500m', memory: '256Mi' },
  });
  expect(form.edits).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Set limits to requests' })).toBeNull();
  expect(screen.getByText('Guaranteed')).toBeTruthy();
});

it('shows claims and rules of resizing when they are set, else behind a line', () => {
  render({ claims: [{ name: 'gpu' }] });
  expect(screen.getByRole('button', { name: /^Less/ })).toBeTruthy();
  cleanup();
  render();
  expect(screen.getByRole('button', { name: /^2 more/ })).toBeTruthy();
});

it('keeps what is no map as it stands', () => {
  render({ requests: ['1'] });
  expect(document.querySelector('pre')?.textContent).toContain('1');
});

it('writes a resource claim when its claim or template is named: its name alone is rejected', async () => {
  const form = renderForm(minimalPod(), { kind: 'group', group: 'resources' });
  const path = 'spec.resourceClaims[0]';
  const of = (name: string) => {
    const found = document.querySelector(`[data-path="${path}.${name}"] input`);
    if (!found) throw new Error(name);
    return found;
  };
  await type(of('name'), 'gpu');
  expect(form.at('spec', 'resourceClaims')).toBeUndefined();
  await type(of('resourceClaimName'), 'shared-gpu');
  expect(form.at('spec', 'resourceClaims')).toEqual([{ name: 'gpu', resourceClaimName: 'shared-gpu' }]);
});
