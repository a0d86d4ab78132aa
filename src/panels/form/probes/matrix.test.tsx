// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Json } from '../../../pod/index.ts';
import { minimalPod } from '../../../pod/testing.ts';
import { choose, renderForm } from '../testing.tsx';

afterEach(cleanup);

const part = { kind: 'container', list: 'containers', index: 0 } as const;
const first = ['spec', 'containers', 0] as const;
const ports: Json = [{ containerPort: 9090 }, { name: 'http', containerPort: 8080 }];

function render(container: Record<string, Json> = {}) {
  const form = renderForm(
    minimalPod(...Object.entries(container).map(([key, value]) => [[...first, key], value] as const)),
    part,
  );
  const head = screen.getByRole('button', { name: /^Probes/ });
  if (head.getAttribute('aria-expanded') === 'false') fireEvent.click(head);
  return form;
}

const column = (name: string) => within(screen.getByRole('group', { name }));
const check = (name: string) => column(name).getByRole('combobox', { name: `${name}: Check` });

async function type(name: string, label: string, value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(column(name).getByLabelText(label), { target: { value } });
  });
}

it('shows one row while no probe is set', () => {
  render();
  expect(screen.getAllByRole('combobox', { name: /: Check$/ })).toHaveLength(3);
  expect(column('Readiness').queryByLabelText('Every')).toBeNull();
});

it('a new check asks the first port with a name, and writes no default', async () => {
  const form = render({ ports });
  await choose(check('Readiness'), 'HTTP');
  expect(form.at(...first, 'readinessProbe')).toEqual({ httpGet: { port: 'http' } });
  expect(column('Readiness').getByLabelText('Path').getAttribute('placeholder')).toBe('/');
  expect(column('Startup').queryByLabelText('Path')).toBeNull();
});

it('gRPC takes the number of that port; without a name the first number is asked', async () => {
  const form = render({ ports });
  await choose(check('Liveness'), 'gRPC');
  expect(form.at(...first, 'livenessProbe')).toEqual({ grpc: { port: 8080 } });
  cleanup();
  const other = render({ ports: [{ containerPort: 9090 }] });
  await choose(check('Liveness'), 'TCP');
  expect(other.at(...first, 'livenessProbe')).toEqual({ tcpSocket: { port: 9090 } });
});

it('is not written before a server can take it, and then in one step', async () => {
  const form = render();
  await choose(check('Readiness'), 'HTTP');
  await type('Readiness', 'Every', '5');
  expect(form.at(...first, 'readinessProbe')).toBeUndefined();
  expect(check('Readiness').textContent).toBe('HTTP');
  await type('Readiness', 'Port', '8080');
  expect(form.at(...first, 'readinessProbe')).toEqual({ httpGet: { port: 8080 }, periodSeconds: 5 });
  expect(form.edits).toHaveLength(1);
});

it('switching carries over what both have, and coming back restores the rest', async () => {
  const probe: Json = {
    periodSeconds: 5,
    httpGet: { path: '/ready', port: 'http', httpHeaders: [{ name: 'Host', value: 'x' }] },
  };
  const form = render({ ports, readinessProbe: probe });
  await choose(check('Readiness'), 'TCP');
  expect(form.at(...first, 'readinessProbe')).toEqual({ periodSeconds: 5, tcpSocket: { port: 'http' } });
  await type('Readiness', 'Port', '9090');
  await choose(check('Readiness'), 'HTTP');
  expect(form.at(...first, 'readinessProbe')).toEqual({
    periodSeconds: 5,
    httpGet: { path: '/ready', port: 9090, httpHeaders: [{ name: 'Host', value: 'x' }] },
  });
});

it('a command waits for its first word; what was there stays until then', async () => {
  const probe: Json = { httpGet: { port: 'http' }, failureThreshold: 5 };
  const form = render({ ports, livenessProbe: probe });
  await choose(check('Liveness'), 'Command');
  expect(form.at(...first, 'livenessProbe')).toEqual(probe);
  const input = column('Liveness').getByLabelText('Command');
  await act(async () => {
    fireEvent.change(input, { target: { value: 'true' } });
  });
  await act(async () => {
    fireEvent.keyDown(input, { key: 'Enter' });
  });
  expect(form.at(...first, 'livenessProbe')).toEqual({ failureThreshold: 5, exec: { command: ['true'] } });
});

it('None takes the probe away, and what it was comes back', async () => {
  const probe: Json = { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 7 };
  const form = render({ ports, readinessProbe: probe });
  await choose(check('Readiness'), 'None');
  expect(form.at(...first, 'readinessProbe')).toBeUndefined();
  await choose(check('Readiness'), 'HTTP');
  expect(form.at(...first, 'readinessProbe')).toEqual(probe);
});

it('says how long a hang lasts, best and worst, and draws it', () => {
  render({ ports, livenessProbe: { httpGet: { port: 'http' }, periodSeconds: 20 } });
  expect(column('Liveness').getByText(/41 to 61 s/)).toBeTruthy();
  expect(screen.getByText(/^For example: ready at 0 s, hangs at 34 s and restarted at 81 s\.$/)).toBeTruthy();
});

it('Tab goes down a column, then to the next', () => {
  render({
    ports,
    startupProbe: { httpGet: { port: 'http' } },
    livenessProbe: { tcpSocket: { port: 'http' } },
  });
  const matrix = screen.getByRole('group', { name: 'Startup' }).parentElement as HTMLElement;
  const names = [...matrix.querySelectorAll('input, [role=combobox]')].map((control) =>
    control.closest('[data-path]')?.getAttribute('data-path')?.replace('spec.containers[0].', ''),
  );
  expect(names.indexOf('startupProbe.successThreshold')).toBeLessThan(names.indexOf('readinessProbe'));
  expect(names.indexOf('readinessProbe')).toBeLessThan(names.indexOf('livenessProbe.tcpSocket.port'));
});

it('keeps what is of the wrong type as it stands', () => {
  render({ readinessProbe: 'http' });
  expect(document.querySelector('pre')?.textContent).toContain('http');
  expect(column('Readiness').queryByLabelText('Every')).toBeNull();
});
